import Foundation
import Kernel

/// What one campaign's page shows.
struct CampaignView: Sendable {
    let campaign: Campaign
    let above, parts: [Campaign]
    let counts: CampaignCounts
    let toCome, past: [EventLine]
    let touches: [CampaignTouch]
    let hasMore, isFirst: Bool
    let mayPlan: Bool

    var path: String { "/work/campaigns/\(campaign.id)" }
}

extension Campaign.Phase {
    var name: Phrase {
        switch self {
        case .running: "Running"
        case .toCome: "To come"
        case .over: "Over"
        }
    }

    var tone: Tone { self == .running ? .good : .plain }
}

extension Screen {
    func campaignsPage(_ campaigns: [Campaign], _ db: Connection, mayPlan: Bool) -> Page {
        let phases = Dictionary(grouping: campaigns) { $0.phase(on: today) }
        let add = mayPlan ? buttonLink("Add a campaign", to: "/work/campaigns/new", icon: .add) : HTML.empty
        return Page(
            t("Campaigns"),
            """
            \(pageHead("Campaigns", sentence: h("What the group wants to win. Events, conversations and answers belong to it."),
                action: add, back: ("Work", "/work")))
            \(if: campaigns.isEmpty, emptyState("No campaigns yet", "Add what you want to win, and by when.", action: add))
            \(Campaign.Phase.allCases.map { phase in
                phases[phase].map { section(phase.name, list(phase.name, db.campaignLines($0).map(campaignRow))) } ?? .empty
            })
            """)
    }

    private func campaignRow(_ line: CampaignLine) -> HTML {
        let indent = String(repeating: "— ", count: min(line.depth, 8))
        return """
            <div class="person"><span>\(if: line.depth > 0, "<span class=\"dot\" aria-hidden=\"true\">\(indent)</span>")\
            <a class="name" href="/work/campaigns/\(line.campaign.id)">\(HTML.own(line.campaign.title))</a></span> \
            <span class="second">\(campaignDays(line.campaign))</span></div>
            """
    }

    /// "from 4 March to 1 May", as far as it is known.
    private func campaignDays(_ campaign: Campaign) -> HTML {
        dotted([campaign.startOn.map { h("from \(dayHTML($0))") }, campaign.endOn.map { h("until \(dayHTML($0))") }])
    }

    // MARK: One campaign

    func campaignPage(_ view: CampaignView) -> Page {
        let campaign = view.campaign, phase = campaign.phase(on: today)
        return Page(
            campaign.title,
            """
            \(pageHead("\(HTML.own(campaign.title))", sentence: dotted([badge(phase.name, phase.tone), campaignDays(campaign)]),
                back: ("Campaigns", "/work/campaigns")))
            \(if: !view.above.isEmpty, "<nav aria-label=\"\(t("Part of"))\"><p>\(h("Part of")) \(breadcrumb(view.above))</p></nav>")
            \(campaign.goal.map { "<p class=\"entry-note\" dir=\"auto\">\($0)</p>" as HTML })
            \(if: view.mayPlan, actions([
                buttonLink("Change the campaign", to: "\(view.path)/edit", look: .quiet, icon: .edit),
                buttonLink("Add a part", to: "/work/campaigns/new?in=\(campaign.id)", look: .quiet, icon: .add),
                phase == .running && campaign.endOn != today ? tapButton("End it today", to: "\(view.path)/close", look: .quiet) : .empty,
            ]))
            \(campaignSentence(view.counts))
            \(if: !view.parts.isEmpty, section("Its parts", list("Its parts", view.parts.map { campaignRow(CampaignLine(campaign: $0, depth: 0)) })))
            \(section("Events", id: "events", campaignEvents(view)))
            \(section("Conversations", id: "conversations", campaignTouches(view)))
            """)
    }

    private func breadcrumb(_ above: [Campaign]) -> HTML {
        "\(above.enumerated().map { number, one in "\(if: number > 0, " › ")<a href=\"/work/campaigns/\(one.id)\">\(HTML.own(one.title))</a>" as HTML })"
    }

    /// What was done, its parts included.
    private func campaignSentence(_ counts: CampaignCounts) -> HTML {
        let parts: [HTML?] = [
            countLink(
                "\(counts.conversations) conversation|\(counts.conversations) conversations", to: "#conversations"),
            h("with \(counts.people) [person]|with \(counts.people) [people]"),
            counts.answers == 0 ? nil : h("\(counts.answers) answer|\(counts.answers) answers"),
            counts.answers == 0 ? nil : h("from \(counts.answeredBy) [person]|from \(counts.answeredBy) [people]"),
            countLink("\(counts.events) event|\(counts.events) events", to: "#events"),
        ]
        return "<p class=\"sentence\">\(dotted(parts))</p>"
    }

    private func campaignEvents(_ view: CampaignView) -> HTML {
        guard !view.toCome.isEmpty || !view.past.isEmpty else {
            return "<p class=\"soft\">\(h("No events yet. Choose this campaign when you add one."))</p>"
        }
        return """
            \(if: !view.toCome.isEmpty, list("Events to come", view.toCome.map(eventLine)))
            \(if: !view.past.isEmpty, "<h3>\(h("Past events"))</h3>\(list("Past events", view.past.map(eventLine)))")
            """
    }

    private func campaignTouches(_ view: CampaignView) -> HTML {
        guard !view.touches.isEmpty else {
            return "<p class=\"soft\">\(h("No conversations yet. Choose this campaign when you note one."))</p>"
        }
        let lines = view.touches.map { touch in
            personLine(
                touch.name, to: "/people/\(touch.interaction.contactID)#entry-\(touch.interaction.id)",
                dotted([
                    h(touch.interaction.kind.entry.word), touch.interaction.result.map { badge($0.words, $0.tone) },
                    ago(touch.interaction.at), touch.by.map { h("by \(HTML.own($0))") },
                ]))
        }
        let last = view.touches.last.map { MomentCursor(at: $0.interaction.at, id: $0.interaction.id.number).written }
        return """
            \(list("Conversations", lines))
            \(pager(earlier: view.hasMore ? address(view.path, ["before": last]) : nil, later: view.isFirst ? nil : view.path,
                laterLabel: "Back to the latest"))
            """
    }

    func campaignLink(_ campaign: Campaign) -> HTML {
        "<a href=\"/work/campaigns/\(campaign.id)\">\(HTML.own(campaign.title))</a>"
    }

    /// The campaign that a conversation or an event belongs to; nothing to choose where there is none.
    func campaignChoice(_ offered: [Campaign], chosen: Campaign.ID? = nil, state: FormState) -> HTML {
        guard !offered.isEmpty else { return .empty }
        return choice(
            "Campaign", name: "campaign", offered.map { Choice($0.id.description, "\($0.title)") },
            value: chosen?.description,
            state: state, none: "None")
    }
}
