import Asking
import Formats
import Foundation
import Hummingbird
import Kernel
import NIOCore

/// A list as a sheet, in the columns and the order of the screen.
struct ListFile: Sendable {
    let ids: [Contact.ID]
    let columns: [ListColumn]
    let heads: [String]
    let zone: TimeZone
    let language: Language
    let viewer: Viewer

    /// The next rows of the file; who is gone meanwhile is left out.
    func rows(of some: [Contact.ID], _ db: Connection) throws -> [[String]] {
        try db.listRows(of: some, columns).map { row in
            [row.name] + zip(row.cells, columns).map { $0.text($1, zone: zone, language) }
        }
    }
}

func addListFile(to routes: Routes<Visit>) {
    routes.get("people/lists/csv") { try await $0.listFile() }
}

extension Connection {
    /// Only for those who may take copies; answers that stay here are left out.
    fileprivate func listFile(_ address: ListAddress, _ screen: Screen) throws -> ListFile {
        try require(.takeCopies)
        try requireAsking()
        let columns = try columns(of: address).columns.filter { $0.question?.mayLeave ?? true }
        do {
            let ids = try idsInOrder(of: people(of: address, at: screen.now), by: listOrder(of: address))
            return ListFile(
                ids: ids, columns: columns, heads: [screen.t("Name")] + columns.map { screen.t(screen.head($0)) },
                zone: screen.group.zone, language: screen.words.language, viewer: viewer)
        } catch let mistake as Mistake {
            throw Refusal(.at(mistake, screen))
        } catch let mistake as MistakeInAlso { throw Refusal(.at(mistake.mistake, screen)) }
    }
}

extension Visit {
    /// Made as it is sent, however long it is.
    fileprivate func listFile() async throws -> Response {
        let address = ListAddress(list: query.id("list"), query), database = try await database()
        let file = try await read { db, screen in try db.listFile(address, screen) }
        let body = ResponseBody { writer in
            var csv = CSVWriter(byteOrderMark: true)
            csv.write(file.heads)
            try await writer.write(ByteBuffer(bytes: csv.take()))
            for some in file.ids.inParts(of: 500) {
                for row in try await database.read(as: file.viewer, { try file.rows(of: some, $0) }) { csv.write(row) }
                try await writer.write(ByteBuffer(bytes: csv.take()))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"list.csv\"",
            ], body: body)
    }
}
