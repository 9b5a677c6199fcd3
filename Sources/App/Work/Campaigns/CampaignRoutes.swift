import Kernel

func addCampaigns(to routes: Routes<Visit>) {
    routes.get("work/campaigns") { visit in
        try await visit.page(.work) { db, screen in
            try db.require(.seePeople)
            return screen.campaignsPage(try db.allCampaigns(), db, mayPlan: db.viewer.may(.planWork))
        }
    }
    routes.get("work/campaigns/new") { visit in
        let parent: Campaign.ID? = visit.query.id("in")
        return try await visit.page(.work) { db, screen in screen.newCampaignPage(try db.campaignForm(in: parent)) }
    }
    routes.post("work/campaigns/new") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.newCampaignPage(try db.campaignForm(), state)
        } _: { db, _ in
            let campaign = try db.addCampaign(form)
            return .seeOther("/work/campaigns/\(campaign.id)", saying: "The campaign \(campaign.title) is added.")
        }
    }
    addOneCampaign(to: routes)
}

private func addOneCampaign(to routes: Routes<Visit>) {
    routes.get("work/campaigns/:id") { visit in
        let id: Campaign.ID = try visit.id("id"), cursor = MomentCursor(visit.query["before"])
        return try await visit.page(.work) { db, screen in screen.campaignPage(try db.campaignView(id, cursor, screen))
        }
    }
    routes.get("work/campaigns/:id/edit") { visit in
        let id: Campaign.ID = try visit.id("id")
        return try await visit.page(.work) { db, screen in screen.editCampaignPage(try db.campaignForm(id), id) }
    }
    routes.post("work/campaigns/:id/edit") { visit in
        let id: Campaign.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.editCampaignPage(try db.campaignForm(id), id, state)
        } _: { db, _ in
            let campaign = try db.changeCampaign(id, form)
            return .seeOther("/work/campaigns/\(id)", saying: "The campaign \(campaign.title) is saved.")
        }
    }
    routes.post("work/campaigns/:id/close") { visit in
        let id: Campaign.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen in
            let campaign = try db.closeCampaign(id, on: screen.today)
            return .seeOther("/work/campaigns/\(id)", saying: "Today is the last day of \(campaign.title).")
        }
    }
    routes.post("work/campaigns/:id/remove") { visit in
        let id: Campaign.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .work) { db, screen, state in
            screen.editCampaignPage(try db.campaignForm(id), id, FormState(problems: state.problems))
        } _: { db, _ in
            let campaign = try db.removeCampaign(id)
            return .seeOther("/work/campaigns", saying: "The campaign \(campaign.title) is removed.")
        }
    }
}

extension Connection {
    fileprivate func campaignView(_ id: Campaign.ID, _ cursor: MomentCursor?, _ screen: Screen) throws -> CampaignView {
        let campaign = try campaign(id), limit = 30, start = screen.today.start(in: screen.group.zone)
        let touches = try conversations(in: id, after: cursor, limit: limit + 1)
        return CampaignView(
            campaign: campaign, above: try campaignsAbove(campaign), parts: try parts(of: id),
            counts: try campaignCounts(id),
            toCome: try events(in: id, from: start, limit: 20), past: try events(in: id, before: start, limit: 20),
            touches: Array(touches.prefix(limit)), hasMore: touches.count > limit, isFirst: cursor == nil,
            mayPlan: viewer.may(.planWork))
    }

    fileprivate func campaignForm(_ id: Campaign.ID? = nil, in parent: Campaign.ID? = nil) throws -> CampaignForm {
        try require(.planWork)
        let campaign = try id.map { try find($0) }
        let within =
            try id.map {
                try values("SELECT id FROM campaigns WHERE id IN \(campaignsWithin($0))", of: Campaign.ID.self)
            } ?? []
        return CampaignForm(
            campaign: campaign, parent: campaign?.parentID ?? parent,
            offered: try allCampaigns().filter { !within.contains($0.id) },
            version: try id.map(version) ?? "")
    }
}
