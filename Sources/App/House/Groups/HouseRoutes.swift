import Hummingbird
import Kernel

/// The workshop itself, for keepers.
func addSettings(to routes: Routes<Visit>) {
    routes.get("house") { visit in
        try await visit.page { db, screen in
            try db.require(.keepHouse)
            return screen.housePage(try db.groupSettings())
        }
    }

    routes.get("house/settings") { visit in
        try await visit.page { db, screen in
            try db.require(.keepHouse)
            return screen.settingsPage(try db.groupSettings())
        }
    }

    routes.post("house/settings") { visit in
        let form = try await visit.form()
        return try await visit.save(form) { db, screen, state in
            screen.settingsPage(try db.groupSettings(), state)
        } _: { db, _ in
            try db.changeSettings(form)
            return .seeOther("/house", saying: "Saved.")
        }
    }
}

extension Connection {
    /// Sets what the whole group shares. One act, so that it is undone as one.
    func changeSettings(_ form: Form) throws {
        try require(.keepHouse)
        let name = form["name"]
        try requireName(name)
        guard let language = Language(rawValue: form["language"]) else {
            throw Refusal("Choose a language.", field: "language")
        }
        try set("name", to: name)
        try set("language", to: language.rawValue)
        try set("zone", to: try App.zone(form["zone"]).identifier)
        try set("region", to: try App.region(form["region"]))
        for noun in GroupSettings.nounNames {
            let word = form["noun-\(noun)"]
            let isWord = word.count <= 40 && !word.contains { "[]{}|".contains($0) }
            try refuse(if: !isWord, "Write a short word, without brackets.", field: "noun-\(noun)")
            try set("noun \(noun)", to: word)
        }
    }
}
