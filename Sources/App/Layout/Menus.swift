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
        <details class="menu account"><summary><span class="ears">\(h("Account:"))</span>\
        <span>\(HTML.own(account?.name ?? ""))</span></summary>
        <ul>\(accountLinks.map { "<li>\($0)</li>" as HTML })</ul></details>
        """
    }

    /// Also what the page *More* lists.
    var accountLinks: [HTML] {
        [
            menuLink("My account", to: "/account", icon: .person),
            account?.isKeeper == true ? menuLink("The house", to: "/house", icon: .house) : nil,
            menuLink("History", to: "/history", icon: .history),
            menuLink("Take me through the keys", to: "/help/keys", icon: .keys),
            form("/sign-out", isSignOut: true, warns: false) {
                "<button class=\"plain\">\(icon(.signOut))\(h("Sign out"))</button>"
            },
        ].compactMap(\.self)
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
            \(accountLinks.map { "<li>\($0)</li>" as HTML })
            </ul>
            """)
    }
}
