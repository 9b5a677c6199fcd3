import Testing

@testable import Matching

@Suite struct SearchTermsTests {
    private func terms(beginnings: Bool = false, _ fill: (inout SearchTerms) -> Void) -> [String] {
        var terms = SearchTerms(keepsBeginnings: beginnings)
        fill(&terms)
        return terms.text.split(separator: " ").map(String.init)
    }

    @Test func `A double name is found by its parts and as one word`() {
        #expect(terms { $0.addName("García-López") } == ["garcia", "lopez", "garcialopez"])
        #expect(terms { $0.addName("O'Brien") } == ["obrien"])
    }

    @Test func `A name with De La or Al is found as one word too`() {
        #expect(terms { $0.addName("De La Cruz") } == ["de", "la", "cruz", "delacruz"])
        #expect(terms { $0.addName("Al Hassan") } == ["al", "hassan", "alhassan"])
    }

    @Test func `A name written without spaces is found from any character on`() {
        #expect(terms { $0.addName("王小明") } == ["王小明", "小明", "明"])
        #expect(terms { $0.addName(given: "小明", family: "王") } == ["王", "小明", "明", "王小明"])
        #expect(terms { $0.addName("김민준") } == ["김민준", "민준", "준"])
    }

    @Test func `An address is one term, and its words and its domain are others`() {
        let found = terms { $0.addEmail("Rosa.Diaz+news@Example.org") }
        #expect(found == ["rosa.diaz+news@example.org", "@example.org", "rosa", "diaz", "news"])
    }

    @Test func `Every four digits of a phone number, and its last three, are terms`() {
        let found = terms { $0.addPhone("+17185550123") }
        #expect(found == ["#1718", "#7185", "#1855", "#8555", "#5550", "#5501", "#5012", "#0123", "#123"])
    }

    @Test func `A postal address is found by number, street, place and code`() {
        let found = terms {
            $0.addAddress("120-15 Jamaica Ave.")
            $0.addAddress("Queens NY 11418")
        }
        #expect(found == ["120", "15", "12015", "jamaica", "ave", "queens", "ny", "11418"])
    }

    @Test func `Spelling correction learns names and streets, not numbers, e-mail or little words`() {
        var terms = SearchTerms()
        terms.addName("Rosa Díaz García-López")
        terms.addEmail("rosita@example.org")
        terms.addAddress("1420 Grand Concourse")
        #expect(terms.words == ["rosa", "diaz", "garcia", "lopez", "grand", "concourse"])
    }

    @Test func `The first three and four letters of each word are terms too, but not of numbers and domains`() {
        #expect(terms(beginnings: true) { $0.addName("Rosa Li") } == ["rosa", "#ros", "#rosa", "li"])
        #expect(terms(beginnings: true) { $0.addName("王小明") } == ["王小明", "#王小明", "小明", "明"])
        #expect(terms(beginnings: true) { $0.addAddress("1420") } == ["1420"])
        #expect(terms(beginnings: true) { $0.addEmail("ana@example.org") } == ["ana@example.org", "#ana", "#ana@", "@example.org", "ana"])
    }

    @Test func `What was begun asks for the longest beginning that the index has`() {
        func necessary(_ text: String) -> String? { SearchQuery.Lookup(text: text, isPrefix: true).necessary?.text }
        #expect(necessary("ma") == nil)
        #expect(necessary("mar") == "#mar")
        #expect(necessary("maria") == "#mari")
        #expect(necessary("14") == nil)
        #expect(necessary("monica3079") == "monica3079")
        #expect(SearchQuery.Lookup(text: "mari", isPrefix: true).isExact)
        #expect(!SearchQuery.Lookup(text: "maria", isPrefix: true).isExact)
    }

    @Test func `A term comes once, and the next contact starts anew`() {
        var terms = SearchTerms(keepsBeginnings: false)
        terms.addName("Rosa Rosa ROSA")
        #expect(terms.text == "rosa")
        terms.removeAll()
        terms.addName("Ana")
        #expect(terms.text == "ana")
        #expect(SearchTerms().text.isEmpty)
    }

    @Test func `Whatever comes in, terms are short and have only letters, digits and the marks of addresses`() {
        var noise = Noise(seed: 21)
        for round in 0..<4_000 {
            var terms = SearchTerms()
            let text = round % 2 == 0 ? noise.text(upTo: 90) : noise.bytes(120)
            terms.addName(text)
            terms.addName(given: noise.text(upTo: 9), family: noise.text(upTo: 9))
            terms.addEmail(text)
            terms.addPhone(text)
            terms.addAddress(text)
            let all = terms.text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            #expect(Set(all).count == all.count)
            for term in all where all.count > 1 {
                #expect(!term.isEmpty && term.utf8.count <= 64)
                for scalar in term.unicodeScalars { #expect(isAllowed(scalar), "\(scalar.value)") }
            }
        }
    }

    /// Vowel signs of Indic and South-East Asian scripts count as letters.
    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return "abcdefghijklmnopqrstuvwxyz0123456789@.-_+#".unicodeScalars.contains(scalar) }
        let category = scalar.properties.generalCategory
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.value >= 0x900
                && [.nonspacingMark, .spacingMark].contains(category)
            || [.otherLetter, .modifierLetter, .otherNumber].contains(category)
    }

    @Test func `A name of ten thousand words does not take the import down`() {
        var terms = SearchTerms()
        terms.addName((0..<10_000).map { "n\($0)" }.joined(separator: " "))
        terms.addName(String(repeating: "王", count: 10_000))
        #expect(terms.text.split(separator: " ").count == 1_000)
    }
}
