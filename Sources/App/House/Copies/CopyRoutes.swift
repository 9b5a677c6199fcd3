import Hummingbird
import Kernel
import NIOCore

func addCopies(to routes: Routes<Visit>) {
    routes.get("house/copies") { try await $0.copies() }
    routes.post("house/copies") { try await $0.makeCopy() }
    routes.get("house/copies/:name") { try await $0.takeCopy() }
}

extension Visit {
    fileprivate func copies() async throws -> Response {
        let folder = workshop.copyFolder, name = try await database().name
        return try await page { db, screen in
            try db.require(.keepHouse)
            return screen.copiesPage(
                folder.copies(of: name), mayTake: db.viewer.may(.takeCopies), isServer: db.dialect == .postgres,
                isMaking: try db.isMakingCopy())
        }
    }

    fileprivate func makeCopy() async throws -> Response {
        try await save(form()) { db, _ in
            try db.require(.keepHouse)
            if try !db.isMakingCopy() { try db.enqueue(MakeCopyByHand()) }
            return .seeOther("/house/copies", saying: "A copy is being made. Look again in a minute.")
        }
    }

    /// Who took a copy stands in the log.
    fileprivate func takeCopy() async throws -> Response {
        let account = try await read { db, _ in
            try db.require(.keepHouse)
            try db.require(.takeCopies)
            return db.viewer.account?.name ?? ""
        }
        let folder = workshop.copyFolder, name = try await database().name
        guard let file = context.parameters.get("name"), let copy = folder.copy(of: name, named: file), copy.bytes > 0
        else { throw NotFound() }
        workshop.log.notice("copy taken", metadata: ["id": "\(context.id)", "copy": "\(file)", "by": "\(account)"])
        let body = try await FileIO().loadFile(path: copy.path, context: context)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)-\(file)\"",
            ], body: body)
    }
}

extension Connection {
    fileprivate func isMakingCopy() throws -> Bool {
        try count("SELECT count(*) FROM jobs WHERE kind = \(MakeCopyByHand.kind) AND attempts < 5") > 0
    }
}
