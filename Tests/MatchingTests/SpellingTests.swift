import Testing

@testable import Matching

@Suite struct SpellingTests {
    private func meets(_ typed: String, _ known: String) -> Bool {
        !Set(spellingKeys(known)).isDisjoint(with: spellingProbes(typed))
            && closeness(typed, known, prefix: false) != nil
    }

    @Test(arguments: [
        ("Gonsales", "Gonzalez"), ("Jimenes", "Giménez"), ("Katherine", "Catharine"), ("Mohamed", "Muhammad"),
        ("Nguyn", "Nguyen"), ("Aleksandr", "Alexander"), ("Yesenia", "Jessenia"), ("Estevan", "Esteban"),
        ("Stephen", "Steven"), ("Jeffrey", "Geoffrey"), ("Ximena", "Jimena"), ("Hector", "Ector"), ("Kelly", "Keli"),
        ("Castillo", "Castiyo"), ("Wadalupe", "Guadalupe"), ("Reies", "Reyes"), ("Schmit", "Schmidt"),
        ("Raquel", "Rakel"),
    ])
    func `A name written as it sounds meets the name`(typed: String, known: String) {
        #expect(meets(typed, known), "\(spellingProbes(typed)) \(spellingKeys(known))")
    }

    @Test func `A word with one letter left out, added, changed or swapped meets the word`() {
        var noise = Noise(seed: 41)
        let words = [
            "rosa", "diaz", "garcia", "mohammed", "washington", "christopher", "papadopoulos", "konstantinidis",
            "владимир",
        ]
        for word in words {
            for _ in 0..<200 {
                let typed = withOneMistake(word, &noise)
                let shared = !Set(spellingKeys(word)).isDisjoint(with: spellingProbes(typed))
                if typed.unicodeScalars.count >= 3 { #expect(shared, "\(typed) \(word)") }
                if typed.unicodeScalars.count >= 3 {
                    #expect(closeness(typed, word, prefix: false) != nil, "\(typed) \(word)")
                }
            }
        }
    }

    @Test func `The key table stays small`() {
        var noise = Noise(seed: 42)
        for word in ["ana", "rosa", "guillermo", "christopher", "konstantinopoulos", "안녕하세요", "владимир"] {
            #expect(spellingKeys(word).count <= word.unicodeScalars.count + 3)
            #expect(spellingProbes(word).count <= 17)
        }
        for _ in 0..<2_000 {
            let text = noise.text(upTo: 60)
            let length = max(3, folded(text).unicodeScalars.count)
            #expect(spellingKeys(text).count <= length + 3)
            #expect(spellingProbes(text).count <= 17)
            _ = closeness(text, noise.text(upTo: 30), prefix: true)
        }
    }

    @Test func `Words under three letters have no keys and are never near`() {
        #expect(spellingKeys("Li").isEmpty && spellingProbes("Li").isEmpty)
        #expect(closeness("li", "le", prefix: false) == nil)
    }

    @Test func `What is too far is not near`() {
        #expect(closeness("rosa", "rina", prefix: false) == nil)
        #expect(closeness("garcia", "gonzalez", prefix: false) == nil)
        #expect(closeness("rosa", "rosa", prefix: false) == 1)
    }

    @Test func `The same sound is nearer than another letter`() throws {
        let sound = try #require(closeness("gonsales", "gonzales", prefix: false))
        let other = try #require(closeness("gonsales", "gonsaler", prefix: false))
        #expect(sound > other)
    }

    @Test func `An unfinished word is near to one that goes on`() throws {
        #expect(
            closeness("gonsal", "gonzalez", prefix: false) == nil
                || closeness("gonsal", "gonzalez", prefix: true) != nil)
        let near = try #require(closeness("gonsal", "gonzalez", prefix: true))
        #expect(near > 0.8)
    }

    private func withOneMistake(_ word: String, _ noise: inout Noise) -> String {
        var letters = Array(word)
        let place = Int.random(in: 0..<letters.count, using: &noise)
        let other = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &noise) ?? "a"
        switch noise.next() % 4 {
        case 0: letters.remove(at: place)
        case 1: letters.insert(other, at: place)
        case 2: letters[place] = other
        default: if place + 1 < letters.count { letters.swapAt(place, place + 1) }
        }
        return String(letters)
    }
}
