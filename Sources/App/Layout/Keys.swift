import Kernel

extension Screen {
    /// Every key that does something. The script shows the same part in a dialog when `?` is pressed.
    func keysPage() -> Page {
        Page(
            t("Keys"),
            """
            \(pageHead("Keys", sentence: h("Everything can be done without a mouse. These keys make it quicker.")))
            <div class="keys" data-keys>
            <h2 class="ears">\(h("All keys"))</h2>
            <dl>
            \(keyLine("/", "Search"))
            \(Area.open.map { area in keyLine("g \(area.key)", "Go to \(h(area.name))") })
            \(keyLine("j", "Next in a list"))
            \(keyLine("k", "Back in a list"))
            \(keyLine("Enter", "Open"))
            \(keyLine("Esc", "Close what is open"))
            \(keyLine("?", "Show these keys"))
            </dl>
            <p class="soft">\(h("Keys do nothing while you are typing in a field."))</p>
            <p data-keys-off hidden class="tick"><input type="checkbox" id="keys-off">\
            <label for="keys-off">\(h("Turn single keys off on this device"))</label></p>
            </div>
            """)
    }

    private func keyLine(_ keys: String, _ does: Phrase) -> HTML {
        """
        <div><dt>\(keys.split(separator: " ").map { "<kbd>\($0)</kbd> " as HTML })</dt><dd>\(h(does))</dd></div>

        """
    }
}
