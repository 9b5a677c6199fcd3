/// How the letters of a text file are written as bytes. These five are what spreadsheets save.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"

    /// What the beginning of a file tells, and how many bytes its mark takes.
    ///
    /// A mark is believed. Without one, many noughts in every second byte mean UTF-16; bytes that are not UTF-8 mean
    /// Windows-1252, unless more of the accented letters are right UTF-8 than wrong: then single rows were pasted in.
    static func detect(in sample: [UInt8], isWhole: Bool) -> (encoding: TextEncoding, markLength: Int) {
        let start = sample.prefix(3)
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let encoding = unmarkedUTF16(sample) { return (encoding, 0) }
        // The sample's edge may cut through a letter, which would look wrong.
        let cut = isWhole ? 0 : sample.suffix(3).reversed().prefix { $0 >= 0x80 }.count
        return (unmarkedBytes(sample.dropLast(cut)), 0)
    }

    private static func unmarkedUTF16(_ sample: [UInt8]) -> TextEncoding? {
        var zeros = [0, 0]
        var count = 0
        for byte in sample {
            if byte == 0 { zeros[count & 1] += 1 }
            count += 1
        }
        guard count >= 4, max(zeros[0], zeros[1]) * 20 >= count else { return nil }
        if zeros[0] * 10 < zeros[1] { return .utf16LittleEndian }
        if zeros[1] * 10 < zeros[0] { return .utf16BigEndian }
        return nil
    }

    private static func unmarkedBytes(_ sample: ArraySlice<UInt8>) -> TextEncoding {
        var decoder = Unicode.UTF8.ForwardParser()
        var bytes = sample.makeIterator()
        var right = 0
        var wrong = 0
        parsing: while true {
            switch decoder.parseScalar(from: &bytes) {
            case .valid(let letter): if letter.count > 1 { right += 1 }
            case .error: wrong += 1
            case .emptyInput: break parsing
            }
        }
        return wrong <= right ? .utf8 : .windows1252
    }
}
