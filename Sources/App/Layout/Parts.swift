import Kernel

/// What a badge says besides its words. The words alone must be enough.
enum Tone: String, Sendable { case plain, good, warn, danger }

/// One of several views of the same thing, each with its own address.
struct Tab: Sendable {
    var label: Phrase
    var path: String
    var count: Int?

    init(_ label: Phrase, _ path: String, count: Int? = nil) {
        self.label = label
        self.path = path
        self.count = count
    }
}

extension Screen {
    /// What the page is, in one sentence how much of it, and the one main action.
    func pageHead(
        _ title: Phrase, sentence: HTML = .empty, action: HTML = .empty, back: (label: Phrase, path: String)? = nil
    ) -> HTML {
        """
        <header class="page-head">
        \(back.map { "<p class=\"back\"><a href=\"\($0.path)\">\(h($0.label))</a></p>" as HTML })
        <h1>\(h(title))</h1>
        \(if: !sentence.isEmpty, "<p class=\"sentence\">\(sentence)</p>")\
        \(if: !action.isEmpty, "<div class=\"actions\">\(action)</div>")
        </header>
        """
    }

    func section(_ title: Phrase, id: String? = nil, action: HTML = .empty, _ content: HTML) -> HTML {
        """
        <section\(HTML.attribute("id", id))><div class="section-head"><h2>\(h(title))</h2>\(action)</div>
        \(content)</section>
        """
    }

    /// What is short beside what is long: `side` stands before `main` on phones, and `rest` after it.
    func columns(side: HTML, main: HTML, rest: HTML = .empty) -> HTML {
        """
        <div class="columns"><div>\(side)</div><div>\(main)</div>\(if: !rest.isEmpty, "<div>\(rest)</div>")</div>
        """
    }

    /// Buttons side by side. On phones they share the width.
    func actions(_ buttons: [HTML]) -> HTML { "<div class=\"actions\">\(buttons)</div>" }

    /// A clause with a number in it, leading to the records that were counted.
    func countLink(_ clause: Phrase, to path: String) -> HTML { "<a href=\"\(path)\">\(h(clause))</a>" }

    /// Only the number leads to its records. Say in `of` what they are, for those who hear the link alone.
    func numberLink(_ number: Int, of: Phrase, to path: String) -> HTML {
        "<a href=\"\(path)\">\(words.formatted(number))\(forEars(" \(h(of))"))</a>"
    }

    /// A large number with the words that say what it is; it opens what was counted.
    func figure(_ number: Int, _ clause: Phrase, to path: String) -> HTML {
        "<a class=\"figure\" href=\"\(path)\"><strong>\(words.formatted(number))</strong> \(h(clause))</a>"
    }

    func figures(_ figures: [HTML]) -> HTML { "<div class=\"figures\">\(figures)</div>" }

    func badge(_ words: Phrase, _ tone: Tone = .plain) -> HTML {
        "<span class=\"badge \(tone.rawValue)\">\(if: tone == .warn || tone == .danger, icon(.warning))\(h(words))</span>"
    }

    func tags(_ tags: [HTML]) -> HTML {
        guard !tags.isEmpty else { return .empty }
        return "<ul class=\"tags\">\(tags.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    /// What belongs here, and the first step.
    func emptyState(_ title: Phrase, _ text: Phrase, action: HTML = .empty) -> HTML {
        "<div class=\"empty\"><p><strong>\(h(title))</strong></p><p>\(h(text))</p>\(action)</div>"
    }

    /// Pages by their first or last record, so that they stay right while records are added.
    func pager(earlier: String?, later: String?, earlierLabel: Phrase = "Earlier", laterLabel: Phrase = "Later") -> HTML
    {
        guard earlier != nil || later != nil else { return .empty }
        return """
            <nav class="pager" aria-label="\(t("Pages"))">\
            \(later.map { "<a rel=\"prev\" href=\"\($0)\">\(h(laterLabel))</a>" as HTML })\
            \(earlier.map { "<a rel=\"next\" href=\"\($0)\">\(h(earlierLabel))</a>" as HTML })</nav>
            """
    }

    func tabs(_ label: Phrase, _ tabs: [Tab], here path: String) -> HTML {
        """
        <nav class="tabs" aria-label="\(t(label))"><ul>\(tabs.map { tabLink($0, isHere: $0.path == path) })</ul></nav>
        """
    }

    private func tabLink(_ tab: Tab, isHere: Bool) -> HTML {
        """
        <li><a href="\(tab.path)"\(if: isHere, " aria-current=\"page\"")>\(h(tab.label))\
        \(tab.count.map { " <span class=\"count\">\(words.formatted($0))</span>" as HTML })</a></li>
        """
    }

    /// Links to the parts of a long page.
    func skipTo(_ parts: [(label: Phrase, id: String)]) -> HTML {
        """
        <nav class="skip-to" aria-label="\(t("On this page"))"><span aria-hidden="true">\(h("Skip to"))</span>
        <ul>\(parts.map { "<li><a href=\"#\($0.id)\">\(h($0.label))</a></li>" as HTML })</ul></nav>
        """
    }

    /// Something the reader should know before going on.
    func aside(_ tone: Tone = .plain, _ content: HTML) -> HTML {
        "<div class=\"aside \(tone.rawValue)\">\(content)</div>"
    }

    /// A part that is folded away until it is wanted.
    func folded(_ label: Phrase, isOpen: Bool = false, _ content: HTML) -> HTML {
        "<details class=\"folded\"\(if: isOpen, " open")><summary>\(h(label))</summary>\(content)</details>"
    }

    /// "Also called" the legal or technical word, so that people can talk to lawyers and technicians.
    func alsoCalled(_ term: Phrase) -> HTML { "<p class=\"soft\">\(h("Also called \(h(term))"))</p>" }
}
