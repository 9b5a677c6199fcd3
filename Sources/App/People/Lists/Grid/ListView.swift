import Asking
import Foundation
import Kernel

/// A list as it is worked with: some of its people, with the columns that were chosen.
struct ListView: Sendable {
    var address: ListAddress
    var list: List?
    /// With everything in it under the name that it has now.
    var question = ""
    var columns = ListColumns()
    var order = ListOrder.name
    var mistake: Mistake?
    /// The mistake stands in what narrows the list, not in its question.
    var isMistakeInAlso = false
    var refusal: Refusal?
    /// What a kept list passed over.
    var troubles: [Mistake] = []
    var count = 0
    var rows: [ListRowShown] = []
    /// All that may be chosen besides.
    var offered: [ListColumn] = []
    /// The list's name, question and columns.
    var mayChangeList = false
    var mayKeep = false
    /// Who came and left this week.
    var moves: ListMoves?
    /// What was printed of it.
    var sheets: [Sheet] = []

    var isRight: Bool { mistake == nil && refusal == nil }
    var hasEarlier: Bool { address.from > 0 }
    var hasLater: Bool { address.from + rows.count < count }
}

extension Connection {
    static let usualColumns = "phone,town,tag,organizer,last_contact"

    func listView(_ address: ListAddress, _ screen: Screen) throws -> ListView {
        try requireAsking()
        var view = ListView(address: address)
        if let id = address.list {
            let list = try list(id)
            view.list = list
            view.question = try questionInWords(list, at: screen.now)
            view.mayChangeList = mayChange(list)
            view.sheets = try sheets(of: id)
            view.moves = try moves(of: list, at: screen.now)
        } else {
            view.question = address.question
        }
        view.mayKeep = viewer.may(.changePeople)
        try chooseColumns(&view)
        try fill(&view, screen)
        return view
    }

    func mayChange(_ list: List) -> Bool {
        viewer.may(.changePeople) && (list.ownerID == viewer.id || viewer.may(.keepHouse))
    }

    private func chooseColumns(_ view: inout ListView) throws {
        let kept = view.list?.columnCodes ?? ""
        let usual = view.list == nil ? Self.usualColumns : "\(Self.usualColumns),tick,note"
        view.columns = try columnsThere(view.address.columns ?? (kept.isEmpty ? usual : kept), of: view.list?.id)
        if view.address.columns == nil, kept.isEmpty { view.columns.gone = [] }
        // The name always stands first.
        view.columns.columns.removeAll { $0.name == "name" }
        let written = view.address.order ?? view.list?.sortedBy ?? ""
        view.order = try listOrder(written, of: view.list?.id) ?? .name
        // A note and a tick belong to a list; they come once it is kept.
        if view.list == nil { view.columns.gone.removeAll { $0 == "note" || $0 == "tick" } }
        let chosen = Set(view.columns.columns.map(\.name))
        let all =
            ListColumn.known + (view.list.map { ListColumn.kept(in: $0.id) } ?? [])
            + (try visibleQuestions().map(ListColumn.answer))
        view.offered = all.filter { $0.name != "name" && maySee($0) && !chosen.contains($0.name) }
    }

    private func fill(_ view: inout ListView, _ screen: Screen) throws {
        do {
            let asked = try people(of: view.address, at: screen.now)
            view.troubles = asked.troubles
            let window = try window(of: asked, by: view.order, from: view.address.from)
            view.count = window.count
            view.rows = try listRows(of: window.ids, view.columns.columns)
        } catch let mistake as Mistake {
            view.mistake = mistake
        } catch let mistake as MistakeInAlso {
            (view.mistake, view.isMistakeInAlso) = (mistake.mistake, true)
        } catch let refusal as Refusal {
            view.refusal = refusal
        }
    }

    /// Whom an address means. Throws a `Mistake` or a `Refusal`.
    func people(of address: ListAddress, at now: Date) throws -> Asked {
        let asked = try address.list.map { try members(of: list($0), at: now) } ?? self.asked(address.question, at: now)
        guard !address.also.isEmpty else { return asked }
        let also: Asked
        do { also = try self.asked(address.also, at: now) } catch let mistake as Mistake {
            throw MistakeInAlso(mistake: mistake)
        }
        return try narrowed(asked, by: also)
    }
}

/// What narrows a list cannot be read.
struct MistakeInAlso: Error { let mistake: Mistake }
