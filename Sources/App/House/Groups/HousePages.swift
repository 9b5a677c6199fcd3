import Foundation
import Kernel

extension Screen {
    func housePage(_ settings: GroupSettings) -> Page {
        Page(
            t("The house"),
            """
            \(pageHead("The house", sentence: h("What keepers look after, for everybody here.")))
            <ul class="links">
            <li>\(menuLink("Accounts", to: "/house/accounts", icon: .people))</li>
            <li>\(menuLink("Hand over [people] and tasks", to: "/house/hand-over", icon: .person))</li>
            <li>\(menuLink("History", to: "/history", icon: .history))</li>
            <li>\(menuLink("Safe copies", to: "/house/copies", icon: .file))</li>
            </ul>
            \(section("The group", action: "<a href=\"/house/settings\">\(h("Change"))\(forEars(": \(h("The group"))"))</a>", facts([
                Fact("Name", .own(settings.name)),
                Fact("Language", .own(settings.language.ownName)),
                Fact("Time zone", .own(Self.zoneName(settings.zone.identifier))),
                Fact("Country", .own(regionName(settings.region)), source: h("For phone numbers that are typed without one.")),
                Fact("Own words", ownWords(settings)),
            ])))
            """)
    }

    private func ownWords(_ settings: GroupSettings) -> HTML {
        let own = GroupSettings.nounNames.compactMap { settings.nouns[$0] }
        return own.isEmpty ? h("None: [people] and [members]") : dotted(own.map(HTML.own))
    }

    func settingsPage(_ settings: GroupSettings, _ state: FormState = .fresh) -> Page {
        Page(
            t("Settings of the group"),
            """
            \(pageHead("Settings of the group", back: ("The house", "/house")))
            \(problemSummary(state))
            \(form("/house/settings", state: state) {
                """
                \(field("Name", name: "name", value: settings.name, state: state, isRequired: true, limit: 100))
                \(radios(
                    "Language", name: "language", languageChoices, value: settings.language.rawValue, state: state,
                    hint: "Of everybody who has not chosen another.", inRow: true))
                \(choice("Time zone", name: "zone", zoneChoices, value: settings.zone.identifier, state: state, isRequired: true))
                \(choice(
                    "Country", name: "region", regionChoices, value: settings.region, state: state,
                    hint: "For phone numbers that are typed without one.", isRequired: true))
                \(section("Your own words", nounFields(settings, state)))
                \(formEnd(button("Save the settings"), cancel: "/house"))
                """
            })
            """)
    }

    private func nounFields(_ settings: GroupSettings, _ state: FormState) -> HTML {
        let labels: [(name: String, label: Phrase, hint: Phrase)] = [
            ("person", "Instead of “person”", "One of those you are with: neighbor, worker."),
            ("people", "Instead of “people”", "Several of them: neighbors, workers."),
            ("member", "Instead of “member”", "One who belongs to the group: comrade, friend."),
            ("members", "Instead of “members”", "Several of them: comrades, friends."),
        ]
        return """
            <p>\(h("Shown everywhere, in the language of the group. Empty fields keep the usual word."))</p>
            \(labels.map { field($0.label, name: "noun-\($0.name)", value: settings.nouns[$0.name], state: state, hint: $0.hint, size: .half, limit: 40) })
            """
    }
}
