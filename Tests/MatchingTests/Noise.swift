/// Text that nobody would type, the same each time.
struct Noise: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// From all of Unicode, but half of it from where most trouble is: ASCII and general punctuation.
    mutating func text(upTo length: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let range: ClosedRange<UInt32> =
                switch next() & 7 {
                case 0, 1, 2: 0...0x7F
                case 3: 0x80...0x24F
                case 4: 0x2000...0x206F
                case 5: 0x300...0x1200
                case 6: 0x3000...0xD7FF
                default: 0x1_0000...0x10_FFFF
                }
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
        }
        return String(text)
    }

    /// Bytes that need not be UTF-8; `String` repairs them as it would from a file.
    mutating func bytes(_ count: Int) -> String {
        String(decoding: (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }, as: UTF8.self)
    }
}
