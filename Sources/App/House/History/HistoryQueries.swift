import Foundation
import Kernel

/// A page of the history: what was done, the latest first.
struct HistoryPage: Sendable {
    var items: [HistoryItem]
    /// Where the next page starts, if there is one.
    var next: Act.ID?
}

/// One act, with those of its changes that the reader may see.
struct HistoryItem: Sendable {
    let act: Act
    /// `nil`: the program itself.
    let who: String?
    var lines: [HistoryLine]
    /// Changes of the act that are not among the lines.
    var more: Int
    /// What a spreadsheet brought, or that it was taken back: too much to be told change by change.
    var bulk: BulkWork?
}

struct BulkWork: Sendable {
    /// `nil` where the reader may not open it.
    var sheet: SheetImport.ID?
    var fileName: String?
    var rows: Int?
    var isTakenBack = false
}

/// One change in words.
struct HistoryLine: Sendable {
    let deed: HistoryDeed
    let details: [HistoryDetail]
    /// To how many it was done alike; the deed and its details are then those of one of them.
    var people: Int?
}

extension Connection {
    private static var perPage: Int { 50 }
    private static var linesPerAct: Int { 6 }
    /// How many acts are looked through for those that the reader may see, so that a page is never slow.
    private static var mostLookedAt: Int { 2_000 }

    /// What happened in the group, as far as the asker may know: organizers see everybody's acts, others their own.
    func latestActs(before: Act.ID? = nil) throws -> HistoryPage {
        guard let account = viewer.id ?? (viewer.isProgram ? Account.ID(0) : nil) else { throw NotAllowed() }
        let earlier: SQL = before.map { "acts.id < \($0)" } ?? "TRUE"
        let whose: SQL = viewer.may(.changePeople) ? "TRUE" : "acts.account_id = \(account)"
        let bulk: SQL =
            viewer.may(.bringIn) && viewer.seesEverybody
            ? "acts.is_bulk" : "(acts.is_bulk AND acts.account_id = \(account))"
        let looked = try values(
            "SELECT acts.id FROM acts WHERE \(earlier) AND \(whose) ORDER BY acts.id DESC LIMIT \(Self.mostLookedAt)",
            of: Act.ID.self)
        guard let last = looked.last else { return HistoryPage(items: [], next: nil) }
        let found = try values(
            """
            SELECT acts.id
            FROM acts
            WHERE \(earlier) AND acts.id >= \(last) AND \(whose) AND \(isFirstOfItsKind)
            AND (\(bulk) OR EXISTS (SELECT 1 FROM changes WHERE changes.act_id = acts.id AND \(mayReadHistory)))
            ORDER BY acts.id DESC
            LIMIT \(Self.perPage + 1)
            """, of: Act.ID.self)
        let shown = found.count > Self.perPage ? Array(found.dropLast()) : found
        let next = found.count > Self.perPage ? shown.last : looked.count == Self.mostLookedAt ? last : nil
        let items = try items(shown, sums: true).map { item in
            item.bulk == nil ? item : HistoryItem(act: item.act, who: item.who, lines: [], more: 0, bulk: item.bulk)
        }
        return HistoryPage(items: items, next: next)
    }

    /// A spreadsheet comes in, and is taken back, in many acts; the first stands for all.
    private var isFirstOfItsKind: SQL {
        """
        NOT ((acts.cause = 'import' OR (acts.cause = 'undo' AND acts.is_bulk)) AND EXISTS (
            SELECT 1 FROM acts AS sooner
            WHERE sooner.source_id = acts.source_id AND sooner.cause = acts.cause AND sooner.id < acts.id))
        """
    }

