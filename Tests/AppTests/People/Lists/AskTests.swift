import Asking
import Foundation
import Kernel
import Testing

@testable import App

/// Each fact and each call, true of some and false of others.
@Suite struct AskTests {
    static let everybody = ["Carl", "Dina", "Emil", "Rosa"]

    static let facts: [(String, [String])] = [
        ("", everybody),
        ("kind = person", everybody), ("kind = household", ["Diaz family"]),
        ("kind in (household, organization)", ["Diaz family", "Warehouse Workers United"]),
        ("kind != person", ["Diaz family", "Warehouse Workers United"]),
        ("archived = yes", ["Gus"]), ("archived = no", everybody), ("archived != no", ["Gus"]),
        ("name = \"rosita diaz lopez\"", ["Rosa"]), ("name has diaz", ["Rosa"]), ("name has \"diaz lo\"", ["Rosa"]),
        ("name starts lopez", []), ("name starts \"Rosi\"", ["Rosa"]), ("name != emil", ["Carl", "Dina", "Rosa"]),
        ("name = none", []),
        ("given = ROSA", ["Rosa"]), ("given in (rosa, carl)", ["Carl", "Rosa"]), ("family = nguyen", ["Carl"]),
        ("family has lop", ["Rosa"]), ("family = none", ["Emil"]), ("family = any", ["Carl", "Dina", "Rosa"]),
        ("family != haddad", ["Carl", "Emil", "Rosa"]),
        ("called = rosita", ["Rosa"]), ("called = none", ["Carl", "Dina", "Emil"]), ("also starts charlie", ["Carl"]),
        ("also has حداد", ["Dina"]), ("also = none", ["Emil", "Rosa"]),
        ("pronouns = they/them", ["Dina"]), ("pronouns != she/her", ["Carl", "Dina", "Emil"]),
        ("best_time has even", ["Rosa"]), ("best_method = any", []), ("met_how has door", ["Rosa"]),
        ("external_id = A-17", ["Rosa"]), ("external_id = a-17", []), ("external_id = none", ["Carl", "Dina", "Emil"]),
        ("language = es", ["Rosa"]), ("language = en", ["Dina", "Rosa"]), ("language = es-MX", ["Rosa"]),
        ("language = mx", []), ("language in (vi, gar)", ["Carl", "Emil"]), ("language != EN", ["Carl", "Emil"]),
        ("born < 1990", ["Carl"]), ("born = 1990", ["Rosa"]), ("born = 1985-07", ["Carl"]),
        ("born >= 1990-05-14", ["Emil", "Rosa"]), ("born > 1990-05-14", ["Emil"]),
        ("born != 1990", ["Carl", "Dina", "Emil"]), ("born = any", everybody), ("born < 2001-11-05", ["Carl", "Rosa"]),
        ("born <= 2001-11-05", ["Carl", "Emil", "Rosa"]),
        ("age >= 30", ["Carl", "Rosa"]), ("age < 30", ["Emil"]), ("age = none", ["Dina"]),
        ("age != none", ["Carl", "Emil", "Rosa"]),
        ("organizer = me", ["Rosa"]), ("organizer = \"Ben Okafor\"", ["Carl"]),
        ("organizer = nobody", ["Dina", "Emil"]), ("organizer = none", ["Dina", "Emil"]),
        ("organizer != me", ["Carl", "Dina", "Emil"]), ("organizer = any", ["Carl", "Rosa"]),
        ("organizer in (me, nobody)", ["Dina", "Emil", "Rosa"]),
        ("zip = 10456", ["Rosa"]), ("zip = 55104", ["Carl"]), ("zip != 55104", ["Dina", "Emil", "Rosa"]),
        ("zip = \"h2x-1y4\"", ["Dina"]), ("zip starts 104", ["Rosa"]), ("zip = 1045", []), ("zip = none", ["Emil"]),
        ("town = montreal", ["Dina"]), ("town has paul", ["Carl"]), ("state = ny", ["Rosa"]),
        ("country in (us, ca)", ["Carl", "Dina", "Rosa"]), ("street has concourse", ["Rosa"]),
        ("street starts \"9 rue\"", ["Dina"]), ("street = \"12 selby ave\"", ["Carl"]), ("street = none", ["Emil"]),
        ("phone = \"(718) 555-0123\"", ["Rosa"]), ("phone = +16515550100", ["Carl"]), ("phone starts 1718", ["Rosa"]),
        ("phone starts +1-651", ["Carl"]), ("phone = none", ["Dina", "Emil"]), ("email = Rosa@Example.org", ["Rosa"]),
        ("email starts rosa", ["Rosa"]), ("email != rosa@example.org", ["Carl", "Dina", "Emil"]),
        ("role = member", ["Rosa"]), ("role = tenant", ["Dina"]), ("role = leader", []), ("role has steward", ["Rosa"]),
        ("role starts shop", ["Rosa"]), ("role = none", ["Carl", "Emil"]),
        ("role != member", ["Carl", "Dina", "Emil"]),
        ("tag = leader", ["Carl", "Dina"]), ("tag = none", ["Emil", "Rosa"]),
        ("tag in (cook, leader)", ["Carl", "Dina"]), ("tag != cook", ["Carl", "Emil", "Rosa"]),
        ("tag in (none, cook)", ["Dina", "Emil", "Rosa"]),
        ("talks = 2", ["Carl", "Rosa"]), ("talks < 1", ["Emil"]), ("talks >= 0.5", ["Carl", "Dina", "Rosa"]),
        ("events >= 1", ["Carl", "Rosa"]), ("events = 2", ["Rosa"]), ("no_shows > 0", ["Carl"]),
        ("tasks = 1", ["Carl", "Rosa"]), ("tasks in (0, 7)", ["Dina", "Emil"]),
        ("last_contact >= 30d", ["Dina", "Rosa"]), ("last_contact < 30d", ["Carl"]), ("last_contact = none", ["Emil"]),
        ("last_contact = 20d", ["Rosa"]), ("last_contact != 20d", ["Carl", "Dina", "Emil"]),
        ("made = today", everybody), ("made < today", []), ("changed = today", everybody), ("changed > today", []),
        ("changed < today", []), ("changed <= today", everybody),
    ]

