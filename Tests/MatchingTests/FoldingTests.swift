import Foundation
import Testing

@testable import Matching

@Suite struct FoldingTests {
    @Test(arguments: [
        ("ÁÉÍÓÚ Ñandú", "aeiou nandu"), ("Straße", "strasse"), ("Æsop Œuvre", "aesop oeuvre"),
        ("Łukasz Đặng Søren", "lukasz dang soren"), ("Işıl İnci", "isil inci"), ("Nguyễn Thị", "nguyen thi"),
        ("O'Brien", "obrien"), ("O’Brien", "obrien"), ("Ka‘anāpali", "kaanapali"), ("Garcia-Lopez", "garcia lopez"),
        ("  St. Mary's,  Bronx ", "st marys bronx"), ("Ｒｏｓａ １２", "rosa 12"), ("Gal·la", "galla"),
    ])
    func `Latin names lose capitals, accents and punctuation`(written: String, expected: String) {
        #expect(folded(written) == expected)
    }

    @Test(arguments: [
        ("Семён Ёлкин", "семен елкин"), ("Οδυσσεύς", "οδυσσευσ"), ("مُحَمَّد", "محمد"),
        ("أحمد إيمان آمال", "احمد ايمان امال"),
        ("فاطمة", "فاطمه"), ("مـــحمد", "محمد"), ("علی", "علي"), ("שָׁלוֹם", "שלום"), ("王小明", "王小明"), ("約翰·史密斯", "約翰 史密斯"),
        ("がぎ", "がぎ"), ("か\u{3099}", "が"), ("ﾊﾟﾝ", "パン"), ("김민준", "김민준"), ("कुमार", "कुमार"), ("٧١٨", "718"),
    ])
    func `Other scripts lose what is not a letter to those who write them`(written: String, expected: String) {
        #expect(folded(written) == expected)
    }

    @Test func `Composed and decomposed writing fold alike`() {
        for name in ["José", "Nguyễn", "김민준", "がぎぐ", "Ёлкин", "আসাদুজ্জামান", "कुमार", "คุณ", "Ǻngström"] {
            let composed = name.precomposedStringWithCanonicalMapping
            let decomposed = name.decomposedStringWithCanonicalMapping
            #expect(folded(composed) == folded(decomposed), "\(name)")
        }
    }

    @Test func `Folding what is folded changes nothing, for every character there is`() {
        for value in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = folded("a\(Character(scalar))b")
            #expect(folded(once) == once, "U+\(String(value, radix: 16))")
        }
    }

    @Test func `Folding random text twice is folding it once`() {
        var noise = Noise(seed: 11)
        for _ in 0..<20_000 {
            let once = folded(noise.text(upTo: 24))
            #expect(folded(once) == once)
            #expect(!once.hasPrefix(" ") && !once.hasSuffix(" ") && !once.contains("  "))
        }
    }

    @Test func `ASCII takes a shorter way to the same place`() {
        var noise = Noise(seed: 12)
        for _ in 0..<5_000 {
            let text = String(decoding: (0..<12).map { _ in UInt8(noise.next() & 0x7F) }, as: UTF8.self)
            var folding = FoldedText()
            folding.append(text)
            #expect(folded(text) == String(decoding: folding.bytes, as: UTF8.self))
        }
    }

    @Test func `Names sort by family, and a short family before a longer one`() {
        let sorted = [("Zoe", "Díaz"), ("Ana", "Diaz Lopez"), ("Ana", "Diazgranados"), ("", "Diaz"), ("Cher", "")]
            .map { sortKey(given: $0.0, family: $0.1) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(sorted == ["cher", "diaz", "diaz  zoe", "diaz lopez  ana", "diazgranados  ana"])
    }
}
