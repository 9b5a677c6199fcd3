import Foundation
import Kernel
import Testing

struct FormTests {
    @Test(arguments: [
        ("", [:]), ("a=1", ["a": ["1"]]), ("a=1&a=2&b", ["a": ["1", "2"], "b": [""]]), ("&&a=b=c&", ["a": ["b=c"]]),
        ("n=Zo%C3%AB+%E6%9D%8E%2", ["n": ["Zoë 李%2"]]), ("=x&e\u{301}=%00y", ["": ["x"], "é": ["y"]]),
    ])
    func `What was sent is read by field`(text: String, values: [String: [String]]) {
        #expect(Form(urlEncoded: text).values == values)
    }

    @Test(arguments: ["", "abcXYZ019", "a~b c&=%+/", "Zoë 李 🌱"])
    func `What stands in an address comes back as it was`(text: String) {
        #expect(text.percentEncoded == text.addingPercentEncoding(withAllowedCharacters: .ours))
        #expect(Form(urlEncoded: "q=\(text.percentEncoded)").values["q"] == [text])
    }
}

extension CharacterSet {
    fileprivate static let ours = CharacterSet(charactersIn: "a"..."z").union(.init(charactersIn: "A"..."Z"))
        .union(.init(charactersIn: "0"..."9"))
}
