import Foundation
import Kernel

extension Screen {
    func historyPage(_ page: HistoryPage, seesAll: Bool) -> Page {
        let sentence: Phrase = seesAll ? "Who changed what, the latest first." : "What you changed, the latest first."
        return Page(
            t("History"),
            """
            \(pageHead("History", sentence: h(sentence)))
            \(historyBody(page, path: "/history"))
            """)
    }

    func historyPage(of contact: Contact, _ page: HistoryPage) -> Page {
        Page(
            "\(t("History")): \(contact.displayName)",
            """
            \(pageHead(
                "History", sentence: h("What was changed about \(HTML.own(contact.displayName)), the latest first."),
                back: ("\(contact.displayName)", "/people/\(contact.id)")))
            \(historyBody(page, path: "/people/\(contact.id)/history"))
            """)
    }

    private func historyBody(_ page: HistoryPage, path: String) -> HTML {
        """
        \(if: page.items.isEmpty, emptyState("Nothing here", "What people change is kept here, and can be undone."),
          else: historyList(page.items))
        \(pager(earlier: page.next.map { "\(path)?before=\($0)" }, later: nil))
        """
    }

    /// What was done, the latest first: who, what, when and why. Each leads to a page with *Undo*.
    func historyList(_ items: [HistoryItem]) -> HTML { list("Changes", items.map(historyItem)) }

    private func historyItem(_ item: HistoryItem) -> HTML {
        """
        \(actLines(item, most: 3))
        <p class="second">\(dotted([
            moment(item.act.at), item.act.cause.words.map(h), item.act.undoneBy == nil ? nil : badge("Undone"),
            more(item, shown: 3), "<a href=\"/history/act/\(item.act.id)\">\(h("Look closer"))</a>",
        ]))</p>
        """
    }

    private func more(_ item: HistoryItem, shown: Int) -> HTML? {
        let more = item.more + max(0, item.lines.count - shown)
        return more > 0 ? h("and \(more) change more|and \(more) changes more") : nil
    }

    private func actLines(_ item: HistoryItem, most: Int) -> HTML {
        let lines =
            "\(item.lines.prefix(most).map { line in "<p>\(whoDid(item)) \(historyLine(line))</p>" as HTML })" as HTML
        guard let bulk = item.bulk else { return lines }
        return "<p>\(whoDid(item)) \(bulkLine(bulk))</p>\(lines)"
    }

    private func bulkLine(_ bulk: BulkWork) -> HTML {
        let name = HTML.own(bulk.fileName ?? "…")
        let file = bulk.sheet.map { "<a href=\"/people/import/\($0)\">\(name)</a>" as HTML } ?? name
        return bulk.isTakenBack
            ? h("took back the spreadsheet \(file)")
            : h("brought in the spreadsheet \(file): \(bulk.rows ?? 0) [people]")
    }

    private func whoDid(_ item: HistoryItem) -> HTML {
        "<strong>\(item.who.map(HTML.own) ?? h("The program"))</strong>"
    }

    /// "changed Rosa Diaz: family name Dias → Diaz"
    func historyLine(_ line: HistoryLine) -> HTML {
        let subject: HTML =
            switch line.deed.subject {
            case .named(let name): name
            case .words(let phrase): h(phrase)
            }
        let details = line.details.map(detail)
        let separated = details.enumerated().map { index, detail in index == 0 ? detail : "; \(detail)" as HTML }
        let deed = line.people.map { count in
            line.deed.words(ofMany: h("\(count) [person]|\(count) [people]"), subject)
        }
        return "\(h(deed ?? line.deed.words(subject)))\(if: !details.isEmpty, ": \(separated)")"
    }

    private func detail(_ detail: HistoryDetail) -> HTML {
        let label = h(detail.label)
        switch (detail.before, detail.after) {
        case (.hidden?, _), (_, .hidden?): return h("\(label) (not shown to you)")
        case (let before?, let after?): return "\(label) \(value(before)) → \(value(after))"
        case (nil, let after?): return "\(label) \(value(after))"
        case (let before?, nil): return h("\(label) \(value(before)) taken away")
        case (nil, nil): return label
        }
    }

    private func value(_ value: HistoryValue) -> HTML {
        switch value {
        case .text(let text): "<q>\(HTML.own(text))</q>"
        case .phone(let number): HTML.own(phoneText(number))
        case .words(let phrase): h(phrase)
        case .spoken(let words):
            HTML.own(words.compactMap { $0.text(self.words.language.rawValue) }.joined(separator: ", "))
        case .day(let day): self.day(year: day.year, month: day.month, day: day.day)
        case .moment(let date): moment(date)
        case .hidden: .empty
        }
    }

    // MARK: One act

    func actPage(_ item: HistoryItem, mayUndo: Bool) -> Page {
        Page(
            t("What was changed"),
            """
            \(pageHead("What was changed", sentence: dotted([moment(item.act.at), item.act.cause.words.map(h)]),
                back: ("History", "/history")))
            \(if: item.act.undoneBy != nil, aside(.plain, "<p>\(h("This was undone."))\(undoneLink(item))</p>"))
            \(actLines(item, most: .max))
            \(if: item.more > 0, "<p class=\"soft\">\(h("and \(item.more) change more|and \(item.more) changes more"))</p>")
            \(if: mayUndo && item.act.undoneBy == nil, undoPart(item))
            """)
    }

    private func undoneLink(_ item: HistoryItem) -> HTML {
        item.act.undoneBy.map { " <a href=\"/history/act/\($0)\">\(h("Who undid it"))</a>" } ?? .empty
    }

    private func undoPart(_ item: HistoryItem) -> HTML {
        """
        <p>\(h("Undo puts back what was there before. It is kept in the history too, so it can be undone again."))</p>
        \(tapButton("Undo this", to: "/undo/\(item.act.id)", look: .main, icon: .undo))
        """
    }

    /// Why an undo was refused: what was done since then stands on it.
    func dependsPage(_ later: [HistoryItem], hidden: Int, on act: Act.ID) -> Page {
        Page(
            t("Something later stands on this"), status: .conflict,
            """
            \(pageHead("Something later stands on this", back: ("What was changed", "/history/act/\(act)")))
            <p>\(h("Nothing was changed. To undo this, undo first what came after it:"))</p>
            \(if: !later.isEmpty, historyList(later))
            \(if: hidden > 0, "<p class=\"soft\">\(h("\(hidden) later change is not shown to you.|\(hidden) later changes are not shown to you."))</p>")
            """)
    }
}
