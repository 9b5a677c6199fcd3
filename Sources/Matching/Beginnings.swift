/// The first three letters of a term, as the index holds them beside the term: `#mar` of maria. Whoever types the
/// beginnings of several words is found by these, as each is one term; a question for everything that begins so would
/// gather the thousands of each word before it could compare them.
public func beginning(of term: String) -> String? {
    let bytes = Array(term.utf8), length = beginningLength(bytes.span)
    return length == 0 ? nil : "#" + String(decoding: bytes[..<length], as: UTF8.self)
}

/// How many bytes the first three letters take; none of what has fewer, and of numbers and domains, which begin alike
/// too often.
func beginningLength(_ term: Span<UInt8>) -> Int {
    guard term.count >= 3, !isASCIIDigit(term[0]), term[0] != UInt8(ascii: "#"), term[0] != UInt8(ascii: "@") else { return 0 }
    var letters = 0
    for index in term.indices where term[index] & 0xC0 != 0x80 {
        if letters == 3 { return index }
        letters += 1
    }
    return letters == 3 ? term.count : 0
}
