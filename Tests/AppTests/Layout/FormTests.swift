import Kernel
import Testing

@testable import App

struct FormTests {
    let screen = Screen.sample()
    let refused = FormState(["name": ["<Rosa>"], "needs": ["b"]], refusal: Refusal("Write a phone.", field: "phone"))

    @Test func `A field shows what is stored until something was typed`() {
        #expect(screen.field("Name", name: "name", value: "Ana").source.contains("value=\"Ana\""))
        #expect(
            screen.field("Name", name: "name", value: "Ana", state: refused).source.contains("value=\"&lt;Rosa&gt;\""))
        #expect(screen.field("Street", name: "street", value: "Oak", state: refused).source.contains("value=\"\""))
    }

    @Test func `A problem stands beside its field and is tied to it`() {
        let field = screen.field("Phone", name: "phone", state: refused, hint: "With area code.").source
        #expect(field.contains("aria-describedby=\"f-phone-hint f-phone-problem\" aria-invalid=\"true\""))
        #expect(field.contains("Write a phone."))
        #expect(!screen.field("Name", name: "name", state: refused).source.contains("aria-invalid"))
    }

    @Test func `The summary counts the problems and links to each field`() {
        let summary = screen.problemSummary(refused).source
        #expect(summary.contains("1 thing needs another look"))
        #expect(summary.contains("<a href=\"#f-phone\">Write a phone.</a>"))
        #expect(screen.problemSummary(.fresh).isEmpty)
    }

    @Test func `A problem of the whole form links nowhere`() {
        let state = FormState([:], refusal: Refusal("Somebody was faster."))
        #expect(screen.problemSummary(state).source.contains("<li>Somebody was faster.</li>"))
    }

    @Test func `Unticking everything is remembered`() {
        let choices = [Choice("a", "A"), Choice("b", "B")]
        let stored = screen.checkboxes("Needs", name: "needs", choices, values: ["a"]).source
        #expect(stored.contains("value=\"a\" checked"))
        let typed = screen.checkboxes("Needs", name: "needs", choices, values: ["a"], state: refused).source
        #expect(!typed.contains("value=\"a\" checked"))
        #expect(typed.contains("value=\"b\" checked"))
        let none = screen.checkbox("May", name: "may", isOn: true, state: refused).source
        #expect(!none.contains("checked"))
    }

    @Test func `Two forms on a page keep their ids apart`() {
        let one = screen.field("Name", name: "name", state: .fresh.scoped("one"))
        let two = screen.field("Name", name: "name", state: .fresh.scoped("two"))
        #expect(checkFragment((one + two).source) == [])
        #expect(checkFragment((one + one).source) != [])
    }

    @Test func `A form that changes something has a token, one that asks has none`() {
        #expect(checkFragment(screen.form("/x") { screen.button("Save") }.source) == [])
        #expect(!screen.askForm("/x") { screen.button("Show") }.source.contains("token"))
    }

    @Test func `A line break at the start of a long text survives`() {
        let area = screen.textArea("Note", name: "note", value: "\nfirst").source
        #expect(area.contains(">\n\nfirst</textarea>"))
    }
}
