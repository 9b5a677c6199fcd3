import CPostgres
import Foundation

/// One connection to a PostgreSQL server, set to one group's schema.
///
/// `@unchecked Sendable`: see `Driver`; libpq asks for nothing more than one thread at a time.
final class PostgresDriver: Driver, @unchecked Sendable {
    private let handle: OpaquePointer
    private let statements: StatementCache<PreparedStatement>
    private var statementCount = 0
    private var loaders: [OpenLoader] = []
    private var limit: Limit?
    let dialect = Dialect.postgres
    private(set) var isUsable = true
    /// A read that the server has not been told of: it is begun with its first question, in one message there and one back.
    private var isToBeginReading = false
    private var isReading = false

    init(url: String, namespace: String?) throws {
        handle = try Self.connect(url)
        let handle = handle
        statements = StatementCache(limit: 256) { PQclear(PQexec(handle, "DEALLOCATE \($0.name)")) }
        try runScript(Self.settings)
        if let namespace { try runScript("SET search_path TO \"\(namespace)\"") }
    }

    /// A question of people's own making is long and new each time: making machine code of it takes seconds that answering
    /// it does not.
    ///
    /// `synchronous_commit` is said again here, because an acknowledged write must be durable whatever the server's default.
    private static let settings = """
        SET client_encoding TO 'UTF8';
        SET synchronous_commit TO on;
        SET standard_conforming_strings TO on;
        SET jit TO off;
        SET client_min_messages TO warning
        """

    private static func connect(_ url: String) throws -> OpaquePointer {
        // What the address says comes last, so it holds.
        let options = [("connect_timeout", "5"), ("application_name", "spadework"), ("dbname", url)]
        var keywords = options.map { UnsafePointer(strdup($0.0)) }, values = options.map { UnsafePointer(strdup($0.1)) }
        defer { for pointer in keywords + values { free(UnsafeMutablePointer(mutating: pointer)) } }
        keywords.append(nil)
        values.append(nil)
        guard let handle = PQconnectdbParams(&keywords, &values, 1) else { throw DatabaseError.lost("no memory") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw DatabaseError.lost(String(cString: PQerrorMessage(handle)))
        }
        return handle
    }

    deinit { PQfinish(handle) }

