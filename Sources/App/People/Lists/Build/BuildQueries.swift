import Asking
import Foundation
import Kernel

extension Connection {
    /// How long a page waits for its counts. What takes longer is fetched by the script, or shown as "…".
    private static let longestWait = 0.8

    /// What the builder shows after what was sent. Counts come last: on PostgreSQL nothing can be asked after one that
    /// was stopped.
    func buildView(_ form: Form, path: String, list: List.ID? = nil, _ screen: Screen) throws -> BuildView {
        try requireAsking()
        var view = BuildView(path: path)
        view.mayKeep = viewer.may(.changePeople)
        if let list {
            let list = try self.list(list)
            view.list = list
            view.mayChange =
                viewer.may(.changePeople) && list.kind == .smart
                && (list.ownerID == viewer.id || viewer.may(.keepHouse))
            view.version = try version(of: list.id)
            view.text =
                list.kind == .smart
                ? try questionInWords(list, at: screen.now) : "in(\(quoted(list.name))#\(list.id.number))"
        }
        if form.has("q") { view.text = form["q"].replacing("\r\n", with: "\n") }
        var resolver = Resolver(self, settings: try groupSettings(), now: screen.now)
        view.take(form) { _ = try resolver.asked($0) }
        if let open = view.open { view.suggestions = try suggestions(for: open.fields, at: screen.now) }
        let lines = try settled(&view, &resolver)
        view.why = try why(view, lines.all, form, screen)
        try count(&view, lines)
        return view
    }

    /// A line or a group, with what must hold before it.
    struct SettledLine {
        let path: LinePath
        let meant: Meant
        /// With what stands before it; `nil` where a mistake stands before it.
        let together: Meant?
    }

    struct SettledLines {
        var all: [SettledLine] = []
        var asksKinds = false
        var asksArchived = false
        var hasMistake = false
        var limit: MeantLimit?
    }

    private func settled(_ view: inout BuildView, _ resolver: inout Resolver) throws -> SettledLines {
        var lines = SettledLines()
        do { lines.limit = try resolver.asked(Ask(nil, limit: view.ask.limit)).limit } catch let mistake as Mistake {
            view.limitMistake = mistake.words
        }
        if let condition = view.ask.condition {
            _ = try settle(condition, .whole, before: .everybody, &view, &resolver, &lines)
        }
        if let tried = view.tried, let asked = try? resolver.asked(Ask(tried, limit: view.ask.limit)) {
            view.triedAsked = asked
        }
        return lines
    }

    /// Each clause by itself, so that a mistake is told at its line.
    private func settle(
        _ condition: Condition, _ path: LinePath, before: Meant?, _ view: inout BuildView, _ resolver: inout Resolver,
        _ lines: inout SettledLines
    ) throws -> Meant? {
        guard let group = condition.group else {
            do {
                let asked = try resolver.asked(Ask(condition))
                lines.asksKinds = lines.asksKinds || asked.asksKinds
                lines.asksArchived = lines.asksArchived || asked.asksArchived
                lines.all.append(
                    SettledLine(
                        path: path, meant: asked.condition, together: before.map { .all([$0, asked.condition]) }))
                return asked.condition
            } catch let mistake as Mistake {
                view.told[path] = BuildView.Told(mistake: mistake.words)
                lines.hasMistake = true
                return nil
            }
        }
        var parts: [Meant?] = [], context = before
        for (number, part) in group.parts.enumerated() {
            let meant = try settle(part, path.child(number), before: context, &view, &resolver, &lines)
            parts.append(meant)
            if group.kind == .all { context = context.flatMap { before in meant.map { .all([before, $0]) } } }
        }
        let known = parts.compactMap(\.self)
        guard known.count == parts.count else { return nil }
        let meant: Meant =
            switch group.kind {
            case .all: .all(known)
            case .any: .any(known)
            case .none: .not(.any(known))
            case .notAll: .not(.all(known))
            }
        lines.all.append(SettledLine(path: path, meant: meant, together: before.map { .all([$0, meant]) }))
        return meant
    }

    private func count(_ view: inout BuildView, _ lines: SettledLines) throws {
        let deadline = Date().addingTimeInterval(Self.longestWait)
        var isOver = false
        func told(_ asked: Asked) throws -> BuildView.Told {
            let left = deadline.timeIntervalSinceNow
            guard !isOver, left > 0.01 else { return BuildView.Told(isSlow: true) }
            do { return BuildView.Told(count: try count(of: asked, within: left)) } catch is Refusal {
                isOver = true
                return BuildView.Told(isSlow: true)
            }
        }
        func asked(_ meant: Meant, _ limit: MeantLimit? = nil) -> Asked {
            Asked(condition: meant, limit: limit, asksKinds: lines.asksKinds, asksArchived: lines.asksArchived)
        }
        view.everybody = try told(asked(.everybody))
        for line in lines.all.sorted(by: { $0.path.steps.count < $1.path.steps.count }) {
            guard let together = line.together else { continue }
            view.told[line.path] = try told(asked(together))
        }
        if let tried = view.triedAsked { view.open?.told = try told(tried) }
        guard !lines.hasMistake, view.mistake == nil else { return }
        let whole = lines.all.first { $0.path == .whole }
        view.total =
            view.ask.limit == nil
            ? (whole == nil ? view.everybody : view.told[.whole] ?? BuildView.Told())
            : try told(asked(whole?.meant ?? .everybody, lines.limit))
    }

    /// One count that took too long for the page, by itself: of a line, of everybody, of all.
    func slowCount(_ form: Form, _ screen: Screen) throws -> Int? {
        try requireAsking()
        guard let ask = try? Ask(form["q"]) else { return nil }
        var view = BuildView(path: "", ask: ask), of = form["of"]
        if of == "all", ask.limit == nil { of = LinePath.whole.text }
        var resolver = Resolver(self, settings: try groupSettings(), now: screen.now)
        let lines = try settled(&view, &resolver)
        let line = lines.all.first { $0.path.text == of }
        let whole = lines.all.first { $0.path == .whole }
        guard let meant = of == "all" ? whole?.meant ?? .everybody : of == "everybody" ? .everybody : line?.together
        else { return nil }
        return try? count(
            of: Asked(
                condition: meant, limit: of == "all" ? lines.limit : nil, asksKinds: lines.asksKinds,
                asksArchived: lines.asksArchived))
    }
}
