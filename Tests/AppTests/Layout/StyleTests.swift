import Foundation
import Testing

@testable import App

/// Reads the tokens from the style sheet that is served.
struct StyleTests {
    static let style = String(decoding: Asset.style.bytes, as: UTF8.self)

    /// The colours of one block of custom properties, found by the text before its brace.
    static func colours(after selector: String) -> [String: String] {
        guard let start = style.range(of: selector + " {") else { return [:] }
        let block = style[start.upperBound...].prefix { $0 != "}" }
        return block.split(separator: ";").reduce(into: [:]) { colours, line in
            let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            if parts.count == 2, parts[1].hasPrefix("#") { colours[parts[0]] = parts[1] }
        }
    }

    static let light = colours(after: ":root")
    static let dark = colours(after: ":root[data-theme=\"dark\"]")

    /// Text on what it stands on: 4.5 to 1.
    static let text = [
        ("ink", "paper"), ("ink", "sheet"), ("ink", "accent-wash"), ("soft", "paper"), ("soft", "sheet"),
        ("soft", "accent-wash"), ("accent", "paper"), ("accent", "sheet"), ("accent", "accent-wash"),
        ("on-accent", "accent"), ("warn", "warn-wash"), ("warn", "paper"), ("danger", "paper"), ("danger", "sheet"),
        ("danger", "danger-wash"), ("on-danger", "danger"),
    ]
    /// Edges of controls, focus rings and marks on what they stand on: 3 to 1.
    static let edges = [
        ("edge", "paper"), ("edge", "sheet"), ("focus", "paper"), ("focus", "sheet"), ("focus", "accent-wash"),
        ("accent", "accent-wash"), ("warn", "warn-wash"), ("danger", "paper"),
    ]

    @Test(arguments: [("light", light), ("dark", dark)])
    func `Text can be read and edges can be seen`(name: String, colours: [String: String]) throws {
        for (pairs, least) in [(Self.text, 4.5), (Self.edges, 3.0)] {
            for (front, back) in pairs {
                let contrast = try Self.contrast(#require(colours["--\(front)"]), #require(colours["--\(back)"]))
                #expect(contrast >= least, "\(front) on \(back) in \(name): \(contrast)")
            }
        }
    }

    @Test func `Dark is the same by wish of the device and by choice`() {
        #expect(!Self.dark.isEmpty)
        #expect(Self.dark == Self.colours(after: ":root:not([data-theme=\"light\"])"))
        #expect(Set(Self.dark.keys) == Set(Self.light.keys))
    }

    @Test func `Colours are only in the tokens`() throws {
        let rest = try #require(Self.style.range(of: "box-sizing"))
        let print = try #require(Self.style.range(of: "@page"))
        let hexes = Self.style[rest.lowerBound..<print.lowerBound].matches(of: #/#[0-9a-f]{3,6}\b/#)
        #expect(hexes.isEmpty)
    }

    @Test func `Nothing is set by left and right, except the floats of old browsers`() {
        let sides = Self.style.matches(of: #/(margin|padding|border|inset)-(left|right)|text-align: (left|right)/#)
        #expect(sides.isEmpty)
    }

    @Test func `The contrast of black on white is 21`() {
        #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 0.01)
        #expect(abs(Self.contrast("#777777", "#ffffff") - 4.48) < 0.01)
    }

    static func contrast(_ one: String, _ other: String) -> Double {
        let lights = [luminance(one), luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private static func luminance(_ hex: String) -> Double {
        let number = Int(hex.dropFirst(), radix: 16) ?? 0
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double((number >> shift) & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

extension StyleTests {
    /// `filter: hue-rotate`, as the CSS filter specification defines it.
    private static func turned(_ hex: String, by angle: Double) -> String {
        let number = Int(hex.dropFirst(), radix: 16) ?? 0, c = cos(angle), s = sin(angle)
        let (r, g, b) = (Double(number >> 16 & 255), Double(number >> 8 & 255), Double(number & 255))
        let parts = [
            r * (0.213 + c * 0.787 - s * 0.213) + g * (0.715 - c * 0.715 - s * 0.715) + b * (0.072 - c * 0.072 + s * 0.928),
            r * (0.213 - c * 0.213 + s * 0.143) + g * (0.715 + c * 0.285 + s * 0.140) + b * (0.072 - c * 0.072 - s * 0.283),
            r * (0.213 - c * 0.213 - s * 0.787) + g * (0.715 - c * 0.715 + s * 0.715) + b * (0.072 + c * 0.928 + s * 0.072),
        ]
        let all = parts.reduce(0) { $0 << 8 | Int(min(255, max(0, $1.rounded()))) }
        return "#" + String(repeating: "0", count: 6 - String(all, radix: 16).count) + String(all, radix: 16)
    }

    @Test(arguments: [("blue", "accent"), ("violet", "accent"), ("orange", "warn")])
    func `A badge whose hue is turned can be read too`(color: String, tone: String) throws {
        let rule = try #require(Self.style.firstMatch(of: try Regex("\\.\(color) \\{ filter: hue-rotate\\((-?[0-9.]+)(deg|rad)\\)")))
        let number = try #require(rule.output[1].substring.flatMap { Double($0) })
        let angle = rule.output[2].substring == "deg" ? number * .pi / 180 : number
        for colours in [Self.light, Self.dark] {
            let front = Self.turned(try #require(colours["--\(tone)"]), by: angle)
            let back = Self.turned(try #require(colours["--\(tone)-wash"]), by: angle)
            #expect(Self.contrast(front, back) >= 4.5, "\(color): \(front) on \(back)")
        }
    }
}
