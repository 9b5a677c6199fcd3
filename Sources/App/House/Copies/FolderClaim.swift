import Foundation

/// Somebody else uses the data folder. Nothing was changed.
package struct FolderInUse: Error, CustomStringConvertible {
    package let folder: String
    package var description: String {
        "A server is using \(folder). Stop it first, so that nothing it saves is lost; then try again."
    }
}

/// Says that this program uses the data folder: many may at once, but what moves files must be alone.
///
/// The system lets go of a claim when the program ends, however it ends.
package final class FolderClaim: Sendable {
    package enum Way: Sendable { case shared, alone }

    private let descriptor: Int32

    package init(_ folder: String, _ way: Way) throws {
        let path = "\(folder)/in-use"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CopyProblem("\(path): \(String(cString: strerror(errno)))") }
        // Another command may be at it for a moment; a server stays.
        for _ in 0..<20 {
            if flock(descriptor, (way == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 { return }
            usleep(100_000)
        }
        close(descriptor)
        throw FolderInUse(folder: folder)
    }

    package func release() { close(descriptor) }
}
