import Testing

@testable import Formats

@Suite struct CSVWriterTests {
    private func written(_ rows: [[String]], guardsFormulas: Bool = true) -> String {
        var writer = CSVWriter(guardsFormulas: guardsFormulas)
        for row in rows { writer.write(row) }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    @Test func `cells are quoted only where they need it`() {
        let rows = [["name", "note"], ["Díaz, Rosa", "said \"yes\""], [" x", "a\nb"]]
        #expect(written(rows) == "name,note\r\n\"Díaz, Rosa\",\"said \"\"yes\"\"\"\r\n\" x\",\"a\nb\"\r\n")
    }

    @Test func `a byte order mark is written once`() {
        var writer = CSVWriter(delimiter: UInt8(ascii: ";"), byteOrderMark: true)
        writer.write(["a", "b"])
        #expect(writer.take() == [0xEF, 0xBB, 0xBF] + Array("a;b\r\n".utf8))
        writer.write(["c", ""])
        #expect(writer.take() == Array("c;\r\n".utf8))
    }

    @Test(arguments: [
        "=1+1", "+cmd", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-", "'=1", "+1+1", "+1=1",
    ])
    func `what a spreadsheet would run gets an apostrophe`(cell: String) {
        #expect(FormulaGuard.guarded(cell) == "'" + cell)
        #expect(FormulaGuard.unguarded("'" + cell) == cell)
    }

    @Test(arguments: [
        "+17185550123", "+1 (718) 555-0123", "-4.50", "-1,000", "Rosa", "", "'s Gravenhage", "5=5", "a@b.org",
    ])
    func `telephone numbers, figures and plain text stay as they are`(cell: String) {
        #expect(FormulaGuard.guarded(cell) == cell)
        #expect(FormulaGuard.unguarded(cell) == cell)
    }

    @Test func `whatever is written is read back`() {
        var chance = Chance(seed: 5)
        let pieces = [
            "a", "Ñ", "李", "😀", ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "=", "'", "-", "+", "@", "x y", "sep=",
        ]
        for round in 0..<400 {
            let width = 1 + chance.upTo(5)
            let rows = (0..<1 + chance.upTo(8)).map { _ in
                (0..<width).map { _ in (0..<chance.upTo(6)).map { _ in chance.one(of: pieces) }.joined() }
            }
            let guards = round.isMultiple(of: 2)
            let bytes = Array(written(rows, guardsFormulas: guards).utf8)
            let back = allRows(chunks: [bytes[...]], dialect: CSVDialect()).map(\.cells)
            #expect((guards ? back.map { $0.map(FormulaGuard.unguarded) } : back) == rows)
        }
    }
}
