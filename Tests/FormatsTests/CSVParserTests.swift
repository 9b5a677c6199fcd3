import TestSupport
import Testing

@testable import Formats

@Suite struct CSVParserTests {
    private func rows(_ text: String) -> [CSVRow] { allRows(Array(text.utf8)) }
    private func cells(_ text: String) -> [[String]] { rows(text).map(\.cells) }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `rows end at any kind of line break, and the last may have none`(lineBreak: String) {
        let text = ["name,email", "Rosa,rosa@example.org", "José,"].joined(separator: lineBreak)
        let expected = [["name", "email"], ["Rosa", "rosa@example.org"], ["José", ""]]
        #expect(cells(text) == expected)
        #expect(cells(text + lineBreak) == expected)
    }

    @Test func `quoted cells may hold delimiters, quotes and line breaks`() {
        let text = "name,note\n\"Díaz, Rosa\",\"said \"\"yes\"\"\nand came\"\n\"\",\"\"\"\"\n"
        #expect(cells(text) == [["name", "note"], ["Díaz, Rosa", "said \"yes\"\nand came"], ["", "\""]])
    }

    @Test func `a quote inside an unquoted cell and text after a closing one are kept`() {
        #expect(
            cells("a,b\n6\" pipe,\"Rosa\" Díaz\n\"x\"  ,y\n") == [
                ["a", "b"], ["6\" pipe", "Rosa Díaz"], ["x  ", "y"],
            ])
    }

    @Test func `short and long rows come as they are, and missing cells read as empty`() {
        let rows = rows("a,b,c\n1\n1,2,3,4\n")
        #expect(rows.map(\.count) == [3, 1, 4])
        #expect(rows[1][2] == "" && rows[1].isEmpty(2) && rows[1].bytes(-1).isEmpty)
    }

    @Test func `blank lines are passed over but counted, and rows know where they start`() {
        let rows = rows("name,note\n\n\nRosa,\"two\nlines\"\n , \nJosé,x")
        #expect(rows.map(\.number) == [1, 4, 5, 6])
        #expect(rows.map(\.line) == [1, 4, 6, 7])
        #expect(rows.map(\.index) == [0, 1, 2, 3])
        #expect(rows.map(\.isBlank) == [false, false, true, false])
    }

    @Test func `a first line sep= names the delimiter and is no row`() {
        let rows = rows("sep=;\r\nname;email\r\nRosa, or Rosie;r@example.org\r\n")
        #expect(rows.map(\.cells) == [["name", "email"], ["Rosa, or Rosie", "r@example.org"]])
        #expect(rows[0].number == 1 && rows[0].line == 2)
    }

    @Test func `NUL signs are left out of text`() {
        #expect(cells("name,city\nRo\u{0}sa,Bronx\n")[1] == ["Rosa", "Bronx"])
    }

    @Test func `an empty text has no rows`() {
        #expect(cells("") == [])
        #expect(cells("\n\r\n\n") == [])
        #expect(cells("\u{FEFF}") == [])
    }

    @Test func `an unclosed quote costs one row, not the rest of the file`() {
        let rows = rows("name,note\nRosa,\"came\nJosé,ok\nLi,\"fine\"\nAmina,ok\n")
        #expect(rows.map { $0[0] } == ["name", "Rosa", "José", "Li", "Amina"])
        #expect(rows.map(\.problem) == [nil, .unclosedQuote, nil, nil, nil])
        #expect(rows.map(\.line) == [1, 2, 3, 4, 5])
        #expect(rows[3][1] == "fine")
    }

    @Test func `an unclosed quote at the end of the file is reported and the rows after it are read`() {
        let rows = rows("name,note\nRosa,\"came\nJosé,ok\nLi,ok")
        #expect(rows.map(\.problem) == [nil, .unclosedQuote, nil, nil])
        #expect(rows.last?.cells == ["Li", "ok"])
    }

    @Test func `too long a cell, too wide a row and too long a row are reported and passed over`() {
        let limits = CSVLimits(cell: 1_000, row: 20_000, columns: 100)
        let long = String(repeating: "x", count: 1_001)
        let wide = String(repeating: ",", count: 105)
        let heavy = Array(repeating: String(repeating: "y", count: 900), count: 30).joined(separator: ",")
        let open = "\"" + String(repeating: "z\n", count: 600)
        let text = "a,b\n\(long),1\n\(wide)\nq,\"\(long)\"\n\(heavy)\nRosa,2\n\(open)"
        let bytes = Array(text.utf8)
        let rows = allRows(chunks: [bytes[...]], limits: limits)
        #expect(rows.prefix(6).map(\.problem) == [nil, .cellTooLong, .tooManyColumns, .cellTooLong, .rowTooLong, nil])
        #expect(rows[5].cells == ["Rosa", "2"])
        #expect(rows[6].problem == .unclosedQuote)
        #expect(rows.count == 7 + 599)
        let pieces = stride(from: 0, to: bytes.count, by: 7).map { bytes[$0..<min($0 + 7, bytes.count)] }
        #expect(allRows(chunks: pieces, limits: limits).map(Reading.init) == rows.map(Reading.init))
    }

    @Test func `many unclosed quotes take no more time than one pass or two`() {
        let text = String(repeating: "\"\"\"x,\"a\n", count: 40_000)
        // Time of this thread alone: the machine may be busy with other things. A pass for each quote would be minutes.
        let took = threadTime { _ = rows(text) }
        #expect(took < .seconds(5))
    }

    @Test func `chunk boundaries at every position give the same rows`() {
        let text = "\u{FEFF}name;note\r\nRosa;\"a;\"\"b\"\"\r\nc\"\r\rJosé;\"open\r\nLi;\"d\"x\r\n\n李;\"\""
        let bytes = Array(text.utf8)
        let whole = allRows(bytes).map(Reading.init)
        #expect(whole.count == 5)
        for cut in 0...bytes.count {
            #expect(allRows(chunks: [bytes[..<cut], bytes[cut...]]).map(Reading.init) == whole)
        }
        #expect(allRows(chunks: bytes.indices.map { bytes[$0...$0] }).map(Reading.init) == whole)
    }

    /// The guess needs its sample whole, so pieces smaller than it are only tried with a known dialect here.
    @Test func `rows come while bytes are still coming`() {
        var parser = CSVParser(dialect: CSVDialect())
        parser.append(Array("a,b\n1,".utf8))
        parser.append([UInt8](repeating: UInt8(ascii: "2"), count: CSVDialect.sampleSize))
        #expect(parser.next()?.cells == ["a", "b"])
        #expect(parser.next()?.cells == nil)
        parser.append(Array("\n".utf8))
        #expect(parser.next()?.count == 2)
    }

    @Test func `any bytes at all are read without a crash or an endless loop`() {
        var chance = Chance(seed: 11)
        let telling = Array("\",;\t\n\r=a\u{0}".utf8) + [0xFF, 0xFE, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF, 0xD8, 0x00]
        for _ in 0..<3_000 {
            let bytes = (0..<chance.upTo(200)).map { _ in
                chance.upTo(4) == 0 ? UInt8(chance.upTo(256)) : chance.one(of: telling)
            }
            let rows = allRows(bytes)
            #expect(rows.count <= bytes.count + 1)
            for row in rows { _ = row.cells }
            let cut = chance.upTo(bytes.count + 1)
            #expect(allRows(chunks: [bytes[..<cut], bytes[cut...]]).map(Reading.init) == rows.map(Reading.init))
        }
    }
}

/// What two readings of the same bytes must agree on.
struct Reading: Equatable {
    let cells: [String]
    let problem: CSVProblem?
    let notice: CSVNotice?
    let places: [Int]

    init(_ row: CSVRow) {
        (cells, problem, notice, places) = (row.cells, row.problem, row.notice, [row.number, row.line, row.index])
    }
}

func allRows(_ bytes: [UInt8]) -> [CSVRow] { allRows(chunks: [bytes[...]]) }

func allRows(chunks: [ArraySlice<UInt8>], dialect: CSVDialect? = nil, limits: CSVLimits = CSVLimits()) -> [CSVRow] {
    var parser = CSVParser(dialect: dialect, limits: limits)
    var rows: [CSVRow] = []
    for chunk in chunks {
        parser.append(chunk)
        while let row = parser.next() { rows.append(row) }
    }
    parser.finish()
    while let row = parser.next() { rows.append(row) }
    return rows
}
