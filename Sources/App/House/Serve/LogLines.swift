import Foundation
import Logging

/// How the log is written: one line for each thing that happened.
package enum LogFormat: String, Sendable, CaseIterable {
    /// `2026-03-04T18:30:00.123Z info request id=7f status=200`
    case text
    /// `{"at":"2026-03-04T18:30:00.123Z","level":"info","what":"request","id":"7f","status":"200"}`
    case json
}

/// Sends every log line of the program to standard error.
package func startLog(_ format: LogFormat, level: Logger.Level = .info) {
    LoggingSystem.bootstrap { _ in LogLines(format: format, logLevel: level) }
}

/// Writes log lines. Text from outside is quoted, so that nobody can forge a line.
struct LogLines: LogHandler {
    let format: LogFormat
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var write: @Sendable (String) -> Void = { line in FileHandle.standardError.write(Data(line.utf8)) }

    init(format: LogFormat, logLevel: Logger.Level = .info) {
        self.format = format
        self.logLevel = logLevel
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var facts = metadata
        if let provided = metadataProvider?.get() { facts.merge(provided) { _, new in new } }
        if let given = event.metadata { facts.merge(given) { _, new in new } }
        let pairs = facts.sorted { Self.place($0.key) < Self.place($1.key) }.map { ($0.key, "\($0.value)") }
        write(line(event.level, "\(event.message)", pairs, at: .now))
    }

    func line(_ level: Logger.Level, _ what: String, _ pairs: [(String, String)], at: Date) -> String {
        let time = at.machineTextWithMilliseconds
        switch format {
        case .text:
            let facts = pairs.map { "\($0.0)=\(Self.isPlain($0.1) ? $0.1 : Self.quoted($0.1))" }
            return ([time, level.rawValue, Self.isOneLine(what) ? what : Self.quoted(what)] + facts).joined(separator: " ") + "\n"
        case .json:
            let facts = [("at", time), ("level", level.rawValue), ("what", what)] + pairs
            return "{" + facts.map { "\(Self.quoted($0.0)):\(Self.quoted($0.1))" }.joined(separator: ",") + "}\n"
        }
    }

    /// The request's number first, so that lines of one request are found by eye; the rest by name.
    private static func place(_ key: String) -> String { key == "id" ? "" : key }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "=") }
    }

    private static func isOneLine(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.value >= 0x20 } }

    /// As JSON writes a text, which is one line whatever is in it.
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f || scalar.value == 0x2028 || scalar.value == 0x2029:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
