import Foundation
import Testing

@testable import Formats

@Suite struct PhonePatternTests {
    /// What people of each country put in front, the usual counts of digits, and wrong ones.
    static let habits: [(region: String, fronts: [String], counts: ClosedRange<Int>)] = [
        ("US", ["", "", "", "1", "+1", "+1 ", "001", "+52", "011"], 9...11),
        ("MX", ["", "", "01", "044", "045", "1", "52", "+52", "+52 1", "0052"], 9...11),
        ("DE", ["0", "0", "", "49", "+49", "0049", "+49 (0)"], 6...12),
        ("GB", ["0", "07", "02", "44", "+44", "+44 (0)", "0044"], 8...11),
        ("BR", ["", "0", "015", "021", "55", "+55", "0055", "90"], 8...11),
        ("PH", ["0", "09", "63", "+63", "0063", ""], 8...10),
    ]

    /// How often families of numbers are tried: once in each run of the tests, ten times as often with `make fuzz`.
    private static let length = ProcessInfo.processInfo.environment["SPADEWORK_FUZZ"] == nil ? 1 : 10

    @Test(arguments: Array(habits.indices))
    func `the fast way reads every number as the library does`(country: Int) {
        let habit = Self.habits[country]
        let patterns = PhonePatterns()
        var chance = Chance(seed: UInt64(country + 1))
        var different: [String] = []
        var known = 0
        let counts = Array(habit.counts)
        // Families of numbers that begin alike: the first teach the rule, the others are read by it.
        for _ in 0..<600 * Self.length {
            let front = chance.one(of: habit.fronts)
            let count = chance.one(of: counts)
            let start = chance.digits(5)
            for _ in 0..<20 {
                let typed = front + punctuated(start + chance.digits(count - 5), with: &chance)
                guard let dialled = DialledDigits(typed) else { continue }
                known += patterns.knows(dialled, region: habit.region) ? 1 : 0
                let fast = patterns.number(dialled, region: habit.region)
                let library = PhoneLibrary.parse(typed, region: habit.region)
                if fast != library?.number || library?.extension != nil { different.append(typed) }
            }
        }
        #expect(different == [])
        #expect(known > 6_000 * Self.length)
    }

    /// Every region that the library knows, by its two letters.
    static let regions: [String] = {
        let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
        return letters.flatMap { first in letters.map { first + $0 } }.filter { PhoneLibrary.countryCode(of: $0) != 0 }
    }()

    @Test func `in every country of the world the fast way agrees with the library`() {
        var chance = Chance(seed: 4242), known = 0
        var different: [String] = []
        for region in Self.regions {
            let patterns = PhonePatterns(), code = String(PhoneLibrary.countryCode(of: region))
            for _ in 0..<4 * Self.length {
                let front = chance.one(of: ["", "", "0", "1", "8", "+" + code, "+" + code, code, "+"])
                let start = chance.digits(4), count = 2 + chance.upTo(7)
                for _ in 0..<12 {
                    let typed = front + start + chance.digits(count)
                    guard let dialled = DialledDigits(typed) else { continue }
                    known += patterns.knows(dialled, region: region) ? 1 : 0
                    if patterns.number(dialled, region: region) != PhoneLibrary.parse(typed, region: region)?.number {
                        different.append("\(region) \(typed)")
                    }
                }
            }
        }
        #expect(Self.regions.count > 200)
        #expect(different == [])
        #expect(known > 5_000 * Self.length)
    }

    @Test func `numbers are read alike from many threads at once`() async {
        let texts = (0..<2_000).map { "(718) 555-\(1000 + $0)" }
        let alone = texts.map { PhoneNumber($0, region: "US")?.e164 }
        await withTaskGroup(of: [String?].self) { group in
            for _ in 0..<8 {
                group.addTask { texts.map { PhoneNumber($0, region: "US")?.e164 } }
                group.addTask { texts.map { PhoneNumber.carefully($0, region: "US")?.e164 } }
            }
            for await answers in group { #expect(answers == alone) }
        }
    }

    @Test func `other scripts and letters take the slow way`() {
        #expect(DialledDigits("٧١٨٥٥٥٠١٢٣") == nil)
        #expect(DialledDigits("718-555-0123 x1") == nil)
        #expect(DialledDigits("718+5550123") == nil)
        #expect(
            DialledDigits("(718) 555-0123") == DialledDigits(startsWithPlus: false, count: 10, value: 7_185_550_123))
        #expect(DialledDigits("0049 30 1234567")?.text == "0049301234567")
    }

    private func punctuated(_ digits: String, with chance: inout Chance) -> String {
        switch chance.upTo(3) {
        case 0: digits
        case 1: "(" + digits.prefix(3) + ") " + digits.dropFirst(3)
        default: digits.prefix(3) + "-" + digits.dropFirst(3).prefix(3) + "." + digits.dropFirst(6)
        }
    }
}
