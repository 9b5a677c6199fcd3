import Foundation
import Synchronization

/// A line that says how far long work is and how long it still takes. Only on a terminal; elsewhere it says nothing.
final class Progress: Sendable {
    private let what: String
    private let started = ContinuousClock.now
    private let lastShown = Mutex(ContinuousClock.now - .seconds(1))
    private let isShown = isatty(STDERR_FILENO) == 1

    init(_ what: String) { self.what = what }

    /// `total` of 0: nobody knows how much there is.
    func show(_ done: Int, of total: Int) {
        guard isShown, isTime() else { return }
        write("\r\u{1B}[K\(what): \(Self.text(done, of: total, after: ContinuousClock.now - started))")
    }

    func end() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func isTime() -> Bool {
        lastShown.withLock { last in
            guard ContinuousClock.now - last > .milliseconds(200) else { return false }
            last = .now
            return true
        }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    /// "41,000 of 100,000, 12 seconds left"
    static func text(_ done: Int, of total: Int, after time: Duration) -> String {
        guard total > 0 else { return "\(done.formatted())" }
        let share = Double(done) / Double(total), seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        guard share > 0.01, seconds > 1 else { return "\(done.formatted()) of \(total.formatted())" }
        return "\(done.formatted()) of \(total.formatted()), \(left(seconds / share - seconds)) left"
    }

    private static func left(_ seconds: Double) -> String {
        let whole = max(1, Int(seconds.rounded(.up)))
        switch whole {
        case 1: return "1 second"
        case ..<90: return "\(whole) seconds"
        default: return "\((whole + 59) / 60) minutes"
        }
    }
}
