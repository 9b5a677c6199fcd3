import Kernel

extension Bench {
    /// What is done to as many people as a large group has, and undone as one. Leaves the group as it was.
    func many() async throws {
        let viewer = Viewer(account), today = Day(.now, in: .gmt)
        let people = try await database.read(as: viewer) {
            try $0.values(
                "SELECT id FROM contacts WHERE archived_at IS NULL ORDER BY id LIMIT 100000", of: Contact.ID.self)
        }
        let tag = Tag(name: "bench \(Identifier<Void>.new())"), other = Tag(name: "bench \(Identifier<Void>.new())")
        let made = try await act(viewer) { db in
            try db.insert(tag)
            try db.insert(other)
        }
        func measure(_ what: String, most: String = "5 s", _ body: @escaping @Sendable (Connection) throws -> Void)
            async throws -> Act.ID
        {
            var done = made
            let time = try await milliseconds { done = try await act(viewer, body) }
            say("\(what), \(people.count) people", "\(rounded(time / 1000)) s", most: most)
            return done
        }
        func measure(_ what: String, undoing act: Act.ID) async throws {
            let time = try await milliseconds { try await undo(act, viewer) }
            say("\(what), \(people.count) people", "\(rounded(time / 1000)) s", most: "5 s")
        }
        let half = Array(people.prefix(people.count / 2))
        let tagged = try await measure("put a tag on many") { try $0.putTag(tag.id, onMany: people, today: today) }
        let name = tag.name,
            together = Together(
                Form(["q": "top 100000 by made", "do": "tag", "tag": "\(name) together"]))
        let asked = try await measure("ask for many and put a tag on them") { db in
            _ = try db.doTogether(together, at: .now, today: today)
        }
        try await measure("undo that tag", undoing: asked)
        let both = try await act(viewer) { try $0.putTag(other.id, onMany: half, today: today.adding(-1)) }
        let merged = try await measure("merge two tags, half have both") { try $0.mergeTag(tag.id, into: other.id) }
        try await measure("undo the merging", undoing: merged)
        try await undo(both, viewer)
        try await measure("undo the tag", undoing: tagged)
        let archived = try await measure("put many away") { db in
            _ = try db.changeMany(people) { $0.archivedAt = .now }
        }
        try await measure("undo that", undoing: archived)
        let tasks = try await measure("a task for many") { db in
            _ = try db.insertMany(people.lazy.map { Task(what: "Call", ownerID: account.id, contactID: $0) })
        }
        try await measure("undo the tasks", undoing: tasks)
        try await undo(made, viewer)
    }

    private func undo(_ act: Act.ID, _ viewer: Viewer) async throws {
        try await database.write(as: viewer, because: .undo(act)) { try $0.undo(act) }
    }

    private func act(
        _ viewer: Viewer, _ body: @escaping @Sendable (Connection) throws -> Void
    ) async throws -> Act.ID {
        try await database.write(as: viewer, because: .screen) { db in
            try body(db)
            guard let act = db.actID else { throw NotFound() }
            return act
        }
    }
}
