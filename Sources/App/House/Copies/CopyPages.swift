import Kernel

extension Screen {
    func copiesPage(_ copies: [SafeCopy], mayTake: Bool, isServer: Bool, isMaking: Bool) -> Page {
        Page(
            t("Safe copies"),
            """
            \(pageHead(
                "Safe copies", sentence: sentence(copies),
                action: isMaking ? badge("A copy is being made") : tapButton("Make a copy now", to: "/house/copies", look: .main),
                back: ("The house", "/house")))
            \(if: copies.isEmpty, noCopies(isServer: isServer), else: copiesTable(copies, mayTake: mayTake))
            \(if: isServer, serverNote, else: howTheyAreKept)
            """)
    }

    private func sentence(_ copies: [SafeCopy]) -> HTML {
        guard let newest = copies.first else { return h("There is no copy yet.") }
        return h("\(copies.count) copy.|\(copies.count) copies.") + " " + h("The newest was made \(ago(newest.madeAt)).")
    }

    private func noCopies(isServer: Bool) -> HTML {
        emptyState(
            "No copies yet",
            isServer
                ? "Make one now, or let the database server make them each night."
                : "The first is made tonight at half past two. You can also make one now.")
    }

    private func copiesTable(_ copies: [SafeCopy], mayTake: Bool) -> HTML {
        table(
            "Safe copies",
            [
                Column("Made", onPhone: .title), Column("How"), Column("Holds", onPhone: .labelled),
                Column("Size", isNumber: true), Column("Proved", onPhone: .labelled), Column("Take it along"),
            ],
            copies.map { copy in
                [
                    moment(copy.madeAt), h(words(for: copy.kind)), holds(copy), h(size(copy.bytes)), proved(copy),
                    mayTake
                        ? "<a href=\"/house/copies/\(copy.name)\" download>\(h("Download"))\(forEars(": \(moment(copy.madeAt))"))</a>"
                        : .empty,
                ]
            })
    }

    private func words(for kind: SafeCopy.Kind) -> Phrase {
        switch kind {
        case .nightly: "At night"
        case .byHand: "By hand"
        case .replaced: "Replaced by a copy"
        }
    }

    private func holds(_ copy: SafeCopy) -> HTML {
        guard let counts = copy.proof?.counts else { return .empty }
        let people = counts["contacts"] ?? 0, touches = counts["interactions"] ?? 0
        return dotted([
            h("\(people) [person]|\(people) [people]"), h("\(touches) conversation|\(touches) conversations"),
        ])
    }

    /// A copy nobody has read is a hope.
    private func proved(_ copy: SafeCopy) -> HTML {
        guard let proof = copy.proof else { return badge("Not proved", .warn) }
        return h("Read through \(ago(proof.provedAt))")
    }

    private var howTheyAreKept: HTML {
        """
        <p>\(h("A copy is made every night and read through, to prove that it is whole. Seven days and four weeks are kept."))</p>
        <p>\(h("Copies lie on the same computer. Download one now and then, and keep it somewhere else."))</p>
        <p>\(h("To bring one back, somebody at the server types: \("<code>spadework restore</code>" as HTML)"))</p>
        """
    }

    private var serverNote: HTML {
        "<p>\(h("This group lives on a database server, which has its own copies each night. Ask whoever runs it."))</p>"
    }

    func size(_ bytes: Int) -> Phrase {
        switch bytes {
        case ..<1_000_000: "\((bytes + 999) / 1000) kB"
        case ..<1_000_000_000: "\((bytes + 500_000) / 1_000_000) MB"
        default: "\((bytes + 500_000_000) / 1_000_000_000) GB"
        }
    }
}
