import Testing

/// The checker finds each fault, and finds none where there is none.
struct PageCheckerTests {
    static func page(_ body: String, language: String = "en") -> String {
        """
        <!doctype html>
        <html lang="\(language)"><head><meta charset="utf-8"><title>A page</title></head>
        <body><main><h1>A page</h1>\(body)</main></body></html>
        """
    }

    static let good = """
        <p id="more">More <a href="#more">about <b>this</b></a> &amp; <a href="https://example.org">that</a></p>
        <form method="post" action="/people"><input type="hidden" name="token" value="abc">
        <label for="name">Name</label><input id="name" name="name" aria-describedby="more"><br>
        <label>May we write? <input type="checkbox" name="may"></label><textarea aria-label="Note">a < b</textarea>
        <button>Save</button></form>
        <form action="/search"><input type="search" name="q" aria-label="Search"></form>
        <svg viewBox="0 0 2 2"><path d="M0 0h2"/></svg><img src="/face.png" alt="">
        """

    @Test func `A good page has no problems`() { #expect(checkPage(Self.page(Self.good)) == []) }

    @Test(arguments: [
        ("<div><p>Open</div>", "</div> closes <p>"),
        ("<ul><li>One", "</main> closes <li>"),
        ("</section>", "</section> closes <main>"),
        ("<div/>", "<div/> is not closed"),
        ("<p><div>In</div></p>", "<div> stands in a <p>"),
        ("5 < 6", "A < is not escaped"),
        ("<p id=\"a\">1</p><p id=\"a\">2</p>", "The id a is there twice"),
        ("<p id=\"\">1</p>", "An id of p is empty"),
        ("<p id=a>1</p>", "id of <p> is not quoted"),
        ("<p class=\"a\" class=\"b\">1</p>", "has class twice"),
        ("<h1>Again</h1>", "The page has 2 h1"),
        ("<input name=\"age\">", "The field age has no label"),
        ("<label for=\"other\">Age</label><select name=\"age\"></select>", "The field age has no label"),
        ("<textarea name=\"note\"></textarea>", "The field note has no label"),
        ("<button><svg><path d=\"M0 0\"/></svg></button>", "A button has no words"),
        ("<a href=\"/\"> </a>", "A a has no words"),
        ("<a href=\"/\">One <a href=\"/b\">two</a></a>", "A link stands in a link"),
        ("<form method=\"post\" action=\"/x\"><button>Go</button></form>", "The form to /x has no token"),
        (
            "<form method=\"POST\" action=\"/x\"><input type=\"hidden\" name=\"token\" value=\"\"></form>",
            "The form to /x has no token"
        ),
        ("<form action=\"/a\"><form action=\"/b\"></form></form>", "A form stands in a form"),
        ("<label for=\"gone\">Gone</label>", "for=\"gone\" leads nowhere"),
        ("<p aria-describedby=\"gone\">Gone</p>", "aria-describedby=\"gone\" leads nowhere"),
        ("<a href=\"#gone\">Gone</a>", "The link #gone leads nowhere"),
        ("<p style=\"color: red\">Red</p>", "p has an inline style"),
        ("<style>p { color: red }</style>", "There is a style element"),
        ("<script>alert(1)</script>", "There is an inline script"),
        ("<p onclick=\"go()\">Go</p>", "p has onclick"),
        ("<a href=\"java\nscript:go()\">Go</a>", "a has a javascript: address"),
        ("<script src=\"https://example.org/a.js\"></script>", "script leads outside"),
        ("<img src=\"//example.org/a.png\" alt=\"A\">", "img leads outside"),
        ("<link rel=\"stylesheet\" href=\"http://example.org/a.css\">", "link leads outside"),
        ("<form action=\"https://example.org/\"></form>", "form leads outside"),
        ("<img src=\"/a.png\">", "An image has no alt"),
    ])
    func `A fault is found`(body: String, problem: String) {
        let problems = checkPage(Self.page(body))
        #expect(problems.contains { $0.contains(problem) }, "found \(problems)")
    }

    @Test func `A page without a language, a title, an h1 or a doctype is refused`() {
        #expect(checkPage(Self.page("", language: "")).contains("html has no lang."))
        let bare = checkPage("<html lang=\"en\"><body><p>Bare</p></body></html>")
        #expect(bare.count == 3, "found \(bare)")
    }

    @Test func `A page that is too large is refused, but records may be many`() {
        let words = String(repeating: "<p>Many words.</p>", count: 5000)
        #expect(checkPage(Self.page(words)).contains { $0.contains("bytes besides its data") })
        #expect(checkPage(Self.page("<div data-list>\(words)</div>")) == [])
    }

    @Test func `A part of a page needs no h1, but the rest`() {
        #expect(checkFragment("<div id=\"a\">Part</div>") == [])
        #expect(checkFragment("<div id=\"a\">Part") == ["<div> is not closed."])
    }

    @Test func `Torn pages are read to their end`() {
        let page = Array(Self.page(Self.good))
        for end in page.indices.dropLast() { #expect(!checkPage(String(page[..<end])).isEmpty) }
    }
}
