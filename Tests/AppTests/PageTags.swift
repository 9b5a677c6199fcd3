/// An element of a page: its name, attributes, and where it stands.
struct PageElement {
    var name: String
    var attributes: [String: String]
    /// Names of the elements around it, the outermost first.
    var parents: [String]
    /// The place of the form around it in the list of elements.
    var form: Int?
    var hasWords = false

    subscript(attribute: String) -> String? { attributes[attribute] }

    var isField: Bool {
        switch name {
        case "select", "textarea": true
        case "input": !["hidden", "submit", "button", "image", "reset"].contains(attributes["type"] ?? "text")
        default: false
        }
    }
}

/// The elements of a page in order, read as strictly as we write: every element closed, every attribute quoted.
struct PageTags {
    private(set) var elements: [PageElement] = []
    private(set) var problems: [String] = []
    /// Bytes outside of lists of records.
    private(set) var sizeWithoutData = 0

    private var open: [Int] = []
    private var text: Substring.UTF8View
    private var dataDepth: Int?

    private static let voids: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Browsers close a paragraph before these, whatever we wrote.
    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "table",
        "ul",
    ]

    init(_ html: String) {
        text = html[...].utf8
        while !text.isEmpty { step() }
        for index in open { problems.append("<\(elements[index].name)> is not closed.") }
    }

    private mutating func step() {
        let before = text.count
        if starts("<!--") {
            skip(past: "-->")
        } else if starts("<!") {
            skip(past: ">")
        } else if starts("</") {
            close()
        } else if starts("<") {
            openTag()
        } else {
            words()
        }
        if dataDepth == nil { sizeWithoutData += before - text.count }
    }

    private mutating func words() {
        let end = text.firstIndex(of: UInt8(ascii: "<")) ?? text.endIndex
        let isBlank = text[..<end].allSatisfy { $0 <= 32 }
        if !isBlank { for index in open { elements[index].hasWords = true } }
        text = text[end...]
    }

    private mutating func close() {
        text = text.dropFirst(2)
        let name = read { $0 != UInt8(ascii: ">") }.trimmed
        text = text.dropFirst()
        guard let last = open.last, elements[last].name == name else {
            problems.append("</\(name)> closes <\(open.last.map { elements[$0].name } ?? "nothing")>.")
            if let index = open.lastIndex(where: { elements[$0].name == name }) { open.removeSubrange(index...) }
            return
        }
        open.removeLast()
        if let depth = dataDepth, open.count <= depth { dataDepth = nil }
    }

    private mutating func openTag() {
        text = text.dropFirst()
        let name = read { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 > 32 }.lowercased()
        guard name.utf8.first.map({ $0 >= 97 && $0 <= 122 }) == true else {
            problems.append("A < is not escaped.")
            return
        }
        let parents = open.map { elements[$0].name }
        if parents.last == "p" && Self.blocks.contains(name) { problems.append("<\(name)> stands in a <p>.") }
        if name == "a" && parents.contains("a") { problems.append("A link stands in a link.") }
        let form = open.last { elements[$0].name == "form" }
        let (attributes, isClosed) = readAttributes(of: name)
        elements.append(PageElement(name: name, attributes: attributes, parents: parents, form: form))
        if Self.voids.contains(name) { return }
        if isClosed {
            if !parents.contains("svg") { problems.append("<\(name)/> is not closed.") }
            return
        }
        open.append(elements.count - 1)
        if attributes["data-list"] != nil, dataDepth == nil { dataDepth = open.count - 1 }
        if name == "script" || name == "style" { skip(to: "</\(name)") }
        if name == "textarea" { readTypedText() }
    }

    private mutating func readTypedText() { skip(to: "</textarea") }

    private mutating func readAttributes(of element: String) -> ([String: String], isClosed: Bool) {
        var attributes: [String: String] = [:]
        while true {
            _ = read { $0 <= 32 }
            guard let next = text.first else {
                problems.append("<\(element) does not end.")
                return (attributes, true)
            }
            if next == UInt8(ascii: ">") {
                text = text.dropFirst()
                return (attributes, false)
            }
            if starts("/>") {
                text = text.dropFirst(2)
                return (attributes, true)
            }
            readAttribute(of: element, into: &attributes)
        }
    }

    private mutating func readAttribute(of element: String, into attributes: inout [String: String]) {
        let name = read { $0 > 32 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }.lowercased()
        if attributes[name] != nil { problems.append("<\(element)> has \(name) twice.") }
        guard text.first == UInt8(ascii: "=") else {
            attributes[name] = ""
            return
        }
        text = text.dropFirst()
        guard text.first == UInt8(ascii: "\"") else {
            problems.append("\(name) of <\(element)> is not quoted.")
            attributes[name] = read { $0 > 32 && $0 != UInt8(ascii: ">") }
            return
        }
        text = text.dropFirst()
        attributes[name] = read { $0 != UInt8(ascii: "\"") }.unescaped
        text = text.dropFirst()
    }

    private mutating func read(while belongs: (UInt8) -> Bool) -> String {
        let end = text.firstIndex { !belongs($0) } ?? text.endIndex
        defer { text = text[end...] }
        return String(decoding: text[..<end], as: UTF8.self)
    }

    private func starts(_ prefix: String) -> Bool { text.starts(with: prefix.utf8) }

    private mutating func skip(to mark: String) {
        while !text.isEmpty, !starts(mark) { text = text.dropFirst() }
    }

    private mutating func skip(past mark: String) {
        skip(to: mark)
        text = text.dropFirst(mark.utf8.count)
    }
}

extension String {
    fileprivate var trimmed: String { split { $0.isWhitespace }.joined().lowercased() }

    fileprivate var unescaped: String {
        guard utf8.contains(38) else { return self }
        let escapes = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        return escapes.reduce(self) { $0.replacing($1.key, with: $1.value) }.replacing("&amp;", with: "&")
    }
}
