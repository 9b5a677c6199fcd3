import Asking
import Foundation
import Kernel
import Testing

@testable import App

/// Nobody learns by asking what they may not see: whatever is hidden from somebody changes nothing of what they are told.
@Suite struct HiddenTests {
    /// A group in which Ana is responsible for Rosa and Ben for Carl; what is kept from others comes later.
    private struct Group {
        let app: TestApp
        let ana: Browser
        let ben: Browser
        let rosa: Contact.ID
        let carl: Contact.ID
        let papers = Question.ID.new()
        let secret = List.ID.new()
        let sheet = SheetImport.ID.new()
        let hank = Account.ID.new()
        let zora = Contact.ID.new()

        init() async throws {
            app = try await TestApp()
            ana = try await app.signIn("Ana Ruiz", .organizer)
            ben = try await app.signIn("Ben Okafor", .organizer) { $0.scope = .mine }
            rosa = try await app.samplePerson("Rosa", "Diaz", organizer: ana, phone: "+17185550123")
            carl = try await app.samplePerson("Carl", "Nguyen", organizer: ben)
            let (rosa, carl, ana) = (rosa, carl, ana.accountID)
            try await app.write { db in
                let tag = Tag(name: "leader")
                try db.insert(tag)
                try db.insert(Tagging(tagID: tag.id, contactID: carl))
                try db.insert(
                    Address(contactID: rosa, line: "12 Selby Ave", locality: "Saint Paul", postalCode: "55104"))
                try db.insert(
                    Interaction(
                        contactID: rosa, kind: .call, at: .now, accountID: ana, note: "Call back.", visibility: .me))
            }
        }

        /// From Vera: answers for organizers, a list of Ana's own, what stands in numbers, addresses and Ana's own notes, an
        /// account that she never came upon.
        func hideFromVera() async throws {
            let (app, rosa, papers, secret, hank) = (app, rosa, papers, secret, hank)
            let owner = ana.accountID, organizer = try await app.read { try $0.find(owner) }
            try await app.database.write(as: Viewer(organizer), because: .screen) { db in
                try db.insert(Question(id: papers, name: "Papers", kind: .yesNo, sensitivity: .organizers))
                try db.insert(App.Answer(questionID: papers, contactID: rosa, at: .now, value: "yes", number: 1))
                try db.insert(List(id: secret, name: "Paper tigers", ownerID: owner))
                try db.insert(ListRow(listID: secret, contactID: rosa, isMember: true, note: "hidden"))
            }
            try await app.write { db in
                try db.insert(
                    Account(id: hank, name: "Hank Hidden", email: "hank@example.org", role: .organizer))
                for id in try db.values("SELECT id FROM contact_points", of: ContactPoint.ID.self) {
                    try db.change(id) { ($0.value, $0.label, $0.source) = ("+16515550100", "hidden", "hidden") }
                }
                for id in try db.values("SELECT id FROM addresses", of: Identifier<Address>.self) {
                    try db.change(id) { ($0.line, $0.postalCode) = ("1 Hidden Lane", "99999") }
                }
                for id in try db.values("SELECT id FROM interactions", of: Interaction.ID.self) {
                    try db.change(id) { $0.note = "Hidden." }
                }
            }
        }

