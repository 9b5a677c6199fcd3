import Kernel

/// One answer under the search box.
struct Suggestion: Sendable {
    var name: String
    var path: String
    /// What tells two of one name apart: a street, a phone's last digits.
    var second: HTML

    init(_ name: String, to path: String, _ second: HTML = .empty) {
        self.name = name
        self.path = path
        self.second = second
    }
}

extension Screen {
    /// What `/search/suggest?q=` answers: the list itself, and the words the script reads out.
    func suggestions(_ found: [Suggestion], total: Int, all path: String) -> HTML {
        """
        <ul id="suggestions" role="listbox" aria-label="\(t("Found"))" data-announce="\(announcement(total))">
        \(found.enumerated().map { suggestion($1, number: $0) })
        \(if: total > found.count, everything(total, path, number: found.count))</ul>
        """
    }

    private func announcement(_ total: Int) -> String {
        total == 0 ? t("Nothing found.") : t("\(total) found. Arrow keys choose.|\(total) found. Arrow keys choose.")
    }

    private func suggestion(_ suggestion: Suggestion, number: Int) -> HTML {
        """
        <li role="none"><a role="option" id="suggestion-\(number)" href="\(suggestion.path)" tabindex="-1">\
        \(HTML.own(suggestion.name))\(if: !suggestion.second.isEmpty, " <span class=\"second\">\(suggestion.second)</span>")\
        </a></li>

        """
    }

    private func everything(_ total: Int, _ path: String, number: Int) -> HTML {
        """
        <li role="none"><a role="option" id="suggestion-\(number)" href="\(path)" tabindex="-1">\
        \(h("Show all \(total)"))</a></li>
        """
    }
}
