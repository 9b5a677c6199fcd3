/// Keeps a spreadsheet from running what somebody typed into a form.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break, or a wide form of those, can be a formula that
/// reads other cells and sends them away. It gets an apostrophe in front, which spreadsheets take for "this is text".
/// Left alone are figures and telephone numbers, `+17185550123` and `-4.50`: a sign with nothing but digits, spaces
/// and `().,-` cannot call anything, and an apostrophe would spoil them for every other program.
/// Apostrophes already in front of such a cell gain one more, so that `unguarded` gives back exactly what was there.
public enum FormulaGuard {
    public static func guarded(_ cell: String) -> String {
        mayBeRisky(cell) && isRisky(cell.drop { $0 == "'" }) ? "'" + cell : cell
    }

    public static func unguarded(_ cell: String) -> String {
        cell.first == "'" && isRisky(cell.drop { $0 == "'" }) ? String(cell.dropFirst()) : cell
    }

    /// Most cells are cleared by their first byte; 0xEF begins the wide forms.
    private static func mayBeRisky(_ cell: String) -> Bool {
        guard let first = cell.utf8.first else { return false }
        return first < 0x30 || first == UInt8(ascii: "=") || first == UInt8(ascii: "@") || first == 0xEF
    }

    private static func isRisky(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        case "+", "-": return !isFigure(text.utf8.dropFirst())
        default: return false
        }
    }

    /// One sign in front and then a figure: `-1-2` is harmless too, but `+1+cmd` and a lone `-` are not figures.
    private static func isFigure(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
        bytes.contains { (0x30...0x39).contains($0) } && bytes.allSatisfy { "0123456789 ().,-".utf8.contains($0) }
    }
}
