import Kernel

/// A file that is no table of text, known by its first bytes.
enum ForeignFile: Sendable {
    case workbook, oldWorkbook, pdf, picture, webPage, unknown

    init?(start: [UInt8]) {
        func starts(_ bytes: [UInt8]) -> Bool { start.starts(with: bytes) }
        if starts([0x50, 0x4B, 3, 4]) {
            self = .workbook
        } else if starts([0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWorkbook
        } else if starts(Array("%PDF".utf8)) {
            self = .pdf
        } else if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) || starts(Array("GIF8".utf8)) || Self.isOtherPicture(start) {
            self = .picture
        } else if Self.isWebPage(start) {
            self = .webPage
        } else if Self.isBinary(start) {
            self = .unknown
        } else {
            return nil
        }
    }

    private static func isOtherPicture(_ start: [UInt8]) -> Bool {
        guard start.count > 12 else { return false }
        return Array(start[4..<8]) == Array("ftyp".utf8) || (start.starts(with: Array("RIFF".utf8)) && Array(start[8..<12]) == Array("WEBP".utf8))
    }

    private static func isWebPage(_ start: [UInt8]) -> Bool {
        let text = String(decoding: start.prefix(200), as: UTF8.self).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }

    /// Text has hardly any control signs, except UTF-16, which has a nought in every second byte.
    private static func isBinary(_ start: [UInt8]) -> Bool {
        let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        guard !isWide, start.count >= 16 else { return false }
        let controls = start.count { $0 < 9 || (14..<32).contains($0) }
        let noughts = [0, 1].map { side in stride(from: side, to: start.count, by: 2).count { start[$0] == 0 } }
        if max(noughts[0], noughts[1]) * 4 > start.count, min(noughts[0], noughts[1]) * 10 < start.count { return false }
        return controls * 20 > start.count
    }

    var words: Phrase {
        switch self {
        case .workbook, .oldWorkbook:
            "This is a workbook, not a CSV file. Open it, choose \"Save as\" or \"Download\", and take CSV. Then send that file."
        case .pdf: "This is a PDF. Ask whoever made it for the spreadsheet, saved as CSV."
        case .picture: "This is a picture. Send the spreadsheet itself, saved as CSV."
        case .webPage: "This is a web page, not a table. Download the spreadsheet itself, saved as CSV."
        case .unknown: "This file is no table of text. Open the spreadsheet, choose \"Save as\", and take CSV."
        }
    }
}

extension Sequence {
    fileprivate func count(_ isCounted: (Element) -> Bool) -> Int { reduce(0) { $0 + (isCounted($1) ? 1 : 0) } }
}
