/// Finds a header in the tables: first as it is, then without its numbers, then without words about place or rank.
enum ColumnHeaders {
    static func meaning(of header: String) -> ColumnMeaning? {
        let words = HeaderWords(header)
        guard !words.words.isEmpty else { return nil }
        if let found = table[words.text] { return found }
        let plain = words.withoutNumbers
        if let found = table[plain.text] { return found }
        let core = plain.without(qualifiers)
        if core != plain, !core.words.isEmpty, let found = table[core.text] { return found.used(as: plain.words) }
        return byTellingWord(plain)
    }

    /// CiviCRM puts them in front or in brackets (`Home-Street Address`, `Phone (Work)`), people anywhere.
    private static let qualifiers: Set<String> = [
        "primary", "main", "preferred", "current", "home", "work", "billing", "mailing", "other", "personal", "your",
        "my", "contact", "member", "the", "mobile", "cell", "phone", "value", "user", "person", "people",
        "principal", "de", "del", "la", "el", "su", "tu", "casa", "trabajo", "personal", "contacto", "actual",
    ]

    private static let table: [String: ColumnMeaning] = {
        var table: [String: ColumnMeaning] = [:]
        for (meaning, headers) in EnglishHeaders.table + SpanishHeaders.table + ExportHeaders.table {
            for header in headers.split(separator: "|") { table[HeaderWords(String(header)).text] = meaning }
        }
        return table
    }()

    /// For long headers that people write themselves: "Best email to reach you?". Refusals come first, so that
    /// "Do not email" is never taken for an address.
    private static func byTellingWord(_ header: HeaderWords) -> ColumnMeaning? {
        let words = Set(header.words)
        guard words.count <= 8 else { return nil }
        for (telling, meaning) in tellingWords where telling.isSubset(of: words) {
            return meaning.used(as: header.words)
        }
        return nil
    }

    private static let tellingWords: [(Set<String>, ColumnMeaning)] = {
        let channels: [(String, ConsentColumn.Channel)] = [
            ("email", .email), ("correo", .email), ("call", .phone), ("phone", .phone), ("llamar", .phone),
            ("text", .text), ("texts", .text), ("sms", .text), ("mobile", .text), ("mail", .letter),
        ]
        var rules: [(Set<String>, ColumnMeaning)] = []
        for (word, channel) in channels {
            for refusal in [["do", "not"], ["dont"], ["no"], ["opt", "out"], ["unsubscribed"]] {
                rules.append((Set(refusal + [word]), .consent(ConsentColumn(channel: channel, reading: .refuses))))
            }
            for agreement in [
                ["opt", "in"], ["ok", "to"], ["okay", "to"], ["may", "we"], ["can", "we"], ["consent"],
            ] {
                rules.append((Set(agreement + [word]), .consent(ConsentColumn(channel: channel, reading: .agrees))))
            }
            for status in [["status"], ["subscription"], ["subscribed"]] {
                rules.append((Set(status + [word]), .consent(ConsentColumn(channel: channel, reading: .status))))
            }
        }
        return rules + [
            (["type"], .ignore), (["label"], .ignore), (["bad"], .ignore), (["updated"], .ignore),
            (["created"], .ignore),
            (["pronouns"], .pronouns), (["pronombres"], .pronouns), (["best", "time"], .bestTime),
            (["email"], .email), (["correo"], .email),
            (["mobile"], .phone(.mobile)), (["cell"], .phone(.mobile)), (["celular"], .phone(.mobile)),
            (["phone", "number"], .phone(.any)), (["phone"], .phone(.any)), (["telefono"], .phone(.any)),
            (["notes"], .note), (["comments"], .note),
            (["notas"], .note), (["comentarios"], .note),
        ]
    }()
}

extension ColumnMeaning {
    /// `Phone (Home)` and `Home-Phone-Mobile` say which telephone it is; of two words the narrower counts.
    fileprivate func used(as words: [String]) -> ColumnMeaning {
        guard self == .phone(.any) else { return self }
        if !Set(words).isDisjoint(with: ["mobile", "cell", "celular", "movil"]) { return .phone(.mobile) }
        if !Set(words).isDisjoint(with: ["work", "office", "trabajo", "oficina", "business"]) { return .phone(.work) }
        return Set(words).isDisjoint(with: ["home", "casa", "house"]) ? self : .phone(.home)
    }
}
