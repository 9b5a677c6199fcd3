import Foundation

/// How long something took, many times.
struct Measured: Sendable {
    private var milliseconds: [Double] = []

    init(_ milliseconds: [Double] = []) { self.milliseconds = milliseconds.sorted() }

    func share(_ share: Double) -> Double {
        guard !milliseconds.isEmpty else { return 0 }
        return milliseconds[min(milliseconds.count - 1, Int(Double(milliseconds.count) * share))]
    }

    var median: Double { share(0.5) }
    var count: Int { milliseconds.count }
    var words: String { "p50 \(rounded(median)) ms, p99 \(rounded(share(0.99))) ms, most \(rounded(share(1))) ms" }
}

func rounded(_ number: Double) -> String {
    number >= 100 ? String(Int(number.rounded())) : String((number * 100).rounded() / 100)
}

func milliseconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    return seconds(since: start) * 1e3
}

/// Anonymous memory of a program now, in MB: without file pages, which are the kernel's.
func anonymousMemory(of process: Int32) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    let kilobytes = line.flatMap { Double($0.filter(\.isNumber)) } ?? 0
    return kilobytes / 1024
}
