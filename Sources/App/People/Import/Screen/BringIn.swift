import Foundation
import Kernel

/// Brings in a sheet that somebody looked through and wants in. Broken off, it goes on from where it came to.
struct BringIn: Job {
    static let kind = "bring in"
    let sheet: Int64

    func run(in room: Workroom) async throws {
        let id = SheetImport.ID(sheet), database = room.database, board = room.workshop.progress
        let asker = try await database.read { db in
            let sheet = try db.sheetImport(id)
            guard sheet.state == .running else { return nil as Viewer? }
            return try sheet.accountID.map { Viewer(try db.find($0)) } ?? .program
        }
        guard let asker else { return }
        defer { board.forget(id) }
        do {
            guard asker.may(.bringIn), asker.account?.closedAt == nil else { throw NotAllowed() }
            var run = ImportRun(
                database: database, id: id, source: try await .pieces(of: id, in: database), asker: asker)
            run.progress = { stage, share in board.note(id, overallShare(stage, share)) }
            _ = try await run.run()
        } catch  where Self.mayPass(error) {
            throw error
        } catch {
            room.workshop.log.error(
                "import failed", metadata: ["import": "\(id)", "error": "\(String(reflecting: error))"])
            try await database.tend { try $0.failImport(id, ImportProblem(error).rawValue) }
        }
    }

    /// Whether another attempt may go better.
    static func mayPass(_ error: any Error) -> Bool {
        switch error {
        case is CancellationError, is ImportedElsewhere: true
        case DatabaseError.lost, DatabaseError.busy, DatabaseError.conflict, DatabaseError.full: true
        default: false
        }
    }
}

/// Why an import stopped, as it is kept.
enum ImportProblem: String, Sendable {
    /// Whoever wanted it may no longer bring anything in.
    case rights
    case ours

    init(_ error: any Error) { self = error is NotAllowed ? .rights : .ours }

    var words: Phrase {
        switch self {
        case .rights: "Whoever sent it may no longer bring spreadsheets in."
        case .ours: "Something went wrong here, which is our mistake and not yours."
        }
    }
}

/// Whether anybody is at an import that is not at its end.
enum ImportWork: Sendable {
    case goesOn
    /// Nobody is, and it can be taken up again here.
    case stopped
    /// It was begun from the command line, and its file is there.
    case elsewhere
}

extension Connection {
    /// Puts an import in line, in the name of whoever wants it now.
    func bringIn(_ sheet: SheetImport, _ plan: ImportPlan) throws {
        try refuse(
            if: !plan.findsPeople, "Choose at least one column that holds a name, a phone number or an e-mail.",
            field: "c0")
        try checkLearned(plan)
        try execute("UPDATE imports SET account_id = \(viewer.id) WHERE id = \(sheet.id)")
        try startImport(sheet.id, at: .now)
        try enqueue(BringIn(sheet: sheet.id.number))
    }

    /// Whoever brings a sheet in may have been shown questions that others have removed since.
    private func checkLearned(_ plan: ImportPlan) throws {
        for (column, meaning) in plan.columnMeanings.enumerated() {
            let isThere: Bool
            switch meaning {
            case .answer(let id):
                isThere = try records("WHERE id = \(id) AND closed_at IS NULL", of: Question.self).contains(
                    where: viewer.maySee)
            case .tag(let id): isThere = try count("SELECT count(*) FROM tags WHERE id = \(id)") > 0
            default: isThere = true
            }
            try refuse(
                if: !isThere, "This question or tag is not there any more. Choose from the list what the column holds.",
                field: "c\(column)")
        }
    }

    /// Takes up again what stopped.
    func goOn(with sheet: SheetImport) throws {
        guard try importWork(on: sheet) == .stopped else { return }
        for job in try importJobs(of: sheet) { try throwAway(job.id) }
        if sheet.state == .undoing { return try enqueue(TakeBack(sheet: sheet.id.number, account: viewer.accountID)) }
        try execute(
            """
            UPDATE imports SET state = 'running', problem = NULL, account_id = \(viewer.id)
            WHERE id = \(sheet.id) AND state IN ('running', 'failed')
            """)
        try enqueue(BringIn(sheet: sheet.id.number))
    }

    func importWork(on sheet: SheetImport) throws -> ImportWork {
        if try importJobs(of: sheet).contains(where: { !$0.isStuck }) { return .goesOn }
        guard sheet.state != .undoing else { return .stopped }
        return try count("SELECT count(*) FROM import_pieces WHERE import_id = \(sheet.id) AND number = 0") > 0
            ? .stopped : .elsewhere
    }

    private struct WaitingJob {
        let id: StuckJob.ID
        let isStuck: Bool
    }

    private struct Payload: Decodable { let sheet: Int64 }

    private func importJobs(of sheet: SheetImport) throws -> [WaitingJob] {
        let stuck = Set(try stuckJobs().map(\.id))
        let all = try rows("SELECT id, payload FROM jobs WHERE kind IN (\(BringIn.kind), \(TakeBack.kind)) ORDER BY id")
        { row in
            (id: try row.next(StuckJob.ID.self), payload: try row.next(String.self))
        }
        return all.filter {
            (try? JSONDecoder().decode(Payload.self, from: Data($0.payload.utf8)))?.sheet == sheet.id.number
        }
        .map { WaitingJob(id: $0.id, isStuck: stuck.contains($0.id)) }
    }
}
