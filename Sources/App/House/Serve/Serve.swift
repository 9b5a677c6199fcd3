import Foundation
import Hummingbird
import HummingbirdCore
import Kernel
import Logging

/// How the server is asked to run.
package struct Serving: Sendable {
    package var storage: Storage
    /// Answers with this group whatever the host name says.
    package var group: String?
    package var host = "127.0.0.1"
    package var port = 8080
    /// A proxy in front speaks TLS; cookies then never travel without it.
    package var isBehindTLS = false
    /// The data folder. Of groups on a PostgreSQL server it holds only the copies.
    package var folder: String

    package init(storage: Storage, group: String? = nil, folder: String) {
        self.storage = storage
        self.group = group
        self.folder = folder
    }
}

/// Serves until the program is told to stop, then lets running requests end.
package func serve(_ serving: Serving, say: @escaping @Sendable (String) -> Void) async throws {
    let groups = Groups(storage: serving.storage, onlyGroup: serving.group)
    let workshop = Workshop(
        groups: groups, copyFolder: CopyFolder(path: serving.folder + "/copies"), isSecure: serving.isBehindTLS)
    // Trouble with the data is told now, before anybody visits.
    if let group = serving.group { _ = try await groups.open(group) }
    let words = try await howToSignIn(groups, serving)

    var quiet = workshop.log
    quiet.logLevel = .warning
    let app = Application(
        responder: FrontDoor(inside: makeRouter(workshop).router.buildResponder(), isBehindTLS: serving.isBehindTLS),
        server: .http1(
            configuration: .init(
                additionalChannelHandlers: [UnreadableRequests()], idleTimeout: .seconds(60),
                httpDecoderConfiguration: headerLimits)),
        configuration: .init(address: .hostname(serving.host, port: serving.port), serverName: nil),
        onServerRunning: { channel in
            let port = channel.localAddress?.port ?? serving.port
            say("Spadework \(spadeworkVersion) is at http://\(serving.visibleHost):\(port)\n\(words)")
        },
        logger: quiet)
    try await withThrowingTaskGroup { tasks in
        tasks.addTask { await work(in: workshop) }
        try await app.runService()
        tasks.cancelAll()
    }
    workshop.log.info("stopped")
}

/// Ours are below 4 kB; more is a mistake or an attack.
private let headerLimits = HTTP1Channel.Configuration.DecoderConfiguration(
    maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)

extension Serving {
    fileprivate var visibleHost: String {
        host == "127.0.0.1" || host == "0.0.0.0" || host == "::" ? "localhost" : host
    }
}

private func howToSignIn(_ groups: Groups, _ serving: Serving) async throws -> String {
    let names = try await groups.names()
    guard !names.isEmpty else { return "Nobody is here yet. Open that address and name your group." }
    let only = serving.group ?? (names.count == 1 ? names[0] : nil)
    if let only, try await groups.open(only).isDemo {
        return
            "This is the demo group. Sign in as \(DemoWish.keeperEmail) with the password: \(DemoWish.keeperPassword)"
    }
    let several = "Its groups: \(names.joined(separator: ", ")). The first part of the host name says which.\n"
    return (only == nil ? several : "")
        + "Sign in with your email and password. Lost it? Make a link with: spadework user link EMAIL"
}

extension Database {
    fileprivate var isDemo: Bool {
        get async throws {
            try await read { try $0.count("SELECT count(*) FROM accounts WHERE email = \(DemoWish.keeperEmail)") > 0 }
        }
    }
}
