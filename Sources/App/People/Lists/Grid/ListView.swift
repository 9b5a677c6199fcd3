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
    var mayTakeCopies = false
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
        view.mayTakeCopies = viewer.may(.takeCopies)
        try chooseColumns(&view)
        try fill(&view, screen)
        return view
    }

    func mayChange(_ list: List) -> Bool {
        viewer.may(.changePeople) && (list.ownerID == viewer.id || viewer.may(.keepHouse))
    }

    private func chooseColumns(_ view: inout ListView) throws {
        view.columns = try columns(of: view.address)
        view.order = try listOrder(of: view.address)
        // A note and a tick belong to a list; they come once it is kept.
        if view.list == nil { view.columns.gone.removeAll { $0 == "note" || $0 == "tick" } }
        let chosen = Set(view.columns.columns.map(\.name))
        let all =
            ListColumn.known + (view.list.map { ListColumn.kept(in: $0.id) } ?? [])
            + (try visibleQuestions().map(ListColumn.answer))
        view.offered = all.filter { $0.name != "name" && maySee($0) && !chosen.contains($0.name) }
    }

    /// The columns that an address shows beside the name, which always stands first.
    func columns(of address: ListAddress) throws -> ListColumns {
        let kept = try address.list.map { try list($0).columnCodes } ?? ""
        let usual = address.list == nil ? Self.usualColumns : "\(Self.usualColumns),tick,note"
        var columns = try columnsThere(address.columns ?? (kept.isEmpty ? usual : kept), of: address.list)
        if address.columns == nil, kept.isEmpty { columns.gone = [] }
        columns.columns.removeAll { $0.name == "name" }
        return columns
    }

    func listOrder(of address: ListAddress) throws -> ListOrder {
        let kept = try address.list.map { try list($0).sortedBy }
        return try listOrder(address.order ?? kept ?? "", of: address.list) ?? .name
    }

    /// Some rows of a list that the reader has before them, and nothing else.
    ///
    /// - Parameter count: how many people there were when its page was made.
    func listRowsView(_ address: ListAddress, of count: Int?, _ screen: Screen) throws -> ListView {
        try requireAsking()
        var view = ListView(address: address)
        view.list = try address.list.map { try list($0) }
        view.mayKeep = viewer.may(.changePeople)
        view.columns = try columns(of: address)
        view.order = try listOrder(of: address)
        try fill(&view, screen, of: count)
        return view
    }

    private func fill(_ view: inout ListView, _ screen: Screen, of count: Int? = nil) throws {
        do {
            let asked = try people(of: view.address, at: screen.now)
            view.troubles = asked.troubles
            let window = try window(of: asked, by: view.order, from: view.address.from, count: count)
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
