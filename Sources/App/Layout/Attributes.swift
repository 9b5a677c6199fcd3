import Kernel

extension HTML {
    /// An attribute with its leading space, or nothing at all. The name is written in our code, so it can be trusted.
    static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return " \(HTML(trusted: name.description))=\"\(value)\""
    }

    /// The ids that describe a field, or nothing.
    static func describedBy(_ ids: [String?]) -> HTML {
        let ids = ids.compactMap(\.self)
        return attribute("aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " "))
    }

    /// Text that somebody wrote, set in its own direction whatever surrounds it.
    static func own(_ text: String) -> HTML { "\(own: text)" }
}

extension HTML.StringInterpolation {
    /// As `HTML.own`, written where it stands.
    mutating func appendInterpolation(own text: String) {
        append("<bdi>")
        appendInterpolation(text)
        append("</bdi>")
    }
}

extension Screen {
    /// Words for screen readers, where the eye has the context.
    func forEars(_ phrase: Phrase) -> HTML { "<span class=\"ears\">\(h(phrase))</span>" }

    func printOnly(_ content: HTML) -> HTML { "<div class=\"print-only\">\(content)</div>" }
    func screenOnly(_ content: HTML) -> HTML { "<div class=\"screen-only\">\(content)</div>" }
}
