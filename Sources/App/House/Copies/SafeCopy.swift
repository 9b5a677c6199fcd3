import Foundation
import Kernel

/// One group as it was at one moment, in a file of its own, with the proof that it can be read.
package struct SafeCopy: Sendable {
    package enum Kind: String, Sendable, Codable {
        case nightly
        /// Somebody asked for it.
        case byHand = "by-hand"
        /// What stood in the place of a copy that was brought back.
        case replaced
    }

    package let group: String
    package let kind: Kind
    package let madeAt: Date
    package let path: String
    package let bytes: Int
    /// `nil`: it was never proved, or its proof was lost.
    package let proof: Proof?

    package var name: String { String(path.split(separator: "/").last ?? "") }

    /// What was found when the copy was opened and read through.
    package struct Proof: Codable, Sendable {
        package var provedAt: Date
        package var schema: Int
        /// Rows by table.
        package var counts: [String: Int]
    }
}

/// The folder with the copies of all groups, one folder for each.
package struct CopyFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    func folder(of group: String) -> String { "\(path)/\(group)" }

    /// The group's copies, newest first.
    package func copies(of group: String) -> [SafeCopy] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(of: group))) ?? []
        return names.compactMap { copy(of: group, named: $0) }.sorted { $0.madeAt > $1.madeAt }
    }

    func copy(of group: String, named name: String) -> SafeCopy? {
        guard let match = name.wholeMatch(of: /(\d{4}-\d\d-\d\dT\d{6}Z)-(nightly|by-hand|replaced)\.(sqlite|pgdump)/),
            let madeAt = Self.date(String(match.1)), let kind = SafeCopy.Kind(rawValue: String(match.2))
        else { return nil }
        let path = "\(folder(of: group))/\(name)"
        let bytes = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        return SafeCopy(group: group, kind: kind, madeAt: madeAt, path: path, bytes: bytes, proof: Self.proof(of: path))
    }

    /// A new file's name in the group's folder, which is made if need be.
    func newPath(of group: String, _ kind: SafeCopy.Kind, at: Date, ending: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder(of: group), withIntermediateDirectories: true)
        return "\(folder(of: group))/\(Self.text(at))-\(kind.rawValue).\(ending)"
    }

    // MARK: Proofs

    private static func proof(of path: String) -> SafeCopy.Proof? {
        guard let data = FileManager.default.contents(atPath: path + ".proof") else { return nil }
        return try? JSONDecoder().decode(SafeCopy.Proof.self, from: data)
    }

    static func keep(_ proof: SafeCopy.Proof, of path: String) throws {
        try JSONEncoder().encode(proof).write(to: URL(filePath: path + ".proof"), options: .atomic)
    }

    // MARK: Names

    /// `2026-03-04T183000Z`: sorts by time, and every file system takes it.
    private static let format = Date.ISO8601FormatStyle(timeSeparator: .omitted)

    private static func text(_ date: Date) -> String { date.formatted(format) }
    private static func date(_ text: String) -> Date? { try? format.parse(text) }
}
