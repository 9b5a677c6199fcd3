import Hummingbird

/// A whole page: what a route shows. The app's frame puts it between its navigation and its footer.
public struct Page: Sendable {
    public typealias Status = HTTPResponse.Status

    public var title: String
    public var status: HTTPResponse.Status
    public var body: HTML
    /// Seconds after which a browser without script asks for the page again, while work goes on that it tells of.
    public var asksAgainAfter: Int?
    /// The address of a style of its own, beside the one of all pages.
    public var style: String?
    /// The address of a script of its own, beside the one of all pages.
    public var script: String?

    public init(_ title: String, status: HTTPResponse.Status = .ok, _ body: HTML) {
        self.title = title
        self.status = status
        self.body = body
    }
}

/// A rule said no. The reader sees the reason beside the form they sent, with what they typed still in it.
public struct Refusal: Error, Sendable {
    public let reason: Phrase
    /// The form field that the reason stands beside.
    public let field: String?

    public init(_ reason: Phrase, field: String? = nil) {
        self.reason = reason
        self.field = field
    }
}

public func refuse(if condition: Bool, _ reason: @autoclosure () -> Phrase, field: String? = nil) throws {
    if condition { throw Refusal(reason(), field: field) }
}
