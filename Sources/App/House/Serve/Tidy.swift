import Foundation
import Kernel

/// Every night: what nobody needs any more goes, and the engine learns how its tables have grown.
struct Tidy: Job {
    static let kind = "tidy"

    func run(in room: Workroom) async throws {
        let now = Date.now
        try await room.database.tend { db in
            try db.execute("DELETE FROM sessions WHERE seen_at < \(now.addingTimeInterval(-15 * 86_400))")
            try db.execute("DELETE FROM one_time_links WHERE expires_at < \(now.addingTimeInterval(-7 * 86_400))")
            try db.execute("DELETE FROM sign_in_attempts WHERE at < \(now.addingTimeInterval(-86_400))")
            try db.forgetOldImports(now)
            try db.execute("DELETE FROM choices WHERE made_at < \(now.addingTimeInterval(-30 * 86_400))")
            try db.execute("DELETE FROM together_work WHERE asked_at < \(now.addingTimeInterval(-30 * 86_400))")
        }
        try await FoldRegister().run(in: room)
        guard room.database.dialect == .sqlite else { return }
        _ = try await room.database.maintain { db in
            _ = try db.values("PRAGMA analysis_limit = 1000", of: Int.self)
            try db.execute("PRAGMA optimize")
        }
    }
}
