import Asking
import Formats
import Foundation
import Kernel

/// `zip = 55104`: what is compared of everybody.
extension Resolver {
    mutating func fact(_ name: Name, _ comparison: Comparison) throws -> Meant {
        if !db.viewer.may(.seeContactDetails), Self.contactDetails.contains(name.text) {
            throw Mistake(.mayNotSeeContactDetails(name.text), name.spot)
        }
        return switch name.text {
        case "kind":
            meant(comparison, known: .everybody) {
                .own(.compare("contacts.kind", .equal, .string($1.text.lowercased())))
            }
        case "archived":
            meant(comparison, known: .everybody) { _, value in
                let archived = Held.known("contacts.archived_at")
                return .own(value.text.lowercased() == "yes" ? archived : .not(archived))
            }
        case "name":
            try text(
                comparison, "contacts.folded_name", known: .not(.compare("contacts.folded_name", .equal, .string(""))))
        case "given": try folding(comparison, "contacts.given_name", .given)
        case "family": try folding(comparison, "contacts.family_name", .family)
        case "called": try folding(comparison, "contacts.preferred_name", .called)
        case "pronouns": try folding(comparison, "contacts.pronouns", .pronouns)
        case "best_time": try folding(comparison, "contacts.best_time", .bestTime)
        case "best_method": try folding(comparison, "contacts.best_method", .bestMethod)
        case "met_how": try folding(comparison, "contacts.met_how", .metHow)
        case "external_id":
            meant(comparison, known: .own(.present("contacts.external_id"))) {
                .own(.compare("contacts.external_id", .equal, .string($1.text)))
            }
        case "language":
            meant(comparison, known: .own(.present("contacts.languages"))) { .own(.language($1.text.lowercased())) }
        case "born": meant(comparison, known: .own(.known("contacts.born_on"))) { .own(.born($0, birth($1))) }
        case "age":
            try meant(comparison, known: .own(.age(today, .atLeast, -100_000))) {
                .own(.age(today, $0, try number($1)))
            }
        case "organizer": try account(comparison, column: "contacts.organizer_id")
        case "tag": try tag(comparison)
        case "role": try roleFact(comparison)
        case "also":
            try entries(comparison, .otherNames, known: .present(Self.foldedText)) {
                .folded(Self.foldedText, try textTest($0, $1))
            }
        case "zip", "town", "state", "country", "street": try address(name.text, comparison)
        case "phone", "email": try reach(name.text, comparison)
        case "talks": try counter(comparison, "contacts.interactions_count")
        case "events": try counter(comparison, "contacts.events_attended")
        case "no_shows": try counter(comparison, "contacts.no_shows")
        case "tasks": try counter(comparison, "contacts.tasks_open")
        case "last_contact":
            try meant(comparison, known: .own(.known("contacts.last_contacted_at"))) {
                .own(instant("contacts.last_contacted_at", $0, try day($1)))
            }
        case "made": try meant(comparison, known: .everybody) { .own(.act(instant("acts.at", $0, try day($1)))) }
        case "changed": try meant(comparison, known: .everybody) { lastChanged($0, try day($1)) }
        default: throw Mistake(.unknownFact(name.text, near: []), name.spot)
        }
    }

    static let foldedLine: SQL = "folded_line", foldedText: SQL = "folded"

    /// What is shown only to those who see phone numbers and addresses.
    static let contactDetails: Set<String> = ["phone", "email", "zip", "street", "state", "country"]

    // MARK: The contact's own columns

    private func text(_ comparison: Comparison, _ column: SQL, known: Held) throws -> Meant {
        try meant(comparison, known: .own(known)) { .own(.folded(column, try textTest($0, $1))) }
    }

    private func folding(_ comparison: Comparison, _ column: SQL, _ kind: Folding.Kind) throws -> Meant {
        try meant(comparison, known: .own(.present(column))) { .own(.shared(column, kind, try textTest($0, $1))) }
    }

    private func counter(_ comparison: Comparison, _ column: SQL) throws -> Meant {
        try meant(comparison, known: .everybody) { .own(.compare(column, $0, .number(try number($1)))) }
    }

    /// As much of a birthday as was written.
    private func birth(_ value: Value) -> String {
        Birth(value.text) == nil
            ? DayWords(value.text).map { $0.day(from: today).description } ?? value.text : value.text
    }

    mutating func accountID(_ value: Value) throws -> Bound? {
        if value.isWord("nobody") { return nil }
        if value.isWord("me") {
            guard let me = db.viewer.accountID else { throw Mistake(.nobodyAsks(value.text), value.spot) }
            return .integer(me)
        }
        return .integer(try names.find(.account, value))
    }

