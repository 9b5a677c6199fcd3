import Foundation
import Kernel

/// Which people a list's page shows, and how: all that its address says.
struct ListAddress: Sendable {
    /// `nil`: the question stands in the address, and is kept nowhere.
    var list: List.ID?
    var question = ""
    /// Narrows whom the question or the list finds.
    var also = ""
    /// As written; `nil` for those that are kept with the list.
    var columns: String?
    var order: String?
    var from = 0
    /// Each cell that may be changed has a link for it: without script, and on phones.
    var hasLinks = false

    init(list: List.ID? = nil, question: String = "") {
        self.list = list
        self.question = question
    }

    init(list: List.ID?, _ query: Form) {
        self.list = list
        question = list == nil ? query["q"] : ""
        also = query["also"]
        columns = query.has("cols") ? query["cols"] : nil
        order = query.has("by") ? query["by"] : nil
        hasLinks = query["links"] == "yes"
        from = max(0, min(Int(query["from"]) ?? 0, 1_000_000_000))
    }

    var base: String { list.map { "/people/lists/\($0)" } ?? "/people/lists/ask" }

    /// The list's page.
    var path: String { address(base, fields: fields) }

    func sorted(by order: String) -> ListAddress { with { ($0.order, $0.from) = (order, 0) } }
    func starting(at from: Int) -> ListAddress { with { $0.from = max(0, from) } }
    func with(_ edit: (inout ListAddress) -> Void) -> ListAddress {
        var address = self
        edit(&address)
        return address
    }

    /// What the address says, as a form carries it along.
    var fields: [(name: String, value: String)] {
        var fields: [(String, String)] = []
        if list == nil { fields.append(("q", question)) }
        if !also.isEmpty { fields.append(("also", also)) }
        if let columns { fields.append(("cols", columns)) }
        if let order { fields.append(("by", order)) }
        if hasLinks { fields.append(("links", "yes")) }
        if from > 0 { fields.append(("from", "\(from)")) }
        return fields
    }

    /// Where more rows come from, without the page around them.
    func rows(of count: Int) -> String {
        let fields = with { ($0.from, $0.hasLinks) = (0, false) }.fields
        return address(base, fields: fields + [("rows", "yes"), ("count", "\(count)")])
    }
}
