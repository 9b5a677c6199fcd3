import Hummingbird

/// Where features add their paths. Keeps a list of them, so that tests can knock at every door.
public final class Routes<Visit: Sendable> {
    public typealias Handler = @Sendable (Visit) async throws -> Response

    public struct Door: Sendable {
        public let method: HTTPRequest.Method
        public let path: String
    }

    public private(set) var doors: [Door] = []
    private let router: Router<VisitContext>
    private let visit: @Sendable (Request, VisitContext) async throws -> Visit

    public init(
        _ router: Router<VisitContext>,
        visit: @escaping @Sendable (Request, VisitContext) async throws -> Visit
    ) {
        self.router = router
        self.visit = visit
    }

    public func get(_ path: String, _ handler: @escaping Handler) { add(.get, path, handler) }
    public func post(_ path: String, _ handler: @escaping Handler) { add(.post, path, handler) }

    /// Answers each path that is there, asked in a way that it does not have, with the ways that it has (405).
    /// Called once all paths are in.
    public func refuseOtherWays() {
        let known: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]
        for (path, doors) in Dictionary(grouping: doors, by: \.path) {
            let ways = known.filter { way in doors.contains { $0.method == way } }
            let allowed = ways.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }.joined(separator: ", ")
            for way in known where !ways.contains(way) {
                router.on(RouterPath(path), method: way) { _, _ -> Response in
                    throw HTTPError(.methodNotAllowed, headers: [.allow: allowed])
                }
            }
        }
    }

    private func add(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
        doors.append(Door(method: method, path: path))
        let visit = visit
        router.on(RouterPath(path), method: method) { request, context in
            try await handler(try await visit(request, context))
        }
    }
}
