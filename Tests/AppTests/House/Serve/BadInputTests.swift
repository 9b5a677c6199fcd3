import HTTPTypes
import NIOCore
import Testing

@testable import App

@Suite struct BadInput {
    @Test func `a path asked in a way that it does not have says which ways it has`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for (method, path, allowed) in [
            (HTTPRequest.Method.delete, "/people", "GET, HEAD, POST"), (.put, "/house/copies/x", "GET, HEAD"),
            (.post, "/today", "GET, HEAD"), (.get, "/sign-out", "POST"),
        ] {
            let answer = try await ana.send(method, path, [:], ByteBuffer())
            #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == allowed, "\(method) \(path)")
            #expect(answer.words.contains("Nothing was changed"))
        }
        #expect(try await ana.send(.delete, "/nowhere", [:], ByteBuffer()).status == .notFound)
        #expect(try await ana.send(.head, "/today", [:], ByteBuffer()).status == .ok)
    }

    @Test func `what is no form is refused, and nothing changes`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        for type in ["application/json", "text/plain", "multipart/form-data; boundary=x"] {
            let answer = try await ana.send(
                .post, "/people", [.contentType: type], ByteBuffer(string: "{\"given\":\"Rosa\"}"))
            #expect(answer.status == .unsupportedMediaType, "\(type)")
        }
        #expect(try await app.read { try $0.count("SELECT count(*) FROM contacts") } == 0)
    }

    @Test func `more than a form can hold is refused before it is read`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let long = String(repeating: "x", count: Visit.formLimit + 1)
        let answer = try await ana.post("/people", ["given": long])
        #expect(answer.status == .contentTooLarge && answer.words.contains("Nothing was changed"))
    }

    @Test(arguments: [
        "/people/%zz", "/people/%ff%fe", "/people/%00", "/people?order=%zz&q=%", "/search?q=%ff%fe%00",
        "/people?order=%27;--",
    ])
    func `a badly written address is answered like any other`(path: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let answer = try await ana.get(path)
        #expect(answer.status == .ok || answer.status == .notFound, "\(answer.status)")
    }

    @Test(arguments: [
        "/assets/../../etc/passwd", "/assets/x/..%2f..%2fetc%2fpasswd", "/../etc/passwd",
        "/house/copies/..%2f..%2fin-use",
    ])
    func `no address leads out of the program`(path: String) async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        #expect(try await ana.get(path).status == .notFound)
    }
}