    private mutating func account(_ comparison: Comparison, column: SQL) throws -> Meant {
        .own(try accountHeld(comparison, column))
    }

    mutating func accountHeld(_ comparison: Comparison, _ column: SQL) throws -> Held {
        let ids = try comparison.values.map { $0.isWord("none") || $0.isWord("any") ? nil : try accountID($0) }
        var next = ids.makeIterator()
        return held(comparison, known: .known(column)) { _, _ in
            (next.next() ?? nil).map { .compare(column, .equal, $0) } ?? .not(.known(column))
        }
    }

    // MARK: Entries about them

    private func entries(
        _ comparison: Comparison, _ table: Entries.Table, known: Held, _ one: (Sign, Value) throws -> Held
    ) throws -> Meant {
        try meant(comparison, known: .entries(Entries(table: table, held: known))) {
            .entries(Entries(table: table, held: try one($0, $1)))
        }
    }

    private func address(_ name: String, _ comparison: Comparison) throws -> Meant {
        if name == "street" {
            return try entries(comparison, .addresses, known: .present(Self.foldedLine)) {
                .folded(Self.foldedLine, try textTest($0, $1))
            }
        }
        let column: SQL =
            name == "zip" ? "postal_code" : name == "town" ? "locality" : name == "state" ? "region" : "country"
        let kind = Folding.Kind(rawValue: name) ?? .zip
        return try entries(comparison, .addresses, known: .present(column)) { sign, value in
            var test = try textTest(sign, value)
            let isFive = test.folded.utf8.count == 5 && test.folded.utf8.allSatisfy { (48...57).contains($0) }
            if kind == .zip, sign == .equal, isFive { test = TextTest(kind: .zip, folded: test.folded) }
            return .shared(column, kind, test)
        }
    }

    private func reach(_ name: String, _ comparison: Comparison) throws -> Meant {
        let kind = Held.compare("kind", .equal, .string(name))
        return try entries(comparison, .points, known: kind) { sign, value in
            guard sign == .starts else {
                return .all([kind, .compare("value", .equal, .string(try point(name, value)))])
            }
            let start =
                name == "phone" ? "+\(value.text.filter { $0.isASCII && $0.isNumber })" : value.text.lowercased()
            guard start.utf8.count > (name == "phone" ? 1 : 0) else {
                throw Mistake(.noLetters(value.text), value.spot)
            }
            return .all([
                kind, .compare("value", .atLeast, .string(start)),
                .compare("value", .less, .string("\(start)\u{10FFFF}")),
            ])
        }
    }

    private func point(_ name: String, _ value: Value) throws -> String {
        guard name == "phone" else { return value.text.lowercased() }
        guard value.text.utf8.count < 100, let number = PhoneNumber(value.text, region: settings.region) else {
            throw Mistake(.noPhone(value.text), value.spot)
        }
        return number.e164
    }

    private mutating func tag(_ comparison: Comparison) throws -> Meant {
        let ids = try comparison.values.map { $0.isWord("none") || $0.isWord("any") ? 0 : try names.find(.tag, $0) }
        var next = zip(comparison.values, ids).filter { $0.1 != 0 }.map(\.1).makeIterator()
        return meant(comparison, known: .entries(Entries(table: .taggings, held: .always))) { _, _ in
            .entries(Entries(table: .taggings, held: .compare("tag_id", .equal, .integer(next.next() ?? 0))))
        }
    }

    private func roleFact(_ comparison: Comparison) throws -> Meant {
        try entries(comparison, .roles, known: isCurrentRole) {
            .all([.shared("role", .role, try textTest($0, $1)), isCurrentRole])
        }
    }

    /// Begun, or without a first day; not over, or over after today.
    var isCurrentRole: Held {
        .all([
            .any([.not(.known("start_on")), day("start_on", .atMost, today)]),
            .any([.not(.known("end_on")), day("end_on", .atLeast, today)]),
        ])
    }

    // MARK: The last change

    private func lastChanged(_ sign: Sign, _ day: Day) -> Meant {
        func since(_ sign: Sign) -> Meant { .changed(ActTest(held: instant("acts.at", sign, day))) }
        return switch sign {
        case .atLeast, .more: since(sign)
        case .less: .not(since(.atLeast))
        case .atMost: .not(since(.more))
        default: .all([since(.atLeast), .not(since(.more))])
        }
    }
}

extension Held {
    /// A text that is there, and not empty.
    static func present(_ column: SQL) -> Held { .all([.known(column), .not(.compare(column, .equal, .string("")))]) }
}
