/// What is left of a text when capitals, accents and punctuation are not told apart: words of letters and digits, one
/// space between them. Folding what is folded changes nothing, so both sides of a comparison may be folded freely.
public func folded(_ text: String) -> String {
    if let ascii = foldedASCII(text) { return ascii }
    var folding = FoldedText()
    folding.append(text)
    return String(decoding: folding.bytes, as: UTF8.self)
}

/// The text on which names sort in C collation: family name first, two spaces, given name. Two spaces sort before one,
/// so "Diaz, Zoe" stands before "Diaz Lopez, Ana".
public func sortKey(given: String, family: String) -> String {
    let family = folded(family)
    let given = folded(given)
    if family.isEmpty { return given }
    return given.isEmpty ? family : "\(family)  \(given)"
}

/// What folding makes of one ASCII byte: itself in lower case, `dropped`, or a space.
@inline(__always)
func foldedByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "'"), UInt8(ascii: "`"): dropped
    default: space
    }
}

let dropped: UInt8 = 0
let space = UInt8(ascii: " ")
let hyphen = UInt8(ascii: "-")

/// Nil when the text holds anything but ASCII.
private func foldedASCII(_ text: String) -> String? {
    let source = text.utf8.span
    var isASCII = true
    // The initializer hands us `source.count` uninitialized bytes. Every source byte writes at most one byte, and at most
    // one pending space precedes it in place of the separator that was not written, so `count` never passes the end; we
    // report exactly the bytes written.
    let result = String(unsafeUninitializedCapacity: source.count) { target in
        var count = 0
        var isApart = false
        for index in source.indices {
            let byte = source[index]
            guard byte < 0x80 else {
                isASCII = false
                return 0
            }
            let letter = foldedByte(byte)
            if letter > space {
                if isApart && count > 0 {
                    target[count] = space
                    count += 1
                }
                target[count] = letter
                count += 1
                isApart = false
            } else if letter == space {
                isApart = true
            }
        }
        return count
    }
    return isASCII ? result : nil
}
