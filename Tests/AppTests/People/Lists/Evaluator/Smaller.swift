import Asking

/// Questions with a little less in them, to find the smallest that still shows a difference.
func smaller(_ ask: Ask) -> [Ask] {
    let unlimited = ask.limit == nil ? [] : [Ask(ask.condition)]
    guard let condition = ask.condition else { return unlimited }
    return unlimited + [Ask(nil, limit: ask.limit)] + smaller(condition).map { Ask($0, limit: ask.limit) }
}

private func smaller(_ condition: Condition) -> [Condition] {
    func less(_ parts: [Condition], _ join: ([Condition]) -> Condition) -> [Condition] {
        parts
            + parts.indices.flatMap { index in
                var without = parts
                without.remove(at: index)
                let changed = smaller(parts[index]).map { part in
                    var with = parts
                    with[index] = part
                    return join(with)
                }
                return (without.isEmpty ? [] : [join(without)]) + changed
            }
    }
    switch condition {
    case .all(let parts): return less(parts, Condition.allOf)
    case .any(let parts): return less(parts, Condition.anyOf)
    case .not(let inner): return [inner] + smaller(inner).map { .not($0) }
    case .fact(let name, let comparison): return smaller(comparison).map { .fact(name, $0) }
    case .inPlace: return []
    case .call(let call):
        return call.arguments.indices.flatMap { index -> [Condition] in
            var arguments = call.arguments
            let argument = arguments.remove(at: index)
            let changed: [Argument] =
                switch argument {
                case .other(let inner): smaller(inner).map { .other($0) }
                case .named(let name, let comparison): smaller(comparison).map { .named(name, $0) }
                case .subject(let value, let comparison?):
                    [.subject(value, nil)] + smaller(comparison).map { .subject(value, $0) }
                case .subject, .compared: []
                }
            let isNeeded = if case .subject = argument { true } else { false }
            let without: [Condition] = isNeeded ? [] : [.call(Call(call.name, arguments))]
            return without + changed.map { Condition.call(Call(call.name, [$0] + arguments)) }
        }
    }
}

private func smaller(_ comparison: Comparison) -> [Comparison] {
    guard comparison.sign == .oneOf else { return [] }
    return comparison.values.map { Comparison(.equal, [$0]) }
}
