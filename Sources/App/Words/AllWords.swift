import Kernel

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

    static func of(_ language: Language, nouns: [String: String] = [:]) -> Words {
        Words(language, translations: translations(language), nouns: nouns)
    }
}
