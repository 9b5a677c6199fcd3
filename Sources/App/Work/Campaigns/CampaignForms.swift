import Kernel

/// What a form for a campaign is filled with.
struct CampaignForm: Sendable {
    var campaign: Campaign?
    var parent: Campaign.ID?
    /// Those that it may be a part of.
    let offered: [Campaign]
    let version: String

    var path: String { campaign.map { "/work/campaigns/\($0.id)" } ?? "/work/campaigns" }
}

extension Screen {
    func newCampaignPage(_ form: CampaignForm, _ state: FormState = .fresh) -> Page {
        Page(
            t("Add a campaign"),
            """
            \(pageHead("Add a campaign", back: ("Campaigns", "/work/campaigns")))
            \(problemSummary(state))
            \(self.form("/work/campaigns/new", state: state) {
                "\(campaignFields(form, state))\(formEnd(button("Add the campaign"), cancel: form.path))"
            })
            """)
    }

    func editCampaignPage(_ form: CampaignForm, _ id: Campaign.ID, _ state: FormState = .fresh) -> Page {
        Page(
            t("Change the campaign"),
            """
            \(pageHead("Change the campaign", back: ("\(form.campaign?.title ?? "")", form.path)))
            \(problemSummary(state))
            \(self.form("\(form.path)/edit", state: state) {
                """
                \(hidden("version", form.version))\(campaignFields(form, state))
                \(formEnd(button("Save the campaign"), cancel: form.path))
                """
            })
            \(section("No longer needed?", """
                <p>\(h("Only a campaign that nothing belongs to can be removed. Others get a last day."))</p>
                \(tapButton("Remove this campaign", to: "\(form.path)/remove", look: .quiet))
                """))
            """)
    }

    private func campaignFields(_ form: CampaignForm, _ state: FormState) -> HTML {
        let campaign = form.campaign
        return """
            \(field("What is it called?", name: "title", value: campaign?.title, state: state, isRequired: true, limit: 200))
            \(textArea("What do we want to win?", name: "goal", value: campaign?.goal, state: state,
                hint: "So that everybody can tell when it is won: heat in all 40 apartments by May.", rows: 3))
            \(dateField("First day", name: "start", value: campaign?.startOn?.description, state: state))
            \(dateField("Last day", name: "end", value: campaign?.endOn?.description, state: state,
                hint: "May be empty while nobody knows."))
            \(if: !form.offered.isEmpty || state.problem("parent") != nil, choice("Part of", name: "parent", form.offered.map { Choice($0.id.description, "\($0.title)") },
                value: form.parent?.description, state: state, none: "None"))
            """
    }
}
