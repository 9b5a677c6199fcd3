import CPostgres

/// An address as the variables that PostgreSQL's own programs read, so that no password stands in a list of processes.
public func postgresEnvironment(_ url: String) throws -> [String: String] {
    let names = [
        "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD",
        "dbname": "PGDATABASE", "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT",
        "sslkey": "PGSSLKEY", "passfile": "PGPASSFILE", "service": "PGSERVICE",
    ]
    var problem: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(url, &problem) else {
        defer { PQfreemem(problem) }
        throw DatabaseError.failed(problem.map { String(cString: $0) } ?? "the address could not be read")
    }
    defer { PQconninfoFree(options) }
    var found: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
        if let value = option.pointee.val, let name = names[String(cString: keyword)] {
            found[name] = String(cString: value)
        }
        option += 1
    }
    return found
}
