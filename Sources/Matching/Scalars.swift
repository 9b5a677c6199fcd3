/// The scalar that starts at `index`, which moves past it. A `String` is always valid UTF-8; should the bytes ever not
/// be, a replacement character stands in and reading goes on.
func decodedScalar(in source: Span<UInt8>, at index: inout Int) -> UInt32 {
    let first = UInt32(source[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = length == 1 ? first : first & (0x7F >> UInt32(length))
    let end = min(index + length, source.count)
    index += 1
    while index < end {
        scalar = scalar << 6 | UInt32(source[index] & 0x3F)
        index += 1
    }
    return Unicode.Scalar(scalar) == nil ? 0xFFFD : scalar
}

/// Two scalars that are written as one: Hangul letters and kana with their voicing marks. Folding keeps these composed,
/// because there a mark makes another sound and not another accent.
func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    switch second {
    case 0x1161...0x1175 where (0x1100...0x1112).contains(first):
        return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    case 0x11A8...0x11C2 where (0xAC00...0xD7A3).contains(first) && (first - 0xAC00) % 28 == 0:
        return first + second - 0x11A7
    case 0x3099: return voiced(first)
    case 0x309A: return halfVoiced(first)
    default: return nil
    }
}

func isKanaVoicing(_ scalar: UInt32) -> Bool {
    scalar == 0x3099 || scalar == 0x309A
}

/// The combining form of any of the marks that voice kana.
func kanaVoicing(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x3099, 0x309B, 0xFF9E: 0x3099
    case 0x309A, 0x309C, 0xFF9F: 0x309A
    default: nil
    }
}

private func voiced(_ kana: UInt32) -> UInt32? {
    let hiragana = kana >= 0x30A0 ? kana &- 0x60 : kana
    switch hiragana {
    case 0x304B...0x3061 where hiragana % 2 == 1: return kana + 1
    case 0x3064, 0x3066, 0x3068: return kana + 1
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return kana + 1
    case 0x3046: return kana + 0x4E
    default: return nil
    }
}

private func halfVoiced(_ kana: UInt32) -> UInt32? {
    let hiragana = kana >= 0x30A0 ? kana &- 0x60 : kana
    switch hiragana {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return kana + 2
    default: return nil
    }
}

/// Scripts that are written without spaces, where any part of a name may be what is looked for.
@inline(__always)
func isSpaceless(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xE00 else { return false }
    return switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF: true
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
}

/// Marks that no term starts with: the vowels of Thai, Lao, Khmer and Burmese that stand above or below a letter.
func isAttachedVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE31, 0xE33...0xE3A, 0xE47...0xE4E, 0xEB1, 0xEB4...0xEBC, 0xEC8...0xECE: true
    case 0x102B...0x103E, 0x17B4...0x17D3: true
    default: false
    }
}

/// The longest term of the search index, in bytes.
let longestTerm = 64

/// How many of the first `limit` bytes of a term can be kept without cutting a character in two.
func wholeLength(_ bytes: Span<UInt8>, limit: Int = longestTerm) -> Int {
    guard bytes.count > limit else { return bytes.count }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
}
