import Hummingbird

/// What goes with a request through the router: its log, the parts of its path, and who is at the other end of the line.
public struct VisitContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address that the connection comes from; `nil` when it does not come over a network.
    public let peer: String?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
