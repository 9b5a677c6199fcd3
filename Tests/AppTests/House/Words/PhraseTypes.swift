/// Whether a value of some type holds phrases, and where.
indirect enum PhraseType {
    case none, phrase
    case tuple([(label: String?, type: PhraseType)])

    var isNone: Bool { if case .none = self { true } else { false } }

    /// From the tokens of a type: `Phrase?`, `[Phrase]`, `(HTML) -> Phrase`, `(label: Phrase, path: String)?`.
    init(_ tokens: ArraySlice<SwiftToken>, aliases: Set<String>) {
        if let arrow = tokens.lastIndex(where: { $0.isMark("->") }) {
            self.init(tokens[(arrow + 1)...], aliases: aliases)
            return
        }
        guard let first = tokens.first(where: { !($0.isMark("@") || $0.isWord("Sendable") || $0.isWord("escaping")) }) else {
            self = .none
            return
        }
        if first.isMark("["), let end = tokens.lastIndex(where: { $0.isMark("]") }) {
            let inner = tokens[(tokens.startIndex + 1)..<end]
            // A dictionary's values, or an array's elements.
            let colon = split(inner, at: ":")
            self.init(colon.count == 2 ? colon[1] : inner, aliases: aliases)
        } else if first.isMark("("), let end = tokens.lastIndex(where: { $0.isMark(")") }) {
            let parts = split(tokens[(tokens.startIndex + 1)..<end], at: ",").map { part in
                let sides = split(part, at: ":")
                return (label: sides.count == 2 ? sides[0].last?.word : nil, type: PhraseType(sides[sides.count - 1], aliases: aliases))
            }
            self = parts.allSatisfy(\.type.isNone) ? .none : .tuple(parts)
        } else {
            self = first.word.map { $0 == "Phrase" || aliases.contains($0) } == true ? .phrase : .none
        }
    }
}

/// Splits at a mark that stands in no brackets. Angle brackets count only as types' own.
func split(_ tokens: ArraySlice<SwiftToken>, at mark: String) -> [ArraySlice<SwiftToken>] {
    var parts: [ArraySlice<SwiftToken>] = [], start = tokens.startIndex, depth = 0
    for index in tokens.indices {
        guard case .mark(let text, _) = tokens[index] else { continue }
        if ["(", "[", "{"].contains(text) { depth += 1 }
        if [")", "]", "}"].contains(text) { depth -= 1 }
        if depth == 0 && text == mark {
            parts.append(tokens[start..<index])
            start = index + 1
        }
    }
    parts.append(tokens[start...])
    return parts
}

/// Where the bracket that opens at `open` closes.
func closing(_ tokens: ArraySlice<SwiftToken>, _ open: Int) -> Int {
    var depth = 0
    for index in open..<tokens.endIndex {
        guard case .mark(let text, _) = tokens[index] else { continue }
        if ["(", "[", "{"].contains(text) { depth += 1 }
        if [")", "]", "}"].contains(text) { depth -= 1 }
        if depth == 0 { return index }
    }
    return tokens.endIndex - 1
}

/// Which arguments of which functions, initializers and cases are phrases, as the sources declare them.
struct PhraseSignatures {
    private(set) var aliases: Set<String> = []
    /// By function's or type's name, then by label, or by position among those without one: `0`.
    private(set) var arguments: [String: [String: PhraseType]] = [:]

    init(_ files: [[SwiftToken]]) {
        for tokens in files { findAliases(tokens[...]) }
        for tokens in files { findDeclarations(tokens[...], in: nil) }
    }

    private mutating func findAliases(_ tokens: ArraySlice<SwiftToken>) {
        for index in tokens.indices.dropLast(3) where tokens[index].isWord("typealias") && tokens[index + 2].isMark("=") {
            let rest = tokens[(index + 3)...].prefix { $0.line == tokens[index].line }
            if let name = tokens[index + 1].word, !PhraseType(rest, aliases: aliases).isNone { aliases.insert(name) }
        }
    }

    private mutating func findDeclarations(_ tokens: ArraySlice<SwiftToken>, in type: String?) {
        var index = tokens.startIndex
        while index < tokens.endIndex {
            let token = tokens[index]
            if let word = token.word, ["struct", "enum", "extension", "class", "actor"].contains(word),
                index + 1 < tokens.endIndex, let name = lastName(tokens, index + 1),
                let open = tokens[index...].firstIndex(where: { $0.isMark("{") })
            {
                let end = closing(tokens, open)
                findMembers(tokens[(open + 1)..<end], of: name, isEnum: word == "enum")
                findDeclarations(tokens[(open + 1)..<end], in: name)
                index = end + 1
                continue
            }
            if token.isWord("func"), index + 1 < tokens.endIndex, let name = tokens[index + 1].word {
                note(tokens, parametersAfter: index + 2, of: [name])
            } else if token.isWord("init"), index + 1 < tokens.endIndex, tokens[index + 1].isMark("("), let type {
                note(tokens, parametersAfter: index + 1, of: [type, "init"])
            }
            index += 1
        }
    }

    /// `FormState.Problem` is called by its last name.
    private func lastName(_ tokens: ArraySlice<SwiftToken>, _ start: Int) -> String? {
        var index = start
        while index + 2 < tokens.endIndex, tokens[index + 1].isMark("."), tokens[index + 2].word != nil { index += 2 }
        return tokens[index].word
    }

    /// Stored properties make the initializer that a struct has by itself; cases are called like functions.
    private mutating func findMembers(_ tokens: ArraySlice<SwiftToken>, of type: String, isEnum: Bool) {
        var depth = 0
        for index in tokens.indices {
            if case .mark(let mark, _) = tokens[index] {
                if ["(", "[", "{"].contains(mark) { depth += 1 }
                if [")", "]", "}"].contains(mark) { depth -= 1 }
            }
            guard depth == 0, index + 2 < tokens.endIndex else { continue }
            if isEnum, tokens[index + 1].isMark("("), let name = tokens[index].word {
                note(tokens, parametersAfter: index + 1, of: [name])
            } else if tokens[index].isWord("let") || tokens[index].isWord("var"), tokens[index + 2].isMark(":"),
                let name = tokens[index + 1].word
            {
                let found = PhraseType(tokens[(index + 3)...].prefix { $0.line == tokens[index].line && !$0.isMark("=") && !$0.isMark("{") }, aliases: aliases)
                if !found.isNone { for called in [type, "init"] { arguments[called, default: [:]][name] = found } }
            }
        }
    }

    private mutating func note(_ tokens: ArraySlice<SwiftToken>, parametersAfter start: Int, of names: [String]) {
        guard let open = tokens[start...].firstIndex(where: { $0.isMark("(") }) else { return }
        let end = closing(tokens, open)
        guard end > open else { return }
        var position = 0
        for parameter in split(tokens[(open + 1)..<end], at: ",") where !parameter.isEmpty {
            let sides = split(parameter, at: ":")
            let isLabelled = sides.count == 2 && !(sides[0].first?.isWord("_") ?? true)
            let label = isLabelled ? sides[0].first?.word ?? "" : "\(position)"
            if !isLabelled { position += 1 }
            let type = PhraseType(split(sides[sides.count - 1], at: "=")[0], aliases: aliases)
            if !type.isNone { for name in names { arguments[name, default: [:]][label] = type } }
        }
    }
}
