/// Random choices that are the same in every run, so that a failure can be repeated.
struct Chance: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func upTo(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    mutating func one<Element>(of choices: [Element]) -> Element { choices[upTo(choices.count)] }
    mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(upTo(10)) }.joined() }
}
