import Foundation
import Hummingbird
import NIOCore
import Testing

@testable import App

@Suite struct PackingTests {
    @Test func `a page is packed to a fraction, and unpacks to itself`() throws {
        let page = String(repeating: "<li><a href=\"/people/1\">Rosa Díaz</a></li>\n", count: 300)
        let packed = try #require(gzip(ByteBuffer(string: page)))
        #expect(packed.readableBytes < page.utf8.count / 8)
        #expect(try unpacked(packed) == page)
    }

    @Test func `the length of what is sent differs from answer to answer`() {
        let page = ByteBuffer(string: String(repeating: "a", count: 2000))
        #expect(Set((0..<20).map { _ in gzip(page)?.readableBytes }).count > 3)
    }

    private func unpacked(_ bytes: ByteBuffer) throws -> String {
        let process = Process(), input = Pipe(), output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(bytes.readableBytesView))
        try input.fileHandleForWriting.close()
        return String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    }
}
