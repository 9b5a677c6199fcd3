import Foundation
import Hummingbird
import Kernel
import Logging

extension Bench {
    /// The server itself, over the loopback network, under 64 connections, beside a server that answers a plain text.
    func served() async throws {
        let port = try freePort(), server = try Child.ourselves(
            ["serve", "--port", "\(port)", "--group", database.name] + storageArguments)
        defer { server.stop() }
        let list = "http://127.0.0.1:\(port)/people"
        guard try await isUp(list) else { throw NotMeasured(description: "The server did not start.") }
        _ = try Child("curl", ["-s", "-o", "/dev/null", "-H", "Cookie: \(cookie)", list]).finish()
        try await _Concurrency.Task.sleep(for: .seconds(3))
        say("anonymous memory of the server at rest", "\(rounded(server.memory)) MB", most: "40 MB")
        let script = "\(folder)/pages.lua"
        try await pagesScript().write(toFile: script, atomically: true, encoding: .utf8)
        let load = try Child("wrk", ["-t1", "-c64", "-d8s", "-s", script, "-H", "Cookie: \(cookie)", list])
        var most = 0.0
        for _ in 0..<70 {
            try await _Concurrency.Task.sleep(for: .milliseconds(100))
            most = max(most, server.memory)
        }
        let pages = try perSecond(load.finish())
        say("anonymous memory of the server under 64 connections", "\(rounded(max(most, server.memory))) MB", most: "150 MB")
        let plain = try await plainPerSecond()
        say(
            "pages per second, list page of 50 rows, any page, 64 connections",
            "\(Int(pages)), \(rounded(pages / plain * 100)) % of plain text (\(Int(plain)))", most: "20 %")
    }

    private func plainPerSecond() async throws -> Double {
        let port = try freePort(), plain = try Child.ourselves(["bench", "--plain", "\(port)"])
        defer { plain.stop() }
        let address = "http://127.0.0.1:\(port)/"
        guard try await isUp(address) else { throw NotMeasured(description: "The plain server did not start.") }
        return try perSecond(Child("wrk", ["-t1", "-c64", "-d5s", address]).finish())
    }

    private func isUp(_ address: String) async throws -> Bool {
        for _ in 0..<200 {
            if (try? Child("curl", ["-s", "-o", "/dev/null", address]).finish()) != nil { return true }
            try await _Concurrency.Task.sleep(for: .milliseconds(100))
        }
        return false
    }

    private func perSecond(_ cost: Child.Cost) throws -> Double {
        let lines = cost.output.split(separator: "\n")
        if let failed = lines.first(where: { $0.contains("Non-2xx") }) { throw NotMeasured(description: String(failed)) }
        guard let line = lines.first(where: { $0.hasPrefix("Requests/sec:") }), let rate = Double(line.drop { !$0.isNumber })
        else { throw NotMeasured(description: "wrk said: \(cost.output)") }
        return rate
    }

    /// What `wrk` asks for: pages all over the list.
    private func pagesScript() async throws -> String {
        let paths = try await cursors(.name).map { "\"/people?order=name&after=\($0)\"" }.joined(separator: ",\n")
        return """
            local pages = {\(paths)}
            local turn = 0
            request = function()
                turn = turn % #pages + 1
                return wrk.format("GET", pages[turn])
            end
            """
    }
}

/// A port of this computer that nobody listens at.
private func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in(), length = socklen_t(MemoryLayout<sockaddr_in>.size)
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
        }
    }
    guard isBound else { throw NotMeasured(description: "There is no free port.") }
    return Int(UInt16(bigEndian: address.sin_port))
}

/// Hummingbird with next to nothing to say: what the list of people is measured against.
package func servePlain(port: Int) async throws {
    let router = Router()
    router.get("/") { _, _ in "Hello" }
    var log = Logger(label: "plain")
    log.logLevel = .error
    let app = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: log)
    try await app.runService()
}
