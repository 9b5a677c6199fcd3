import Hummingbird
import Kernel

func addHealth(to routes: Routes<Visit>) {
    routes.get("health") { visit in await visit.health() }
    routes.get("house/health") { visit in
        let copies = visit.workshop.copyFolder.copies(of: try await visit.database().name)
        return try await visit.page { db, screen in screen.healthPage(try db.workshopHealth(copies)) }
    }
    routes.post("house/health/jobs/:id/again") { visit in
        try await visit.stuckJob("It is in line again.") { try $0.tryAgain($1) }
    }
    routes.post("house/health/jobs/:id/throw-away") { visit in
        try await visit.stuckJob("Thrown away.") { try $0.throwAway($1) }
    }
}

extension Visit {
    fileprivate func stuckJob(
        _ words: Phrase, _ act: @escaping @Sendable (Connection, StuckJob.ID) throws -> Void
    ) async throws -> Response {
        let job: StuckJob.ID = try id("id")
        return try await save(form()) { db, _ in
            try db.require(.keepHouse)
            try act(db, job)
            return .seeOther("/house/health", saying: words)
        }
    }

    /// For whatever watches over the server: whether the database answers. Public, so it says nothing else of the group.
    fileprivate func health() async -> Response {
        do {
            return healthAnswer(.ok, "ok", schema: try await schemaNumber())
        } catch {
            workshop.log.error("unhealthy", metadata: ["id": "\(context.id)", "error": "\(error)"])
            return healthAnswer(.serviceUnavailable, "the database does not answer", schema: nil)
        }
    }

    /// `nil` while there is no group.
    private func schemaNumber() async throws -> Int? {
        guard case .group(let database) = try await workshop.groups.group(forHost: host) else { return nil }
        return try await database.read { try $0.count("SELECT max(number) FROM migrations") }
    }

    private func healthAnswer(_ status: HTTPResponse.Status, _ words: String, schema: Int?) -> Response {
        let schema = schema.map(String.init) ?? "null"
        let json = "{\"status\":\"\(words)\",\"version\":\"\(spadeworkVersion)\",\"schema\":\(schema)}\n"
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: json)))
    }
}
