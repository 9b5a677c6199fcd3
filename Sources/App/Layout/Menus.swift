import Kernel

extension Screen {
    /// A button that opens a short list of links or one-button forms.
    func menu(_ label: Phrase, icon symbol: Icon = .more, _ items: [HTML]) -> HTML {
        """
        <details class="menu"><summary>\(icon(symbol))<span>\(h(label))</span></summary>
        <ul>\(items.map { "<li>\($0)</li>" as HTML })</ul></details>
        """
    }

    func menuLink(_ label: Phrase, to path: String, icon symbol: Icon? = nil) -> HTML {
        "<a href=\"\(path)\">\(symbol.map(icon))\(h(label))</a>"
    }

    var accountMenu: HTML {
        """
        <details class="menu account"><summary>\(words.keep("account") { "<span class=\"ears\">\(h("Account:"))</span>" })\
        <span>\(own: account?.name ?? "")</span></summary>
        <ul>\(accountLinks)</ul></details>
        """
    }

    /// Also what the page *More* lists.
    private var accountLinks: HTML {
        let isKeeper = account?.isKeeper == true
        return """
            \(words.keep(isKeeper ? "links of a keeper" : "links of an account") { ownLinks(isKeeper: isKeeper) })<li>\(signOut)</li>
            """
    }

    private func ownLinks(isKeeper: Bool) -> HTML {
        let links = [
            menuLink("My account", to: "/account", icon: .person),
            isKeeper ? menuLink("The house", to: "/house", icon: .house) : nil,
            menuLink("History", to: "/history", icon: .history),
            menuLink("Take me through the keys", to: "/help/keys", icon: .keys),
        ]
        return "\(links.compactMap(\.self).map { "<li>\($0)</li>" as HTML })"
    }

    private var signOut: HTML {
        form("/sign-out", isSignOut: true, warns: false) {
            words.keep("sign out") { "<button class=\"plain\">\(icon(.signOut))\(h("Sign out"))</button>" }
        }
    }

    /// Everything that the bottom bar of a phone has no room for.
    func morePage() -> Page {
        let others = Area.open.filter { !Area.onPhone.contains($0) }
        return Page(
            t("More"),
            """
            \(pageHead("More"))
            <ul class="links">
            \(others.map { "<li>\(menuLink($0.name, to: $0.path, icon: $0.icon))</li>" as HTML })
            \(accountLinks)
            </ul>
            """)
    }
}