    static let calls: [(String, [String])] = [
        ("has(phone)", ["Rosa"]), ("has(phone, status = bad)", ["Carl"]),
        ("has(phone, status in (bad, verified))", ["Carl", "Rosa"]), ("has(email)", ["Rosa"]),
        ("has(messenger)", ["Dina"]), ("has(social)", []), ("has(phone, label = Mobile)", ["Rosa"]),
        ("has(messenger, source starts sign)", ["Dina"]), ("has(phone, label = none)", []),
        ("has(phone, count = 0)", ["Carl", "Dina", "Emil"]), ("has(address)", ["Carl", "Rosa"]),
        ("has(address, status = past)", ["Dina"]), ("has(address, label = none)", ["Carl", "Rosa"]),
        ("has(address, label = home)", []),
        ("consent(text)", ["Rosa"]), ("consent(text, since = 30d)", ["Rosa"]), ("consent(text, since = 5d)", []),
        ("refused(text)", ["Carl"]), ("consent(text, purpose = rides)", ["Dina"]),
        ("not consent(text)", ["Carl", "Dina", "Emil"]), ("consent(email)", []),
        ("lives in place \"1420 Grand Concourse\"", ["Rosa"]), ("lives in place bronx", ["Rosa"]),
        ("lives in place \"Hunts Point\"", []), ("works in place \"Hunts Point\"", ["Rosa"]),
        ("works in place bronx", ["Dina"]),
        ("near(40.8389, -73.9123, 1)", ["Rosa"]), ("near(44.95, -93.17, 5)", ["Carl"]),
        ("near(42, -83, 20000)", ["Carl", "Rosa"]), ("near(0, 0, 10)", []),
        ("role(member)", ["Rosa"]), ("role(member, ended = yes)", ["Carl"]),
        ("role(member, ended = any)", ["Carl", "Rosa"]),
        ("role(organization = \"warehouse workers united\")", ["Rosa"]),
        ("role(organization = any, count >= 2)", ["Rosa"]), ("role(place = bronx)", ["Dina"]),
        ("role(has steward, since = 60d)", ["Rosa"]), ("role(member, since = 60d)", []),
        ("role(count = 0)", ["Carl", "Emil"]), ("role(organization = none)", ["Dina"]),
        ("answered(\"Housing rating\")", ["Carl", "Rosa"]), ("answered(\"housing rating\" >= 3)", ["Carl"]),
        ("answered(\"Housing rating\" >= 3, kind = door)", ["Carl", "Rosa"]),
        ("answered(\"Housing rating\" >= 3, kind = door, campaign = \"Homes first\")", ["Rosa"]),
        ("answered(\"Housing rating\" != 3)", ["Rosa"]), ("answered(\"Housing rating\" in (2, 3))", ["Carl", "Rosa"]),
        ("ever_answered(\"Housing rating\" >= 4)", ["Rosa"]),
        ("ever_answered(\"Housing rating\", count >= 2)", ["Rosa"]),
        ("ever_answered(\"Housing rating\" > 3, count = 0)", ["Carl", "Dina", "Emil"]),
        ("answered(\"Housing rating\", since = 30d)", ["Rosa"]),
        ("answered(\"Housing rating\" = 4, until = 100d)", ["Rosa"]),
        ("answered(\"Housing rating\", by = me)", ["Carl", "Rosa"]),
        ("answered(\"Housing rating\", event = none)", ["Carl", "Rosa"]),
        ("answered(\"Housing rating\", campaign = none)", ["Rosa"]),
        ("answered(Landlord has etoile)", ["Rosa"]), ("answered(landlord = \"bad etoile realty\")", ["Rosa"]),
        ("answered(landlord != x)", ["Rosa"]), ("answered(\"Moved here\" < 2020-01-01)", ["Carl"]),
        ("answered(\"Moved here\" = 2019-04-01)", ["Carl"]), ("answered(\"Has heat\" = no)", ["Rosa"]),
        ("answered(\"Has heat\" != no)", ["Carl"]), ("answered(Union = Miembro)", ["Dina"]),
        ("answered(Union = yes-member)", ["Dina"]),
        ("answered(Union in (member, \"not a member\"))", ["Dina", "Emil"]), ("answered(Skills = cooking)", ["Dina"]),
        ("answered(Skills != cooking)", ["Emil"]), ("answered(Skills = conducir)", ["Dina", "Emil"]),
        ("answered(\"Best friend\" = \"Rosita Diaz-Lopez\")", ["Emil"]),
        ("answered(\"Where they work\" = bronx)", ["Emil"]),
        ("answered(\"Where they work\" != \"hunts point\")", ["Emil"]), ("answered(Lease)", ["Rosa"]),
        ("contacted()", ["Carl", "Dina", "Rosa"]), ("contacted(kind = door)", ["Carl", "Rosa"]),
        ("contacted(kind = door, count >= 2)", []), ("contacted(count >= 2)", ["Carl", "Rosa"]),
        ("contacted(count < 2)", ["Dina", "Emil"]), ("contacted(count != 0)", ["Carl", "Dina", "Rosa"]),
        ("contacted(result = no-answer)", ["Carl"]), ("contacted(result = none)", ["Dina", "Rosa"]),
        ("contacted(result != talked)", ["Carl", "Dina", "Rosa"]), ("contacted(direction = in)", ["Dina"]),
        ("contacted(by = me)", ["Rosa"]), ("contacted(by = none)", ["Dina"]),
        ("contacted(campaign = \"heat now\")", ["Carl"]), ("contacted(campaign = any)", ["Carl", "Rosa"]),
        ("contacted(kind in (text, 1:1), since = 30d)", ["Dina", "Rosa"]), ("contacted(until = 150d)", ["Rosa"]),
        ("talked()", ["Carl", "Rosa"]), ("talked(since = 60d)", ["Rosa"]),
        ("not talked(since = 60d)", ["Carl", "Dina", "Emil"]), ("talked(kind = call)", []),
        ("attended()", ["Carl", "Rosa"]), ("attended(count >= 2, since = 1y)", ["Rosa"]),
        ("attended(event = picnic)", ["Carl", "Rosa"]), ("attended(event != picnic)", ["Rosa"]),
        ("attended(place = bronx)", ["Carl", "Rosa"]),
        ("attended(campaign = \"homes first\", count = 1)", ["Carl", "Rosa"]), ("attended(campaign = none)", ["Rosa"]),
        ("invited()", everybody), ("invited(event = march)", ["Dina", "Emil"]), ("coming()", ["Dina"]),
        ("coming(since = tomorrow)", ["Dina"]), ("no_show()", ["Carl"]),
        ("no_show(count = 0)", ["Dina", "Emil", "Rosa"]),
        ("task()", ["Carl", "Rosa"]), ("task(owner = me)", ["Rosa"]), ("task(due < today)", ["Carl"]),
        ("task(open = no)", ["Carl"]), ("task(open = any, count = 2)", ["Carl"]), ("task(done_since = 5d)", ["Carl"]),
        ("task(done_since = 5d, open = yes)", []), ("task(due = none, open = any)", ["Carl"]),
        ("tagged(leader)", ["Carl", "Dina"]), ("tagged(leader, since = 30d)", ["Carl"]),
        ("tagged(Cook, until = 30d)", []),
        ("in(\"Core team\")", ["Rosa"]), ("in(\"speaks spanish\")", ["Rosa"]),
        ("not in(\"Core team\")", ["Carl", "Dina", "Emil"]), ("in(none)", ["Carl", "Dina", "Emil"]),
        ("in(any)", ["Rosa"]), ("moved_in(list = \"Core team\", since = 30d)", ["Rosa"]),
        ("moved_in(\"Core team\", since = 5d)", []), ("moved_out(\"core team\")", ["Carl"]),
        ("imported()", []), ("made(by = none)", everybody), ("made(by = me)", []), ("made(since = today)", everybody),
        ("changed(since = today)", everybody), ("changed(by = me)", []), ("changed(until = yesterday)", []),
        ("recruited()", ["Rosa"]), ("recruited(count >= 2)", ["Rosa"]), ("recruited(count >= 3)", []),
        ("recruited(tag = cook)", ["Rosa"]), ("recruited_by(language = es)", ["Carl", "Dina"]),
        ("led_by(tag = leader)", ["Emil"]), ("led_by(tag = none)", []), ("leads()", ["Dina"]),
        ("knows()", ["Carl", "Dina"]), ("knows(count = 0)", ["Emil", "Rosa"]), ("knows(given = carl)", ["Dina"]),
        ("kin()", []), ("lives_with()", []), ("tenant_of()", ["Emil"]), ("tenant_of(archived = yes)", ["Emil"]),
        ("landlord_of() and archived = yes", ["Gus"]), ("works_for(name has warehouse)", ["Carl"]),
        ("employs() and kind = organization", ["Warehouse Workers United"]), ("in_household()", ["Rosa"]),
        ("household_of(given = rosa) and kind = household", ["Diaz family"]), ("invited_by(given = rosa)", ["Carl"]),
        ("invited_by(given = rosa, count = 1)", ["Carl"]), ("invited_by(count = 0)", ["Emil", "Rosa"]),
        ("led_by(recruited_by(in(\"Core team\")))", ["Emil"]),
    ]

