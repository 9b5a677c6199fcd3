import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// A file that came with a form.
struct SentFile: Sendable {
    var name: String
    var bytes: [UInt8]
}

extension Visit {
    /// The fields of a form that may carry a small file, sent either way. Without script and with it, forms without a
    /// file come as usual.
    func formWithFile() async throws -> (form: Form, files: [String: SentFile]) {
        guard var parser = MultipartParser(contentType: request.headers[.contentType]) else {
            return (try await form(), [:])
        }
        // Something larger than is kept is still read, so that the form can say so.
        let limit = Connection.largestAnswerFile + (2 << 20)
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw TooLarge(limit: limit)
        }
        let body: ByteBuffer
        do { body = try await request.body.collect(upTo: limit) } catch { throw TooLarge(limit: limit) }
        parser.append(body.readableBytesView)
        guard let sent = try? Self.parts(&parser), parser.isAtEnd else { throw HTTPError(.badRequest) }
        try check(token: sent.form["token"])
        return sent
    }

    private static func parts(_ parser: inout MultipartParser) throws -> (form: Form, files: [String: SentFile]) {
        var form = Form(), files: [String: SentFile] = [:], part: MultipartParser.Part?, bytes: [UInt8] = []
        while let event = try parser.next() {
            switch event {
            case .part(let next): (part, bytes) = (next, [])
            case .bytes(let more): bytes += more
            case .endOfPart:
                if let name = part?.fileName {
                    files[part?.name ?? ""] = SentFile(name: name, bytes: bytes)
                } else {
                    // PostgreSQL cannot keep a NUL, and nobody types one.
                    bytes.removeAll { $0 == 0 }
                    form.add(part?.name ?? "", String(decoding: bytes, as: UTF8.self))
                }
            case .end: return (form, files)
            }
        }
        return (form, files)
    }
}
