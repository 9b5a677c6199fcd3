import Kernel

extension Screen {
    /// Before something that cannot be undone: what will be gone, by name and number. Never for what can be undone.
    ///
    /// - Parameter typed: a word to type first, for what would hurt most.
    func confirmation(
        _ title: Phrase, gone: [HTML], stays: HTML = .empty, button label: Phrase, to action: String,
        cancel: String, typed: Phrase? = nil, state: FormState = .fresh
    ) -> HTML {
        """
        <section class="confirm"><h2>\(icon(.warning)) \(h(title))</h2>
        <p>\(h("This cannot be undone. It takes away:"))</p>
        <ul>\(gone.map { "<li>\($0)</li>" as HTML })</ul>
        \(if: !stays.isEmpty, "<p>\(stays)</p>")
        \(form(action, state: state, warns: false) {
            """
            \(typed.map { field($0, name: "typed", state: state, isRequired: true, size: .half) })\
            \(formEnd(dangerButton(label), cancel: cancel))
            """
        })</section>
        """
    }

    /// How far something long has come. Without `share` it is only known to be going on.
    func progress(_ label: Phrase, share: Double?, left: Phrase? = nil, id: String = "progress") -> HTML {
        """
        <div class="progress"><label for="\(id)">\(h(label))</label>
        <progress id="\(id)" max="100"\(HTML.attribute("value", share.map { String(Int($0 * 100)) }))></progress>
        \(left.map { "<p class=\"second\">\(h($0))</p>" as HTML })</div>
        """
    }

    /// A code to copy by hand or by camera: a second step, a link on paper.
    func codeBox(_ label: Phrase, code: String, camera: String? = nil) -> HTML {
        """
        <figure class="code-box"><figcaption>\(h(label))</figcaption>
        \(camera.flatMap { qrCode($0, says: label) })
        <code>\(code)</code></figure>
        """
    }
}
