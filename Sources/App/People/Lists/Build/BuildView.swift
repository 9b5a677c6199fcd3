import Asking
import Foundation
import Kernel

/// A question being built: what it says so far, the line that is open, and how many people are left after each line.
struct BuildView {
    /// What is told of a line or a group.
    struct Told {
        var count: Int?
        /// Counting it takes longer than a page may wait.
        var isSlow = false
        var mistake: Phrase?
    }

    /// The line whose fields are shown.
    struct Open {
        enum Place: Hashable {
            case line(LinePath)
            case new(NewPlace)
        }

        let place: Place
        var fields: LineFields
        var isTurned = false
        var mistake: Phrase?
        /// How many there would be with it.
        var told = Told()
    }

    /// Where the page is: `/people/lists/build`, or under a list.
    var path: String
    var list: List?
    var version = ""
    var mayChange = false
    var mayKeep = false
    var ask = Ask()
    /// As it is written: the canonical text, or what was typed and cannot be read.
    var text = ""
    var isText = false
    var mistake: Phrase?
    var open: Open?
    /// The condition with the open line in it, as far as it can be read.
    var tried: Condition?
    var triedAsked: Asked?
    var limit = LimitFields(nil)
    var limitMistake: Phrase?
    var everybody = Told()
    var total = Told()
    var told: [LinePath: Told] = [:]
    var suggestions: [String: [Suggested]] = [:]
    var why = Why()

    /// The question's own words for its parts, by place, from the outermost.
    var lines: [(path: LinePath, condition: Condition)] {
        guard let condition = ask.condition else { return [] }
        guard case .all(let parts) = condition else { return [(.whole, condition)] }
        return parts.enumerated().map { (LinePath([$0]), $1) }
    }
}

extension BuildView.Open.Place {
    var text: String {
        switch self {
        case .line(let path): "line:\(path.text)"
        case .new(let place): "\(place.kind.rawValue):\(place.path.text)"
        }
    }

    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let path = LinePath(parts[1]) else { return nil }
        if parts[0] == "line" {
            self = .line(path)
        } else if let kind = NewPlace.Kind(rawValue: String(parts[0])) {
            self = .new(NewPlace(kind: kind, path: path))
        } else {
            return nil
        }
    }
}

extension BuildView {
    /// Takes what was sent: first the fields of the open line, then what the button says.
    mutating func take(_ form: Form, check: (Ask) throws -> Void) {
        var deed = form["do"]
        do { ask = try Ask(text) } catch {
            mistake = .problem(error)
            isText = true
            return
        }
        if form["as"] == "text", deed != "lines" { isText = true }
        takeLimit(form, check)
        let target = takeLine(form, &deed, check)
        if let target { act(deed, target) }
        text = ask.description
    }

    private mutating func takeLimit(_ form: Form, _ check: (Ask) throws -> Void) {
        limit = LimitFields(ask.limit)
        guard form.has("limit") else { return }
        limit = LimitFields(form)
        do {
            let new = try limit.limit()
            try check(Ask(nil, limit: new))
            ask.limit = new
        } catch { limitMistake = .problem(error) }
    }

    /// Puts the open line into the question. Gives the place of the button's line afterwards; `nil` where the line
    /// cannot be read, and nothing else is done.
    private mutating func takeLine(_ form: Form, _ deed: inout String, _ check: (Ask) throws -> Void) -> LinePath? {
        let parts = deed.split(separator: ":")
        let target = parts.count > 1 ? LinePath(parts[1]) ?? .whole : .whole
        guard form.has("at"), let place = Open.Place(form["at"]), deed != "cancel" else { return target }
        var open = Open(place: place, fields: LineFields(form), isTurned: form["turned"] == "yes")
        if deed == "choose" || form["what"] != form["was"] {
            if form["what"] != form["was"] { open.fields = LineFields(what: form["what"]) }
            self.open = open
            return nil
        }
        let isEmpty =
            open.fields.what.isEmpty
            || !open.fields.values.values.contains { name, values in
                ["value", "text", "subject", "answer", "other"].contains(name) && values.contains { !$0.isEmpty }
            }
        do {
            var condition = try open.fields.condition()
            try check(Ask(condition))
            if open.isTurned { condition = condition.turnedRound }
            let new = with(condition, at: place)
            if deed == "try" {
                self.open = open
                tried = new
                return nil
            }
            let moved = moved(target, after: place)
            ask.condition = new
            // A question can grow too long or too deep.
            ask = try Ask(ask.description)
            return moved
        } catch {
            if isEmpty, !["keep", "try", ""].contains(deed) { return target }
            if !(isEmpty && deed == "try") { open.mistake = .problem(error) }
            self.open = open
            return nil
        }
    }

    private func with(_ condition: Condition, at place: Open.Place) -> Condition? {
        guard let whole = ask.condition else { return condition }
        switch place {
        case .line(let path): return whole.replacing(path, with: condition)
        case .new(let place): return whole.adding(condition, at: place)
        }
    }

    /// What stood in a place may stand in a new group now.
    private func moved(_ target: LinePath, after place: Open.Place) -> LinePath {
        guard case .new(let new) = place, new.kind != .in, target.steps.starts(with: new.path.steps),
            let part = ask.condition?.part(at: new.path)
        else { return target }
        switch (new.kind, part) {
        case (.and, .all), (.or, .any): return target
        default: return LinePath(new.path.steps + [0] + target.steps.dropFirst(new.path.steps.count))
        }
    }

    private mutating func act(_ deed: String, _ path: LinePath) {
        let name = deed.prefix { $0 != ":" }
        guard let whole = ask.condition else {
            if let place = Open.Place(deed), case .new = place { open = Open(place: place, fields: LineFields()) }
            if name == "text" { isText = true }
            return
        }
        switch name {
        case "line":
            guard let part = whole.part(at: path) else { break }
            open = Open(place: .line(path), fields: LineFields(part))
            if case .not(let inner) = part, case .not = inner {
            } else if case .not(let inner) = part {
                open?.isTurned = true
                open?.fields = LineFields(inner)
            }
        case "and", "or", "in":
            if let kind = NewPlace.Kind(rawValue: String(name)) {
                open = Open(place: .new(NewPlace(kind: kind, path: path)), fields: LineFields())
            }
        case "remove": ask.condition = whole.replacing(path, with: nil)
        case "up": ask.condition = whole.moving(path, by: -1)
        case "down": ask.condition = whole.moving(path, by: 1)
        case "turn":
            if let part = whole.part(at: path) { ask.condition = whole.replacing(path, with: part.turnedRound) }
        case "group":
            let parts = deed.split(separator: ":")
            if parts.count == 3, let kind = ConditionGroup.Kind(rawValue: String(parts[2])) {
                ask.condition = whole.regrouping(path, as: kind)
            }
        case "text": isText = true
        default: break
        }
    }
}

extension Phrase {
    /// What is wrong, in a sentence.
    static func problem(_ error: any Error) -> Phrase {
        if let refusal = error as? Refusal { return refusal.reason }
        return (error as? Mistake)?.words ?? "This cannot be read."
    }
}
