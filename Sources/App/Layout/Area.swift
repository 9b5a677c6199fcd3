import Kernel

/// One of the seven parts of the program, in the order in which they always stand.
enum Area: String, Sendable, CaseIterable {
    case today, people, messages, work, tools, learning, network

    /// The areas that exist so far. An area joins the list with its first page.
    static let open: [Area] = [.today, .people, .work]
    /// The order of the bottom bar on phones, which has room for four and *More*.
    static let onPhone: [Area] = [Area.today, .people, .work, .messages].filter(open.contains)

    var path: String { "/\(rawValue)" }

    var name: Phrase {
        switch self {
        case .today: "Today"
        case .people: "[People]"
        case .messages: "Messages"
        case .work: "Work"
        case .tools: "Tools"
        case .learning: "Learning"
        case .network: "Network"
        }
    }

    /// Pressed after `g`.
    var key: String {
        switch self {
        case .today: "t"
        case .people: "p"
        case .messages: "m"
        case .work: "w"
        case .tools: "o"
        case .learning: "l"
        case .network: "n"
        }
    }

    var icon: Icon {
        switch self {
        case .today: .today
        case .people: .people
        case .messages: .messages
        case .work: .work
        case .tools: .tools
        case .learning: .learning
        case .network: .network
        }
    }
}
