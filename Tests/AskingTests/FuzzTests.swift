import Asking
import Foundation
import TestSupport
import Testing

/// Whatever is typed is read or refused, soon. `SPADEWORK_FUZZ=1000000` (`make fuzz`) tries so many inputs, which takes about five
/// and a half minutes in a debug build on two busy cores.
@Suite struct FuzzTests {
    static let inputs = ProcessInfo.processInfo.environment["SPADEWORK_FUZZ"].flatMap(Int.init) ?? 20_000

    @Test func `a question made by chance is read again as it was printed`() throws {
        var maker = QuestionMaker(seed: 1)
        for _ in 0..<(Self.inputs / 2) {
            let made = maker.ask(), text = made.description
            let read: Ask
            do { read = try Ask(text) } catch {
                // Chance makes questions that mean nothing, and a few that are too long; their reading ends all the same.
                Issue.record("\(error.reason) at \(error.spot.start): \(text)")
                return
            }
            #expect(read == made, "\(text)")
            guard read == made else { return }
            #expect(read.description == text)
        }
    }

    @Test func `random and spoilt input is read or refused`() {
        var maker = QuestionMaker(seed: 2), read = 0, refused = 0
        for round in 0..<(Self.inputs / 2) {
            let text = round % 3 == 0 ? noise(&maker.chances) : spoilt(maker.ask().description, &maker.chances)
            do throws(Mistake) {
                let ask = try Ask(text)
                let again = try Ask(ask.description)
                #expect(again == ask, "\(text)")
                read += 1
            } catch {
                let count = text.unicodeScalars.count
                #expect((1...(count + 1)).contains(error.spot.start) && error.spot.end > error.spot.start, "\(text)")
                refused += 1
            }
        }
        #expect(read > 0 && refused > 0)
    }

    private static let pieces = [
        "and", "or", "not", "in", "has", "(", ")", ",", "=", "!=", "<=", ">", "\"", "#", "%", "zip", "answered",
        "led_by", "count",
        "random", "top", "by", "60d", "none", "\\", "\0", "\u{1}", "é", "\u{301}", "😀", " ", "\n", "'", ";", "--", "$1",
        "?", "lives", "place",
    ]

    private func noise(_ chances: inout Chances) -> String {
        if Bool.random(using: &chances) {
            let bytes = (0..<Int.random(in: 0...60, using: &chances)).map { _ in
                UInt8.random(in: 0...255, using: &chances)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        return (0..<Int.random(in: 0...40, using: &chances)).map { _ in
            Self.pieces[Int.random(in: Self.pieces.indices, using: &chances)]
        }.joined(separator: Bool.random(using: &chances) ? " " : "")
    }

    private func spoilt(_ text: String, _ chances: inout Chances) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &chances) where !scalars.isEmpty {
            let place = Int.random(in: scalars.indices, using: &chances)
            switch Int.random(in: 0..<4, using: &chances) {
            case 0: scalars.remove(at: place)
            case 1:
                scalars.insert(
                    contentsOf: Self.pieces[Int.random(in: Self.pieces.indices, using: &chances)].unicodeScalars,
                    at: place)
            case 2: scalars.swapAt(place, Int.random(in: scalars.indices, using: &chances))
            default: scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 1...12, using: &chances)))
            }
        }
        var out = String.UnicodeScalarView()
        out.append(contentsOf: scalars)
        return String(out)
    }
}
