import App
import ArgumentParser
import Foundation

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring a safe copy back as a group.",
        discussion: """
            The copy is read through first. The group takes the name given with --group, or the one it had. A group that \
            is there already is only replaced with --replace, and what is replaced is kept.
            """)

    @Argument(help: ArgumentHelp("The copy: a file that 'spadework backup' or the nightly copy made.", valueName: "copy"))
    var copy: String

    @Flag(help: "Put the copy in the place of the group that is there.")
    var replace = false

    @OptionGroup var place: DataOptions
    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        guard let name = place.group ?? groupName(ofCopy: copy) else {
            throw ValidationError("Say with --group what the group is to be called.")
        }
        let restored = try await restore(copy, as: name, place.storage, in: place.copies, replace: replace)
        try answer.say(Answer(group: restored.group, replaced: restored.replaced), words(restored))
    }

    private func words(_ restored: Restored) -> String {
        let kept = restored.replaced.map { " What was there before is kept as \($0)." } ?? ""
        return "The group \(restored.group) is back.\(kept)"
    }

    struct Answer: Encodable { let group: String, replaced: String? }
}
