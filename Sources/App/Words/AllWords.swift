import Kernel

extension Words {
    private static let spanish: [String: String] = [
        spanishLayout, spanishPeople, spanishCopies, spanishPlaces, spanishToday, spanishWork,
        spanishHouse, spanishDoor, spanishHistory, spanishColumns, spanishImport, spanishImportPages,
        spanishTags, spanishCampaigns, spanishLearnedHistory, spanishQuestions, spanishLists, spanishGrid,
        spanishBuild, spanishSheets, spanishTogether, spanishMoves,
    ].reduce(into: [:]) { all, part in
        all.merge(part) { first, _ in first }
    }

    static func translations(_ language: Language) -> [String: String] { language == .spanish ? spanish : [:] }

    static func of(_ language: Language, nouns: [String: String] = [:]) -> Words {
        Words(language, translations: translations(language), nouns: nouns)
    }
}
