/// The digits of a plainly typed number, without its brackets, dots and dashes.
///
/// Only what the library reads the same with and without its punctuation counts as plain: ASCII digits, a
/// plus before the first of them, and ` ().-`. Letters, extensions and other scripts take the slow way.
struct DialledDigits: Equatable {
    let startsWithPlus: Bool
    let count: Int
    let value: UInt64

    init(startsWithPlus: Bool, count: Int, value: UInt64) {
        self.startsWithPlus = startsWithPlus
        self.count = count
        self.value = value
    }

    init?(_ text: String) {
        var startsWithPlus = false
        var count = 0
        var value: UInt64 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                count += 1
                if count > Self.mostDigits { return nil }
            case UInt8(ascii: "+"):
                guard count == 0, !startsWithPlus else { return nil }
                startsWithPlus = true
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."):
                continue
            default: return nil
            }
        }
        guard count >= Self.fewestDigits else { return nil }
        self.init(startsWithPlus: startsWithPlus, count: count, value: value)
    }

    /// The same digits as text for the library.
    var text: String {
        let digits = String(value)
        return (startsWithPlus ? "+" : "") + String(repeating: "0", count: count - digits.utf8.count) + digits
    }

    /// `00` or `011`, the ways out of a country: what follows is read by rules of another country, so it is always asked.
    var startsWithExitCode: Bool {
        !startsWithPlus && (first(2) == 0 || (first(3) == 11 && count > 11))
    }

    func first(_ depth: Int) -> UInt64 { value / Self.powersOfTen[count - depth] }
    func last(_ length: Int) -> UInt64 { value % Self.powersOfTen[length] }

    /// The same beginning with other digits after it.
    func replacingTail(after depth: Int, with tail: UInt64) -> DialledDigits {
        let scale = Self.powersOfTen[count - depth]
        return DialledDigits(startsWithPlus: startsWithPlus, count: count, value: first(depth) * scale + tail % scale)
    }

    static let fewestDigits = 7
    /// 18 digits always fit in 64 bits.
    static let mostDigits = 18
    static let powersOfTen: [UInt64] = (0...18).map { power in (0..<power).reduce(1) { total, _ in total * 10 } }
}
