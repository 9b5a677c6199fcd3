import Foundation
import Kernel

extension Bench {
    /// The people of the demo as a sheet of 15 columns, brought into a new group; and into a bare table, which is what
    /// there would otherwise be.
    func bringIn() async throws {
        let sheet = "\(folder)/sheet-\(demo.people)-\(demo.seed).csv"
        if !FileManager.default.fileExists(atPath: sheet) { try writeDemoCSV(people: demo.people, seed: demo.seed, to: sheet) }
        let group = "bench-import"
        try await dropGroup(group)
        _ = try await Groups(storage: storage).open(group)
        let cost = try Child.ourselves(["import", sheet, "--json"] + storageArguments + ["--group", group]).finish()
        let report = try JSONDecoder().decode(Counted.self, from: Data(cost.output.utf8))
        try await dropGroup(group)
        say(
            "import of \(report.rows) rows × 15 columns: \(report.new) new, \(report.matched) matched",
            "\(rounded(cost.seconds)) s, \(rounded(cost.memory)) MB", most: "40 s, 300 MB")
        let bare = try loadBare(sheet)
        say("  otherwise: \(bare.how) of the same file into a bare table", "\(rounded(bare.seconds)) s")
        try await searchesOtherwise()
        try dropBare()
    }

    private struct Counted: Decodable { let rows, new, matched: Int }

    private func dropGroup(_ name: String) async throws {
        switch storage {
        case .folder(let folder):
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: "\(folder)/\(name).sqlite\(end)") }
        case .server(let url): _ = try Child("psql", ["-q", url, "-c", "DROP SCHEMA IF EXISTS \"group_\(name)\" CASCADE"]).finish()
        }
    }

    // MARK: A bare table

    private var bareFile: String { "\(folder)/bare.sqlite" }

    private func loadBare(_ sheet: String) throws -> (how: String, seconds: Double) {
        try dropBare()
        switch storage {
        case .folder:
            return ("sqlite3 .import", try Child("sqlite3", [bareFile, "-cmd", ".mode csv", ".import '\(sheet)' sheet"]).finish().seconds)
        case .server(let url):
            let columns = demoHeaders.map { "\"\($0)\" TEXT" }.joined(separator: ", ")
            _ = try Child("psql", ["-q", url, "-c", "CREATE TABLE public.sheet (\(columns))"]).finish()
            let copy = "\\copy public.sheet FROM '\(sheet)' WITH (FORMAT csv, HEADER true)"
            return ("COPY", try Child("psql", ["-q", url, "-c", copy]).finish().seconds)
        }
    }

    private func dropBare() throws {
        switch storage {
        case .folder: try? FileManager.default.removeItem(atPath: bareFile)
        case .server(let url): _ = try Child("psql", ["-q", url, "-c", "DROP TABLE IF EXISTS public.sheet"]).finish()
        }
    }

    /// The same searches as somebody would ask a bare table: every word somewhere in the row.
    private func searchesOtherwise() async throws {
        var times: [Double] = []
        for query in demo.queries(60) {
            let question = likeQuestion(query.text)
            times.append(
                try await milliseconds {
                    switch storage {
                    case .folder: _ = try readFile(bareFile, groupSchema) { try $0.values(question, of: String.self) }
                    case .server: _ = try await database.read { try $0.values(question, of: String.self) }
                    }
                })
        }
        say("  otherwise: LIKE on that table, \(times.count) of the same searches", Measured(times).words)
    }

    private func likeQuestion(_ typed: String) -> SQL {
        // Trusted: the heads of the file that the bench itself made.
        let columns = ["First Name", "Last Name", "E-mail", "Mobile", "Street"].map { SQL(trusted: "coalesce(\"\($0)\", '')") }
        let words = typed.lowercased().split(separator: " ").map { word -> SQL in
            .any(columns.map { "lower(\($0)) LIKE \("%\(word)%")" })
        }
        let bareTable: SQL = database.dialect == .sqlite ? "sheet" : "public.sheet"
        return "SELECT coalesce(\"Last Name\", '') FROM \(bareTable) WHERE \(.all(words)) LIMIT 20"
    }
}
