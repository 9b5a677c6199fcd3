import Foundation
import Kernel
import Testing

@testable import App

/// Writes the pages to a folder, for looking at them: `SPADEWORK_PICTURES=folder swift test --filter Pictures`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SPADEWORK_PICTURES"] != nil))
struct Pictures {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["SPADEWORK_PICTURES"] ?? "")

    @Test func `Write the pages to look at`() throws {
        for (suffix, look) in [
            ("", Look()), ("-dark", Look(theme: "dark", direction: nil)), ("-rtl", Look(theme: nil, direction: "rtl")),
        ] {
            try write("design\(suffix)", .sample(path: "/design", look: look), nil) { $0.designPage() }
            try write("today\(suffix)", .sample(look: look, notice: Notice("Saved.", undo: .init(7))), .today) {
                $0.sampleToday()
            }
            try write("people\(suffix)", .sample(path: "/people", look: look), .people) { $0.samplePeople() }
            try write("person\(suffix)", .sample(path: "/people/1", look: look), .people) { $0.samplePerson() }
        }
        try write("design-es", .sample(.spanish, path: "/design"), nil) { $0.designPage() }
        try write("more", .sample(path: "/more"), nil) { $0.morePage() }
        try write("keys", .sample(path: "/help/keys"), nil) { $0.keysPage() }
        try write("broke", .sample(signedIn: false), nil) { $0.somethingBrokePage("8F2K-11") }
        for asset in Asset.all {
            let file = folder.appending(path: asset.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(asset.bytes).write(to: file)
        }
    }

    private func write(_ name: String, _ screen: Screen, _ area: Area?, page: (Screen) -> Page) throws {
        try Data(screen.document(page(screen), area: area).source.utf8).write(
            to: folder.appending(path: "\(name).html"))
    }
}
