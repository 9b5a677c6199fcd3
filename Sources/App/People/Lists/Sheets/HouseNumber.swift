import Foundation
import Matching

/// An address as it is walked: street, side, number, unit.
struct Doorstep: Sendable, Equatable {
    enum Side: String, Sendable { case odd, even, unknown = "" }

    var street = ""
    var number = HouseNumber()
    var unit = ""

    var side: Side { number.side }

    /// Reads a line such as `12-34 Queens Blvd`, `123 1/2 Main St, Apt 4`, `Calle Mayor 12`.
    init(line: String?, unit: String?) {
        var words = (line ?? "").replacing("#", with: " # ").split(whereSeparator: \.isWhitespace).map(String.init)
        self.unit = unit?.trimmingCharacters(in: .whitespaces) ?? ""
        if let start = words.indices.dropFirst().first(where: { Self.opensUnit(words, $0) }) {
            let rest = words[(start + 1)...].joined(separator: " ").trimmingCharacters(in: CharacterSet(charactersIn: " #"))
            if self.unit.isEmpty { self.unit = rest }
            words = Array(words[..<start])
        }
        if let end = words.firstIndex(where: { $0.hasSuffix(",") }), end + 1 < words.count,
            HouseNumber(words[0]) != nil, end > 0
        {
            let rest = words[(end + 1)...].joined(separator: " ")
            if self.unit.isEmpty { self.unit = rest }
            words = Array(words[...end])
        }
        if let first = words.first, var found = HouseNumber(first) {
            words.removeFirst()
            if found.fraction == 0, let next = words.first, let fraction = HouseNumber.fraction(next) {
                (found.fraction, found.text) = (fraction, "\(found.text) \(next)")
                words.removeFirst()
            }
            number = found
        } else if words.count > 1, let last = words.last, let found = HouseNumber(last) {
            words.removeLast()
            number = found
        }
        street = words.joined(separator: " ").trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
    }

    private static func opensUnit(_ words: [String], _ index: Int) -> Bool {
        let word = words[index].lowercased().trimmingCharacters(in: CharacterSet(charactersIn: ".,"))
        return ["apt", "apartment", "unit", "suite", "apto", "piso", "#"].contains(word)
    }

    /// The number with the unit, as it stands at the door.
    var spot: String { [number.text, unit].filter { !$0.isEmpty }.joined(separator: " · ") }
}

/// A house number as people write it: `12`, `12A`, `12½`, `12-34`.
struct HouseNumber: Sendable, Equatable {
    var text = ""
    var first = 0
    var second = 0
    var fraction = 0.0
    var letter = ""

    init() {}

    init?(_ word: String) {
        let word = word.trimmingCharacters(in: CharacterSet(charactersIn: ",."))
        var rest = Substring(word)
        guard let first = Self.digits(&rest) else { return nil }
        self.first = first
        text = word
        if let mark = rest.first, "-–‑".contains(mark) {
            rest.removeFirst()
            guard let second = Self.digits(&rest) else { return nil }
            self.second = second
        }
        if let sign = rest.first, let value = Self.fraction(String(sign)) {
            fraction = value
            rest.removeFirst()
        }
        // `5th` is a street, `5B` is a house.
        guard rest.count <= 1, rest.allSatisfy(\.isLetter) else { return nil }
        letter = rest.lowercased()
    }

    /// Of `12-34` the second part tells the side.
    var side: Doorstep.Side {
        text.isEmpty ? .unknown : (second > 0 ? second : first).isMultiple(of: 2) ? .even : .odd
    }

    static func < (one: HouseNumber, other: HouseNumber) -> Bool {
        (one.first, one.second, one.fraction, one.letter) < (other.first, other.second, other.fraction, other.letter)
    }

    /// In the digits of any script.
    private static func digits(_ rest: inout Substring) -> Int? {
        var number: Int?
        while let digit = rest.first?.wholeNumberValue, (0...9).contains(digit), rest.first?.isNumber == true,
            (number ?? 0) < 10_000_000
        {
            number = (number ?? 0) * 10 + digit
            rest.removeFirst()
        }
        return number
    }

    static func fraction(_ text: String) -> Double? {
        [
            "½": 0.5, "1/2": 0.5, "¼": 0.25, "1/4": 0.25, "¾": 0.75, "3/4": 0.75, "⅓": 1 / 3, "1/3": 1 / 3, "⅔": 2 / 3,
            "2/3": 2 / 3,
        ][text]
    }
}

/// One person where they live.
struct DoorEntry: Sendable {
    let contact: Int64
    let step: Doorstep
    let town: String
    let name: String

    /// Street by street, first one side, then the other; whoever has no address comes last.
    static func walk(_ entries: [DoorEntry]) -> [DoorEntry] {
        entries.map { (entry: $0, street: folded("\($0.step.street) \($0.town)"), unit: natural($0.step.unit)) }
            .sorted { one, other in
                let (a, b) = (one.entry.step, other.entry.step)
                if a.street.isEmpty != b.street.isEmpty { return b.street.isEmpty }
                if one.street != other.street { return one.street < other.street }
                if a.side != b.side { return rank(a.side) < rank(b.side) }
                if a.number < b.number || b.number < a.number { return a.number < b.number }
                if one.unit != other.unit { return one.unit < other.unit }
                return (one.entry.name, one.entry.contact) < (other.entry.name, other.entry.contact)
            }
            .map(\.entry)
    }

    private static func rank(_ side: Doorstep.Side) -> Int { side == .odd ? 0 : side == .even ? 1 : 2 }

    /// Numbers within the text in the order of their values: `2B` before `10A`.
    private static func natural(_ text: String) -> String {
        var result = "", digits = ""
        for character in text.lowercased() where !character.isWhitespace {
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                digits.append("\(digit)")
            } else {
                result += padded(digits) + String(character)
                digits = ""
            }
        }
        return result + padded(digits)
    }

    private static func padded(_ digits: String) -> String {
        digits.isEmpty ? "" : String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }
}
