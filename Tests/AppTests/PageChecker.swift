/// What is wrong with a page, in sentences; empty if nothing is. Every page that any test fetches goes through here.
func checkPage(_ html: String, limit: Int = 60_000) -> [String] {
    var check = PageCheck(html)
    check.everyPart()
    check.wholePage(limit: limit)
    return check.problems
}

/// The same for a part of a page, such as the answer to an inline form.
func checkFragment(_ html: String) -> [String] {
    var check = PageCheck(html)
    check.everyPart()
    return check.problems
}

/// One reading of a page, and what was found.
private struct PageCheck {
    let html: String
    let tags: PageTags
    var problems: [String]

    init(_ html: String) {
        self.html = html
        tags = PageTags(html)
        problems = tags.problems
    }

    mutating func everyPart() {
        ids()
        labels()
        forms()
        targets()
        safety()
        images()
    }

    mutating func wholePage(limit: Int) {
        require(html.hasPrefix("<!doctype html>"), "The page does not begin with <!doctype html>.")
        let titles = tags.elements.count { $0.name == "h1" }
        require(titles == 1, "The page has \(titles) h1 instead of one.")
        require(tags.elements.first { $0.name == "html" }?["lang"]?.isEmpty == false, "html has no lang.")
        require(tags.elements.contains { $0.name == "title" }, "The page has no title.")
        require(tags.sizeWithoutData <= limit, "The page has \(tags.sizeWithoutData) bytes besides its data.")
    }

    private mutating func ids() {
        var seen: Set<String> = []
        for element in tags.elements {
            guard let id = element["id"] else { continue }
            require(!id.isEmpty, "An id of \(element.name) is empty.")
            require(seen.insert(id).inserted, "The id \(id) is there twice.")
        }
    }

    private mutating func labels() {
        let labelled = Set(tags.elements.filter { $0.name == "label" }.compactMap { $0["for"] })
        for element in tags.elements where element.isField {
            let isNamed =
                element["aria-label"] != nil || element["aria-labelledby"] != nil || element.parents.contains("label")
                || element["id"].map(labelled.contains) == true
            require(isNamed, "The field \(element["name"] ?? element.name) has no label.")
        }
        for element in tags.elements where ["a", "button", "summary"].contains(element.name) && element["href"] != "" {
            require(element.hasWords || element["aria-label"] != nil, "A \(element.name) has no words.")
        }
    }

    private mutating func forms() {
        for (index, form) in tags.elements.enumerated() where form.name == "form" {
            require(!form.parents.contains("form"), "A form stands in a form.")
            guard form["method"]?.lowercased() == "post" else { continue }
            let token = tags.elements.contains { $0.form == index && $0["name"] == "token" && $0["value"] != "" }
            require(token, "The form to \(form["action"] ?? "?") has no token.")
        }
    }

    private mutating func targets() {
        let ids = Set(tags.elements.compactMap { $0["id"] })
        for element in tags.elements {
            for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "form", "list"] {
                for id in (element[name] ?? "").split(separator: " ") where !ids.contains(String(id)) {
                    problems.append("\(name)=\"\(id)\" leads nowhere.")
                }
            }
            guard let href = element["href"], href.hasPrefix("#"), href != "#" else { continue }
            require(ids.contains(String(href.dropFirst())), "The link \(href) leads nowhere.")
        }
    }

    /// What a page loads and where it sends must be ours. Links to other sites are for people to follow.
    private mutating func safety() {
        for element in tags.elements {
            require(element.name != "style", "There is a style element.")
            require(element.name != "script" || element["src"] != nil, "There is an inline script.")
            for (name, value) in element.attributes {
                require(name != "style", "\(element.name) has an inline style.")
                require(!name.hasPrefix("on"), "\(element.name) has \(name).")
                let plain = value.lowercased().filter { !$0.isWhitespace }
                require(!plain.hasPrefix("javascript:"), "\(element.name) has a javascript: address.")
                let loads = ["src", "srcset", "action", "formaction", "poster", "data"].contains(name)
                guard loads || name == "href" && element.name != "a" else { continue }
                require(!plain.hasPrefix("//") && !plain.contains("://"), "\(element.name) leads outside: \(value)")
            }
        }
    }

    private mutating func images() {
        for image in tags.elements where image.name == "img" {
            require(image["alt"] != nil, "An image has no alt.")
        }
    }

    private mutating func require(_ isRight: Bool, _ problem: String) {
        if !isRight { problems.append(problem) }
    }
}
