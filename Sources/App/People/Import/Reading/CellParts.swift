import Formats
import Foundation

/// Several values that share one cell.
enum CellParts {
    /// `a@x.org; b@x.org`, and Google's ` ::: `.
    static func emails(_ text: String) -> [String] {
        guard text.utf8.contains(where: { $0 <= 32 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") })
        else { return [text] }
        let parts = text.split { $0.isWhitespace || ";,/|".contains($0) }.map(String.init).filter { $0 != ":::" }
        return parts.contains { $0.utf8.contains(UInt8(ascii: "@")) } ? parts : [text]
    }

    /// `929-555-0171 / 929-555-0172`. One number is left whole, whatever stands around it.
    static func phones(_ text: String) -> [String] {
        if text.utf8.allSatisfy(isPlainPhone) { return [text] }
        let parts = split(text, at: [" ::: ", ";", "\n", " / ", "/", "|", ", ", " or ", " o ", " and ", " y ", " & "])
        // Only where each part has digits enough; "ext. 12" belongs to what stands before it.
        return parts.count > 1 && parts.allSatisfy { $0.count(where: \.isNumber) >= 7 } ? parts : [text]
    }

    /// Commas, semicolons and ` ::: `; Google marks its own groups with a star.
    static func tags(_ text: String) -> [String] {
        split(text, at: [" ::: ", ";", ",", "|", "\n"]).filter { !$0.hasPrefix("* ") }
    }

    static func split(_ text: String, at separators: [String]) -> [String] {
        var parts = [text]
        for separator in separators where text.contains(separator) {
            parts = parts.flatMap { $0.components(separatedBy: separator) }
        }
        return parts.map { $0.trimmed }.filter { !$0.isEmpty }
    }

    @inline(__always)
    private static func isPlainPhone(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// "45 Linden Blvd #3C" in its line and its unit.
    static func line(_ text: String) -> (line: String, unit: String?) {
        guard mayHoldUnit(text) else { return (text, nil) }
        for mark in unitMarks {
            guard let found = text.range(of: mark, options: .caseInsensitive), found.lowerBound > text.startIndex else { continue }
            let unit = text[found.lowerBound...].trimmed
            guard unit.utf8.count <= 16, unit.contains(where: { $0.isNumber || $0.isLetter }) else { continue }
            var line = text[..<found.lowerBound].trimmed
            if line.hasSuffix(",") { line.removeLast() }
            return (line, unit.hasPrefix(",") ? unit.dropFirst().trimmed : unit)
        }
        return (text, nil)
    }

    /// Most lines hold none, and are passed with one look at each byte.
    private static func mayHoldUnit(_ text: String) -> Bool {
        var before: UInt8 = 0, twoBefore: UInt8 = 0
        for byte in text.utf8 {
            let letter = byte | 0x20
            if byte == UInt8(ascii: "#") { return true }
            // "pt" of apt and apto, "un" of unit, "fl" of flat, "pi" of piso, after a space or within it.
            switch (before, letter) {
            case (UInt8(ascii: "p"), UInt8(ascii: "t")): if twoBefore == UInt8(ascii: "a") { return true }
            case (UInt8(ascii: "u"), UInt8(ascii: "n")), (UInt8(ascii: "f"), UInt8(ascii: "l")), (UInt8(ascii: "p"), UInt8(ascii: "i")):
                if twoBefore == UInt8(ascii: " ") { return true }
            default: break
            }
            (twoBefore, before) = (before, letter)
        }
        return false
    }

    private static let unitMarks = [" #", ", apt", " apt ", " apt. ", " unit ", " apto ", ", flat ", ", piso "]

    /// "Brooklyn, NY 11226" in town, state and postal code.
    static func town(_ text: String) -> (town: String, region: String?, postalCode: String?) {
        var words = text.split { $0 == " " || $0 == "," }.map(String.init)
        var postalCode: String?, region: String?
        if words.count > 1, let last = words.last, ColumnSamples.looksLikePostalCode(last) { postalCode = words.removeLast() }
        guard text.contains(",") || postalCode != nil || words.last.map({ $0.count == 2 && $0 == $0.uppercased() }) == true
        else { return (text, nil, nil) }
        if words.count > 1, let last = words.last, last.utf8.count == 2, last == last.uppercased() { region = words.removeLast() }
        guard postalCode != nil || region != nil else { return (text, nil, nil) }
        return (words.joined(separator: " "), region, postalCode)
    }
}
