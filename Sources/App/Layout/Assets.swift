import Kernel

/// A file that pages load. Its address holds a hash of its content, so browsers may keep it for ever.
struct Asset: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]

    init(_ name: String, type: String, _ parts: [[UInt8]]) {
        bytes = type.hasPrefix("text/") ? Asset.plainLines(parts) : Array(parts.joined())
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
        [PackageResources.script_js, PackageResources.search_js, PackageResources.edit_js, PackageResources.forms_js])
    static let icon = Asset("icon.svg", type: "image/svg+xml", [PackageResources.icon_svg])

    /// Only for pages that are made for paper.
    static let sheets = Asset("sheets.css", type: "text/css; charset=utf-8", [PackageResources.sheets_css])

    /// Only for the builder of questions.
    static let build = Asset("build.js", type: "text/javascript; charset=utf-8", [PackageResources.build_js])

    /// Only for lists of people.
    static let grid = Asset("grid.js", type: "text/javascript; charset=utf-8", [PackageResources.grid_js])

    static let all = [style, script, icon, sheets, build, grid]

    /// Leaves out indents and lines that are only a comment: they are for those who read the source.
    private static func plainLines(_ parts: [[UInt8]]) -> [UInt8] {
        let lines = parts.joined().split(separator: UInt8(ascii: "\n")).map { line in line.drop { $0 == 32 } }
        let comments = [Array("//".utf8), Array("/*".utf8)]
        return Array(lines.filter { line in !comments.contains { line.starts(with: $0) } }.joined(separator: [10]))
    }

    /// FNV-1a: tells versions apart, and is no protection against anybody.
    private static func hash(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
