/// A telephone number that can be dialled from anywhere, in E.164: `+17185550123`.
///
/// A number is kept when its length is possible in its country, even if nobody has been given it yet:
/// groups hold 555 numbers and prefixes newer than any table. Refused are texts that cannot be a number,
/// numbers without their area code, and the rows of noughts or nines typed to get past a required field.
public struct PhoneNumber: Hashable, Sendable {
    public let e164: String
    /// The digits to dial once somebody answers: `12` in `718-555-0123 x12`.
    public let `extension`: String?

    /// Reads what a person in `region` (two letters, such as `US`) typed. Safe from any thread.
    public init?(_ text: String, region: String) {
        if let dialled = DialledDigits(text), let number = PhonePatterns.shared.number(dialled, region: region) {
            self.init(number: number, extension: nil)
        } else if let careful = PhoneNumber.carefully(text, region: region) {
            self = careful
        } else {
            return nil
        }
    }

    /// The number as people in `region` write it: `(718) 555-0123` at home, `+52 55 1234 5678` from abroad.
    /// What is not a number comes back as it was given.
    public static func national(_ e164: String, region: String) -> String {
        northAmerican(e164, region: region) ?? PhoneLibrary.format(e164, region: region) ?? e164
    }

    /// `(718) 555-0123`: how the library writes every number of the North American plan at home, without asking it for
    /// each row of a list. A test compares the two.
    static func northAmerican(_ e164: String, region: String) -> String? {
        var e164 = e164
        return e164.withUTF8 { letters -> String? in
            guard letters.count == 12, letters[0] == UInt8(ascii: "+"), letters[1] == UInt8(ascii: "1"),
                letters[2] >= UInt8(ascii: "2"), letters[2...].allSatisfy({ $0 >= 48 && $0 <= 57 }),
                region == "US" || PhoneLibrary.countryCode(of: region) == 1
            else { return nil }
            return String(unsafeUninitializedCapacity: 14) { text in
                text[0] = UInt8(ascii: "(")
                for place in 0..<3 { text[1 + place] = letters[2 + place] }
                text[4] = UInt8(ascii: ")")
                text[5] = UInt8(ascii: " ")
                for place in 0..<3 { text[6 + place] = letters[5 + place] }
                text[9] = UInt8(ascii: "-")
                for place in 0..<4 { text[10 + place] = letters[8 + place] }
                return 14
            }
        }
    }

    /// `true` when the number also lies in a range its country has given out. Worth a hint, never a refusal.
    public static func isAssigned(_ e164: String) -> Bool {
        PhoneLibrary.isValid(e164)
    }

    init?(number: UInt64, extension: String?) {
        guard !PhoneNumber.isPlaceholder(number) else { return nil }
        self.e164 = "+\(number)"
        self.extension = `extension`
    }

    /// Nine equal digits at the end are somebody's way past a required field, such as 999-999-9999.
    private static func isPlaceholder(_ number: UInt64) -> Bool {
        (number % 1_000_000_000).isMultiple(of: 111_111_111)
    }
}

extension PhoneNumber {
    /// The slow way: always through the library, then once more for the habits that the library does not know.
    static func carefully(_ text: String, region: String) -> PhoneNumber? {
        guard !looksScientific(text), !text.utf8.contains(UInt8(ascii: "@")) else { return nil }
        if let found = asLibraryReads(text, region: region) { return found }
        guard let other = withoutHabits(text) else { return nil }
        return asLibraryReads(other, region: region)
    }

    static func asLibraryReads(_ text: String, region: String) -> PhoneNumber? {
        guard let answer = PhoneLibrary.parse(text, region: region) else { return nil }
        return PhoneNumber(number: answer.number, extension: answer.extension)
    }

    /// `0049…` typed where the way out is not 00, `7185550123.0` from a spreadsheet that took it for a sum,
    /// and `718-555-0123 (mom's)`.
    private static func withoutHabits(_ text: String) -> String? {
        let trimmed = text.drop { $0.isWhitespace }
        if trimmed.hasPrefix("00") { return "+" + trimmed.dropFirst(2) }
        if trimmed.hasSuffix(".0") { return String(trimmed.dropLast(2)) }
        var digits = 0
        for index in trimmed.indices {
            if trimmed[index].isNumber { digits += 1 }
            if digits >= 7, trimmed[index].isLetter { return String(trimmed[..<index]) }
        }
        return nil
    }

    /// `7.1855501E+09`: a spreadsheet has thrown the last digits away, so no number can be read from it.
    private static func looksScientific(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let letter = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return false }
        let before = bytes[..<letter]
        let after = bytes[bytes.index(after: letter)...]
        let sumSigns = "0123456789.,+-".utf8
        return !before.isEmpty && !after.isEmpty && (before.allSatisfy(sumSigns.contains))
            && (after.allSatisfy(sumSigns.contains))
    }
}
