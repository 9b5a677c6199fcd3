import Foundation
import Synchronization

/// A language that the program speaks.
public enum Language: String, Sendable, CaseIterable, SQLConvertible {
    case english = "en", spanish = "es"

    /// As its speakers call it.
    public var ownName: String { self == .english ? "English" : "Español" }
    public var locale: Locale { Locale(identifier: rawValue == "en" ? "en_US" : "es_US") }

    /// The first of a browser's wishes (`Accept-Language`) that the program speaks.
    public static func wished(_ header: String?) -> Language? {
        (header ?? "").split(separator: ",").lazy.compactMap { wish in
            Language(rawValue: wish.trimmingCharacters(in: .whitespaces).prefix(2).lowercased())
        }.first
    }
}

/// Everything the program says, in one language, with a group's own words for *people* and *member*.
public struct Words: Sendable {
    public let language: Language
    private let translations: [String: String]
    /// What stands for a noun in brackets: `person`, `people`, `member`, `members`.
    private let nouns: [String: String]
    private let kept = KeptMarkup()

    public init(_ language: Language, translations: [String: String], nouns: [String: String] = [:]) {
        self.language = language
        self.translations = translations
        self.nouns = nouns
    }

    /// As plain text.
    public func text(_ phrase: Phrase) -> String {
        say(phrase, noun: { $0 }) { argument in
            switch argument {
            case .text(let text): text
            case .html(let html): html.source
            case .number(let number): formatted(number)
            }
        }
    }

    /// As markup: what was interpolated as text is escaped, links and the like stay.
    public func html(_ phrase: Phrase) -> HTML {
        HTML(
            trusted: say(phrase, noun: \.escapedForHTML) { argument in
                switch argument {
                case .text(let text): text.escapedForHTML
                case .html(let html): html.source
                case .number(let number): formatted(number)
                }
            })
    }

    /// 41200 as `41,200`. Both languages as they are written in the United States.
    public func formatted(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.count > 3 else { return String(number) }
        var out = "", left = digits.count
        for digit in digits {
            out.append(digit)
            left -= 1
            if left > 0 && left % 3 == 0 { out.append(",") }
        }
        return number < 0 ? "-\(out)" : out
    }

    /// - Parameter show: how a group's own noun is written; it was typed by people, so it is escaped in markup.
    private func say(_ phrase: Phrase, noun show: (String) -> String, _ value: (Phrase.Argument) -> String) -> String {
        #if DEBUG
            if let people = nouns["people"] { Self.ear.withLock { _ = $0[people]?.insert(phrase.key) } }
        #endif
        let sentence = translations[phrase.key] ?? phrase.key
        // Most of what a page says has nothing in it that changes.
        guard
            sentence.utf8.contains(where: {
                $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "|")
            })
        else { return sentence }
        return fill(form(of: sentence, for: phrase.arguments), phrase.arguments.map(value), noun: show)
    }

    /// The words for one, or the words for several.
    private func form(of sentence: String, for arguments: [Phrase.Argument]) -> Substring {
        guard let bar = sentence.utf8.firstIndex(of: UInt8(ascii: "|")) else { return sentence[...] }
        let count = arguments.lazy.compactMap { if case .number(let number) = $0 { number } else { nil } }.first
        return count == 1 ? sentence[..<bar] : sentence[sentence.utf8.index(after: bar)...]
    }

    /// Puts values for `{}` (in order) or `{1}`, `{2}` (by number), and a group's nouns for `[people]`. Goes by bytes, as
    /// a page says hundreds of phrases.
    private func fill(_ sentence: Substring, _ values: [String], noun show: (String) -> String) -> String {
        var rest = sentence.utf8[...], out = "", nextValue = 0
        while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) {
            let isNoun = rest[start] == UInt8(ascii: "[")
            guard let end = rest[start...].firstIndex(of: UInt8(ascii: isNoun ? "]" : "}")) else { break }
            out += sentence[rest.startIndex..<start]
            let inside = sentence[rest.index(after: start)..<end]
            if isNoun {
                out += show(noun(inside))
            } else {
                let index = Int(inside).map { $0 - 1 } ?? nextValue
                if values.indices.contains(index) { out += values[index] }
                nextValue += 1
            }
            rest = rest[rest.index(after: end)...]
        }
        return out.isEmpty ? String(sentence[rest.startIndex...]) : out + sentence[rest.startIndex...]
    }

    /// A noun keeps the capital that the sentence gave it.
    private func noun(_ name: Substring) -> String {
        let plain = name.lowercased()
        let word = nouns[plain] ?? translations["[\(plain)]"] ?? plain
        return name.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
}

extension Words {
    /// Markup that depends on these words alone and stands in many pages: made once, then kept under its name.
    public func keep(_ name: String, _ make: () -> HTML) -> HTML {
        if let known = kept.pieces.withLock({ $0[name] }) { return known }
        let made = make()
        kept.pieces.withLock { $0[name] = made }
        return made
    }
}

private final class KeptMarkup: Sendable {
    let pieces = Mutex<[String: HTML]>([:])
}

extension Words {
    /// Reads a list of translations: a line of English, then a line `= ` of the other language; blank lines between.
    public static func list(_ text: String) -> [String: String] {
        var list: [String: String] = [:], english: Substring?
        for line in text.split(separator: "\n") {
            if line.hasPrefix("= "), let key = english {
                list[String(key)] = String(line.dropFirst(2))
                english = nil
            } else {
                english = line
            }
        }
        return list
    }
}

#if DEBUG
    extension Words {
        fileprivate static let ear = Mutex<[String: Set<String>]>([:])

        /// From now on remembers what is said to the group with that word for *people*, so that a test can tell whether all
        /// of it is known. Other tests say other things in the same process at the same time.
        public static func listen(toGroupOf people: String) { ear.withLock { $0[people] = [] } }
        public static func heard(inGroupOf people: String) -> Set<String> { ear.withLock { $0[people] ?? [] } }
    }
#endif
