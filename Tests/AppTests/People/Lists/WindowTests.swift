import Foundation
import Kernel
import TestSupport
import Testing

@testable import App

/// Windows of a list, one after the other.
@Suite struct WindowTests {
    @Test func `windows of any size joined are the whole list, nobody twice and nobody left out`() async throws {
        let app = try await TestApp(), seed = UInt64.random(in: 0...UInt64.max)
        let rating = try await app.add(.rating())
        try await app.write { db in
            var random = Chances(state: seed)
            let tag = Tag(name: "leader")
            try db.insert(tag)
            for number in 0..<170 {
                let person = Contact(
                    givenName: ["Ana", "ana", "Ána", "Ben", "Zoë"].randomElement(using: &random),
                    familyName: number % 3 == 0 ? nil : "Neighbor \(number % 20)",
                    pronouns: ["she", "they", nil].randomElement(using: &random) ?? nil)
                try db.insert(person)
                if Bool.random(using: &random) { try db.insert(Tagging(tagID: tag.id, contactID: person.id)) }
                if Bool.random(using: &random) {
                    let value = try db.answerValue(.text(String(Int.random(in: 1...5, using: &random))), to: rating)
                    if let value {
                        try db.insert(App.Answer(value, to: rating, about: person.id, on: Occasion(at: .now)))
                    }
                }
            }
        }
        try await app.read { db in
            var random = Chances(state: seed ^ 1)
            let columns = try db.listColumns("name,given,family,pronouns,id,tag,made,talks,answer(\"Housing rating\")")
            let questions = [
                "", "tag = leader", "given = ana", "random 40 seed 3", "top 30 by made", "not tag = leader",
                "given = nobody",
            ]
            for _ in 0..<60 {
                let question = questions.randomElement(using: &random) ?? "", asked = try db.asked(question, at: .now)
                let order = ListOrder(
                    column: columns.randomElement(using: &random) ?? columns[0],
                    isDescending: Bool.random(using: &random))
                let size = Int.random(in: 1...90, using: &random), whole = try db.idsInOrder(of: asked, by: order)
                var joined: [Contact.ID] = [], count: Int?
                repeat {
                    let window = try db.window(of: asked, by: order, from: joined.count, limit: size, count: count)
                    #expect(count == nil || window.count == count)
                    count = window.count
                    guard !window.ids.isEmpty else { break }
                    joined += window.ids
                } while joined.count < count ?? 0
                let what: Comment = "“\(question)” by \(order.written), \(size) at a time, seed \(seed)"
                #expect(joined == whole && joined.count == count, what)
                #expect(Set(joined).count == joined.count, what)
                let from = Int.random(in: 0...200, using: &random)
                #expect(
                    try db.window(of: asked, by: order, from: from, limit: size).ids
                        == Array(whole.dropFirst(from).prefix(size)), what)
            }
        }
    }
}
