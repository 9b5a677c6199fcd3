import Asking
import Foundation
import Kernel
import TestSupport

@testable import App

/// What questions may say about a group: what is there, and a little that is not.
extension RandomGroup {
    mutating func tellTheMaker() {
        maker.absence = 80
        maker.names = ["leader", "Ro", "x%_", "none", "Díaz"]
        let texts: [String: [String]] = [
            "name": ["Rosa", "rosa diaz", "Díaz-López", "小明", "Workers 1", "ob"],
            "given": ["rosa", "ros", "Émile", "María"],
            "family": ["diaz", "O'Brien", "lopez", "Nguyen"], "called": ["rosita", "ROSA", "jr", "j r"],
            "also": ["chole", "Grande", "rosa la", "دينا"], "pronouns": ["she", "she her", "them"],
            "best_time": ["evenings", "after six", "after s"], "best_method": ["text", "me"],
            "met_how": ["door", "at the door"],
            "external_id": ["A-17", "17", "a-17"], "zip": ["55104", "55104-1234", "5510", "h2x"],
            "town": ["Bronx", "montréal", "saint"], "state": ["NY", "mn"], "country": ["us", "CA"],
            "street": ["1420", "Grand Concourse", "1420 grand", "rue de quebec"],
            "email": ["rosa@example.org", "ROS", "a+b@example.org"],
            "role": ["member", "steward", "shop", "tenant leader"], "label": ["mobile", "work"],
            "source": ["typed", "sign-in", "sheet"], "purpose": ["news", "rides"],
            "file": ["members", "fête", "members.csv"],
            "phone": ["(718) 555-0123", "+525512345678", "6515550100", "+17185550199"],
            "near": ["40.75 -73.9 2", "40.75 -73.9 0", "40.78 -73.91 5.5", "-40 73 500", "0 0 20100"],
            "count": ["0", "1", "2", "3", "1.5"], "age": ["36", "0", "25", "40.5"], "talks": ["0", "1", "3", "5"],
            "events": ["0", "1", "2"], "no_shows": ["0", "1"], "tasks": ["0", "1", "2"],
            "language": ["es", "ES-mx", "en", "gar", "fr"], "born": ["1990-05-14", "1986", "2000-02-29", "26y", "36y"],
            "day": ["1d", "2d", "7d", "59d", "61d", "366d", "1m", "12m", "400d"],
        ]
        for (name, values) in texts { maker.things[name] = values }
        func tell<Thing>(_ kind: String, _ things: [Thing], _ name: (Thing) -> String, _ number: (Thing) -> Int64) {
            maker.things[kind] = things.map(name)
            maker.numbers[kind] = Dictionary(things.map { (name($0), number($0)) }) { first, _ in first }
        }
        tell("account", accounts, \.name, \.id.number)
        tell("place", places, \.name, \.id.number)
        tell("campaign", campaigns, \.title, \.id.number)
        tell("event", events, \.title, \.id.number)
        tell("organization", people.filter { $0.kind == .organization }, \.displayName, \.id.number)
    }

    mutating func tell(_ kind: String, _ name: String, _ number: Int64) {
        maker.things[kind, default: []].append(name)
        maker.numbers[kind, default: [:]][name] = number
    }
    mutating func tellAnswers(_ name: String, _ kind: ValueKind, _ values: [String]) {
        maker.answers[name] = (kind, values)
    }
}
