import Kernel

/// A file that pages load. Its address holds a hash of its content, so browsers may keep it for ever.
struct Asset: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]

    init(_ name: String, type: String, _ parts: [[UInt8]]) {
        bytes = Array(parts.joined())
        self.type = type
        path = "/assets/\(Asset.hash(bytes))/\(name)"
    }

    static let style = Asset(
        "style.css", type: "text/css; charset=utf-8",
        [
            PackageResources.tokens_css, PackageResources.base_css, PackageResources.frame_css,
            PackageResources.forms_css, PackageResources.parts_css, PackageResources.lists_css,
            PackageResources.surroundings_css,
        ])
    static let script = Asset(
        "script.js", type: "text/javascript; charset=utf-8",
        [PackageResources.script_js, PackageResources.search_js, PackageResources.forms_js])
    static let icon = Asset("icon.svg", type: "image/svg+xml", [PackageResources.icon_svg])

    static let all = [style, script, icon]

    /// FNV-1a: tells versions apart, and is no protection against anybody.
    private static func hash(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
