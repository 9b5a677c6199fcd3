import Asking
import Foundation
import Kernel

extension Connection {
    /// Keeps a question under a name: as one that is asked each time, or the people it finds now.
    func addList(_ form: Form, at now: Date) throws -> List {
        try require(.changePeople)
        try requireAsking()
        guard let owner = viewer.id else { throw NotAllowed() }
        var list = List()
        list.ownerID = owner
        list.name = try checkedListName(form["name"], of: list.id)
        list.kind = List.Kind(rawValue: form["kind"]) ?? .smart
        list.isShared = form["shared"] == "yes"
        if form["kind"] == "empty" {
            list.kind = .fixed
            try insert(list)
            return list
        }
        let (ask, asked) = try checkedQuestion(form["q"], of: list, at: now)
        if list.kind == .smart { list.question = ask.description }
        list.columnCodes = try columnsThere(form["cols"], of: list.id).written
        list.sortedBy = try listOrder(form["by"], of: list.id).map { form["by"].isEmpty ? "" : $0.written } ?? ""
        try insert(list)
        if list.kind == .fixed {
            // Where a list is kept there is no field for the question.
            do { try put(ids(of: asked), into: list.id) } catch let refusal as Refusal { throw Refusal(refusal.reason) }
        }
        try lookAtListsSoon()
        return list
    }

    /// Another name, another question, or for others too. Only whoever keeps the list may.
    func changeList(_ id: List.ID, _ form: Form, at now: Date) throws -> List {
        var list = try ownList(id)
        try refuseUnseen(form, of: id)
        list.name = try checkedListName(form["name"], of: id)
        list.isShared = form["shared"] == "yes"
        if list.kind == .smart { list.question = try checkedQuestion(form["q"], of: list, at: now).ask.description }
        try update(list)
        try lookAtListsSoon()
        return list
    }

    /// Which columns it shows, and in which order, for everybody who uses it.
    func keepColumns(_ form: Form, of id: List.ID) throws -> List {
        var list = try ownList(id)
        list.columnCodes = try columnsThere(form["cols"], of: id).written
        list.sortedBy = try listOrder(form["by"], of: id)?.written ?? ""
        try update(list)
        return list
    }

    /// Lists that name it say that it is gone, and go on.
    func removeList(_ id: List.ID) throws -> List {
        let list = try ownList(id)
        for row in try values("SELECT id FROM list_rows WHERE list_id = \(id)", of: Identifier<ListRow>.self) {
            try delete(row)
        }
        try delete(id)
        return list
    }

    func ownList(_ id: List.ID) throws -> List {
        try require(.changePeople)
        let list = try list(id)
        guard list.ownerID == viewer.id || viewer.may(.keepHouse) else { throw NotAllowed() }
        return list
    }

    /// A name by which it can be asked for: `in("Core team")`.
    private func checkedListName(_ name: String, of id: List.ID) throws -> String {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        try refuse(if: name.isEmpty, "Give the list a name.", field: "name")
        try refuse(if: name.count > 200, "Use 200 letters or fewer for the name.", field: "name")
        let isTaken =
            try count("SELECT count(*) FROM lists WHERE name = \(name) AND id <> \(id) AND \(mayUse("lists"))") > 0
        try refuse(if: isTaken, "There is a list of that name already.", field: "name")
        return name
    }

    /// The question with the numbers of all that it names. It may not ask for the list itself.
    private func checkedQuestion(_ text: String, of list: List, at now: Date) throws -> (ask: Ask, asked: Asked) {
        do {
            var resolver = Resolver(self, settings: try groupSettings(), now: now)
            resolver.asking = [list.id]
            let ask = try Ask(text)
            let asked = try resolver.asked(ask)
            for trouble in asked.troubles { if case .listAsksForItself = trouble.reason { throw trouble } }
            return (try resolver.numbered(ask), asked)
        } catch let mistake as Mistake {
            throw Refusal(mistake.words, field: "q")
        }
    }

    /// A thousand people are listed one by one in the history; more carry the act.
    private func put(_ contacts: [Contact.ID], into list: List.ID) throws {
        let rows = contacts.map { ListRow(listID: list, contactID: $0, isMember: true) }
        guard rows.count > 1_000 else { return try rows.forEach { try insert($0) } }
        makeBulk()
        let loader = try RecordLoader<ListRow>(self)
        for row in rows { try loader.add(row) }
        try loader.finish()
        try markStale(.members, Set(contacts.map(\.number)))
    }
}
