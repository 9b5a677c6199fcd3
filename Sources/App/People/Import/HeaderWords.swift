import Foundation

/// A header brought to its plain words, so that `E-Mail_Address`, `emailAddress` and `Correo Electrónico:` can be looked up.
struct HeaderWords: Hashable {
    let words: [String]

    var text: String { words.joined(separator: " ") }

    init(_ header: String) {
        let plain = Self.splitCamelCase(header)
            .folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
            .lowercased()
            // `Address' street`, `member's`: the apostrophe parts no words.
            .filter { $0 != "'" && $0 != "’" }
        let pieces = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        words = Self.joinedSpellings(pieces)
    }

    init(words: [String]) { self.words = words }

    /// `Phone 3 - Value` and `Phone 1 - Value` say the same.
    var withoutNumbers: HeaderWords { HeaderWords(words: words.filter { Int($0) == nil }) }

    func without(_ dropped: Set<String>) -> HeaderWords { HeaderWords(words: words.filter { !dropped.contains($0) }) }

    private static func splitCamelCase(_ header: String) -> String {
        var result = ""
        var previousIsLower = false
        for letter in header {
            if previousIsLower, letter.isUppercase { result.append(" ") }
            result.append(letter)
            previousIsLower = letter.isLowercase
        }
        return result
    }

    /// `e mail` is one word, and so is `zip code` written apart or together.
    private static func joinedSpellings(_ pieces: [String]) -> [String] {
        var words: [String] = []
        for piece in pieces {
            if words.last == "e", piece.hasPrefix("mail") {
                words[words.count - 1] = "email"
            } else if let split = compounds[piece] {
                words += split
            } else {
                words.append(piece)
            }
        }
        return words
    }

    private static let compounds: [String: [String]] = [
        "emails": ["email"], "phones": ["phone"], "firstname": ["first", "name"], "lastname": ["last", "name"],
        "fullname": ["full", "name"], "middlename": ["middle", "name"], "givenname": ["given", "name"],
        "familyname": ["family", "name"], "zipcode": ["zip", "code"], "postalcode": ["postal", "code"],
        "postcode": ["postal", "code"], "phonenumber": ["phone", "number"], "cellphone": ["cell", "phone"],
        "emailaddress": ["email", "address"], "nickname": ["nick", "name"], "surname": ["last", "name"],
        "donotcall": ["do", "not", "call"], "dob": ["birth", "date"], "birthdate": ["birth", "date"],
        "birthday": ["birth", "date"], "address1": ["address", "1"], "address2": ["address", "2"],
        "email1": ["email", "1"], "email2": ["email", "2"], "phone1": ["phone", "1"], "phone2": ["phone", "2"],
        "ids": ["id"], "telephone": ["phone"], "optin": ["opt", "in"], "optout": ["opt", "out"],
    ]
}