    /// What happened to one contact, and to all that is about it.
    func historyLines(about contact: Contact.ID, before: Act.ID? = nil) throws -> HistoryPage {
        try requireSight(of: contact)
        let earlier: SQL = before.map { "changes.act_id < \($0)" } ?? "TRUE"
        let found = try values(
            """
            SELECT DISTINCT changes.act_id
            FROM changes
            WHERE changes.subject_id = \(contact) AND \(earlier) AND \(mayReadHistory)
            ORDER BY changes.act_id DESC
            LIMIT \(Self.perPage + 1)
            """, of: Act.ID.self)
        let shown = found.count > Self.perPage ? Array(found.dropLast()) : found
        let next = found.count > shown.count ? shown.last : nil
        let came = next == nil ? try spreadsheet(thatBrought: contact).filter { !shown.contains($0) } : []
        return HistoryPage(items: try items(shown + came, where: "changes.subject_id = \(contact)"), next: next)
    }

    /// The act by which somebody came with many others; of it nothing is kept about each.
    private func spreadsheet(thatBrought contact: Contact.ID) throws -> [Act.ID] {
        try values(
            """
            SELECT acts.id FROM contacts JOIN acts ON acts.id = contacts.act_id
            WHERE contacts.id = \(contact) AND acts.cause = 'import' AND acts.is_bulk
            """, of: Act.ID.self)
    }

    /// One act, all of it. Throws `NotFound` where the asker may see nothing of it.
    func historyItem(_ id: Act.ID) throws -> HistoryItem {
        let act = try act(id)
        guard viewer.may(.changePeople) || act.accountID == viewer.accountID else { throw NotFound() }
        guard let item = try items([id], linesPerAct: 200).first, !item.lines.isEmpty || item.bulk != nil else {
            throw NotFound()
        }
        return item
    }

    /// A condition on `changes` that holds for what the asker may know of.
    ///
    /// Accounts and settings are the keepers' business. What is about somebody whom the asker may not see stays hidden
    /// with them, and answers to a question that is not for them, and lists that others keep for themselves.
    var mayReadHistory: SQL {
        let house: SQL = viewer.may(.keepHouse) ? "TRUE" : "changes.table_name NOT IN ('accounts', 'settings')"
        let about: SQL =
            "changes.table_name IN ('places', 'events', 'tags', 'campaigns', 'questions', 'accounts', 'settings')"
        let nobody: SQL = viewer.seesEverybody ? "changes.subject_id IS NULL" : "FALSE"
        return "(\(house) AND \(mayReadLearned) AND \(mayReadOfLists) AND (\(about) OR \(nobody) OR \(maySee("changes.subject_id"))))"
    }

    // MARK: Reading acts

    /// - Parameter sums: tells in one line what an act did alike to many.
    private func items(
        _ ids: [Act.ID], where condition: SQL = "TRUE", linesPerAct: Int = linesPerAct, sums: Bool = false
    ) throws -> [HistoryItem] {
        guard !ids.isEmpty else { return [] }
        let acts = try acts(ids)
        let visible: SQL = "changes.act_id IN \(anyOf: ids) AND \(condition) AND \(mayReadHistory)"
        let entries = try history(
            where: """
                changes.id IN (
                    SELECT ranked.id
                    FROM (SELECT changes.id, row_number() OVER (PARTITION BY changes.act_id ORDER BY changes.id) AS place
                          FROM changes WHERE \(visible)) AS ranked
                    WHERE ranked.place <= \(linesPerAct))
                """, limit: ids.count * linesPerAct)
        let counts = try countsOfChanges(ids)
        let past = try Past(entries, self)
        let lines = Dictionary(grouping: entries.reversed(), by: \.act.id)
        return try acts.map { act in
            let all = counts[act.id] ?? [:], total = all.values.reduce(0, +)
            let lines = lines[act.id] ?? [], sum = sums && viewer.seesEverybody ? summed(lines, all, past) : nil
            let shown = sum ?? lines.map(past.line)
            return HistoryItem(
                act: act, who: act.accountID.flatMap { past.accounts[$0] }, lines: shown,
                more: sum == nil ? max(0, total - shown.count) : 0,
                bulk: act.isBulk || act.cause.kind == .bringIn ? try bulkWork(act) : nil)
        }
    }