    static let joined: [(String, [String])] = [
        ("zip = 10456 and answered(\"Housing rating\" >= 3, kind = door, campaign = \"Homes first\")", ["Rosa"]),
        (
            "lives in place \"1420 Grand Concourse\" and attended(count >= 2, since = 1y) and not talked(since = 60d)",
            []
        ),
        (
            "lives in place \"1420 Grand Concourse\" and attended(count >= 2, since = 1y) and talked(since = 60d)",
            ["Rosa"]
        ),
        ("role = member and consent(text) and language in (es, gar) and organizer = me", ["Rosa"]),
        ("in(\"Core team\") or led_by(tag = leader) or moved_in(list = \"Core team\", since = 30d)", ["Emil", "Rosa"]),
        ("tag = leader or zip = 10456 and talks = 7", ["Carl", "Dina"]),
        ("(tag = leader or zip = 10456) and talks = 2", ["Carl", "Rosa"]),
        ("not (tag = leader and talks = 2)", ["Dina", "Emil", "Rosa"]), ("not not tag = leader", ["Carl", "Dina"]),
        ("top 1 by talks", ["Rosa"]), ("top 1 by last_contact", ["Dina"]), ("bottom 1 by age", ["Emil"]),
        ("bottom 9 by age", ["Carl", "Emil", "Rosa"]), ("top 2 by events", ["Carl", "Rosa"]),
        ("top 1 by answer(\"Housing rating\")", ["Carl"]), ("top 2 by made", ["Carl", "Rosa"]),
        ("tag = leader top 1 by talks", ["Carl"]), ("random 100", everybody), ("random 100%", everybody),
    ]

