import Synchronization

/// Remembers how the library reads numbers of one shape, so that it need not be asked a million times.
///
/// Numbers of the same region, the same count of digits and the same first digits are read alike: drop so
/// many digits, put these before the rest. A shape seen twice is tried on other numbers that begin alike; only when
/// the library treats them all the same way is the rule kept, else the shape is cut finer, and in the end always asked.
/// A test compares the two ways on 200,000 numbers of six countries. A wrong "no number" does no harm: `PhoneNumber`
/// then asks the library itself.
final class PhonePatterns: Sendable {
    static let shared = PhonePatterns()

    private struct Memory {
        var shapes: [UInt64: Knowledge] = [:]
        var countries: [UInt64: DialledDigits] = [:]
    }

    private let memory = Mutex(Memory())

    /// The E.164 figure of what was dialled, or `nil` when the library says that it is no possible number.
    func number(_ dialled: DialledDigits, region: String) -> UInt64? {
        guard let code = regionCode(region), isRegular(dialled, region: region) else {
            return ask(dialled, region: region)
        }
        var depth = firstDepth(dialled, country: countryCode(of: region, code: code))
        while depth <= Self.greatestDepth, depth < dialled.count {
            let shape = shape(dialled, region: code, depth: depth)
            switch memory.withLock({ $0.shapes[shape] }) {
            case .rule(let rule): return rule.number(dialled)
            case .cutFiner: depth += 1
            case .seenOnce: return learn(dialled, region: region, depth: depth, shape: shape)
            case nil:
                remember(.seenOnce, of: shape)
                return ask(dialled, region: region)
            }
        }
        return ask(dialled, region: region)
    }

    /// Whether the next number like this one is read without the library.
    func knows(_ dialled: DialledDigits, region: String) -> Bool {
        guard let code = regionCode(region), isRegular(dialled, region: region) else { return false }
        var depth = firstDepth(dialled, country: countryCode(of: region, code: code))
        while depth <= Self.greatestDepth, depth < dialled.count {
            let shape = shape(dialled, region: code, depth: depth)
            switch memory.withLock({ $0.shapes[shape] }) {
            case .rule: return true
            case .cutFiner: depth += 1
            case .seenOnce, nil: return false
            }
        }
        return false
    }

    private func learn(_ dialled: DialledDigits, region: String, depth: Int, shape: UInt64) -> UInt64? {
        let answer = ask(dialled, region: region)
        let rule = Rule(dialled, became: answer)
        var random = SmallGenerator(seed: shape)
        let fills = [0, UInt64.max / 2] + (0..<4).map { _ in random.next() >> 1 }
        let isSteady =
            rule.dropped <= Self.mostDropped && rule.dropped <= depth && rule.fits(dialled)
            && fills.allSatisfy { fill in
                let other = dialled.replacingTail(after: depth, with: fill)
                return rule.number(other) == ask(other, region: region)
            }
        remember(isSteady ? .rule(rule) : .cutFiner, of: shape)
        return answer
    }

    private func ask(_ dialled: DialledDigits, region: String) -> UInt64? {
        PhoneLibrary.parse(dialled.text, region: region)?.number
    }

    /// A hostile form can fill the memory with shapes; then it is emptied, and what is common is soon back.
    private func remember(_ knowledge: Knowledge, of shape: UInt64) {
        memory.withLock {
            if $0.shapes.count >= Self.mostShapes { $0.shapes.removeAll(keepingCapacity: true) }
            $0.shapes[shape] = knowledge
        }
    }

    /// Argentina writes a mobile 15 into the middle of a number, and Chile lets callers put a carrier before it: there
    /// the first digits do not tell how the rest is read, so the library is always asked.
    private func isRegular(_ dialled: DialledDigits, region: String) -> Bool {
        if dialled.startsWithPlus { return dialled.first(2) != 54 && dialled.first(2) != 56 }
        return !dialled.startsWithExitCode && region != "AR" && region != "CL"
    }

    /// A trunk nought or a country code in front pushes the telling digits further back; a country code without its
    /// plus furthest, because the library then weighs whether it is one.
    private func firstDepth(_ dialled: DialledDigits, country: DialledDigits?) -> Int {
        if dialled.startsWithPlus { return 5 }
        if dialled.first(1) == 0 { return 5 }
        guard let country, dialled.first(country.count) == country.value else { return 4 }
        return country.count == 1 ? 5 : country.count + 5
    }

    private func countryCode(of region: String, code: UInt64) -> DialledDigits? {
        if let known = memory.withLock({ $0.countries[code] }) { return known.count == 0 ? nil : known }
        let country = PhoneLibrary.countryCode(of: region)
        let digits = DialledDigits(
            startsWithPlus: false, count: country == 0 ? 0 : "\(country)".utf8.count, value: country)
        memory.withLock { $0.countries[code] = digits }
        return country == 0 ? nil : digits
    }

    private func regionCode(_ region: String) -> UInt64? {
        let letters = region.utf8
        guard letters.count == 2, let first = letters.first, let second = letters.last else { return nil }
        return UInt64(first) << 8 | UInt64(second)
    }

    /// Region 16 bits, plus 1, count 5, depth 4, first digits (at most 9 of them) 30.
    private func shape(_ dialled: DialledDigits, region: UInt64, depth: Int) -> UInt64 {
        let head = region << 10 | (dialled.startsWithPlus ? 1 : 0) << 9 | UInt64(dialled.count) << 4 | UInt64(depth)
        return head << 30 | dialled.first(depth)
    }

    private static let greatestDepth = 9
    /// A trunk nought and a two-digit carrier; whatever needs more taken off is too odd to learn from.
    private static let mostDropped = 3
    /// About 10 MB.
    private static let mostShapes = 200_000
}

extension PhonePatterns {
    private enum Knowledge {
        case seenOnce, cutFiner
        case rule(Rule)
    }

    /// "Drop `dropped` digits and write `lead` before the rest", or "no number" when `lead` is missing.
    private struct Rule {
        let dropped: Int
        let lead: UInt64?

        init(_ dialled: DialledDigits, became number: UInt64?) {
            guard let number else {
                (dropped, lead) = (0, nil)
                return
            }
            let powers = DialledDigits.powersOfTen
            var shared = 0
            while shared < dialled.count, dialled.last(shared + 1) == number % powers[shared + 1] { shared += 1 }
            dropped = dialled.count - shared
            lead = number / powers[shared]
        }

        /// Whatever the other digits are, the figure stays within 64 bits.
        func fits(_ dialled: DialledDigits) -> Bool {
            (lead ?? 0) < UInt64.max / DialledDigits.powersOfTen[dialled.count - dropped]
        }

        func number(_ dialled: DialledDigits) -> UInt64? {
            let kept = dialled.count - dropped
            return lead.map { $0 * DialledDigits.powersOfTen[kept] + dialled.last(kept) }
        }
    }

    /// Steady random digits (SplitMix64), so that two runs learn the same rules.
    private struct SmallGenerator {
        private var state: UInt64
        init(seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
