/// The first three and the first four letters of a term, as the index holds them beside the term: `#mar` and `#mari` of
/// maria. Whoever types the beginnings of several words is found by these, as each is one term; a question for everything
/// that begins so would gather the thousands of each word before it could compare them.
let beginnings = [3, 4]

/// The longest of these that everything which begins with `text` must have; `nil` where there is none.
func beginning(of text: String) -> String? {
    let bytes = Array(text.utf8)
    let length = beginnings.map { beginningLength(bytes.span, letters: $0) }.max() ?? 0
    return length == 0 ? nil : "#" + String(decoding: bytes[..<length], as: UTF8.self)
}

/// How many bytes the first letters take; none of what has fewer, and of numbers and domains, which begin alike too often.
func beginningLength(_ term: Span<UInt8>, letters wanted: Int) -> Int {
    guard term.count >= wanted, !isASCIIDigit(term[0]), term[0] != UInt8(ascii: "#"), term[0] != UInt8(ascii: "@") else {
        return 0
    }
    var letters = 0
    for index in term.indices where term[index] & 0xC0 != 0x80 {
        if letters == wanted { return index }
        letters += 1
    }
    return letters == wanted ? term.count : 0
}
