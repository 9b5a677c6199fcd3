import Kernel

/// A small drawing of our own. It never stands without words.
enum Icon: String, Sendable, CaseIterable {
    case today, people, messages, work, tools, learning, network, more
    case search, person, house, history, keys, signOut
    case call, door, oneToOne, text, email, letter, meeting, note
    case task, done, warning, undo, add, edit, place, organization, file, print, link, ballot, question

    /// Lines on a square of 20 by 20, drawn with the colour of the text.
    fileprivate var drawing: HTML {
        switch self {
        case .today: "<path d=\"M3 5h14v12H3zM3 8.5h14M7 3v3M13 3v3M7 12.5l2 2 4-4\"/>"
        case .people:
            """
            <circle cx="7.5" cy="7" r="3"/><path d="M2 16.5c.4-3.4 2.4-5 5.5-5s5.1 1.6 5.5 5M13 4.3a2.8 2.8 0 \
            0 1 0 5.4M15 12c1.8.7 2.8 2.2 3 4.5"/>
            """
        case .messages: "<path d=\"M3 4h14v10H9l-4 3.5V14H3zM6.5 7.5h7M6.5 10.5h4\"/>"
        case .work: "<path d=\"M3 4.5l1.5 1.5L7 3.5M3 10.5l1.5 1.5L7 9.5M3.5 16h2M10 5h7M10 11h7M10 16h7\"/>"
        case .tools: "<path d=\"M12 8L4 16l-1-1 8-8M11.5 7.5a4 4 0 0 1 5-5l-2.5 2.5 1 1 2.5-2.5a4 4 0 0 1-5 5\"/>"
        case .learning:
            """
            <path d="M10 5.5C8 4 5.5 3.5 2.5 4v11.5c3-.5 5.5 0 7.5 1.5 2-1.5 4.5-2 7.5-1.5V4c-3-.5-5.5 0-7.5 \
            1.5zM10 5.5V17"/>
            """
        case .network:
            """
            <circle cx="10" cy="4" r="2"/><circle cx="4" cy="15" r="2"/><circle cx="16" cy="15" r="2"/><path \
            d="M9 6l-4 7M11 6l4 7M6 15h8"/>
            """
        case .more: "<path d=\"M3 5.5h14M3 10h14M3 14.5h14\"/>"
        case .search: "<circle cx=\"8.5\" cy=\"8.5\" r=\"5\"/><path d=\"M12.5 12.5L17 17\"/>"
        case .person: "<circle cx=\"10\" cy=\"6.5\" r=\"3.5\"/><path d=\"M3.5 17c.5-4 2.8-6 6.5-6s6 2 6.5 6\"/>"
        case .house: "<path d=\"M2.5 10L10 3.5l7.5 6.5M5 8.5V17h10V8.5M8.5 17v-5h3v5\"/>"
        case .history: "<path d=\"M3 4v4h4M3.5 8a7 7 0 1 1-.5 3M10 6.5V11l3 1.5\"/>"
        case .keys: "<path d=\"M2 5h16v10H2zM5 8h1M8.5 8h1M12 8h1M15 8h.5M5 12h10\"/>"
        case .signOut: "<path d=\"M8 3H3v14h5M8 10h9M13.5 6.5L17 10l-3.5 3.5\"/>"
        case .call:
            """
            <path d="M4 3h3l1.5 4-2 1.5c1 2.2 2.3 3.6 4.5 4.7l1.8-1.9L17 13v3c0 .6-.4 1-1 1C9 17 3 11 3 \
            4c0-.6.4-1 1-1z"/>
            """
        case .door: "<path d=\"M5 17V3h10v14M3 17h14M12 10v1\"/>"
        case .oneToOne: "<path d=\"M2.5 3.5h9v6.5H7L4.5 12v-2h-2zM14 7h3.5v6.5h-2v2L13 13.5H8.5V12\"/>"
        case .text: "<path d=\"M6 2.5h8v15H6zM9 15h2M6 5h8M6 13h8\"/>"
        case .email: "<path d=\"M2.5 4.5h15v11h-15zM2.5 5l7.5 6 7.5-6\"/>"
        case .letter: "<path d=\"M4.5 2.5h8l3 3v12h-11zM12 3v3h3M7 9h6M7 12h6\"/>"
        case .meeting:
            """
            <circle cx="10" cy="10" r="3.5"/><path d="M10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 \
            1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1"/>
            """
        case .note, .edit: "<path d=\"M3.5 16.5l1-4 8.5-8.5 3 3-8.5 8.5zM11.5 5.5l3 3\"/>"
        case .task: "<path d=\"M3 3h14v14H3z\"/>"
        case .done: "<path d=\"M3.5 10.5L8 15l8.5-9.5\"/>"
        case .warning: "<path d=\"M10 3l8 14H2zM10 8v4M10 14.3v.4\"/>"
        case .undo: "<path d=\"M7 4L3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8\"/>"
        case .add: "<path d=\"M10 4v12M4 10h12\"/>"
        case .place:
            """
            <path d="M10 17.5c-3.5-4-5.5-6.7-5.5-9.3a5.5 5.5 0 0 1 11 0c0 2.6-2 5.3-5.5 9.3z"/><circle \
            cx="10" cy="8" r="2"/>
            """
        case .organization: "<path d=\"M3.5 17V3h8v14M11.5 8h5v9M2 17h16M6 6.5h3M6 10h3M6 13.5h3\"/>"
        case .file: "<path d=\"M4.5 2.5h8l3 3v12h-11zM12 3v3h3\"/>"
        case .print: "<path d=\"M6 7V2.5h8V7M6 14H3V7h14v7h-3M6 11.5h8v6H6z\"/>"
        case .link:
            """
            <path d="M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 \
            0 0 4.2 4.2l1-1"/>
            """
        case .ballot: "<path d=\"M4 9H2.5v8h15V9H16M6 12V3h8v9M5 12.5h10M8 7l1.5 1.5L12.5 5.5\"/>"
        case .question: "<path d=\"M7 7.5a3 3 0 1 1 4.5 2.6C10.4 10.7 10 11.3 10 12.5M10 15v.5\"/>"
        }
    }
}

extension Screen {
    func icon(_ icon: Icon) -> HTML {
        """
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">\(icon.drawing)</svg>
        """
    }
}
