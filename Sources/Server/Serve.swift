import App
import ArgumentParser
import Foundation

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the groups to browsers.",
        discussion: """
            Says the address and how to sign in, then runs until it is told to stop (Ctrl-C, or SIGTERM). The log goes to \
            standard error, one line for each request. Safe copies go to copies/GROUP in the data folder, also of groups \
            on a PostgreSQL server.
            """)

    @OptionGroup var place: DataOptions

    @Option(
        help: ArgumentHelp(
            "The address to listen at. 0.0.0.0 listens to the whole network: do that behind TLS only.",
            valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen at.", valueName: "number"))
    var port = 8080

    @Flag(help: "A proxy in front speaks TLS. Cookies then never travel without it.")
    var behindTls = false

    @Option(help: "How the log is written: text, one line with key=value; or json.")
    var logFormat = LogFormat.text

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 1 to 65535.") }
    }

    func run() async throws {
        startLog(logFormat)
        var serving = Serving(storage: place.storage, group: place.group, folder: place.data)
        serving.host = host
        serving.port = port
        serving.isBehindTLS = behindTls
        try FileManager.default.createDirectory(atPath: place.data, withIntermediateDirectories: true)
        let claim = try FolderClaim(place.data, .shared)
        defer { claim.release() }
        try await serve(serving) { words in
            print(words)
            fflush(nil)
        }
    }
}

extension LogFormat: ExpressibleByArgument {}
