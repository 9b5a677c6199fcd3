import Foundation
import Kernel
import Testing

@testable import App

@Suite struct CampaignTests {
    @Test func `a campaign is added, changed, ended and removed, and each can be undone`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let added = try await ana.post(
            "/work/campaigns/new", ["title": " Homes  first ", "goal": "Heat for all", "start": "2024-03-04"])
        let campaign = try await app.only(Campaign.self)
        #expect(added.location == "/work/campaigns/\(campaign.id)" && campaign.title == "Homes first")
        let page = try await ana.follow(added)
        #expect(
            page.words.contains("Running · from") && page.words.contains("4 March 2024")
                && page.words.contains("Heat for all"))
        try await ana.post(
            "/work/campaigns/\(campaign.id)/edit", ["title": "Homes first", "start": "2024-03-04", "end": "2024-05-01"])
        #expect(try await ana.get("/work/campaigns").words.contains("Over Homes first from Mon 4 March 2024"))
        try await app.undoLast(as: ana)
        #expect(try await ana.post("/work/campaigns/\(campaign.id)/close").status == .seeOther)
        #expect(try await app.only(Campaign.self).endOn == app.today)
        try await app.undoLast(as: ana)
        #expect(try await ana.post("/work/campaigns/\(campaign.id)/remove").location == "/work/campaigns")
        #expect(try await app.all(Campaign.self).isEmpty)
        try await app.undoLast(as: ana)
        #expect(try await ana.get("/work/campaigns").words.contains("Running Homes first"))
    }

    @Test func `what a campaign cannot be is refused in words`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let homes = try await app.sampleCampaign("Homes"), heat = try await app.sampleCampaign("Heat", in: homes),
            boiler = try await app.sampleCampaign("Boiler", in: heat)
        let path = "/work/campaigns/\(homes)/edit"
        for (fields, words) in [
            (["title": ""], "Write what it is called."),
            (["title": String(repeating: "x", count: 201)], "Use 200 letters or fewer."),
            (["title": "x", "start": "soon"], "Write the day as 2026-03-04."),
            (["title": "x", "start": "2024-03-04", "end": "2024-03-03"], "The end is before the start."),
            (["title": "x", "parent": "\(homes)"], "A campaign cannot be a part of itself."),
            (["title": "Homes", "parent": "\(boiler)"], "Boiler is a part of Homes, so Homes cannot be a part of it."),
        ] as [(KeyValuePairs<String, String>, String)] {
            let answer = try await ana.post(path, fields)
            #expect(answer.status == .unprocessableContent && answer.words.contains(words), "\(fields)")
        }
        #expect(try await ana.post(path, ["title": "x", "parent": "77"]).status == .notFound)
        let coming = try await app.sampleCampaign("Later", from: app.today.adding(5))
        #expect(
            try await ana.post("/work/campaigns/\(coming)/close").words.contains(
                "Later is not running. Change its days instead."))
        #expect(try await app.all(Campaign.self).map(\.title) == ["Homes", "Heat", "Boiler", "Later"])
    }

    @Test func `campaigns stand in a tree: running, to come, over`() async throws {
        let app = try await TestApp(), ana = try await app.signIn()
        let homes = try await app.sampleCampaign("Homes")
        let heat = try await app.sampleCampaign("Heat", in: homes)
        _ = try await app.sampleCampaign("Later", from: app.today.adding(5))
        let words = try await ana.get("/work/campaigns").words
        #expect(words.contains("Running Homes — Heat"))
        #expect(words.contains("To come Later"))
        let page = try await ana.get("/work/campaigns/\(heat)")
        #expect(page.words.contains("Part of Homes"))
        #expect(try await ana.get("/work/campaigns/\(homes)").words.contains("Its parts Heat"))
    }

    @Test func `events and conversations belong to a campaign, and its page counts them with those of its parts`()
        async throws
    {
        let app = try await TestApp(), ana = try await app.signIn()
        let homes = try await app.sampleCampaign("Homes"), heat = try await app.sampleCampaign("Heat", in: homes)
        let rosa = try await app.samplePerson("Rosa", "Díaz"), lee = try await app.samplePerson("Li", "Lee")
        #expect(try await ana.get("/work/events/new").words.contains("Heat"))
        let made = try await ana.post(
            "/work/events/new",
            ["title": "Boiler meeting", "day": app.today.description, "starts": "18:30", "campaign": "\(heat)"])
        #expect(try await ana.follow(made).text.contains("href=\"/work/campaigns/\(heat)\""))
        let event = try await app.only(Event.self)
        #expect(event.campaignID == heat)
        try await ana.post(
            "/people/\(rosa)/notes", ["kind": "call", "note": "Her boiler is cold", "campaign": "\(homes)"])
        // The event's campaign, where none is chosen.
        try await ana.post("/people/\(rosa)/notes", ["kind": "1:1", "note": "At the meeting", "event": "\(event.id)"])
        try await ana.post("/people/\(lee)/notes", ["kind": "call", "note": "No campaign"])
        #expect(try await app.all(Interaction.self).map(\.campaignID) == [homes, heat, nil])
        let page = try await ana.get("/people/\(rosa)")
        #expect(page.text.contains("href=\"/work/campaigns/\(homes)\"") && page.words.contains("Boiler meeting · Heat"))
        let whole = try await ana.get("/work/campaigns/\(homes)")
        #expect(whole.words.contains("2 conversations · with 1 person · 1 event"), "\(whole.words)")
        #expect(whole.words.contains("Boiler meeting") && whole.words.contains("Rosa Díaz"))
        #expect(try await ana.get("/work/campaigns/\(heat)").words.contains("1 conversation · with 1 person · 1 event"))
        let refused = try await ana.post("/work/campaigns/\(heat)/remove")
        #expect(refused.status == .unprocessableContent)
        #expect(
            refused.words.contains(
                "Heat is in use. Parts of it: 0. Events: 1. Conversations: 1. Answers: 0. Give it a last day instead."))
        #expect(
            try await ana.post("/people/\(rosa)/notes", ["kind": "call", "note": "x", "campaign": "77"]).status
                == .notFound)
    }

    @Test func `only who may plan changes campaigns, and each counts whom they may see`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), homes = try await app.sampleCampaign("Homes")
        let rosa = try await app.samplePerson("Rosa", "Díaz")
        try await ana.post("/people/\(rosa)/notes", ["kind": "call", "note": "x", "campaign": "\(homes)"])
        let viewer = try await app.signIn("Vi", .viewer),
            bea = try await app.signIn("Bea", .organizer) { $0.scope = .mine }
        #expect(try await viewer.get("/work/campaigns/\(homes)").words.contains("1 conversation · with 1 person"))
        let hers = try await bea.get("/work/campaigns/\(homes)")
        #expect(hers.words.contains("0 conversations · with 0 people") && !hers.words.contains("Rosa"))
        for path in ["new", "\(homes)/edit", "\(homes)/close", "\(homes)/remove"] {
            #expect(try await viewer.post("/work/campaigns/\(path)", ["title": "x"]).status == .forbidden, "\(path)")
        }
        #expect(!(try await viewer.get("/work/campaigns/\(homes)").words.contains("Change the campaign")))
    }

    @Test func `conversations of a campaign come in pages`() async throws {
        let app = try await TestApp(), ana = try await app.signIn(), homes = try await app.sampleCampaign("Homes")
        let rosa = try await app.samplePerson("Rosa", "Díaz"), now = Date()
        try await app.write { db in
            try db.insertMany(
                (0..<70).map {
                    Interaction(
                        contactID: rosa, at: now.addingTimeInterval(-60 * Double($0 / 2)), result: .talked,
                        campaignID: homes)
                })
        }
        var path: String? = "/work/campaigns/\(homes)", seen: Set<String> = []
        while let here = path {
            let page = try await ana.get(here)
            seen.formUnion(page.text.matches(of: /#entry-(\d+)"/).map { String($0.1) })
            path = page.text.firstMatch(of: /rel="next" href="([^"]*)"/).map {
                String($0.1).replacing("&amp;", with: "&")
            }
        }
        #expect(seen.count == 70)
    }

    @Test func `the pages of campaigns speak Spanish`() async throws {
        let app = try await TestApp(), ana = try await app.signIn("Ana Ruiz", .keeper, inSpanish),
            homes = try await app.sampleCampaign("Calefacción")
        for path in ["", "/new", "/\(homes)", "/\(homes)/edit"] {
            #expect(try await ana.get("/work/campaigns\(path)").status == .ok)
        }
        #expect(try await ana.get("/work/campaigns").words.contains("En curso Calefacción"))
    }
}

extension TestApp {
    func sampleCampaign(_ title: String, in parent: Campaign.ID? = nil, from: Day? = nil) async throws -> Campaign.ID {
        try await write { db in
            let campaign = Campaign(title: title, startOn: from, parentID: parent)
            try db.insert(campaign)
            return campaign.id
        }
    }
}
