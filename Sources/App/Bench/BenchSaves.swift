import Foundation
import Kernel

extension Bench {
    func saves() async throws {
        say("the disk's own fsync of one page", try diskSync().words)
        let ids = try await database.read(as: Viewer.program) { db in
            try db.values("SELECT id FROM contacts ORDER BY id LIMIT 4000 OFFSET 100", of: Int64.self)
        }
        for number in 0..<50 { try await note(ids[number], number) }
        var alone: [Double] = []
        for number in 0..<500 { alone.append(try await milliseconds { try await note(ids[number % ids.count], number) }) }
        say("save a conversation, durable, one at a time", Measured(alone).words, most: "p50 5 ms, p99 50 ms")
        try await savesAtOnce(ids)
        try await historysCost(ids)
    }

    private func savesAtOnce(_ ids: [Int64]) async throws {
        let start = ContinuousClock.now, each = 250
        let times = try await withThrowingTaskGroup(of: [Double].self) { group in
            for worker in 0..<16 {
                group.addTask {
                    var times: [Double] = []
                    for number in 0..<each {
                        let id = ids[(worker * each + number) % ids.count]
                        times.append(try await milliseconds { try await note(id, number) })
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let rate = Int(Double(times.count) / seconds(since: start))
        say("save a conversation, 16 at once", "\(rate)/s, \(Measured(times).words)", most: "1,000/s")
    }

    /// The same writes with the history and without, in turns, so that both meet the same moments of the machine.
    private func historysCost(_ ids: [Int64]) async throws {
        let account = account
        var kept: [Double] = [], bare: [Double] = [], strays: [Interaction] = []
        for number in 0..<1_000 {
            let id = Contact.ID(ids[number % ids.count])
            let touch = Interaction(
                contactID: id, kind: .call, direction: .out, at: .now, accountID: account.id, result: .talked,
                note: "Spoke about the meeting number \(number)", visibility: .organizers)
            kept.append(
                try await milliseconds {
                    try await database.write(as: Viewer(account), because: .screen) { try $0.insert(touch) }
                })
            let other = Interaction(
                contactID: id, kind: .call, direction: .out, at: .now, accountID: account.id, result: .talked,
                note: touch.note, visibility: .organizers)
            bare.append(try await milliseconds { try await database.tend { try $0.insertWithoutHistory(other) } })
            strays.append(other)
        }
        try await database.tend { [strays] db in for touch in strays { try db.forget(touch) } }
        let with = Measured(kept), without = Measured(bare)
        say(
            "a write with history, and without it",
            "p50 \(rounded(with.median)) and \(rounded(without.median)) ms: \(rounded((1 - without.median / with.median) * 100)) % of the speed",
            most: "25 %")
    }

    private func note(_ id: Int64, _ number: Int) async throws {
        let body = "token=\(formToken)&kind=call&result=talked&note=Spoke+about+the+meeting+number+\(number)&visibility=organizers"
        let status = try await respond(.post, "/people/\(id)/notes", body)
        guard status == .seeOther else { throw NotMeasured(description: "A save answered \(status).") }
    }

    /// What no program can be faster than.
    private func diskSync() throws -> Measured {
        let path = "\(folder)/sync"
        defer { unlink(path) }
        let file = open(path, O_RDWR | O_CREAT, 0o600)
        guard file >= 0 else { throw NotMeasured(description: "\(path) cannot be written.") }
        defer { close(file) }
        let page = [UInt8](repeating: 1, count: 4096)
        let times = (0..<300).map { number in
            let start = ContinuousClock.now
            pwrite(file, page, page.count, off_t(number * page.count))
            fdatasync(file)
            return seconds(since: start) * 1e3
        }
        return Measured(times)
    }
}

extension Connection {
    /// As `insert` and what it derives, but nobody could say who wrote it, or undo it.
    fileprivate func insertWithoutHistory(_ touch: Interaction) throws {
        try execute("""
            INSERT INTO interactions (\(Interaction.selection), act_id)
            VALUES (\(touch.id), \(touch.contactID), \(touch.kind), \(touch.direction), \(touch.at), \(touch.accountID),
                    \(touch.result), \(touch.note), \(touch.visibility), \(touch.eventID), 0)
            """)
        if let note = touch.note {
            try execute("INSERT INTO note_search (interaction_id, terms) VALUES (\(touch.id), \(noteTerms(note)))")
        }
        try keepCounts(self, [touch.contactID])
    }

    fileprivate func forget(_ touch: Interaction) throws {
        try execute("DELETE FROM note_search WHERE interaction_id = \(touch.id)")
        try execute("DELETE FROM interactions WHERE id = \(touch.id)")
        try keepCounts(self, [touch.contactID])
    }
}
