import Foundation

/// How long the processor worked on the body: unlike the time of a clock, that does not grow when the machine is busy
/// with other things.
public func threadTime(_ body: () -> Void) -> Duration {
    let started = threadClock()
    body()
    return threadClock() - started
}

private func threadClock() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
