import Asking
import Testing

@Suite struct AskTests {
    @Test(arguments: [
        "zip = 55104 and answered(\"Housing rating\" >= 3, kind = door, campaign = \"Homes first\")",
        "lives in place \"1420 Grand Concourse\" and attended(count >= 2, since = 1y) and not talked(since = 60d)",
        "role = member and consent(text) and language in (es, gar) and organizer = me",
        "in(\"Core team\") or led_by(tag = leader) or moved_in(Active, since = 30d)",
        "", "random 100", "zip = 55104 random 10% seed 7", "top 50 by last_contact",
        "bottom 5 by answer(\"Housing rating\"#12)",
        "not (zip = 1 or zip = 2) and (town = Bronx or town has \"saint p\")", "not not archived = yes",
        "contacted(direction = in)", "tag = \"none\" or tag = none", "name = \"and\"",
        "name starts \"a \\\"b\\\" \\\\c\"",
        "role(has lead, ended = any)", "near(40.8, -73.9, 2.5)", "imported(123)", "led_by()",
        "knows(kin(tag = a), count >= 2)",
        "answered(\"kind\" = yes)", "in(none)", "answered(rating in (1, 2))",
    ]) func `a question printed is the question read`(_ text: String) throws {
        let ask = try Ask(text)
        #expect(ask.description == text)
        #expect(try Ask(ask.description) == ask)
    }

    @Test func `what is written differently means the same`() throws {
        #expect(try Ask("ZIP = 55104 AND (Zip=\"55104\")") == Ask("zip = 55104 and zip = 55104"))
        #expect(try Ask("moved_in(list = Active)") == Ask("moved_in(\"Active\")"))
        #expect(try Ask("(zip = 1 or zip = 2) or zip = 3") == Ask("zip = 1 or zip = 2 or zip = 3"))
        #expect(try Ask("name = “Rosa Diaz”") == Ask("name = \"Rosa Diaz\""))
    }

    @Test(arguments: [
        ("zip == 55104", 6, Mistake.Reason.doubleEquals("zip = 55104")),
        ("zipp = 1", 1, .unknownFact("zipp", near: ["zip"])),
        ("atended(count >= 2)", 1, .unknownCall("atended", near: ["attended"])),
        ("attended(cuont >= 2)", 10, .unknownArgument("cuont", of: "attended", near: ["count"])),
        (
            "contacted(kind = dor)", 18,
            .unknownChoice(
                "dor", of: "kind", choices: ["call", "door", "1:1", "text", "email", "letter", "meeting", "note"],
                near: ["door"])
        ),
        ("zip", 4, .expected(.comparison, found: "")),
        ("zip = ", 7, .expected(.value, found: "")),
        ("(zip = 1", 9, .expected(.closingBracket, found: "")),
        ("zip = 1 and", 12, .expected(.clause, found: "")),
        ("zip = \"1", 7, .noClosingMark),
        ("consent = text", 1, .callIsNoFact("consent")),
        ("zip(55104)", 1, .factIsNoCall("zip")),
        (
            "age has 3", 5,
            .cannotCompare("age", .has, allowed: [.equal, .notEqual, .less, .atMost, .more, .atLeast, .oneOf])
        ),
        ("age > old", 7, .noNumber("old")),
        ("made > 2026-02-30", 8, .noDay("2026-02-30")),
        ("answered()", 1, .subjectMissing("answered")),
        ("near(1, 2)", 1, .subjectMissing("near")),
        ("talked(since = 1y, since = 2y)", 20, .argumentTwice("since")),
        ("zip = 1; drop", 8, .strangeSign(";")),
        ("top 5 by zip", 10, .unknownSortable("zip", near: [])),
        ("random 200%", 8, .noPercentage("200")),
    ]) func `a mistake is told with its place`(_ text: String, _ place: Int, _ reason: Mistake.Reason) throws {
        let mistake = #expect(throws: Mistake.self) { try Ask(text) }
        #expect(mistake?.reason == reason)
        #expect(mistake?.spot.start == place)
    }

    @Test func `a question too deep, too long or with too much in it is refused`() {
        #expect(throws: Mistake.self) {
            try Ask(String(repeating: "(", count: 51) + "zip = 1" + String(repeating: ")", count: 51))
        }
        #expect(throws: Mistake.self) { try Ask(String(repeating: "not ", count: 60) + "zip = 1") }
        #expect(throws: Mistake.self) { try Ask("name = \"" + String(repeating: "a", count: 20_000) + "\"") }
        #expect(throws: Mistake.self) { try Ask(String(repeating: "zip = 1 or ", count: 300) + "zip = 1") }
    }
}
