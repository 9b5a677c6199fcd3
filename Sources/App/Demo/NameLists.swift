/// A name in Latin letters, in those of an e-mail address, and in the script it is written in at home if that is
/// another.
struct DemoName: Sendable, Equatable {
    var latin: String
    var plain: String
    var own = ""

    /// The two written after each other, with a joint between the Latin forms.
    func followed(by next: DemoName, joint: String = "", ownJoint: String = "") -> DemoName {
        let second = joint.isEmpty ? next.latin.lowercased() : next.latin
        return DemoName(
            latin: "\(latin)\(joint)\(second)", plain: plain + next.plain,
            own: own.isEmpty ? "" : "\(own)\(ownJoint)\(next.own)")
    }
}

func demoWords(_ text: String) -> [DemoName] {
    text.split(whereSeparator: \.isWhitespace).map { DemoName(latin: String($0), plain: plainLetters($0)) }
}

/// Names of several words, divided by commas.
func demoPhrases(_ text: String) -> [DemoName] {
    text.split(separator: ",").map { phrase in
        let words = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return DemoName(latin: words, plain: plainLetters(words[...]))
    }
}

/// Entries are a name and right behind it its Latin spelling, which begins at the first Latin letter.
func demoPairs(_ text: String) -> [DemoName] {
    text.split(whereSeparator: \.isWhitespace).map { entry in
        let scalars = entry.unicodeScalars
        let start = scalars.firstIndex { $0.isASCII } ?? scalars.endIndex
        let latin = Substring(scalars[start...])
        return DemoName(latin: String(latin), plain: plainLetters(latin), own: String(Substring(scalars[..<start])))
    }
}

/// What nicknames are short for, from entries such as `Rosa=Rosita`.
func demoNicknames(_ text: String) -> [String: String] {
    var nicknames: [String: String] = [:]
    for entry in text.split(whereSeparator: \.isWhitespace) {
        let sides = entry.split(separator: "=")
        if sides.count == 2 { nicknames[String(sides[0])] = String(sides[1]) }
    }
    return nicknames
}

/// Lower case ASCII letters, as people make e-mail addresses of their names.
private func plainLetters(_ name: Substring) -> String {
    var plain = ""
    for letter in name.lowercased() {
        if letter.isASCII {
            if letter.isLetter { plain.append(letter) }
        } else if let ascii = asciiLetters[letter] {
            plain.append(ascii)
        }
    }
    return plain
}

private let asciiLetters: [Character: Character] = {
    let groups = """
        aáàâäãåăąāạảấầẩẫậắằẳẵặ eéèêëęēẹẻẽếềểễệ iíìîïīịỉĩ oóòôöõøōọỏốồổỗộơớờởỡợ uúùûüūụủũưứừửữự yýỳỵỷỹÿ cçćč nñńň lł sśšş zźżž dđð
        """
    var letters: [Character: Character] = [:]
    for group in groups.split(whereSeparator: \.isWhitespace) {
        guard let ascii = group.first else { continue }
        for letter in group.dropFirst() { letters[letter] = ascii }
    }
    return letters
}()
