import Testing

@testable import Formats

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        ("(718) 555-0123", "US", "+17185550123"),
        ("718.555.0123", "US", "+17185550123"),
        ("1 718 555 0123", "US", "+17185550123"),
        ("  +1 (718) 555-0123 ", "MX", "+17185550123"),
        ("tel:+1-718-555-0123", "US", "+17185550123"),
        ("+52 1 55 1234 5678", "US", "+525512345678"),
        ("55 1234 5678", "MX", "+525512345678"),
        ("0049 30 1234567", "US", "+49301234567"),
        ("0049 30 1234567", "GB", "+49301234567"),
        ("+44 (0)20 7946 0958", "US", "+442079460958"),
        ("(11) 91234-5678", "BR", "+5511912345678"),
        ("0917 123 4567", "PH", "+639171234567"),
        ("+39 02 1234567", "US", "+39021234567"),
        ("٧١٨٥٥٥٠١٢٣", "US", "+17185550123"),
        ("７１８－５５５－０１２３", "US", "+17185550123"),
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("7185550123.0", "US", "+17185550123"),
        ("718-555-0123 (mom's)", "US", "+17185550123"),
        ("call 718 555 0123 after six", "US", "+17185550123"),
    ])
    func `a number is read as people type it`(typed: String, region: String, e164: String) {
        #expect(PhoneNumber(typed, region: region)?.e164 == e164)
    }

    @Test(arguments: [
        "", " ", "none", "call me", "12", "555-0123", "718-555-012", "718-555-012O", "000-000-0000", "999-999-9999",
        "718-555-0123 / 718-555-0199", "7.1855501E+09", "rosa7185550123@example.org", "+",
        "718555012371855501237185550123",
    ])
    func `what cannot be dialled is refused`(typed: String) {
        #expect(PhoneNumber(typed, region: "US") == nil)
    }

    @Test func `a 555 number is kept though nobody has been given it`() {
        #expect(PhoneNumber("555-555-0100", region: "US")?.e164 == "+15555550100")
        #expect(!PhoneNumber.isAssigned("+15555550100"))
        #expect(PhoneNumber.isAssigned("+17185550123"))
    }

    @Test(arguments: ["718-555-0123 x12", "718-555-0123 ext. 12", "718-555-0123,,12", "718 555 0123 #12"])
    func `an extension is kept beside the number`(typed: String) {
        let number = PhoneNumber(typed, region: "US")
        #expect(number?.e164 == "+17185550123")
        #expect(number?.extension == "12")
    }

    @Test(arguments: ["US", "CA", "PR", "MX", "GB", ""])
    func `numbers of North America are written as the library writes them`(region: String) {
        for number in stride(from: 2_000_000_000, to: 10_000_000_000, by: 7_654_321) {
            let e164 = "+1\(number)"
            guard let written = PhoneNumber.northAmerican(e164, region: region) else { continue }
            #expect(written == PhoneLibrary.format(e164, region: region))
        }
        #expect(PhoneNumber.northAmerican("+11234567890", region: region) == nil)
        #expect(PhoneNumber.northAmerican("+1718555012", region: region) == nil)
    }

    @Test func `a number is shown as people of the group write it`() {
        #expect(PhoneNumber.national("+17185550123", region: "US") == "(718) 555-0123")
        #expect(PhoneNumber.national("+525512345678", region: "US") == "+52 55 1234 5678")
        #expect(PhoneNumber.national("+525512345678", region: "MX") == "55 1234 5678")
        #expect(PhoneNumber.national("+17185550123", region: "") == "+1 718-555-0123")
        #expect(PhoneNumber.national("ask her sister", region: "US") == "ask her sister")
    }

    @Test func `without a region only full numbers are read`() {
        #expect(PhoneNumber("+1 718 555 0123", region: "")?.e164 == "+17185550123")
        #expect(PhoneNumber("718 555 0123", region: "") == nil)
        #expect(PhoneNumber("718 555 0123", region: "Brooklyn") == nil)
    }

    @Test func `hostile text is refused and crashes nothing`() {
        var chance = Chance(seed: 7)
        let pieces = [
            "+", "(", "x", "ext", ";", "00", "9", "٩", "\u{0}", "é", "😀", "-", ".", "tel:", ";ext=", " ", "e",
        ]
        for _ in 0..<5_000 {
            let text = (0..<chance.upTo(60)).map { _ in chance.one(of: pieces) }.joined()
            _ = PhoneNumber(text, region: "US")
            _ = PhoneNumber.national(text, region: "US")
        }
        #expect(PhoneNumber(String(repeating: "9", count: 100_000), region: "US") == nil)
        #expect(PhoneNumber(String(repeating: "(", count: 100_000), region: "US") == nil)
    }
}