    func run(_ sql: SQL, _ body: (inout Row) throws -> Void) throws -> Int {
        try keepLimit()
        let statement = try statement(sql.text)
        var parameters = PostgresParameters(sql.values)
        let result =
            isToBeginReading
            ? try beginReading(asking: statement, &parameters, in: sql.text)
            : try checked(parameters.execute(statement.name, on: handle), in: sql.text)
        defer { PQclear(result) }
        let rows = PostgresRows(result)
        while rows.advance() {
            var row = Row(source: rows)
            try body(&row)
        }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func stream(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
        try keepLimit()
        let statement = try statement(sql.text)
        try beginReadingNow()
        var parameters = PostgresParameters(sql.values)
        guard parameters.send(statement.name, on: handle), PQsetSingleRowMode(handle) == 1 else { throw lost() }
        var problem: (any Error)?
        // The rest is taken in even when the body has failed, or the connection could not be used again.
        while let result = PQgetResult(handle) {
            do {
                _ = try checked(result, in: sql.text)
            } catch {
                problem = problem ?? error
                continue
            }
            defer { PQclear(result) }
            let rows = PostgresRows(result)
            while problem == nil, rows.advance() {
                var row = Row(source: rows)
                do { try body(&row) } catch { problem = error }
            }
        }
        if let problem { throw problem }
    }

    func runScript(_ text: String) throws {
        try beginReadingNow()
        PQclear(try checked(PQexec(handle, text), in: text))
    }

    /// SQLite has one writer, so its writes are serial; PostgreSQL must promise the same.
    func begin(_ kind: TransactionKind) throws {
        isReading = kind == .read
        if isReading { isToBeginReading = true } else { try runScript("BEGIN ISOLATION LEVEL SERIALIZABLE") }
    }

    private static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    private func beginReadingNow() throws {
        guard isToBeginReading else { return }
        isToBeginReading = false
        PQclear(try checked(PQexec(handle, Self.beginReading), in: Self.beginReading))
    }

    /// The question travels with the `BEGIN` before it.
    private func beginReading(
        asking statement: PreparedStatement, _ parameters: inout PostgresParameters, in text: String
    ) throws -> OpaquePointer? {
        isToBeginReading = false
        clearAnswers()
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
        defer { if PQexitPipelineMode(handle) != 1 { isUsable = false } }
        guard PQsendQueryParams(handle, Self.beginReading, 0, nil, nil, nil, nil, 1) == 1,
            parameters.send(statement.name, on: handle), PQpipelineSync(handle) == 1
        else { throw lost() }
        let begun = nextAnswer(), asked = nextAnswer()
        PQclear(PQgetResult(handle))
        do { PQclear(try checked(begun, in: Self.beginReading)) } catch {
            PQclear(asked)
            throw error
        }
        return try checked(asked, in: text)
    }

    /// The whole answer to one of several questions that were sent together.
    private func nextAnswer() -> OpaquePointer? {
        let answer = PQgetResult(handle)
        while let more = PQgetResult(handle) { PQclear(more) }
        return answer
    }

    /// Takes in what the server still had to say.
    private func clearAnswers() {
        while let answer = PQgetResult(handle) { PQclear(answer) }
    }

    /// Nobody waits for the end of a read: it can change nothing. Its answer is taken in before the next question.
    func commit() throws {
        guard isReading else { return try runScript("COMMIT") }
        isReading = false
        guard !isToBeginReading else { return isToBeginReading = false }
        guard PQsendQuery(handle, "COMMIT") == 1 else { throw lost() }
    }

    func rollback() {
        isReading = false
        guard !isToBeginReading else { return isToBeginReading = false }
        do { try runScript("ROLLBACK") } catch { isUsable = false }
    }

    /// With more room than usual, as these questions compare many people: what does not fit is compared one by one.
    func limit(seconds: Double) throws {
        try runScript(
            "SAVEPOINT limited; \(Self.timeout(seconds)); SET LOCAL work_mem = '64MB'")
        limit = Limit(deadline: Date().addingTimeInterval(seconds), said: seconds)
    }

    /// Going back to the savepoint takes back what was set since, too.
    func unlimit(hasFailed: Bool) throws {
        limit = nil
        try runScript(
            hasFailed
                ? "ROLLBACK TO limited; RELEASE limited"
                : "RELEASE limited; \(Self.timeout(0)); SET LOCAL work_mem = '4MB'")
    }

    private struct Limit {
        let deadline: Date
        /// What the server was told.
        var said: Double
    }

    private static func timeout(_ seconds: Double) -> String {
        "SET LOCAL statement_timeout = \(seconds == 0 ? 0 : max(1, Int(seconds * 1000)))"
    }

    /// The server counts for each statement anew, so it is told again when much of the time is used up.
    private func keepLimit() throws {
        guard let limit else { return }
        let left = limit.deadline.timeIntervalSinceNow
        guard left > 0 else { throw DatabaseError.tooSlow }
        guard left < limit.said * 0.8 else { return }
        self.limit?.said = left
        try runScript(Self.timeout(left))
    }

    func loader(into table: String, columns: [String]) throws -> any Loader {
        let loader = PostgresLoader(
            self, "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)", columns.count)
        loaders.removeAll { $0.loader == nil }
        loaders.append(OpenLoader(loader: loader))
        return loader
    }

    private struct OpenLoader {
        weak var loader: PostgresLoader?
    }

    /// Sends what loaders made before this one hold back: its rows may point to theirs.
    func finishLoaders(before loader: PostgresLoader) throws {
        for earlier in loaders.prefix(while: { $0.loader !== loader }) { try earlier.loader?.sendRows() }
    }

    /// Sends the rows of one binary `COPY`.
    func copy(_ command: String, _ rows: [UInt8]) throws {
        PQclear(try checked(PQexec(handle, command), in: command))
        for part in [Self.copyHeader, rows, Self.copyEnd] {
            let sent = part.withUnsafeBytes {
                PQputCopyData(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
            }
            guard sent == 1 else { throw lost() }
        }
        guard PQputCopyEnd(handle, nil) == 1 else { throw lost() }
        let result = PQgetResult(handle)
        while let rest = PQgetResult(handle) { PQclear(rest) }
        PQclear(try checked(result, in: command))
    }

    /// The signature, no flags, no header extension.
    private static let copyHeader = [UInt8]("PGCOPY\n".utf8) + [0xff, 0x0d, 0x0a, 0] + [UInt8](repeating: 0, count: 8)
    private static let copyEnd: [UInt8] = [0xff, 0xff]

    private func statement(_ text: String) throws -> PreparedStatement {
        if let cached = statements[text] { return cached }
        let (numbered, types) = Self.numbered(text)
        statementCount += 1
        let statement = PreparedStatement(name: "s\(statementCount)")
        PQclear(try checked(PQprepare(handle, statement.name, numbered, Int32(types.count), types), in: text))
        statements[text] = statement
        return statement
    }

    /// The text with `$1`, `$2` … for the marks, and the server's number for each mark's type.
    private static func numbered(_ text: String) -> (text: String, types: [Oid]) {
        var out: [UInt8] = [], types: [Oid] = []
        for byte in text.utf8 {
            if let type = SQLType(mark: byte) {
                types.append(type.oid)
                out += "$\(types.count)".utf8
            } else {
                out.append(byte)
            }
        }
        return (String(decoding: out, as: UTF8.self), types)
    }

    private func checked(_ result: OpaquePointer?, in text: String) throws -> OpaquePointer? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN: return result
        default:
            defer { PQclear(result) }
            guard PQstatus(handle) == CONNECTION_OK, let result else { throw lost() }
            throw error(result, in: text)
        }
    }

