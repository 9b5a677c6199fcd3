/// Turns bytes of any of our encodings into UTF-8, chunk by chunk, wherever a chunk happens to be cut.
///
/// UTF-8 passes through as it is: whether it is right is looked at row by row, where it can be reported.
struct TextDecoding {
    let encoding: TextEncoding
    private var heldByte: UInt8?
    private var heldSurrogate: UInt16?

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        switch encoding {
        case .utf8: output.append(contentsOf: bytes)
        case .windows1252: Self.appendWindows1252(bytes, to: &output)
        case .utf16LittleEndian, .utf16BigEndian: appendUTF16(bytes, to: &output)
        }
    }

    /// Half a letter at the very end becomes the replacement sign, so that it is seen.
    mutating func finish(into output: inout [UInt8]) {
        if heldByte != nil || heldSurrogate != nil { Self.append(0xFFFD, to: &output) }
        (heldByte, heldSurrogate) = (nil, nil)
    }

    static func appendWindows1252(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in bytes {
            if byte < 0x80 {
                output.append(byte)
            } else {
                append(byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte), to: &output)
            }
        }
    }

    private mutating func appendUTF16(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        for byte in bytes {
            guard let first = heldByte else {
                heldByte = byte
                continue
            }
            heldByte = nil
            let isLittle = encoding == .utf16LittleEndian
            appendUnit(isLittle ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte), to: &output)
        }
    }

    private mutating func appendUnit(_ unit: UInt16, to output: inout [UInt8]) {
        if let high = heldSurrogate {
            heldSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                output.append(contentsOf: String(decoding: [high, unit], as: UTF16.self).utf8)
                return
            }
            Self.append(0xFFFD, to: &output)
        }
        if UTF16.isLeadSurrogate(unit) {
            heldSurrogate = unit
        } else {
            Self.append(UTF16.isTrailSurrogate(unit) ? 0xFFFD : unit, to: &output)
        }
    }

    /// One letter of the basic plane, which is never a surrogate here, as one to three bytes.
    private static func append(_ unit: UInt16, to output: inout [UInt8]) {
        if unit < 0x80 {
            output.append(UInt8(unit))
        } else if unit < 0x800 {
            output.append(0xC0 | UInt8(unit >> 6))
            output.append(0x80 | UInt8(unit & 0x3F))
        } else {
            output.append(0xE0 | UInt8(unit >> 12))
            output.append(0x80 | UInt8(unit >> 6 & 0x3F))
            output.append(0x80 | UInt8(unit & 0x3F))
        }
    }

    /// Bytes 80 to 9F. Five are unassigned; browsers keep those as control signs, and so do we.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