        /// From Ben, who sees his own people: somebody of Ana's, with all that may be known of a person.
        func hideFromBen() async throws {
            let (app, rosa, carl, zora, secret, papers, sheet) = (app, rosa, carl, zora, secret, papers, sheet)
            let owner = ana.accountID, organizer = try await app.read { try $0.find(owner) }
            try await app.write { db in
                try db.insert(Question(id: papers, name: "Papers", kind: .yesNo, sensitivity: .keepers))
                try db.insert(App.Answer(questionID: papers, contactID: carl, at: .now, value: "yes", number: 1))
                try db.execute(
                    """
                    INSERT INTO imports (id, file_name, digest, bytes, account_id, state, arrived_at)
                    VALUES (\(sheet), 'hidden.csv', 'x', 1, \(owner), 'finished', \(Date.now))
                    """)
            }
            try await app.database.write(as: Viewer(organizer), because: .screen) { db in
                var zora = Contact(id: zora, givenName: "Zora", familyName: "Hidden", languages: "xx")
                zora.organizerID = owner
                try db.insert(zora)
                let union = Contact(kind: .organization, name: "Hidden Union")
                try db.insert(union)
                let leader = try db.value("SELECT id FROM tags", of: Tag.ID.self) ?? Tag.ID(0)
                try db.insert(Tagging(tagID: leader, contactID: zora.id))
                try db.insert(Role(contactID: zora.id, role: "hidden role", organizationID: union.id))
                try db.insert(Address(contactID: zora.id, locality: "Hidden Town", postalCode: "99999"))
                try db.insert(ContactPoint(contactID: zora.id, kind: .phone, value: "+16515550100"))
                try db.insert(Relationship(contactID: zora.id, kind: .knows, otherID: carl))
                try db.insert(Relationship(contactID: zora.id, kind: .leads, otherID: carl))
                try db.insert(Interaction(contactID: zora.id, kind: .call, at: .now, accountID: owner))
                try db.insert(Task(what: "Hidden", ownerID: owner, contactID: rosa))
                try db.insert(List(id: secret, name: "Paper tigers", ownerID: owner))
                try db.insert(ListRow(listID: secret, contactID: carl, isMember: true))
                try db.insert(ListRow(listID: secret, contactID: zora.id, isMember: true))
            }
        }

        var questions: [String] {
            [
                "", "answered(Papers)", "answered(Paper = yes)", "not ever_answered(\"Papers\" = yes)",
                "answered(x#\(papers))",
                "top 1 by answer(Papers)", "top 5 by talks", "bottom 5 by last_contact", "random 50%",
                "in(\"Paper tigers\")", "in(\"Paper tiger\")", "not in(x#\(secret))", "moved_in(\"Paper tigers\")",
                "in(none)", "in(any)",
                "organizer = \"Hank Hidden\"", "organizer != x#\(hank)", "made(by = \"Hank Hidden\")",
                "changed(by = \"Ana Ruiz\")", "changed(by = \"Ana Ruiz\", since = today)", "not changed(by = any)",
                "changed >= today",
                "imported(\(sheet))", "imported(file has hidden)", "phone starts 1", "has(phone)",
                "has(phone, label has hidden)",
                "has(phone, source = hidden)", "zip = 99999", "street has hidden", "near(40, -73, 10)",
                "town = \"Hidden Town\"",
                "name has hidden", "knows(name has zora)", "knows()", "led_by()", "led_by(count >= 1)",
                "not knows(tag = leader)",
                "role = \"hidden role\"", "role(organization = \"Hidden Union\")",
                "role(organization = \"Hidden Unio\")",
                "language = xx", "tag = leader", "talked(by = \"Ana Ruiz\")", "contacted(count >= 1)", "task()",
                "task(owner = any)",
                "tasks >= 1", "talks >= 1", "archived = yes or archived = no", "kind = organization or kind = person",
            ]
        }

