import Kernel
import Synchronization

extension Words {
    private static let spanish: [String: String] = [
        spanishLayout,
        spanishPeople,
        spanishContacts,
        spanishPointsAndTies,
        spanishTimeline,
        spanishCopies,
        spanishPlaces,
        spanishToday,
        spanishWork,
        spanishTasks,
        spanishEvents,
        spanishTurnout,
        spanishHouse,
        spanishGroups,
        spanishDoor,
        spanishMine,
        spanishStart,
        spanishHistory,
        spanishColumns,
        spanishLearnedHistory,
        spanishImport,
        spanishImportPages,
        spanishTags,
        spanishCampaigns,
        spanishQuestions,
        spanishQuestionForms,
        spanishAnswers,
        spanishLists,
        spanishMistakes,
        spanishGrid,
        spanishBuild,
        spanishTopics,
        spanishChoices,
        spanishSentences,
        spanishSheets,
        spanishTogether,
        spanishMoves,
    ].reduce(into: [:]) { all, part in
        all.merge(part) { first, _ in first }
    }

    static func translations(_ language: Language) -> [String: String] { language == .spanish ? spanish : [:] }

    /// The same for all who are spoken to alike, so that what is kept with the words serves all of them.
    static func of(_ language: Language, nouns: [String: String] = [:]) -> Words {
        spoken.withLock { spoken in
            let manner = Manner(language: language, nouns: nouns)
            if let words = spoken[manner] { return words }
            // Groups seldom change their nouns; a server with many groups keeps what it has lately used.
            if spoken.count >= 500 { spoken = [:] }
            let words = Words(language, translations: translations(language), nouns: nouns)
            spoken[manner] = words
            return words
        }
    }

    private struct Manner: Hashable {
        let language: Language
        let nouns: [String: String]
    }

    private static let spoken = Mutex<[Manner: Words]>([:])
}
