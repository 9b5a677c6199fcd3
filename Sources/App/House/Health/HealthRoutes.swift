import Hummingbird
import Kernel

func addHealth(to routes: Routes<Visit>) {
    routes.get("health") { visit in await visit.health() }
}

extension Visit {
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
        return try await database.read { db in try db.count("SELECT max(number) FROM migrations") }
    }

    private func healthAnswer(_ status: HTTPResponse.Status, _ words: String, schema: Int?) -> Response {
        let schema = schema.map(String.init) ?? "null"
        let json = "{\"status\":\"\(words)\",\"version\":\"\(spadeworkVersion)\",\"schema\":\(schema)}\n"
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: json)))
    }
}