        /// All that somebody can read by asking.
        func told(_ browser: Browser) async throws -> [String: String] {
            var told: [String: String] = [:]
            func look(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws {
                let query = fields.map {
                    "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
                }
                let address = query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
                let answer = try await browser.get(address)
                let shown = answer.text.replacing(/name="token" value="[^"]*"/, with: "")
                told["\(path) \(fields)"] = "\(answer.status.code) \(shown)"
            }
            for question in questions {
                try await look("/people/lists/ask", ["q": question])
                try await look("/people/lists/build", ["q": question, "who": "\(carl)"])
                try await look("/people/lists/build/count", ["q": question, "of": "all"])
                try await look("/people/sheets/new", ["q": question])
                try await look("/people/together", ["q": question])
            }
            for order in [
                "zip", "-phone", "street", "answer(Papers)", "-answer(\"x\"#\(papers))", "organizer", "role", "town",
                "made",
            ] {
                try await look(
                    "/people/lists/ask",
                    ["q": "", "by": order, "cols": "phone,zip,answer(Papers),tag,town,language,role"])
            }
            for source in [
                "account", "campaign", "event", "list", "tag", "place", "question", "organization", "town", "zip",
                "state",
                "country", "role", "language", "day", "import",
            ] {
                for typed in ["", "h", "hidden", "pap", "1", "x"] {
                    try await look("/people/lists/build/values", ["of": source, "q": typed])
                }
            }
            for what in [
                "fact:organizer", "fact:tag", "fact:zip", "fact:role", "fact:town", "fact:language", "call:answered",
                "call:in",
                "call:made", "call:role", "call:task", "call:imported",
            ] {
                try await look(
                    "/people/lists/build", ["q": "", "at": "and:r", "was": "", "what": what, "do": "choose"])
            }
            for find in ["zora", "hidden", "rosa", "carl"] {
                try await look("/people/lists/build", ["q": "tag = leader", "find": find])
            }
            try await look("/people/lists/build", ["q": "tag = leader", "who": "\(zora)"])
            try await look("/people/lists/\(secret)")
            try await look("/people/lists/\(secret)/build")
            try await look("/people/lists")
            return told
        }

        func check(_ browser: Browser, hide: () async throws -> Void) async throws {
            let before = try await told(browser)
            try await hide()
            let after = try await told(browser)
            for (place, text) in before.sorted(by: { $0.key < $1.key }) where after[place] != text {
                Issue.record("\(place)\n\(difference(text, after[place] ?? ""))")
            }
        }

        private func difference(_ before: String, _ after: String) -> String {
            let old = before.split(separator: "\n"), new = after.split(separator: "\n")
            let gone = old.filter { !new.contains($0) }.prefix(5).map { "- \($0)" }
            let came = new.filter { !old.contains($0) }.prefix(5).map { "+ \($0)" }
            return (gone + came).joined(separator: "\n")
        }
    }

    @Test func `a viewer is told the same whatever is hidden from them`() async throws {
        let group = try await Group(), vera = try await group.app.signIn("Vera Stein", .viewer)
        try await group.check(vera) { try await group.hideFromVera() }
    }

    @Test func `so is a writer`() async throws {
        let group = try await Group(), will = try await group.app.signIn("Will Park", .writer)
        try await group.check(will) { try await group.hideFromVera() }
    }

    @Test func `an organizer of some is told the same whoever else there is`() async throws {
        let group = try await Group()
        try await group.check(group.ben) { try await group.hideFromBen() }
    }

    @Test func `a volunteer asks nothing`() async throws {
        let group = try await Group(), vic = try await group.app.signIn("Vic Lee", .volunteer)
        try await group.hideFromVera()
        for (place, text) in try await group.told(vic) {
            #expect(text.hasPrefix("403") || text.hasPrefix("404"), "\(place): \(text.prefix(200))")
        }
    }

    @Test func `who may see it is told`() async throws {
        let group = try await Group()
        try await group.hideFromVera()
        let answers = try await group.ana.get("/people/lists/ask?q=answered(Papers%20%3D%20yes)")
        #expect(answers.words.contains("1 person."))
        #expect(try await group.ana.get("/people/lists/ask?q=in(%22Paper%20tigers%22)").words.contains("Rosa Diaz"))
        #expect(try await group.ana.get("/people/lists/build/values?of=account&q=hidden").text.contains("Hank Hidden"))
        #expect(try await group.ana.get("/people/lists/ask?q=changed(by%20%3D%20me)").words.contains("1 person."))
    }
}
