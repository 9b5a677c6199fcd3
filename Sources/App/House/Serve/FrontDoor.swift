import CZlib
import HTTPTypes
import Hummingbird
import NIOCore

/// What stands between the network and the router: sends long texts packed, gives each answer the request's number, and
/// behind TLS tells browsers to stay there.
struct FrontDoor<Inside: HTTPResponder>: HTTPResponder where Inside.Context: RequestContext {
    let inside: Inside
    var isBehindTLS = false

    func respond(to request: Request, context: Inside.Context) async throws -> Response {
        var response = try await inside.respond(to: request, context: context)
        response.headers[.requestID] = context.id
        if isBehindTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.mayBePacked {
            response.headers[.vary] = "Accept-Encoding"
            if request.takesGzip { await response.pack() }
        }
        return response
    }
}

extension Request {
    fileprivate var takesGzip: Bool {
        headers[.acceptEncoding]?.split(separator: ",").contains { part in
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            return pieces.first == "gzip" && !pieces.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
        } ?? false
    }
}

extension Response {
    private static let worthwhile = 1024
    /// Longer texts are files that somebody takes along; those are sent as they are made.
    private static let mostHeld = 4 << 20

    fileprivate var mayBePacked: Bool {
        guard let length = body.contentLength, (Self.worthwhile...Self.mostHeld).contains(length) else { return false }
        guard headers[.contentEncoding] == nil, status.kind != .redirection else { return false }
        let type = headers[.contentType] ?? ""
        return type.hasPrefix("text/") || type.hasPrefix("image/svg") || type.hasPrefix("application/json")
    }

    fileprivate mutating func pack() async {
        let whole = WholeBody()
        do { try await body.write(whole) } catch { return }
        guard let packed = gzip(whole.bytes) else { return body = ResponseBody(byteBuffer: whole.bytes) }
        body = ResponseBody(byteBuffer: packed)
        headers[.contentEncoding] = "gzip"
        headers[.contentLength] = "\(packed.readableBytes)"
    }
}

private final class WholeBody: ResponseBodyWriter, @unchecked Sendable {
    // `@unchecked`: written by the one task that awaits the body.
    var bytes = ByteBuffer()
    func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }
    func finish(_ trailers: HTTPFields?) async throws {}
}

/// Level 1 packs a page to a quarter in 50 µs; higher levels save a tenth more and cost the double.
///
/// A comment of random length goes in front, so that the length of an answer does not tell a listener which guess at a
/// secret in the page was right (the attack called BREACH).
func gzip(_ bytes: ByteBuffer) -> ByteBuffer? {
    // zlib keeps the addresses of all three while it works.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    let header = UnsafeMutablePointer<gz_header>.allocate(capacity: 1)
    let noise = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Int.random(in: 2...65))
    defer {
        stream.deallocate()
        header.deallocate()
        noise.deallocate()
    }
    stream.initialize(to: z_stream())
    guard spadework_gzip_start(stream, 1) == Z_OK else { return nil }
    defer { deflateEnd(stream) }
    for index in noise.indices { noise[index] = index < noise.count - 1 ? .random(in: 97...122) : 0 }
    header.initialize(to: gz_header())
    header.pointee.comment = noise.baseAddress
    guard deflateSetHeader(stream, header) == Z_OK else { return nil }
    return deflated(bytes, stream)
}

private func deflated(_ bytes: ByteBuffer, _ stream: UnsafeMutablePointer<z_stream>) -> ByteBuffer? {
    var out = ByteBuffer(), ended = false
    let capacity = Int(deflateBound(stream, UInt(bytes.readableBytes)))
    out.writeWithUnsafeMutableBytes(minimumWritableBytes: capacity) { target in
        bytes.withUnsafeReadableBytes { source in
            // zlib reads from `next_in` and never writes there.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
            stream.pointee.avail_in = UInt32(source.count)
            stream.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress
            stream.pointee.avail_out = UInt32(target.count)
            ended = deflate(stream, Z_FINISH) == Z_STREAM_END
            return Int(stream.pointee.total_out)
        }
    }
    return ended ? out : nil
}

extension HTTPField.Name {
    // Valid by the letters it is made of.
    static let requestID = HTTPField.Name("X-Request-Id")!
}
