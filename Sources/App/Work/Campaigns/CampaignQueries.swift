import Foundation
import Kernel
import Matching

/// A campaign in the list of all, with what has happened in it and in its parts.
struct CampaignLine: Sendable {
    let campaign: Campaign
    /// How many campaigns it is a part of, one in the other.
    let depth: Int
}

/// What was done in a campaign and its parts, as far as the asker may see.
struct CampaignCounts: Sendable {
    let conversations, people, answers, answeredBy, events: Int
}

extension Campaign {
    enum Phase: Sendable, CaseIterable { case running, toCome, over }

    /// A campaign without days is running.
    func phase(on today: Day) -> Phase {
        if let endOn, endOn < today { return .over }
        if let startOn, startOn > today { return .toCome }
        return .running
    }
}

extension Connection {
    /// Every campaign by title. There are tens of them, in a large group hundreds.
    func allCampaigns() throws -> [Campaign] {
        try records("ORDER BY id LIMIT 5000", of: Campaign.self).sorted { folded($0.title) < folded($1.title) }
    }

    /// Campaigns as a tree written line by line: each after the one it is a part of.
    func campaignLines(_ campaigns: [Campaign]) -> [CampaignLine] {
        let known = Set(campaigns.map(\.id))
        let parts = Dictionary(grouping: campaigns) { one in one.parentID.flatMap { known.contains($0) ? $0 : nil } }
        func branch(_ parent: Campaign.ID?, _ depth: Int) -> [CampaignLine] {
            (parts[parent] ?? []).flatMap { [CampaignLine(campaign: $0, depth: depth)] + branch($0.id, depth + 1) }
        }
        return branch(nil, 0)
    }

    func campaign(_ id: Campaign.ID) throws -> Campaign {
        try require(.seePeople)
        return try find(id)
    }

    /// A campaign and all its parts, as a subquery of ids.
    func campaignsWithin(_ id: Campaign.ID) -> SQL {
        """
        (WITH RECURSIVE within (id) AS (
            SELECT campaigns.id FROM campaigns WHERE campaigns.id = \(id)
            UNION
            SELECT part.id FROM campaigns AS part JOIN within ON part.parent_id = within.id)
         SELECT within.id FROM within)
        """
    }

    /// The campaigns that one is a part of, from the outermost.
    func campaignsAbove(_ campaign: Campaign) throws -> [Campaign] {
        var above: [Campaign] = [], next = campaign.parentID
        while let id = next, !above.contains(where: { $0.id == id }) {
            let parent = try find(id)
            above.insert(parent, at: 0)
            next = parent.parentID
        }
        return above
    }

    func parts(of campaign: Campaign.ID) throws -> [Campaign] {
        try records("WHERE parent_id = \(campaign) ORDER BY start_on NULLS LAST, id")
    }

    func campaignCounts(_ id: Campaign.ID) throws -> CampaignCounts {
        let within = campaignsWithin(id)
        let touches = try first(
            """
            SELECT count(*), count(DISTINCT interactions.contact_id)
            FROM interactions
            WHERE interactions.campaign_id IN \(within) AND \(maySee("interactions.contact_id"))
            """
        ) { (try $0.next(Int.self), try $0.next(Int.self)) }
        let answers = try first(
            """
            SELECT count(*), count(DISTINCT answers.contact_id)
            FROM answers
            WHERE answers.campaign_id IN \(within) AND \(maySee("answers.contact_id"))
            """
        ) { (try $0.next(Int.self), try $0.next(Int.self)) }
        return CampaignCounts(
            conversations: touches?.0 ?? 0, people: touches?.1 ?? 0, answers: answers?.0 ?? 0,
            answeredBy: answers?.1 ?? 0,
            events: try count("SELECT count(*) FROM events WHERE campaign_id IN \(within)"))
    }

    /// Those that a new conversation or event may belong to, the running ones; and the one that is chosen already.
    func campaignsOffered(today: Day, chosen: Campaign.ID? = nil) throws -> [Campaign] {
        try allCampaigns().filter { $0.phase(on: today) != .over || $0.id == chosen }
    }

    /// Who was talked with in a campaign and its parts, the latest first.
    func conversations(in campaign: Campaign.ID, after cursor: MomentCursor?, limit: Int) throws -> [CampaignTouch] {
        let start: SQL = cursor.map { "AND (interactions.at, interactions.id) < (\($0.at), \($0.id))" } ?? ""
        return try rows(
            """
            SELECT \(Interaction.selection(from: "interactions")), contacts.display_name, accounts.name
            FROM interactions
            JOIN contacts ON contacts.id = interactions.contact_id
            LEFT JOIN accounts ON accounts.id = interactions.account_id
            WHERE interactions.campaign_id IN \(campaignsWithin(campaign)) \(start) AND \(maySee("interactions.contact_id"))
            ORDER BY interactions.at DESC, interactions.id DESC
            LIMIT \(limit)
            """
        ) { CampaignTouch(interaction: try $0.next(), name: try $0.next(), by: try $0.next()) }
    }
}

/// A conversation as a campaign's page lists it: with whom, how it went.
struct CampaignTouch: Sendable {
    let interaction: Interaction
    let name: String
    let by: String?
}
