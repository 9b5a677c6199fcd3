import Asking
import Foundation
import Kernel

/// A clause as fields: what it asks for, how it compares, with what, and what else must hold of the same entry.
///
/// What cannot be written as fields without loss (another person of whom several things hold) is one field with its text.
struct LineFields {
    /// `fact:zip`, `place:lives`, `call:answered`, or `text`.
    var what: String
    var values = Form()

    init(what: String = "") { self.what = what }

    /// As they were sent.
    init(_ form: Form) {
        what = form["what"]
        values = form
    }

    init(_ condition: Condition) {
        self = Self.fields(condition) ?? LineFields(what: "text")
        if what != "text", (try? self.condition()) == condition { return }
        self = LineFields(what: "text")
        values["text"] = condition.description
    }

    var fact: Asking.Fact? { what.hasPrefix("fact:") ? Vocabulary.fact(String(what.dropFirst(5))) : nil }
    var tie: Condition.PlaceTie? {
        what.hasPrefix("place:") ? Condition.PlaceTie(rawValue: String(what.dropFirst(6))) : nil
    }
    var call: CallKind? { what.hasPrefix("call:") ? Vocabulary.call(String(what.dropFirst(5))) : nil }

    // MARK: Writing

    private static func fields(_ condition: Condition) -> LineFields? {
        switch condition {
        case .all, .any, .not: return nil
        case .fact(let name, let comparison):
            var fields = LineFields(what: "fact:\(name.text)")
            fields.write(comparison, "value")
            return fields
        case .inPlace(let tie, let place, _):
            var fields = LineFields(what: "place:\(tie.rawValue)")
            fields.values.add("value", shown(place))
            return fields
        case .call(let call):
            var fields = LineFields(what: "call:\(call.name.text)"), order: [String] = []
            for argument in call.arguments {
                switch argument {
                case .subject(let value, let comparison):
                    fields.values.add("subject", shown(value, isSubject: true))
                    if let comparison { fields.write(comparison, "answer") }
                    order.append("subject")
                case .compared(let comparison):
                    fields.values["subject.sign"] = comparison.sign.rawValue
                    for value in comparison.values { fields.values.add("subject", shown(value)) }
                    order.append("subject")
                case .named(let name, let comparison):
                    fields.write(comparison, "a.\(name.text)")
                    order.append(name.text)
                case .other(let inner):
                    fields.values.add("other", inner.description)
                    order.append("subject")
                }
            }
            fields.values["order"] = order.joined(separator: " ")
            return fields
        }
    }

    private mutating func write(_ comparison: Comparison, _ name: String) {
        values["\(name).sign"] = comparison.sign.rawValue
        for value in comparison.values { values.add(name, Self.shown(value)) }
    }

    /// A value as one types it: without quotation marks, unless it would be read as something else.
    private static func shown(_ value: Value, isSubject: Bool = false) -> String {
        let plain = value.number.map { "\(value.text) #\($0)" } ?? value.text
        return read(plain, isSubject: isSubject) == value ? plain : "\(quoted(value.text))\(number(value))"
    }

    private static func number(_ value: Value) -> String { value.number.map { " #\($0)" } ?? "" }

    // MARK: Reading

    /// The clause that the fields say. Throws a `Mistake` that counts in the clause's own text.
    func condition() throws -> Condition {
        let said: Condition
        if let fact {
            said = .fact(Name(fact.name), try comparison("value", fact.kind.signs) ?? Comparison(.equal, []))
        } else if let tie {
            guard let place = filled("value").first else { throw Mistake(.expected(.value, found: ""), .nowhere) }
            said = .inPlace(tie, Self.read(place), .nowhere)
        } else if let call {
            said = .call(Call(Name(call.name), try arguments(call)))
        } else {
            let ask = try Ask(values["text"].replacing("\r\n", with: "\n"))
            guard let condition = ask.condition, ask.limit == nil else {
                throw Mistake(.expected(.clause, found: ""), .nowhere)
            }
            return condition
        }
        guard let condition = try Ask(said.description).condition else {
            throw Mistake(.expected(.clause, found: ""), .nowhere)
        }
        return condition
    }

    private func arguments(_ call: CallKind) throws -> [Argument] {
        var found: [(name: String, argument: Argument)] = try subjects(call).map { ("subject", $0) }
        for argument in call.arguments {
            if let comparison = try comparison("a.\(argument.name)", argument.signs) {
                found.append((argument.name, .named(Name(argument.name), comparison)))
            }
        }
        // As they were written before, so that nothing is changed that was not touched.
        let order = values["order"].split(separator: " ").map(String.init)
        let places = found.enumerated().sorted { one, other in
            (order.firstIndex(of: one.element.name) ?? order.count, one.offset)
                < (order.firstIndex(of: other.element.name) ?? order.count, other.offset)
        }
        return places.map(\.element.argument)
    }

    private func subjects(_ call: CallKind) throws -> [Argument] {
        if call.subject == .otherPerson {
            guard let text = values.optional("other") else { return [] }
            guard let inner = try Ask(text.replacing("\r\n", with: "\n")).condition else { return [] }
            return [.other(inner)]
        }
        let given = filled("subject")
        switch call.subject {
        case .text:
            guard !given.isEmpty else { return [] }
            guard let sign = Sign(rawValue: values["subject.sign"]) else {
                return [.subject(Self.read(given[0], isSubject: true), nil)]
            }
            return [.compared(Comparison(sign, given.prefix(sign == .oneOf ? 100 : 1).map { Self.read($0) }))]
        case .question:
            guard let first = given.first else { return [] }
            return [.subject(Self.read(first, isSubject: true), try comparison("answer", Sign.allCases))]
        case .threeNumbers: return given.prefix(3).map { .subject(Value(word: $0), nil) }
        default: return given.prefix(1).map { .subject(Self.read($0, isSubject: true), nil) }
        }
    }

    /// `nil` where nothing was filled in.
    private func comparison(_ name: String, _ signs: [Sign]) throws -> Comparison? {
        let given = filled(name)
        guard !given.isEmpty else {
            if name == "value" { throw Mistake(.expected(.value, found: ""), .nowhere) }
            return nil
        }
        let sign = Sign(rawValue: values["\(name).sign"]) ?? signs.first ?? .equal
        let several = sign == .equal && given.count > 1 && signs.contains(.oneOf) ? .oneOf : sign
        return Comparison(several, given.prefix(several == .oneOf ? 1_000 : 1).map { Self.read($0) })
    }

    private func filled(_ name: String) -> [String] {
        values.all(name).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    }

    /// What somebody typed as a value: a name, a word of the language, `"none"` in quotation marks, a name with its number.
    static func read(_ text: String, isSubject: Bool = false) -> Value {
        var text = text, number: Int64?
        if let mark = text.lastIndex(of: "#"), let id = Int64(text[text.index(after: mark)...]), id > 0,
            text[text.index(after: mark)...].allSatisfy(\.isNumber)
        {
            number = id
            text = text[..<mark].trimmingCharacters(in: .whitespaces)
        }
        if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
            return Value(unquoted(text), number: number)
        }
        let word = text.lowercased()
        let isWord = isSubject ? ["none", "any"].contains(word) : !reservedWords.contains(word)
        return isWord ? Value(word: text, number: number) : Value(text, number: number)
    }

    private static func unquoted(_ text: String) -> String {
        var out = "", isEscaped = false
        for scalar in text.dropFirst().dropLast().unicodeScalars {
            if scalar == "\\", !isEscaped {
                isEscaped = true
            } else {
                out.unicodeScalars.append(scalar)
                isEscaped = false
            }
        }
        return out
    }
}
