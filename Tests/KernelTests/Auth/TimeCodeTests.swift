import Foundation
import Testing

@testable import Kernel

@Suite struct TimeCodeTests {
    /// RFC 6238, appendix B, the rows of SHA1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of the standard`(seconds: Int, code: String) {
        let step = TimeCode.step(at: Date(timeIntervalSince1970: Double(seconds)))
        #expect(TimeCode.code(Array("12345678901234567890".utf8), step: step, digits: 8) == code)
    }

    private let secret = randomBytes(20)
    private let now = Date(timeIntervalSince1970: 1_800_000_015)

    @Test func `clocks may differ by half a minute and no more`() {
        let step = TimeCode.step(at: now)
        for difference in -3...3 as ClosedRange<Int64> {
            let code = TimeCode.code(secret, step: step + difference)
            let found = TimeCode.step(of: code, secret, at: now, after: 0)
            #expect((found != nil) == (abs(difference) <= 1), "\(difference) steps")
        }
    }

    @Test func `a code opens only once, and none before it opens afterwards`() throws {
        let step = TimeCode.step(at: now), code = TimeCode.code(secret, step: step)
        let used = try #require(TimeCode.step(of: code, secret, at: now, after: 0))
        #expect(TimeCode.step(of: code, secret, at: now, after: used) == nil)
        #expect(TimeCode.step(of: TimeCode.code(secret, step: step - 1), secret, at: now, after: used) == nil)
        #expect(TimeCode.step(of: TimeCode.code(secret, step: step + 1), secret, at: now, after: used) == step + 1)
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"]) func `what is no code opens nothing`(typed: String) {
        #expect(TimeCode.step(of: typed, secret, at: now, after: 0) == nil)
    }

    /// RFC 4648, section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `letters for bytes are those of the standard`(plain: String, letters: String) {
        #expect(base32(Array(plain.utf8)) == letters)
    }
}
