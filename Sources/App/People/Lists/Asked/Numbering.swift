import Asking
import Kernel

extension Resolver {
    /// The question with its number beside each name, so that renaming something changes no list.
    mutating func numbered(_ ask: Ask) throws -> Ask {
        try withNames(of: ask) { resolver, thing, value in
            let id = try resolver.names.find(thing, value)
            return Value(try resolver.names.name(thing, id) ?? value.text, number: id, value.spot)
        }
    }

    /// The question with each name as it is now. Where something is gone, with the name that it had.
    mutating func renamed(_ ask: Ask) throws -> Ask {
        try withNames(of: ask) { resolver, thing, value in
            guard let id = value.number, let name = try resolver.names.name(thing, id) else { return value }
            return Value(name, number: id, value.spot)
        }
    }

    typealias Naming = (inout Resolver, Mistake.Thing, Value) throws -> Value

    private mutating func withNames(of ask: Ask, _ naming: Naming) throws -> Ask {
        var ask = ask
        ask.condition = try ask.condition.map { try named($0, naming) }
        switch ask.limit {
        case .top(let number, let sorting, let spot): ask.limit = .top(number, by: try named(sorting, naming), spot)
        case .bottom(let number, let sorting, let spot):
            ask.limit = .bottom(number, by: try named(sorting, naming), spot)
        case .random, nil: break
        }
        return ask
    }

    private mutating func named(_ sorting: Sorting, _ naming: Naming) throws -> Sorting {
        guard let question = sorting.question else { return sorting }
        return Sorting(sorting.name, question: try naming(&self, .question, question))
    }

    private mutating func named(_ condition: Condition, _ naming: Naming) throws -> Condition {
        switch condition {
        case .all(let parts):
            var all: [Condition] = []
            for part in parts { all.append(try named(part, naming)) }
            return .all(all)
        case .any(let parts):
            var any: [Condition] = []
            for part in parts { any.append(try named(part, naming)) }
            return .any(any)
        case .not(let inner): return .not(try named(inner, naming))
        case .fact(let name, let comparison):
            return .fact(name, try named(comparison, Vocabulary.fact(name.text)?.kind.thing, naming))
        case .inPlace(let tie, let place, let spot): return .inPlace(tie, try naming(&self, .place, place), spot)
        case .call(let call): return .call(try named(call, naming))
        }
    }

    private mutating func named(_ call: Call, _ naming: Naming) throws -> Call {
        guard let kind = Vocabulary.call(call.name.text) else { return call }
        var arguments: [Argument] = []
        for argument in call.arguments {
            switch argument {
            case .subject(let value, let comparison):
                let isWord = value.isWord("none") || value.isWord("any")
                guard let thing = kind.subject.thing, !(thing == .list && isWord) else {
                    arguments.append(argument)
                    continue
                }
                let subject = try naming(&self, thing, value)
                let asked = thing == .question ? try answerThing(subject) : nil
                arguments.append(.subject(subject, try comparison.map { try named($0, asked, naming) }))
            case .named(let name, let comparison):
                arguments.append(.named(name, try named(comparison, kind.argument(name.text)?.kind.thing, naming)))
            case .other(let condition): arguments.append(.other(try named(condition, naming)))
            case .compared: arguments.append(argument)
            }
        }
        return Call(call.name, arguments)
    }

    /// What an answer names, where its question asks for a person or a place.
    private func answerThing(_ question: Value) throws -> Mistake.Thing? {
        guard let number = question.number,
            let kind = try db.value("SELECT kind FROM questions WHERE id = \(number)", of: Question.Kind.self)
        else { return nil }
        return kind == .person ? .person : kind == .place ? .place : nil
    }

    private mutating func named(_ comparison: Comparison, _ thing: Mistake.Thing?, _ naming: Naming) throws
        -> Comparison
    {
        guard let thing else { return comparison }
        var values: [Value] = []
        for value in comparison.values {
            let isWord = ["none", "any", "me", "nobody"].contains { value.isWord($0) }
            values.append(isWord ? value : try naming(&self, thing, value))
        }
        return Comparison(comparison.sign, values, comparison.spot)
    }
}

extension ValueKind {
    /// What is named, where something is.
    fileprivate var thing: Mistake.Thing? {
        switch self {
        case .account: .account
        case .tag: .tag
        case .campaign: .campaign
        case .place: .place
        case .event: .event
        case .organization: .organization
        case .text, .code, .number, .day, .birth, .language, .choice, .phone, .email, .yesNo: nil
        }
    }
}

extension CallKind.Subject {
    fileprivate var thing: Mistake.Thing? {
        switch self {
        case .question: .question
        case .tag: .tag
        case .list: .list
        case .none, .choice, .text, .threeNumbers, .importNumber, .otherPerson: nil
        }
    }
}