    private func lost() -> DatabaseError {
        isUsable = false
        return .lost(String(cString: PQerrorMessage(handle)))
    }

    private func error(_ result: OpaquePointer, in text: String) -> DatabaseError {
        let field = { (code: Character) in
            PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) } ?? ""
        }
        let state = field("C"), message = String(cString: PQresultErrorMessage(result))
        switch state {
        case "40001", "40P01": return .conflict
        case "23505": return .constraint(.unique, detail: "\(field("n")) \(message)")
        case "23503": return .constraint(.foreignKey, detail: "\(field("n")) \(message)")
        case "23502": return .constraint(.notNull, detail: message)
        case "23514": return .constraint(.check, detail: "\(field("n")) \(message)")
        case "53100": return .full
        case "57014": return .tooSlow
        case "57P01", "57P02", "57P03", "08000", "08003", "08006":
            isUsable = false
            return .lost(message)
        default: return .failed("\(state) \(message) in \(text.prefix(500))")
        }
    }
}

struct PreparedStatement { let name: String }

extension SQLType {
    /// The numbers of int8, text, float8, bool and bytea in PostgreSQL's catalogue.
    fileprivate var oid: Oid {
        switch self {
        case .integer: 20
        case .text: 25
        case .real: 701
        case .boolean: 16
        case .blob: 17
        }
    }
}

/// The schemas on a server, which are its groups.
public func postgresNamespaces(_ url: String) throws -> [String] {
    var names: [String] = []
    let driver = try PostgresDriver(url: url, namespace: nil)
    _ = try driver.run("SELECT schema_name::text FROM information_schema.schemata") {
        names.append(try $0.next())
    }
    return names
}