    @Test func `each fact finds those of whom it is true`() async throws { try await find(Self.facts) }
    @Test func `each call finds those of whom it is true`() async throws { try await find(Self.calls) }
    @Test func `clauses are joined as they are read`() async throws { try await find(Self.joined) }

    private func find(_ questions: [(String, [String])]) async throws {
        let group = try await AskedGroup()
        for (question, names) in questions {
            do {
                let found = try await group.names(question)
                #expect(found == names, "\(question)")
            } catch { Issue.record("\(question): \(error)") }
        }
    }

    @Test func `each fact and each call is tried`() {
        let asked = (Self.facts + Self.calls + Self.joined).map(\.0).joined(separator: "\n")
        for fact in Vocabulary.facts { #expect(asked.contains("\(fact.name) "), "\(fact.name)") }
        for call in Vocabulary.calls { #expect(asked.contains("\(call.name)("), "\(call.name)") }
    }

    @Test func `people drawn at random are the same until another seed is drawn`() async throws {
        let group = try await AskedGroup()
        let first = try await group.names("random 2"), again = try await group.names("random 2")
        #expect(first.count == 2 && first == again)
        var seeds: Set<[String]> = []
        for seed in 1...12 { seeds.insert(try await group.names("random 2 seed \(seed)")) }
        #expect(seeds.count > 1)
        #expect(try await group.names("random 26%").count == 2)
    }

    @Test func `what is unknown is refused with what there is`() async throws {
        let group = try await AskedGroup()
        _ = try await group.app.write { try $0.insert(Place(name: "bronx")) }
        #expect(try await group.mistake("tag = leeder") == .unknownThing(.tag, "leeder", near: ["Leader"]))
        #expect(
            try await group.mistake("answered(\"Housing ratng\")")
                == .unknownThing(.question, "Housing ratng", near: ["Housing rating"]))
        #expect(try await group.mistake("in(\"Private\")") == .unknownThing(.list, "Private", near: []))
        #expect(try await group.mistake("tag = leader#5") == .goneThing(.tag, "leader"))
        guard case .severalThings(.place, "BRONX", let all)? = try await group.mistake("lives in place BRONX") else {
            Issue.record("two places of one name")
            return
        }
        #expect(all.count == 2)
        #expect(try await group.mistake("tag = Leader") == nil)
        #expect(
            try await group.mistake("answered(\"Has heat\" = maybe)")
                == .unknownChoice("maybe", of: "Has heat", choices: ["yes", "no"], near: []))
        #expect(
            try await group.mistake("answered(Union = mermber)")
                == .unknownChoice("mermber", of: "Union", choices: ["Member", "Not a member"], near: ["Member"]))
        #expect(try await group.mistake("answered(Lease = x)") == .answerOnlyAsked("Lease"))
        #expect(
            try await group.mistake("answered(Skills < 3)")
                == .cannotCompare("Skills", .less, allowed: [.equal, .notEqual, .oneOf]))
        #expect(try await group.mistake("name = \"--\"") == .noLetters("--"))
        #expect(try await group.mistake("phone = 12") == .noPhone("12"))
        #expect(try await group.mistake("top 3 by answer(Landlord)") == .notSortable("Landlord"))
    }
}
