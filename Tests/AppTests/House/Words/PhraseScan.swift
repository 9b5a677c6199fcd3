import Foundation

/// Finds every phrase that the sources can say: each string literal that stands where a `Phrase` is expected.
struct PhraseScan {
    struct Found {
        let key: String
        let place: String
    }

    private(set) var found: [Found] = []
    private let signatures: PhraseSignatures
    private var file = ""

    /// - Parameter sources: names and texts.
    init(_ sources: [(name: String, text: String)]) {
        let files = sources.map { source in
            var reader = SwiftReader(source.text)
            return reader.tokens()
        }
        signatures = PhraseSignatures(files)
        for (source, tokens) in zip(sources, files) {
            file = source.name
            collect(tokens[...], .none)
        }
    }

    /// All sources of the program but the lists of translations.
    static let ofProgram: PhraseScan = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../../Sources").standardized
        let names = ["Kernel", "App"].flatMap { folder in
            (FileManager.default.enumerator(atPath: root.path + "/" + folder)?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
        }
        return PhraseScan(
            names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("App/Words/Spanish") }.sorted().map { name in
                (name, (try? String(contentsOf: root.appending(path: name), encoding: .utf8)) ?? "")
            })
    }()

    var keys: Set<String> { Set(found.map(\.key)) }

    // MARK: Walking through expressions

    /// Goes through code in which literals are of the expected type, unless something says otherwise.
    private mutating func collect(_ tokens: ArraySlice<SwiftToken>, _ expected: PhraseType) {
        var index = tokens.startIndex, isPattern = false
        while index < tokens.endIndex {
            switch tokens[index] {
            case .literal(let key, let code, let line):
                if case .phrase = expected, !isPattern, !isCompared(tokens, index), !isKey(tokens, index) {
                    found.append(Found(key: key, place: "\(file):\(line)"))
                }
                for part in code { collect(part[...], .none) }
                index += 1
            case .word("case", _):
                isPattern = true
                index += 1
            case .mark(":", _):
                isPattern = false
                index += 1
            case .mark("(", _), .mark("[", _), .mark("{", _):
                let end = closing(tokens, index)
                bracket(tokens, index, end, isPattern ? .none : expected)
                index = end + 1
            case .mark("=", _):
                let type = annotation(tokens, before: index)
                guard let type, !type.isNone else {
                    index += 1
                    continue
                }
                let end = statementEnd(tokens, index + 1)
                collect(tokens[(index + 1)..<end], type)
                index = end
            case .word("func", _):
                index = function(tokens, index)
            default: index += 1
            }
        }
    }

    private mutating func bracket(_ tokens: ArraySlice<SwiftToken>, _ open: Int, _ end: Int, _ expected: PhraseType) {
        let inner = tokens[(open + 1)..<max(open + 1, end)]
        let previous = open > tokens.startIndex ? tokens[open - 1] : nil
        switch tokens[open] {
        case .mark("(", _):
            if let name = previous?.word, !["return", "in", "if", "guard", "case", "try", "else", "let", "var", "where", "switch"].contains(name) {
                arguments(inner, signatures.arguments[name] ?? [:])
            } else if case .tuple(let parts) = expected {
                var types: [String: PhraseType] = [:]
                for (position, part) in parts.enumerated() {
                    types["\(position)"] = part.type
                    if let label = part.label { types[label] = part.type }
                }
                arguments(inner, types)
            } else {
                collect(inner, expected)
            }
        case .mark("[", _):
            let isSubscript = previous.map { $0.word != nil && !$0.isWord("return") && !$0.isWord("in") || $0.isMark(")") || $0.isMark("]") } ?? false
            collect(inner, isSubscript ? .none : expected)
        default:
            let type = propertyType(tokens, before: open)
            collect(inner, type ?? expected)
        }
    }

    private mutating func arguments(_ tokens: ArraySlice<SwiftToken>, _ types: [String: PhraseType]) {
        var position = 0
        for argument in split(tokens, at: ",") where !argument.isEmpty {
            let first = argument.startIndex
            let hasLabel = argument.count > 1 && argument[first].word != nil && argument[first + 1].isMark(":")
            let label = hasLabel ? argument[first].word ?? "" : "\(position)"
            if !hasLabel { position += 1 }
            collect(hasLabel ? argument[(first + 2)...] : argument, types[label] ?? .none)
        }
    }

    /// A function whose result is a phrase: its body's own literals are phrases. Default values of parameters too.
    private mutating func function(_ tokens: ArraySlice<SwiftToken>, _ start: Int) -> Int {
        guard let open = tokens[start...].firstIndex(where: { $0.isMark("(") }) else { return start + 1 }
        let end = closing(tokens, open)
        for parameter in split(tokens[(open + 1)..<max(open + 1, end)], at: ",") {
            let sides = split(parameter, at: ":")
            guard sides.count == 2 else { continue }
            let parts = split(sides[1], at: "=")
            if parts.count == 2 { collect(parts[1], PhraseType(parts[0], aliases: signatures.aliases)) }
        }
        guard let body = tokens[end...].firstIndex(where: { $0.isMark("{") }) else { return end + 1 }
        let signature = tokens[(end + 1)..<body]
        let type: PhraseType = signature.contains { $0.isMark("->") } ? PhraseType(signature, aliases: signatures.aliases) : .none
        let close = closing(tokens, body)
        collect(tokens[(body + 1)..<max(body + 1, close)], type)
        return close + 1
    }

    // MARK: What is expected

    /// `let title: Phrase =`
    private func annotation(_ tokens: ArraySlice<SwiftToken>, before equals: Int) -> PhraseType? {
        var index = equals - 1
        while index > tokens.startIndex, tokens[index].line >= tokens[equals].line - 1 {
            if tokens[index].isWord("let") || tokens[index].isWord("var"), index + 2 < equals, tokens[index + 2].isMark(":") {
                return PhraseType(tokens[(index + 3)..<equals], aliases: signatures.aliases)
            }
            if tokens[index].isMark("=") || tokens[index].isMark("{") || tokens[index].isMark("}") { return nil }
            index -= 1
        }
        return index == tokens.startIndex && (tokens[index].isWord("let") || tokens[index].isWord("var")) && index + 2 < equals
            && tokens[index + 2].isMark(":") ? PhraseType(tokens[(index + 3)..<equals], aliases: signatures.aliases) : nil
    }

    /// `var words: Phrase {`
    private func propertyType(_ tokens: ArraySlice<SwiftToken>, before open: Int) -> PhraseType? {
        let start = tokens[..<open].lastIndex { $0.line < tokens[open].line }.map { $0 + 1 } ?? tokens.startIndex
        let line = tokens[start..<open]
        guard let word = line.lastIndex(where: { $0.isWord("var") }), word + 2 < open, tokens[word + 2].isMark(":"),
            !line.contains(where: { $0.isMark("=") })
        else { return nil }
        return PhraseType(tokens[(word + 3)..<open], aliases: signatures.aliases)
    }

    /// An expression goes on over a line's end where the next line starts with one of these.
    private func statementEnd(_ tokens: ArraySlice<SwiftToken>, _ start: Int) -> Int {
        var index = start
        while index < tokens.endIndex {
            if index > start, tokens[index].line > tokens[index - 1].line, !["?", ":", ".", "??", "+"].contains(where: tokens[index].isMark),
                !["?", ":", "??", "+", "="].contains(where: tokens[index - 1].isMark)
            {
                return index
            }
            if case .mark(let mark, _) = tokens[index], ["(", "[", "{"].contains(mark) { index = closing(tokens, index) }
            index += 1
        }
        return tokens.endIndex
    }

    private func isCompared(_ tokens: ArraySlice<SwiftToken>, _ index: Int) -> Bool {
        let compares = { (token: SwiftToken) in token.isMark("==") || token.isMark("!=") || token.isMark("~=") }
        return index > tokens.startIndex && compares(tokens[index - 1]) || index + 1 < tokens.endIndex && compares(tokens[index + 1])
    }

    /// The key of a dictionary's entry.
    private func isKey(_ tokens: ArraySlice<SwiftToken>, _ index: Int) -> Bool {
        guard index + 1 < tokens.endIndex, tokens[index + 1].isMark(":") else { return false }
        return index == tokens.startIndex || tokens[index - 1].isMark(",")
    }
}
