import Kernel

/// A group's tables and records, and how what is derived from them is kept up.
let groupSchema = Schema(
    migrations: [
        Migration(1, "history", Migration.history),
        Migration(2, "house", houseTables),
        Migration(3, "people", peopleTables),
        Migration(4, "work", workTables),
        Migration(5, "search", searchTables, sqlite: searchTablesOfSQLite, postgres: searchTablesOfPostgres),
        Migration(6, "imports", importTables),
        Migration(7, "recovery codes", recoveryCodeTables),
        Migration(8, "questions, tags, lists", "\(learnTables)\n\(askingTables)"),
        Migration(9, "register", registerTables, postgres: registerTablesOfPostgres),
        Migration(10, "sheets", sheetTables),
        Migration(11, "done together", togetherTables),
        Migration(12, "comings and goings, choices", "\(moveTables)\n\(choiceTables)"),
    ],
    records: [
        Account.self, Setting.self,
        Contact.self, OtherName.self, ContactPoint.self, Address.self, Place.self, Role.self, Relationship.self,
        Consent.self,
        Campaign.self, Event.self, Attendance.self, Interaction.self, Task.self,
        Question.self, Answer.self, Tag.self, Tagging.self, List.self, ListRow.self,
    ],
    keepUp: keepUp)
