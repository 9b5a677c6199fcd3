import Foundation
import Kernel

extension Screen {
    func startPage(_ state: FormState = .fresh) -> Page {
        Page(
            t("Make your group"),
            """
            \(pageHead("Make your group", sentence: h("This workshop is new and empty. It takes two minutes.")))
            \(problemSummary(state))
            \(form("/start", state: state) {
                """
                \(section("Your group", groupFields(state)))
                \(section("You", keeperFields(state)))
                \(formEnd(button("Make the group", busy: "Making the group…")))
                """
            })
            """)
    }

    private func groupFields(_ state: FormState) -> HTML {
        """
        \(field(
            "Name of your group", name: "name", state: state, hint: "As people know it: Bronx tenants.",
            complete: "organization", isRequired: true, limit: 100))
        \(radios(
            "Language", name: "language", languageChoices, value: words.language.rawValue, state: state,
            hint: "Each of you can choose another one later.", inRow: true))
        \(choice(
            "Time zone", name: "zone", zoneChoices, value: GroupSettings().zone.identifier, state: state,
            isRequired: true))
        \(choice(
            "Country", name: "region", regionChoices, value: GroupSettings().region, state: state,
            hint: "For phone numbers that are typed without one.", isRequired: true))
        """
    }

    private func keeperFields(_ state: FormState) -> HTML {
        """
        <p>\(h("You will be a keeper: you let others in and look after the workshop."))</p>
        \(field("Your name", name: "keeper", state: state, complete: "name", isRequired: true, limit: 100))
        \(field("Your email", name: "email", state: state, kind: .email, hint: "You sign in with it.", complete: "username", isRequired: true))
        \(newPasswordField(state: state))
        """
    }

    func alreadyBegunPage() -> Page {
        Page(
            t("The group is made already"), status: .conflict,
            """
            \(pageHead("The group is made already"))
            <p>\(h("Somebody made it a moment before you. Nothing of what you sent was kept."))</p>
            <p>\(h("Ask them to let you in."))</p>
            \(buttonLink("Sign in", to: "/sign-in"))
            """)
    }
}
