import Testing

@testable import Matching

@Suite struct SearchQueryTests {
    private func terms(_ typed: String) -> [SearchQuery.Term] { SearchQuery(typed).terms }

    /// Whether the index would answer this query with a contact of these terms.
    private func finds(_ typed: String, _ fill: (inout SearchTerms) -> Void) -> Bool {
        var terms = SearchTerms()
        fill(&terms)
        let known = terms.text.split(separator: " ").map(String.init)
        return SearchQuery(typed).terms.allSatisfy { term in
            term.alternatives.contains { lookups in
                lookups.allSatisfy { lookup in
                    known.contains { lookup.isPrefix ? $0.hasPrefix(lookup.text) : $0 == lookup.text }
                }
            }
        }
    }

    @Test func `Words may be unfinished`() {
        #expect(terms("Ros Día") == [.word("ros", prefix: true), .word("dia", prefix: true)])
        #expect(finds("ros dia") { $0.addName("Rosa Díaz") })
        #expect(!finds("ros dio") { $0.addName("Rosa Díaz") })
    }

    @Test(arguments: [
        "718 555 01", "(718) 555-0123", "718.555.0123", "+1 718 555 0123", "7185550123", "0123", "123", "555-01",
    ])
    func `A part of a phone number, however it is spaced, finds the number`(typed: String) {
        #expect(finds(typed) { $0.addPhone("+17185550123") })
    }

    @Test func `Groups that look like a phone number are one`() {
        #expect(terms("718 555 01") == [.phone(digits: "71855501")])
        #expect(terms("+1 (718) 555-0123") == [.phone(digits: "17185550123")])
        #expect(terms("0044 20 7946 0958") == [.phone(digits: "442079460958")])
        #expect(terms("\u{200F}+1 718\u{200E}") == [.phone(digits: "1718")])
    }

    @Test func `A lone number may be a house or a phone`() {
        #expect(terms("1420") == [.either([.word("1420", prefix: true), .phone(digits: "1420")])])
        #expect(finds("1420") { $0.addAddress("1420 Grand Concourse") })
        #expect(finds("1420") { $0.addPhone("+17185551420") })
        #expect(terms("1420 grand").count == 2)
        #expect(finds("1420 10456") { $0.addAddress("1420 Grand Concourse 10456") })
        #expect(finds("120-15 jam") { $0.addAddress("120-15 Jamaica Ave") })
    }

    @Test(arguments: [
        "rosa.diaz@exa", "rosa.d", "rosa.diaz", "@example.org", "@exa", "example.org", "diaz@example", "rosa",
    ])
    func `A part of an address finds it`(typed: String) {
        #expect(finds(typed) { $0.addEmail("rosa.diaz@example.org") })
    }

    @Test func `An address in the making is the beginning of one`() {
        #expect(terms("Rosa.Diaz@Ex") == [.email("rosa.diaz@ex", prefix: true)])
        #expect(terms("rosa@example.org bronx").first == .email("rosa@example.org", prefix: false))
    }

    @Test func `Double names and names with particles are found however they are written`() {
        for typed in ["garcia-lopez", "garcialopez", "garcia lopez", "lopez", "garcia-lo"] {
            #expect(finds(typed) { $0.addName("García-López") }, "\(typed)")
        }
        for typed in ["de la cruz", "delacruz", "maria de la c", "cruz"] {
            #expect(finds(typed) { $0.addName("Maria De La Cruz") }, "\(typed)")
        }
        #expect(finds("de la cruz") { $0.addName("Delacruz") })
        #expect(finds("o brien") { $0.addName("O'Brien") })
    }

    @Test func `Names in scripts without spaces are found by any part`() {
        for typed in ["王", "小明", "明", "王小明", "王 小明"] {
            #expect(finds(typed) { $0.addName(given: "小明", family: "王") }, "\(typed)")
        }
        #expect(finds("محمد") { $0.addName("مُحَمَّد") })
    }

    @Test func `Nothing typed asks nothing`() {
        for typed in ["", "   ", "!!!", "…", "\u{200F}\u{202E}", "👍🏽👨‍👩‍👧", "@"] {
            #expect(SearchQuery(typed).isEmpty, "\(typed)")
        }
    }

    @Test func `Hostile input makes at most eight short terms`() {
        var noise = Noise(seed: 31)
        var inputs = (0..<3_000).map { $0 % 2 == 0 ? noise.text(upTo: 200) : noise.bytes(200) }
        inputs += ["(", ".", "-", "@a.", "1-", "1 ", "a-b ", "de la ", "718 ", "١", "\u{202E}", "é."].map {
            String(repeating: $0, count: 10_000)
        }
        for typed in inputs {
            let query = SearchQuery(typed)
            #expect(query.terms.count <= 8)
            for term in query.terms {
                let alternatives = term.alternatives
                #expect(!alternatives.isEmpty && alternatives.count <= 64)
                for lookup in alternatives.joined() {
                    #expect(!lookup.text.isEmpty && lookup.text.utf8.count <= 64 && !lookup.text.contains(" "))
                }
            }
        }
    }
}
