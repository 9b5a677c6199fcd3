import Foundation
import Synchronization

/// Another program that runs beside this one: the server under load, an import, what a user would otherwise have.
final class Child: Sendable {
    /// What it took.
    struct Cost: Sendable {
        var seconds = 0.0
        /// The most anonymous memory it had at once, in MB: without file pages, which are the kernel's.
        var memory = 0.0
        var output = ""
    }

    private let process: Process
    private let started = ContinuousClock.now
    private let answer: FileHandle
    private let most = Mutex(0.0)

    /// - Parameter program: a path, or a name that is looked for where programs are.
    init(_ program: String, _ arguments: [String]) throws {
        process = Process()
        process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? arguments : [program] + arguments
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        answer = pipe.fileHandleForReading
        try process.run()
    }

    /// This program again.
    static func ourselves(_ arguments: [String]) throws -> Child { try Child("/proc/self/exe", arguments) }

    /// In MB, now.
    var memory: Double { anonymousMemory(of: process.processIdentifier) }

    /// Waits for the end. Throws when it ended badly.
    func finish() throws -> Cost {
        let watch = Thread { [self] in
            while process.isRunning {
                let now = memory
                most.withLock { $0 = max($0, now) }
                usleep(20_000)
            }
        }
        watch.start()
        let output = String(decoding: (try? answer.readToEnd()) ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw NotMeasured(description: "\((process.arguments ?? []).joined(separator: " ")) ended with \(process.terminationStatus).")
        }
        return Cost(seconds: seconds(since: started), memory: most.withLock { $0 }, output: output)
    }

    /// Ends it, as Ctrl-C does.
    func stop() {
        process.interrupt()
        process.waitUntilExit()
    }
}

/// Why a figure is missing.
struct NotMeasured: Error, CustomStringConvertible { let description: String }

func seconds(since start: ContinuousClock.Instant) -> Double {
    let time = ContinuousClock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}
