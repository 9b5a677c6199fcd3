import Foundation
import Kernel

/// Something that is not as it should be.
package struct Finding: Encodable, Sendable, Equatable {
    package enum Kind: String, Encodable, Sendable {
        case file, schema, orphans, history, counts, names, search, places, answers, register, lists
    }

    package let kind: Kind
    /// What it is, in words.
    package let words: String
    /// How many records it is about.
    package let count: Int
    /// Whether `--repair` can put it right.
    package let isRepairable: Bool
}

/// What a check found.
package struct CheckReport: Encodable, Sendable {
    package let group: String
    /// Of how many contacts the derived values were worked out anew.
    package let contactsChecked: Int
    package let contacts: Int
    package let findings: [Finding]
    package var isClean: Bool { findings.isEmpty }
}

/// How thoroughly a group is looked through.
package struct CheckDepth: Sendable {
    /// Beyond this many contacts, derived values are worked out for so many of them only, spread over all.
    package var sample: Int? = 20_000
    package init(sample: Int? = 20_000) { self.sample = sample }
}

/// Looks a group through: the file, the schema, what points where, the history, and whether what is derived agrees with
/// the records. Changes nothing.
package func check(
    _ database: Database, _ depth: CheckDepth = CheckDepth(),
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
) async throws -> CheckReport {
    var findings: [Finding] = []
    findings += try await database.readAside { try $0.checkFile() }
    findings += try await database.read { try $0.checkSchema() }
    findings += try await database.readAside { try $0.checkReferences() + $0.checkHistory() }
    findings += try await database.read {
        try $0.checkTallies() + $0.checkPlaces() + $0.checkSheets() + $0.checkLooks()
    }
    findings += try await database.maintain { try $0.checkIndexes() }
    findings += try await checkRegister(database, depth)
    let contacts = try await database.read { try $0.count("SELECT count(*) FROM contacts") }
    let derived = try await checkDerived(database, contacts: contacts, depth, progress: progress)
    return CheckReport(
        group: database.name, contactsChecked: derived.checked, contacts: contacts,
        findings: findings + derived.findings)
}

extension Connection {
    /// Pages and indexes of a SQLite file. PostgreSQL looks after its own.
    fileprivate func checkFile() throws -> [Finding] {
        guard dialect == .sqlite else { return [] }
        let broken = try values("PRAGMA integrity_check(20)", of: String.self).filter { $0 != "ok" }
        guard !broken.isEmpty else { return [] }
        return [
            Finding(
                kind: .file,
                words: "The file is damaged: \(broken.joined(separator: "; ")). Bring back the newest safe copy.",
                count: broken.count, isRepairable: false)
        ]
    }

    fileprivate func checkSchema() throws -> [Finding] {
        var problems: [String] = []
        let found = try count("SELECT coalesce(max(number), 0) FROM migrations"),
            known = schema.migrations.last?.number ?? 0
        if found != known { problems.append("The schema is at step \(found); this version needs step \(known).") }
        for (table, columns) in schema.recordColumns {
            let there = Set(try columnNames(of: table))
            problems += columns.filter { !there.contains($0) }.map { "The table \(table) has no column \($0)." }
        }
        let indexes: SQL =
            dialect == .sqlite
            ? "SELECT name FROM sqlite_schema WHERE type = 'index'"
            : "SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema()"
        let there = Set(try values(indexes, of: String.self))
        problems += schema.indexNames.filter { !there.contains($0) }.map { "The index \($0) is missing." }
        return problems.map { Finding(kind: .schema, words: $0, count: 1, isRepairable: false) }
    }

    private func columnNames(of table: String) throws -> [String] {
        let names: SQL =
            dialect == .sqlite
            ? "SELECT name FROM pragma_table_info(\(table))"
            : "SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = \(table)"
        return try values(names, of: String.self)
    }

    /// What points at records that are not there.
    fileprivate func checkReferences() throws -> [Finding] {
        var findings: [Finding] = []
        // Trusted here and below: names of tables and columns as the schema in the code has them.
        for reference in schema.references {
            let lost = try count(
                """
                SELECT count(*) FROM \(SQL(trusted: reference.table)) AS one
                WHERE one.\(SQL(trusted: reference.column)) IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM \(SQL(trusted: reference.target)) AS other
                    WHERE other.id = one.\(SQL(trusted: reference.column)))
                """)
            guard lost > 0 else { continue }
            findings.append(
                Finding(
                    kind: .orphans,
                    words:
                        "\(lost) of \(reference.table) name a \(reference.column) that is not in \(reference.target).",
                    count: lost, isRepairable: false))
        }
        guard dialect == .sqlite else { return findings }
        // Tables that hold no records, such as sessions.
        let broken = try values("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check", of: String.self)
        for table in broken where !findings.contains(where: { $0.words.contains(" of \(table) ") }) {
            findings.append(
                Finding(
                    kind: .orphans, words: "Rows of \(table) point at rows that are not there.", count: 1,
                    isRepairable: false))
        }
        return findings
    }

    fileprivate func checkSheets() throws -> [Finding] {
        let strayed = try count(
            """
            SELECT count(*) FROM sheet_rows
            JOIN interactions ON interactions.id = sheet_rows.interaction_id
            WHERE interactions.contact_id <> sheet_rows.contact_id
            """)
        guard strayed > 0 else { return [] }
        return [
            Finding(
                kind: .orphans, words: "\(strayed) rows of sheets name a conversation with somebody else.",
                count: strayed,
                isRepairable: false)
        ]
    }

    /// Every change and every record belongs to an act, so that each can be explained and undone.
    fileprivate func checkHistory() throws -> [Finding] {
        var findings: [Finding] = []
        for table in ["changes"] + schema.records.map({ $0.table }) {
            let lost = try count(
                """
                SELECT count(*) FROM \(SQL(trusted: table)) AS one
                WHERE NOT EXISTS (SELECT 1 FROM acts WHERE acts.id = one.act_id)
                """)
            guard lost > 0 else { continue }
            findings.append(
                Finding(
                    kind: .history, words: "\(lost) of \(table) belong to no act.", count: lost, isRepairable: false))
        }
        let known = schema.records.map { $0.table }
        let strange = try count("SELECT count(*) FROM changes WHERE table_name NOT IN \(anyOf: known)")
        if strange > 0 {
            findings.append(
                Finding(
                    kind: .history, words: "\(strange) changes are of tables that hold no records.", count: strange,
                    isRepairable: false))
        }
        return findings
    }
}
