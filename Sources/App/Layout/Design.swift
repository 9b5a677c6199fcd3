import Kernel

/// `/design`: every part in every state, for whoever builds or changes a page.
extension Screen {
    func designPage() -> Page {
        Page(
            t("Parts of pages"),
            """
            \(pageHead("Parts of pages", sentence: h("Every part in every state. \(looks)")))
            \(skipTo([
                ("Words and buttons", "words"), ("Forms", "forms"), ("Lists", "lists"), ("A person", "person"),
                ("Other scripts", "scripts"), ("What lasts", "lasting"),
            ]))
            \(section("Words and buttons", id: "words", designWords))
            \(section("Forms", id: "forms", designForms))
            \(section("Lists", id: "lists", designLists))
            \(section("A person", id: "person", designPerson))
            \(section("Other scripts", id: "scripts", designScripts))
            \(section("What lasts", id: "lasting", designLasting))
            """)
    }

    private var looks: HTML {
        let looks: [(Phrase, String)] = [
            ("Light", "?theme=light"), ("Dark", "?theme=dark"), ("Right to left", "?dir=rtl"),
            ("Dark, right to left", "?theme=dark&dir=rtl"), ("As the device wishes", "?"),
        ]
        return dotted(looks.map { "<a href=\"/design\($0.1)\">\(h($0.0))</a>" })
    }

    private var designWords: HTML {
        """
        <p>\(designSentence)</p>
        \(alsoCalled("segment"))
        <h3>\(h("Buttons: one main action on a page. Tab shows the focus ring."))</h3>
        \(actions(designButtons))
        <h3>\(h("Badges say in words what their colour hints at"))</h3>
        \(tags(designBadges))
        \(menu("More", [menuLink("Merge", to: "#lists", icon: .people), menuLink("Print", to: "#lists", icon: .print)]))
        \(tabs("Views", designTabs, here: "/design"))
        \(figures(designFigures))
        \(aside(.good, "<p>\(h("The copy was read back. Nothing is missing."))</p>"))
        \(aside(.warn, "<p>\(h("Two [people] share this phone."))</p>"))
        \(aside(.danger, "<p>\(h("The last safe copy is 9 days old."))</p>"))
        <p>\(Icon.allCases.map { "<span class=\"badge\">\(icon($0)) \($0.rawValue)</span> " as HTML })</p>
        """
    }

    private var designSentence: HTML {
        let all = countLink("\(388) [person]|\(388) [people]", to: "/people")
        let silent = countLink("\(41) has no working number|\(41) have no working number", to: "/people?list=1")
        let calls = numberLink(12, of: "calls", to: "/work")
        return "\(all). \(silent). \(h("\(calls) of these were called \(ago(before(days: 3)))."))"
    }

    private var designButtons: [HTML] {
        [
            button("Save the note"), quietButton("Add a task", icon: .add), dangerButton("Remove the list"),
            button("Send later", look: .plain), button("Cannot be pressed yet", isOff: true),
            buttonLink("Add a [person]", to: "/people/new", icon: .add),
        ]
    }

    private var designBadges: [HTML] {
        [
            badge("Works", .good), badge("Not checked"), badge("Was due yesterday", .warn),
            badge("Do not call", .danger),
        ]
    }

    private var designTabs: [Tab] {
        [Tab("Conversations", "/design", count: 1204), Tab("Facts", "#person"), Tab("History", "#lists")]
    }

    private var designFigures: [HTML] {
        [
            figure(388, "[people] on the list", to: "/people"), figure(41, "without a working number", to: "/people"),
            figure(12450, "doors this year", to: "/work"),
        ]
    }

    private var designForms: HTML {
        """
        <h3>\(h("Empty"))</h3>
        \(form("/design", warns: false) { designFields(.fresh.scoped("empty")) })
        <h3>\(h("Refused"))</h3>
        \(form("/design", warns: false) { problemSummary(DesignSamples.refused) + designFields(DesignSamples.refused) })
        """
    }

    private func designFields(_ state: FormState) -> HTML {
        """
        \(field("Name", name: "name", state: state, hint: "As they say it, in any script.", isRequired: true))
        \(field("Phone", name: "phone", state: state, kind: .phone, complete: "tel", size: .half))
        \(dateField("Due on", name: "due", state: state))
        \(choice("Language", name: "language", [Choice("en", "English"), Choice("es", "Spanish")], state: state,
            none: "Not known"))
        \(radios("How did it go?", name: "result", [
            Choice("answered", "Answered"), Choice("out", "No answer", hint: "They stay on the list."),
        ], state: state))
        \(radios("Did they come?", name: "came", [Choice("yes", "Yes"), Choice("no", "No")], state: state, inRow: true))
        \(checkboxes("They need", name: "needs", [
            Choice("childcare", "Childcare"), Choice("ride", "A ride"), Choice("words", "Interpretation"),
        ], state: state, inRow: true))
        \(checkbox("We may write to them", name: "may", state: state))
        \(textArea("Note", name: "note", state: state, hint: "What matters to them, in their words.", rows: 3,
            draft: "design-\(state.scope)"))
        \(fileField("A list", name: "file", state: state, hint: "A spreadsheet or a text file, up to 20 MB."))
        \(formEnd(button("Save the note"), cancel: "/design"))
        """
    }

    private var designLasting: HTML {
        """
        \(emptyState("No [people] yet", "Add the first one, or bring in a list you have.",
            action: buttonLink("Bring in a list", to: "#lasting")))
        \(progress("Reading the list", share: 0.62, left: "About \(2) minute left|About \(2) minutes left"))
        \(progress("Waiting for its turn", share: nil, id: "waiting"))
        \(codeBox("Scan this, or type the code", code: "JBSW Y3DP EHPK 3PXP", camera: "otpauth://totp/Spadework"))
        \(folded("What is kept of this", "<p>\(h("Who, when and why, before and after."))</p>"))
        \(confirmation("Remove the safe copies", gone: DesignSamples.copies.map { "\($0)" },
            stays: h("The records themselves stay."), button: "Remove \(2) copy|Remove \(2) copies", to: "/design",
            cancel: "/design", typed: "Type the group's name"))
        """
    }
}
