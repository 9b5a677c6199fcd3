/// Keys that names share when they sound alike to speakers of English or of Spanish, each marked `~`. Vowels count only
/// at the start; Latin letters only. The two readings differ in ll, v, w and y.
func soundKeys(_ scalars: [Unicode.Scalar]) -> [String] {
    var letters: [UInt8] = []
    for scalar in scalars {
        guard (0x61...0x7A).contains(scalar.value) else { return [] }
        letters.append(UInt8(scalar.value))
    }
    let english = Sound(letters, isSpanish: false).key
    let spanish = Sound(letters, isSpanish: true).key
    return [english, spanish == english ? nil : spanish].compactMap(\.self)
}

/// One reading of a word, from left to right.
private struct Sound {
    private let letters: [UInt8]
    private let isSpanish: Bool
    private var place = 0
    private var sounds: [UInt8] = []
    private var firstVowel: UInt8?
    /// Whether the letter before made the last sound, so that the same sound again is one.
    private var isTouching = false

    init(_ letters: [UInt8], isSpanish: Bool) {
        self.letters = letters
        self.isSpanish = isSpanish
        while place < letters.count { read() }
    }

    /// Nil when too little is left to tell names apart; two consonants are told apart by their vowel.
    var key: String? {
        guard sounds.count >= 2 else { return nil }
        let vowel = sounds.count == 2 ? firstVowel.map { [$0] } ?? [] : []
        return "~" + String(decoding: sounds + vowel, as: UTF8.self)
    }

    private subscript(offset: Int) -> Unicode.Scalar {
        let index = place + offset
        return letters.indices.contains(index) ? Unicode.Scalar(letters[index]) : " "
    }

    private mutating func read() {
        let letter = self[0]
        switch letter {
        case "a", "e", "i", "o", "u": vowel(letter)
        case "y": isVowel(self[1]) && (place == 0 || (isSpanish && isVowel(self[-1]))) ? sound("j") : vowel("i")
        case "h": place += 1
        case "c": readC()
        case "s": readS()
        case "t": self[1] == "c" && self[2] == "h" ? sound("x", taking: 3) : sound("t", taking: self[1] == "h" ? 2 : 1)
        case "g": readG()
        case "k": place == 0 && self[1] == "n" ? skip() : sound("k", taking: self[1] == "h" ? 2 : 1)
        case "q": sound("k", taking: self[1] == "u" ? 2 : 1)
        case "p": self[1] == "h" ? sound("f", taking: 2) : sound("p")
        case "z": self[1] == "h" ? sound("j", taking: 2) : sound("s")
        case "d": self[1] == "j" || self[1] == "t" ? skip() : sound("d", taking: self[1] == "h" ? 2 : 1)
        case "x": readX()
        case "l": readL()
        case "v": sound(isSpanish ? "b" : "f")
        case "w": readW()
        default: sound(letter)
        }
    }

    private mutating func readC() {
        switch self[1] {
        case "h", "z": sound("x", taking: 2)
        case "k": sound("k", taking: 2)
        case "e", "i", "y": sound("s")
        default: sound("k")
        }
    }

    private mutating func readS() {
        switch (self[1], self[2]) {
        case ("c", "h"): sound("x", taking: 3)
        case ("c", "e"), ("c", "i"), ("z", _): sound("s", taking: 2)
        case ("h", _): sound("x", taking: 2)
        default: sound("s")
        }
    }

    private mutating func readG() {
        switch self[1] {
        case "h" where place > 0 && (self[2] == "t" || self[2] == " "): skip(2)
        case "h": sound("g", taking: 2)
        case "n" where place == 0: skip()
        case "e", "i", "y": sound("j")
        default: sound("g")
        }
    }

    private mutating func readL() {
        guard isSpanish && self[1] == "l" else { return sound("l") }
        isVowel(self[2]) ? sound("j", taking: 2) : sound("l", taking: 2)
    }

    private mutating func readX() {
        guard place > 0 else { return sound(isSpanish ? "j" : "s") }
        sound("k")
        place -= 1
        sound("s")
    }

    private mutating func readW() {
        if isSpanish { return sound("g") }
        if place > 0 || self[1] == "r" { return skip() }
        sound("w")
    }

    /// Alike at the start: e, i and y; o and u.
    private mutating func vowel(_ letter: Unicode.Scalar) {
        let alike: UInt8 =
            switch letter {
            case "a": UInt8(ascii: "a")
            case "e", "i": UInt8(ascii: "i")
            default: UInt8(ascii: "u")
            }
        if firstVowel == nil { firstVowel = alike }
        if place == 0 || (place == 1 && letters[0] == UInt8(ascii: "h")) { sounds.append(alike) }
        isTouching = false
        place += 1
    }

    private mutating func sound(_ sound: Unicode.Scalar, taking count: Int = 1) {
        place += count
        let sound = UInt8(ascii: sound)
        if !isTouching || sounds.last != sound { sounds.append(sound) }
        isTouching = true
    }

    private mutating func skip(_ count: Int = 1) {
        place += count
    }

    private func isVowel(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "a", "e", "i", "o", "u": true
        default: false
        }
    }
}
