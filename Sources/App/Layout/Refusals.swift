import Kernel

extension Screen {
    /// A rule said no where there is no form to show again.
    func refusalPage(_ refusal: Refusal) -> Page {
        Page(
            t("That did not work"), status: .unprocessableContent,
            """
            \(pageHead("That did not work"))
            <p role="alert">\(h(refusal.reason))</p>
            <p>\(h("Nothing was changed. Go back and try it another way."))</p>
            """)
    }

    func malformedPage(_ status: Page.Status) -> Page {
        Page(
            t("We could not read that"), status: status,
            """
            \(pageHead("We could not read that"))
            <p>\(h("What your browser sent was not as expected. Nothing was changed. Go back and try again."))</p>
            """)
    }
}
