/// Why a question cannot be read, where, and what was meant.
public struct Mistake: Error, Hashable, Sendable {
    public let reason: Reason
    public let spot: Spot

    public init(_ reason: Reason, _ spot: Spot) {
        self.reason = reason
        self.spot = spot
    }

    /// What could stand at a place.
    public enum Expected: Hashable, Sendable {
        case clause, closingBracket, openingBracket, value, comparison, comma, number, place, sortable, end
        case argument(of: String)
    }

    /// `near` are names that are spelt alike; what they hold is safe to show.
    public enum Reason: Hashable, Sendable {
        case expected(Expected, found: String)
        case strangeSign(String)
        case noClosingMark
        /// The question with one `=` in place of two.
        case doubleEquals(String)
        case tooLong(Int), tooDeep(Int), tooManyClauses(Int), tooManyValues(Int)
        case unknownFact(String, near: [String])
        case unknownCall(String, near: [String])
        case unknownArgument(String, of: String, near: [String])
        case unknownSortable(String, near: [String])
        /// A fact written with brackets; how it is asked.
        case factIsNoCall(String)
        /// A call written without brackets.
        case callIsNoFact(String)
        case argumentTwice(String)
        case subjectTwice(String)
        case subjectMissing(String)
        /// The call asks about nobody else, has nothing to be about, or its subject is not compared.
        case subjectNotWanted(String)
        case cannotCompare(String, Sign, allowed: [Sign])
        case unknownChoice(String, of: String, choices: [String], near: [String])
        case noNumber(String), noWholeNumber(String), noDay(String), noBirth(String), noLanguage(String)
        case noPercentage(String), outOfRange(String)
        /// The value has no letter and no digit to compare by.
        case noLetters(String)
        case noPhone(String)
        /// `none` and `any` go only with `=` and `!=`.
        case absenceCompared(String)
        /// A name that nothing has.
        case unknownThing(Thing, String, near: [String])
        /// A name that several have; what they are called, with their numbers.
        case severalThings(Thing, String, [String])
        case goneThing(Thing, String)
        /// Answers to the question may not be seen by who asks.
        case mayNotSee(String)
        case mayNotSeeContactDetails(String)
        case answerNotComparable(String)
        case answerOnlyAsked(String)
        case notSortable(String)
        case listAsksForItself(String)
        case listTooLarge(String, Int)
        case listUnreadable(String)
        /// Who asks may not ask all that the list asks, so its comings and goings would tell too much.
        case movesNotShown(String)
    }

    /// What can be named.
    public enum Thing: String, Hashable, Sendable, CaseIterable {
        case tag, question, campaign, place, list, event, account, organization, person, choice, `import`
    }
}