    /// A table, and whether its records were made, changed or removed.
    private struct ChangeKind: Hashable {
        let table: String
        let kind: HistoryEntry.Kind
    }

    private func countsOfChanges(_ ids: [Act.ID]) throws -> [Act.ID: [ChangeKind: Int]] {
        var counts: [Act.ID: [ChangeKind: Int]] = [:]
        try forEach(
            """
            SELECT counted.act_id, counted.table_name, counted.is_made, counted.is_removed, count(*)
            FROM (SELECT act_id, table_name, before IS NULL AS is_made, before IS NOT NULL AND after IS NULL AS is_removed
                  FROM changes WHERE act_id IN \(anyOf: ids)) AS counted
            GROUP BY counted.act_id, counted.table_name, counted.is_made, counted.is_removed
            """
        ) { row in
            let act: Act.ID = try row.next(), table: String = try row.next()
            let isMade: Bool = try row.next(), isRemoved: Bool = try row.next()
            let kind = ChangeKind(table: table, kind: isMade ? .made : isRemoved ? .removed : .changed)
            counts[act, default: [:]][kind] = try row.next()
        }
        return counts
    }

    /// One line for what was done alike to more than there are lines for, after the rest of the act; `nil` where that
    /// would not be all of it.
    private func summed(_ entries: [HistoryEntry], _ counts: [ChangeKind: Int], _ past: Past) -> [HistoryLine]? {
        guard let most = counts.max(by: { $0.value < $1.value }), HistoryDeed.sums(most.key.table) else { return nil }
        let alike = entries.filter { $0.table == most.key.table && $0.kind == most.key.kind }.map(past.line)
        let rest = entries.filter { $0.table != most.key.table || $0.kind != most.key.kind }.map(past.line)
        guard let first = alike.first, alike.count < most.value, rest.count + most.value == counts.values.reduce(0, +)
        else { return nil }
        let isSame = Set(alike.map { "\($0.details)" }).count == 1
        return rest + [HistoryLine(deed: first.deed, details: isSame ? first.details : [], people: most.value)]
    }

    private func bulkWork(_ act: Act) throws -> BulkWork {
        let sheet: SQL =
            act.cause.kind == .undo
            ? "(SELECT brought.source_id FROM acts AS brought WHERE brought.id = \(act.cause.source) AND brought.cause = 'import')"
            : "\(act.cause.source)"
        return try first("SELECT id, file_name, rows_new + rows_matched, account_id FROM imports WHERE id = \(sheet)") {
            row in
            let id: SheetImport.ID = try row.next(), name: String = try row.next(), rows: Int = try row.next()
            let account: Account.ID? = try row.next()
            let mayOpen = viewer.may(.bringIn) && (viewer.seesEverybody || account == viewer.id)
            return BulkWork(sheet: mayOpen ? id : nil, fileName: name, rows: rows, isTakenBack: act.cause.kind == .undo)
        } ?? BulkWork()
    }

    /// Changes that stand on something, as lines; and how many of them the asker may not see.
    func linesOfLater(_ later: [HistoryEntry]) throws -> (items: [HistoryItem], hidden: Int) {
        let acts = Set(later.map(\.act.id)).sorted()
        let seen = try Set(
            values(
                "SELECT DISTINCT changes.act_id FROM changes WHERE changes.act_id IN \(anyOf: acts) AND \(mayReadHistory)",
                of: Act.ID.self))
        let records = Set(later.map(\.recordID)).sorted()
        return (
            try items(acts.filter(seen.contains), where: "changes.record_id IN \(anyOf: records)"),
            acts.count - seen.count
        )
    }
}

extension Viewer {
    var seesEverybody: Bool { isProgram || account?.scope == .everyone }
}
