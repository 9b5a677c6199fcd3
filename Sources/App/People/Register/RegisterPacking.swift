import Foundation
import Kernel

/// Reads the records of a family, and packs them: for a block, or for some people who were changed since theirs was made.
struct RegisterPacking {
    let days: ZoneDays

    /// What is packed of one part: column 0 with the counts, then the columns.
    typealias Columns = [[UInt8]]

    /// Of some people only.
    func pack(
        _ family: RegisterFamily, of ids: [Int64], among some: [Int64], part: Int64? = nil, in db: Connection
    ) throws -> [Int64: Columns] {
        try pack(family, of: ids, where: "\(family.owner) IN \(anyOf: some.padded)", part: part, in: db)
    }

    /// The rows for which `condition` holds; `ids` are those who may own them, in order.
    func pack(
        _ family: RegisterFamily, of ids: [Int64], where condition: SQL, part: Int64? = nil, in db: Connection
    ) throws -> [Int64: Columns] {
        var parts: [Int64: PartBuilder] = [:], row = 0, current: (part: Int64, builder: PartBuilder)?
        let tables: SQL =
            family == .answers ? "answers JOIN questions ON questions.id = answers.question_id" : family.source
        let only: SQL = part.map { "AND question_id = \($0)" } ?? ""
        try db.forEach(
            """
            SELECT \(family.selection) FROM \(tables)
            WHERE \(condition) \(only)
            ORDER BY \(family.order)
            """
        ) { values in
            let owner: Int64 = try values.next(), part: Int64 = try values.next()
            if row >= ids.count || ids[row] > owner { row = 0 }
            while row < ids.count, ids[row] < owner { row += 1 }
            guard row < ids.count, ids[row] == owner else { return }
            if current?.part != part {
                let builder = parts[part] ?? PartBuilder(family, rows: ids.count)
                parts[part] = builder
                current = (part, builder)
            }
            try current?.builder.add(row, &values, days)
        }
        // Where nobody has anything, that is written down too: the block is known to be empty.
        if let part = part ?? (family.isInParts ? nil : 0), parts[part] == nil {
            parts[part] = PartBuilder(family, rows: ids.count)
        }
        return parts.mapValues(\.packed)
    }
}

/// The entries of one part, gathered column by column.
private final class PartBuilder {
    private enum Values {
        case texts([String?]), ids([Int64?]), numbers([Int64?]), reals([Double?])
    }

    private let kinds: [RegisterFamily.Column.Kind]
    private var counts: [Int]
    private var columns: [Values]

    init(_ family: RegisterFamily, rows: Int) {
        kinds = family.columns.map(\.kind)
        counts = [Int](repeating: 0, count: rows)
        columns = kinds.map { kind in
            switch kind {
            case .text: .texts([])
            case .id: .ids([])
            case .real: .reals([])
            case .number, .instant, .day, .birth, .birthText, .key: .numbers([])
            }
        }
    }

    func add(_ row: Int, _ values: inout Row, _ days: ZoneDays) throws {
        counts[row] += 1
        for index in kinds.indices {
            switch kinds[index] {
            case .text: append(try values.next(String?.self), to: index)
            case .id: append(id: try values.next(), to: index)
            case .number: append(try values.next(Int64?.self), to: index)
            case .real: append(try values.next(Double?.self), to: index)
            case .instant: append(try values.next(Int64?.self).map { Int64(days.day(of: $0)) }, to: index)
            case .day: append(try values.next(Day?.self).map { Int64($0.number) }, to: index)
            case .birth: append(try values.next(String?.self).map(BirthCode.code), to: index)
            case .birthText:
                // Those without a year are written with hyphens first.
                append(try values.next(String?.self).map(BirthCode.code).map { $0 < 0 ? -$0 : $0 + 10_000 }, to: index)
            case .key(let start, let folding):
                let text = try values.next(String?.self).map { text in
                    folding.map { Folding(kind: $0, raw: text).folded } ?? text
                }
                append(text.map { TextKey.key($0, from: start) }, to: index)
            }
        }
    }

    // Each takes the column out and puts it back, so that it is not copied.
    private func append(_ value: String?, to index: Int) {
        guard case .texts(var texts) = columns[index] else { return }
        columns[index] = .texts([])
        texts.append(value)
        columns[index] = .texts(texts)
    }
    private func append(id value: Int64?, to index: Int) {
        guard case .ids(var ids) = columns[index] else { return }
        columns[index] = .ids([])
        ids.append(value)
        columns[index] = .ids(ids)
    }
    private func append(_ value: Int64?, to index: Int) {
        guard case .numbers(var numbers) = columns[index] else { return }
        columns[index] = .numbers([])
        numbers.append(value)
        columns[index] = .numbers(numbers)
    }
    private func append(_ value: Double?, to index: Int) {
        guard case .reals(var reals) = columns[index] else { return }
        columns[index] = .reals([])
        reals.append(value)
        columns[index] = .reals(reals)
    }

    var packed: RegisterPacking.Columns {
        [PackedColumn.packed(counts: counts)]
            + columns.map { values in
                switch values {
                case .texts(let texts): PackedColumn.packed(texts: texts)
                case .ids(let ids): PackedColumn.packed(ids: ids)
                case .numbers(let numbers): PackedColumn.packed(numbers: numbers)
                case .reals(let reals): PackedColumn.packed(reals: reals)
                }
            }
    }
}

/// On which day instants fall in a zone, found quickly for many. A day is from when it starts to when the next one does,
/// which is how questions compare.
final class ZoneDays {
    let zone: TimeZone
    private let offset: Int64
    private var starts: [Int: Int64] = [:]

    init(_ zone: TimeZone) {
        self.zone = zone
        offset = Int64(zone.secondsFromGMT()) * 1000
    }

    /// In milliseconds since 1970.
    func start(of day: Int) -> Int64 {
        if let start = starts[day] { return start }
        let start = Int64((Day(number: day).start(in: zone).timeIntervalSince1970 * 1000).rounded())
        starts[day] = start
        return start
    }

    func day(of instant: Int64) -> Int {
        var day = Int(((Double(instant) + Double(offset)) / 86_400_000).rounded(.down))
        while start(of: day) > instant { day -= 1 }
        while start(of: day + 1) <= instant { day += 1 }
        return day
    }

    /// The day that starts just then.
    func day(startingAt instant: Int64) -> Int? {
        let day = day(of: instant)
        return start(of: day) == instant ? day : nil
    }
}

extension Array {
    /// With the last element again and again, up to the next power of two: so few different statements are prepared.
    var padded: [Element] {
        guard let last else { return self }
        var size = 8
        while size < count { size *= 2 }
        return self + [Element](repeating: last, count: size - count)
    }
}
