/// Reads an e-mail address as `emailAddress` does, several times as fast where it is plain ASCII, as nearly all are.
func importedEmail(_ text: String) -> String? {
    var isPlain = true, at = -1, lastDot = -1, isRight = true, hasCapitals = false
    let bytes = text.utf8
    var index = 0
    for byte in bytes {
        switch byte {
        case 0x80...: isPlain = false
        case 0...32, 127: isPlain = false
        case UInt8(ascii: "@"):
            if at >= 0 || index == 0 { isRight = false }
            at = index
        case UInt8(ascii: "."):
            if at >= 0 {
                if lastDot == index - 1 || at == index - 1 { isRight = false }
                lastDot = index
            }
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapitals = true
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "\""):
            isRight = false
        default: break
        }
        index += 1
    }
    guard isPlain else { return emailAddress(text) }
    guard isRight, at > 0, lastDot > at, index - lastDot > 2, index <= 254 else { return nil }
    return hasCapitals ? text.lowercased() : text
}
