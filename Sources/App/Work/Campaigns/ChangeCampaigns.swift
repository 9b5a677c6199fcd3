import Kernel

extension Connection {
    func addCampaign(_ form: Form) throws -> Campaign {
        try require(.planWork)
        var campaign = Campaign()
        try fill(&campaign, form)
        try insert(campaign)
        return campaign
    }

    func changeCampaign(_ id: Campaign.ID, _ form: Form) throws -> Campaign {
        try require(.planWork)
        var campaign: Campaign = try find(id)
        try refuseUnseen(form, of: id)
        try fill(&campaign, form)
        try update(campaign)
        return campaign
    }

    private func fill(_ campaign: inout Campaign, _ form: Form) throws {
        campaign.title = form["title"].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        try refuse(if: campaign.title.isEmpty, "Write what it is called.", field: "title")
        try refuse(if: campaign.title.count > 200, "Use 200 letters or fewer.", field: "title")
        campaign.goal = form.optional("goal")
        try refuse(
            if: (campaign.goal?.utf8.count ?? 0) > 20_000, "The text is too long. Make it shorter.", field: "goal")
        campaign.startOn = try campaignDay(form, "start")
        campaign.endOn = try campaignDay(form, "end")
        if let start = campaign.startOn, let end = campaign.endOn {
            try refuse(if: end < start, "The end is before the start.", field: "end")
        }
        campaign.parentID = try parent(from: form, of: campaign)
    }

    private func campaignDay(_ form: Form, _ field: String) throws -> Day? {
        guard let text = form.optional(field) else { return nil }
        guard let day = Day(text) else { throw Refusal("Write the day as 2026-03-04.", field: field) }
        return day
    }

    private func parent(from form: Form, of campaign: Campaign) throws -> Campaign.ID? {
        guard let id: Campaign.ID = form.id("parent") else { return nil }
        let parent = try find(id)
        try refuse(if: id == campaign.id, "A campaign cannot be a part of itself.", field: "parent")
        let isWithin =
            try count("SELECT count(*) FROM campaigns WHERE id = \(id) AND id IN \(campaignsWithin(campaign.id))") > 0
        try refuse(
            if: isWithin,
            "\(parent.title) is a part of \(campaign.title), so \(campaign.title) cannot be a part of it.",
            field: "parent")
        return id
    }

    /// A campaign that runs has its last day today.
    func closeCampaign(_ id: Campaign.ID, on today: Day) throws -> Campaign {
        try require(.planWork)
        let campaign: Campaign = try find(id)
        try refuse(
            if: campaign.phase(on: today) != .running, "\(campaign.title) is not running. Change its days instead.")
        return try change(id) { $0.endOn = today }
    }

    /// Only a campaign that nothing belongs to can be removed.
    func removeCampaign(_ id: Campaign.ID) throws -> Campaign {
        try require(.planWork)
        let campaign: Campaign = try find(id)
        let parts = try count("SELECT count(*) FROM campaigns WHERE parent_id = \(id)")
        let events = try count("SELECT count(*) FROM events WHERE campaign_id = \(id)")
        let touches = try count("SELECT count(*) FROM interactions WHERE campaign_id = \(id)")
        let answers = try count("SELECT count(*) FROM answers WHERE campaign_id = \(id)")
        try refuse(
            if: parts + events + touches + answers > 0,
            "\(campaign.title) is in use. Parts of it: \(parts). Events: \(events). Conversations: \(touches). Answers: \(answers). Give it a last day instead."
        )
        try delete(id)
        return campaign
    }

    /// The campaign that a form names; none where the field is empty.
    func campaign(from form: Form) throws -> Campaign.ID? {
        guard let id: Campaign.ID = form.id("campaign") else { return nil }
        return try find(id).id
    }
}
