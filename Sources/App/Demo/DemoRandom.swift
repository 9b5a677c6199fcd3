/// Chance that is the same every time: SplitMix64. Written out because the demo group must be the same on every machine
/// and with every version of Swift.
struct DemoRandom {
    private var state: UInt64

    /// The same seed and the same place in the group give the same course of chance.
    init(seed: UInt64, _ place: Int, _ purpose: Purpose) {
        state = Self.mixed(seed &+ Self.mixed(UInt64(truncatingIfNeeded: place) &* 8 &+ purpose.rawValue))
    }

    enum Purpose: UInt64 { case block, person, history, work, event, query, variation, household }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A number from 0 up to, not including, `limit`; 0 when there is no choice.
    mutating func below(_ limit: Int) -> Int {
        guard limit > 1 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// At least 0, less than 1.
    mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    mutating func chance(_ percent: Double) -> Bool {
        unit() * 100 < percent
    }

    mutating func pick<T>(_ choices: [T]) -> T {
        choices[below(choices.count)]
    }

    /// The first choices come much more often than the last, as names do.
    mutating func pickRanked<T>(_ choices: [T]) -> T {
        choices[rank(of: choices.count)]
    }

    /// A rank below `count`; how often it comes falls with about its square root, the first being one in
    /// twenty of a hundred and fifty.
    mutating func rank(of count: Int) -> Int {
        let u = unit()
        let root = u.squareRoot()
        return min(max(0, count - 1), Int(Double(count) * u * root * root.squareRoot()))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
