import Kernel

extension Screen {
    /// A whole document: the page, with the group's name, search and navigation around it.
    func document(_ page: Page, area: Area?) -> HTML {
        """
        <!doctype html>
        <html lang="\(words.language.rawValue)" dir="\(look.direction.rawValue)"\(theme)>
        <head>
        <meta charset="utf-8">
        <title>\(page.title) · \(group.name)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <link rel="icon" href="\(Asset.icon.path)" type="image/svg+xml">
        <link rel="stylesheet" href="\(Asset.style.path)">\(page.style.map { "\n<link rel=\"stylesheet\" href=\"\($0)\">" as HTML })
        <script defer src="\(Asset.script.path)"></script>\(page.script.map { "\n<script defer src=\"\($0)\"></script>" as HTML })\
        \(page.asksAgainAfter.map { "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"></noscript>" as HTML })
        </head>
        <body\(if: account == nil, " class=\"public\"")\(wordsForScript)>
        <a class="skip" href="#main">\(h("Skip to the page"))</a>
        \(if: account == nil, publicHeader, else: header + areas(here: area))
        <main id="main" tabindex="-1">
        \(notice.map(noticeLine))
        \(page.body)
        </main>
        <div id="said" class="ears" aria-live="polite"></div>
        </body>
        </html>
        """
    }

    /// For a script that changes a part of its page in place: the page without what stands around every page.
    func unframed(_ page: Page) -> HTML { "\(notice.map(noticeLine))\(page.body)" }

    private var theme: HTML { .attribute("data-theme", look.theme?.rawValue) }

    /// The script speaks the reader's language, so it finds its words in the page.
    private var wordsForScript: HTML {
        words.keep("words for script") {
            """
             data-saving="\(t("Saving…"))" data-saved="\(t("Saved."))" data-restored="\(
                t("What you typed here before was kept on this device."))" data-forget="\(
                t("Throw it away"))" data-offline="\(
                t("This may not be saved. What you typed is still here. Look first, then try again."))" data-close="\(
                t("Close"))"
            """
        }
    }

    private var publicHeader: HTML {
        "<header class=\"top\"><p class=\"group\">\(own: group.name)</p></header>"
    }

    private var header: HTML {
        """
        <header class="top">
        <a class="group" href="/today">\(own: group.name)</a>
        \(searchBox)
        \(accountMenu)
        </header>
        """
    }

    private var searchBox: HTML { searched.isEmpty ? words.keep("search box") { searchForm } : searchForm }

    private var searchForm: HTML {
        """
        <form class="search" action="/search" role="search" data-suggest="/search/suggest">
        <label class="ears" for="search">\(h("Search [people]"))</label>
        \(icon(.search))
        <input id="search" type="search" name="q" value="\(searched)" autocomplete="off" spellcheck="false" \
        enterkeyhint="search" placeholder="\(t("Name, phone or email"))" aria-describedby="search-key">
        <span id="search-key" class="key-hint"><span class="ears">\(h("Shortcut:"))</span> <kbd>/</kbd></span>
        </form>
        """
    }

    /// One list for both places: phones show four areas and *More*, wide screens show every area.
    private func areas(here: Area?) -> HTML {
        let isMore = path == "/more", isItself = path == here?.path
        return words.keep("areas \(here?.rawValue ?? "") \(isItself ? "itself" : "") \(isMore ? "more" : "")") {
            """
            <nav class="areas" aria-label="\(t("Areas"))">
            <ul>
            \(Area.open.map { areaLink($0, isHere: $0 == here) })
            <li class="more"><a href="/more"\(if: isMore, " aria-current=\"page\"")>\(icon(.more))\
            <span>\(h("More"))</span></a></li>
            </ul>
            </nav>
            """
        }
    }

    private func areaLink(_ area: Area, isHere: Bool) -> HTML {
        """
        <li\(if: !Area.onPhone.contains(area), " class=\"wide\"")><a href="\(area.path)" data-go="\(area.key)"\
        \(if: isHere, HTML.attribute("aria-current", path == area.path ? "page" : "true"))>\(icon(area.icon))\
        <span>\(h(area.name))</span></a></li>

        """
    }

    func noticeLine(_ notice: Notice) -> HTML {
        """
        <div class="notice" role="status" data-notice><p>\(icon(.done)) \(h(notice.text))</p>\
        \(notice.undo.map { tapButton("Undo", to: "/undo/\($0)", icon: .undo) })</div>
        """
    }
}
