import Testing
@testable import Formats
@Test(arguments: [0, 1]) func scanAll(half: Int) {
    var bad = 0, total = 0, known = 0
    var chance = Chance(seed: UInt64(4242 + half))
    let letters = (65...90).map { String(UnicodeScalar(UInt8($0))) }
    for a in letters[(half * 13)..<(half * 13 + 13)] {
        for b in letters {
            let region = a + b
            let cc = String(PhoneLibrary.countryCode(of: region))
            if cc == "0" { continue }
            let patterns = PhonePatterns()
            for _ in 0..<900 {
                let front = chance.one(of: ["", "", "0", "1", "8", "+" + cc, "+" + cc, cc, "+"])
                let start = chance.digits(4), count = 2 + chance.upTo(7)
                for _ in 0..<14 {
                    let typed = front + start + chance.digits(count)
                    guard let d = DialledDigits(typed) else { continue }
                    total += 1
                    if patterns.knows(d, region: region) { known += 1 }
                    if patterns.number(d, region: region) != PhoneLibrary.parse(typed, region: region)?.number {
                        bad += 1; if bad < 60 { print("DIFF", region, typed) }
                    }
                }
            }
        }
    }
    print("SCAN", total, known, bad)
}
