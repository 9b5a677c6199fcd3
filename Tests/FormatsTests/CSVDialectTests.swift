import Foundation
import Testing

@testable import Formats

@Suite struct CSVDialectTests {
    static let text = "Nombre;Correo;Cuota\r\nJosé Núñez;jose@example.org;1,50\r\nÁgueda 😀;agueda@example.org;2,00\r\n"

    @Test(arguments: [
        (String.Encoding.utf8, [UInt8](), TextEncoding.utf8), (.utf8, [0xEF, 0xBB, 0xBF], .utf8),
        (.utf16LittleEndian, [], .utf16LittleEndian), (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
        (.utf16BigEndian, [], .utf16BigEndian), (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
    ])
    func `letters are read in every encoding, with and without its mark`(
        saved: String.Encoding, mark: [UInt8], encoding: TextEncoding
    ) throws {
        let bytes = mark + [UInt8](try #require(Self.text.data(using: saved)))
        var reader = CSVReader(bytes: bytes)
        #expect(reader.dialect == CSVDialect(delimiter: UInt8(ascii: ";"), encoding: encoding))
        _ = try reader.next()
        #expect(try reader.next()?.cells == ["José Núñez", "jose@example.org", "1,50"])
        #expect(try reader.next()?[0] == "Águeda 😀")
        #expect(try reader.next()?.count == nil)
        let rows = allRows(chunks: bytes.indices.map { bytes[$0...$0] })
        #expect(rows.map { $0[0] } == ["Nombre", "José Núñez", "Águeda 😀"])
    }

    @Test func `bytes that are not UTF-8 are read as Windows-1252`() {
        let bytes: [UInt8] =
            Array("Nombre;Deuda\nJos".utf8) + [0xE9, 0x20, 0x93, 0x50, 0x94] + Array(";5".utf8) + [0x80]
        let row = allRows(bytes)[1]
        #expect(row.cells == ["José “P”", "5€"])
        #expect(row.notice == nil)
    }

    @Test func `one row pasted from another encoding is read and noticed`() {
        let bytes = Array("name,city\nJosé,Ponce\nNu".utf8) + [0xF1] + Array("ez,Ponce\nÁgueda,Ponce\n".utf8)
        let rows = allRows(bytes)
        #expect(rows.map { $0[0] } == ["name", "José", "Nuñez", "Águeda"])
        #expect(rows.map(\.notice) == [nil, nil, .otherEncoding, nil])
        #expect(rows.allSatisfy { $0.problem == nil })
    }

    @Test func `a letter cut by the edge of the sample does not change the encoding`() {
        for padding in 0..<4 {
            let head = "name,city\n" + String(repeating: "x", count: CSVDialect.sampleSize - 12 + padding)
            let bytes = Array((head + "ñññ,Ponce\nJosé,Ponce\n").utf8)
            let rows = allRows(chunks: [bytes[..<CSVDialect.sampleSize], bytes[CSVDialect.sampleSize...]])
            #expect(rows.last?[0] == "José" && rows.last?.notice == nil)
        }
    }

    @Test(arguments: [
        ("name,email\nRosa,r@example.org\n", ","),
        ("name;note\nRosa;one, two, three\nLi;four\n", ";"),
        ("name\temail\nDíaz, Rosa\tr@example.org\n", "\t"),
        ("name|email\nRosa|r@example.org\n", "|"),
        ("name,note\n\"a;b;c\",\"d;e;f\"\n", ","),
        ("email\nr@example.org\n", ","),
        ("Our members; 2026\nname,email,city\nRosa,r@example.org,Bronx\nLi,l@example.org,Bronx\n", ","),
    ])
    func `the delimiter is the one that makes a table`(text: String, delimiter: String) {
        #expect(CSVReader(bytes: Array(text.utf8)).dialect.delimiter == delimiter.utf8.first)
    }

    @Test func `a file is read from its path and its errors are sentences`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let lines = (0..<40_000).map { "Rosa \($0),\"Main St, \($0)\"\n" }.joined()
        try lines.write(toFile: path, atomically: true, encoding: .utf8)

        var reader = try CSVReader(path: path)
        var count = 0
        while let row = try reader.next() {
            if row[1] != "Main St, \(count)" || row.number != count + 1 { Issue.record("row \(count)") }
            count += 1
        }
        #expect(count == 40_000)
        #expect(reader.bytesRead == lines.utf8.count)
        #expect(throws: CSVFileError.self) { _ = try CSVReader(path: path + ".none").dialect }
        #expect(throws: CSVFileError.self) { _ = try CSVReader(path: "/").dialect }
    }
}
