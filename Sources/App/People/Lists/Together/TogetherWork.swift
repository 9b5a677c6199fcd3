import Asking
import Foundation
import Kernel

/// Something done to so many people that it is done after the answer, with what has come of it.
struct TogetherWork: Sendable {
    enum State: String, Sendable, SQLConvertible { case waiting, done, refused }
    typealias ID = Identifier<TogetherWork>

    let id: ID
    let account: Account.ID
    let together: Together
    let state: State
    let changed: Int
    let act: Act.ID?
    /// Why nothing was done, in the words of whoever asked for it.
    let problem: String?

    init(_ row: inout Row) throws {
        id = try row.next()
        account = try row.next()
        together = Together(Form(urlEncoded: try row.next(String.self)))
        state = try row.next()
        changed = try row.next()
        act = try row.next()
        problem = try row.next()
    }
}

extension Connection {
    /// Puts it in line. Who is meant is asked again when it is done.
    func putInLine(_ together: Together, at now: Date) throws -> TogetherWork.ID {
        guard let account = viewer.id else { throw NotAllowed() }
        let id = TogetherWork.ID.new()
        try execute(
            """
            INSERT INTO together_work (id, account_id, asked_at, form, state, changed)
            VALUES (\(id), \(account), \(now), \(together.written), 'waiting', 0)
            """)
        try enqueue(TogetherJob(work: id.number))
        return id
    }

    /// Its job, when that was tried so often that nobody tries it any more.
    func stuckJob(of id: TogetherWork.ID) throws -> StuckJob? {
        let stuck = Set(try stuckJobs().filter { $0.kind == TogetherJob.kind }.map(\.id))
        guard !stuck.isEmpty else { return nil }
        let jobs = try rows("SELECT id, payload FROM jobs WHERE kind = \(TogetherJob.kind)") { row in
            (id: try row.next(StuckJob.ID.self), payload: try row.next(String.self))
        }
        let own = jobs.first {
            let job = try? JSONDecoder().decode(TogetherJob.self, from: Data($0.payload.utf8))
            return stuck.contains($0.id) && job?.work == id.number
        }
        return try own.flatMap { own in try stuckJobs().first { $0.id == own.id } }
    }

    /// Throws `NotFound` for what others asked for.
    func togetherWork(_ id: TogetherWork.ID) throws -> TogetherWork {
        let work = try first(
            """
            SELECT id, account_id, form, state, changed, done_by, problem FROM together_work WHERE id = \(id)
            """
        ) { try TogetherWork(&$0) }
        guard let work, viewer.isProgram || work.account == viewer.id else { throw NotFound() }
        return work
    }
}

/// Does it: all in one transaction, or nothing of it. That it is done is written with it, so that it is done once.
struct TogetherJob: Job {
    static let kind = "do together"
    let work: Int64

    func run(in room: Workroom) async throws {
        let id = TogetherWork.ID(work), board = room.workshop.progress
        let (asked, asker, words) = try await room.database.read(as: Viewer.program) { db in
            let asked = try db.togetherWork(id), account: Account = try db.find(asked.account)
            let settings = try db.groupSettings(), spoken = account.language ?? settings.language
            let words = Words.of(spoken, nouns: spoken == settings.language ? settings.nouns : [:])
            return (asked, Viewer(account), words)
        }
        guard asked.state == .waiting else { return }
        defer { board.forget(id) }
        board.note(id, 0)
        let now = room.workshop.now()
        do {
            guard asker.account?.closedAt == nil else { throw NotAllowed() }
            try await room.database.write(as: asker, because: .screen) { db in
                guard try db.togetherWork(id).state == .waiting else { return }
                let today = Day(now, in: try db.groupSettings().zone)
                let plan = try db.doTogether(asked.together, at: now, today: today) { board.note(id, 0.9 * $0) }
                try db.execute(
                    """
                    UPDATE together_work SET state = 'done', changed = \(plan.changed.count), done_by = \(db.actID)
                    WHERE id = \(id)
                    """)
            }
        } catch  where BringIn.mayPass(error) {
            throw error
        } catch {
            let problem = words.text(Self.problem(error))
            if !(error is Refusal), !(error is MistakeIn), !(error is NotAllowed) {
                room.workshop.log.error(
                    "not done together", metadata: ["work": "\(id)", "error": "\(String(reflecting: error))"])
            }
            _ = try await room.database.tend {
                try $0.execute("UPDATE together_work SET state = 'refused', problem = \(problem) WHERE id = \(id)")
            }
        }
    }

    private static func problem(_ error: any Error) -> Phrase {
        switch error {
        case let refusal as Refusal: refusal.reason
        case let mistake as MistakeIn: mistake.mistake.words
        case is NotAllowed: "You may not do this any more."
        default: "Something went wrong here, which is our mistake and not yours."
        }
    }
}
