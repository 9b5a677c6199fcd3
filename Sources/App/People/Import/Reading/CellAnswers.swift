import Foundation
import Synchronization

/// What a cell says to a yes-or-no question, or about a subscription.
enum CellAnswer: Equatable, Sendable {
    case yes, no
    /// Mail to the address comes back.
    case bounces

    /// `nil`: it says nothing, or something that is no answer.
    static func plain(_ text: String) -> CellAnswer? { plainAnswers[text.lowercased()] }

    /// Of a column that holds words such as `subscribed`.
    static func status(_ text: String) -> CellAnswer? {
        let word = text.lowercased()
        return statuses[word] ?? plainAnswers[word]
    }

    private static let plainAnswers = table([
        (.yes, "yes|y|true|t|1|x|✓|✔|ok|okay|sure|on|si|sí|s|verdadero|v|claro|please"),
        (.no, "no|n|false|f|0|off|none|never|falso|nunca"),
    ])

    private static let statuses = table([
        (.yes, "subscribed|active|opted in|opt-in|opted-in|opt in|confirmed|suscrito|suscrita|activo|activa"),
        (
            .no,
            "unsubscribed|opted out|opt-out|opted-out|opt out|cancelled|canceled|inactive|spam complaint|complained|baja|de baja|cancelado"
        ),
        (.bounces, "bouncing|bounced|bounce|invalid|cleaned|undeliverable|rebotado|rebota|inválido|invalido"),
    ])

    private static func table(_ rows: [(CellAnswer, String)]) -> [String: CellAnswer] {
        var table: [String: CellAnswer] = [:]
        for (answer, words) in rows { for word in words.split(separator: "|") { table[String(word)] = answer } }
        return table
    }
}

/// Cells that were filled because something had to stand there.
func saysNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 12 else { return false }
    if text.unicodeScalars.allSatisfy({ "-–—._?/* ".unicodeScalars.contains($0) }) { return true }
    return nothings.contains(text.lowercased())
}

private let nothings: Set<String> = [
    "none", "n/a", "na", "no", "null", "nil", "unknown", "ninguno", "ninguna", "no tiene", "sin", "desconocido", "n/d", "no phone",
    "no email", "no e-mail", "not given", "declined", "no one", "empty",
]

/// Names of languages and countries, in English and Spanish, to their codes.
enum KnownCodes {
    /// `es`, `Spanish`, `español`, `Spanish; Castilian (Spain)`, `English, Spanish`: the codes, the first one first.
    static func languages(_ text: String) -> [String] {
        // A sheet has few different answers, and many of each.
        if let known = answers.withLock({ $0[text] }) { return known }
        let found = readLanguages(text)
        answers.withLock { if $0.count < 5_000 { $0[text] = found } }
        return found
    }

    private static let answers = Mutex<[String: [String]]>([:])

    private static func readLanguages(_ text: String) -> [String] {
        // `es en`, as this program writes them.
        let codes = text.split(separator: " ").map { String($0).lowercased() }
        if codes.count > 1, codes.allSatisfy({ $0.utf8.count <= 3 && languageCodes[$0] != nil }) {
            return codes.compactMap { languageCodes[$0] }
        }
        var found: [String] = []
        for part in withoutBrackets(text).split(whereSeparator: { ",;/&+|".contains($0) }) {
            for word in part.trimmed.replacing(" and ", with: "\n").replacing(" y ", with: "\n").split(separator: "\n") {
                guard let code = languageCodes[plain(word)], !found.contains(code) else { continue }
                found.append(code)
            }
        }
        return found
    }

    static func country(_ text: String) -> String? { countryCodes[plain(text)] }

    private static func plain(_ text: some StringProtocol) -> String {
        String(text).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
            .filter { $0 != "." }.trimmed
    }

    private static func withoutBrackets(_ text: String) -> String {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return text }
        return withoutBrackets(String(text[..<open] + text[text.index(after: close)...]))
    }

    private static let languageCodes: [String: String] = {
        var codes: [String: String] = [:]
        for code in Locale.LanguageCode.isoLanguageCodes.map(\.identifier) where code.count <= 3 {
            for locale in namingLocales {
                guard let name = locale.localizedString(forLanguageCode: code), name.lowercased() != code else { continue }
                let known = codes[plain(name)]
                // Of a code of two and one of three letters for the same language, BCP 47 wants the shorter.
                if known == nil || code.count < known?.count ?? 0 { codes[plain(name)] = code }
            }
        }
        for code in Locale.LanguageCode.isoLanguageCodes.map(\.identifier) where codes.values.contains(code) { codes[code] = code }
        for code in ["en-us", "en-gb"] { codes[code] = "en" }
        for code in ["es-mx", "es-us", "es-es"] { codes[code] = "es" }
        for (name, code) in more.map({ ($0.key, $0.value) }) { codes[name] = code }
        return codes
    }()

    private static let more = [
        "castellano": "es", "castilian": "es", "mandarin": "zh", "cantonese": "yue", "creole": "ht", "kreyol": "ht",
        "haitian": "ht", "farsi": "fa", "tagalog": "tl", "ingles": "en", "espanol": "es", "chino": "zh",
    ]

    private static let countryCodes: [String: String] = {
        var codes: [String: String] = [:]
        for code in Locale.Region.isoRegions.map(\.identifier) where code.count == 2 {
            codes[code.lowercased()] = code
            for locale in namingLocales {
                if let name = locale.localizedString(forRegionCode: code) { codes[plain(name)] = code }
            }
        }
        for (name, code) in moreCountries { codes[name] = code }
        return codes
    }()

    private static let moreCountries = [
        "usa": "US", "united states of america": "US", "america": "US", "eeuu": "US", "ee uu": "US", "eua": "US", "uk": "GB",
        "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB", "mexico": "MX", "deutschland": "DE",
    ]

    private static let namingLocales = [Locale(identifier: "en_US"), Locale(identifier: "es_ES"), Locale(identifier: "es_MX")]
}
