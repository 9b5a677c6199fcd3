import Kernel

func addTags(to routes: Routes<Visit>) {
    routes.get("people/tags") { visit in
        try await visit.page(.people) { db, screen in
            try db.requireTags()
            return screen.tagsPage(try db.tagLines(), mayChange: db.mayChangeTags)
        }
    }
    routes.get("people/tags/new") { visit in
        try await visit.page(.people) { db, screen in screen.newTagPage(try db.tagForm()) }
    }
    routes.post("people/tags/new") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.newTagPage(try db.tagForm(), state)
        } _: { db, _ in
            let tag = try db.addTag(form)
            return .seeOther("/people/tags/\(tag.id)", saying: "The tag \(tag.name) is added.")
        }
    }
    addOneTag(to: routes)
    addTagsInParts(to: routes)
    addTagsOfPeople(to: routes)
}

private func addOneTag(to routes: Routes<Visit>) {
    routes.get("people/tags/:id") { visit in
        let id: Tag.ID = try visit.id("id"), cursor = TaggingCursor(visit.query["after"])
        return try await visit.page(.people) { db, screen in screen.tagPage(try db.tagView(id, after: cursor)) }
    }
    routes.get("people/tags/:id/edit") { visit in
        let id: Tag.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in screen.editTagPage(try db.tagForm(id), id) }
    }
    routes.post("people/tags/:id/edit") { visit in
        let id: Tag.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.editTagPage(try db.tagForm(id), id, state)
        } _: { db, _ in
            let tag = try db.changeTag(id, form)
            return .seeOther("/people/tags/\(id)", saying: "The tag \(tag.name) is saved.")
        }
    }
    routes.post("people/tags/:id/remove") { visit in
        let id: Tag.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, _ in
            let (tag, count) = try db.removeTag(id)
            return .seeOther(
                "/people/tags",
                saying:
                    "The tag \(tag.name) is gone. \(count) [person] had it.|The tag \(tag.name) is gone. \(count) [people] had it."
            )
        }
    }
}

private func addTagsInParts(to routes: Routes<Visit>) {
    routes.get("people/tags/:id/merge") { visit in
        let id: Tag.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in screen.mergeTagPage(try db.tagForm(id), id) }
    }
    routes.post("people/tags/:id/merge") { visit in
        let id: Tag.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.mergeTagPage(try db.tagForm(id), id, state)
        } _: { db, _ in
            guard let other: Tag.ID = form.id("into") else {
                throw Refusal("Choose the tag that stays.", field: "into")
            }
            let count = try db.mergeTag(id, into: other)
            return .seeOther(
                "/people/tags/\(other)", saying: "\(count) [person] is moved.|\(count) [people] are moved.")
        }
    }
    routes.get("people/tags/:id/split") { visit in
        let id: Tag.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in screen.splitTagPage(try db.tagForm(id), id) }
    }
    routes.post("people/tags/:id/split") { visit in
        let id: Tag.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.splitTagPage(try db.tagForm(id), id, state)
        } _: { db, screen in
            let (tag, count) = try db.splitTag(id, db.tagPart(form), into: form["name"], today: screen.today)
            return .seeOther(
                "/people/tags/\(tag.id)", saying: "\(count) [person] is moved.|\(count) [people] are moved.")
        }
    }
}

private func addTagsOfPeople(to routes: Routes<Visit>) {
    routes.post("people/:id/tags") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            try db.personPage(id, before: nil, screen, tagState: state)
        } _: { db, screen in
            let done = try db.putTags(form["tags"], on: id, today: screen.today)
            let names = done.made.map(\.name).joined(separator: ", ")
            let words: Phrase = done.made.isEmpty ? "Saved." : "Saved. New among the tags: \(names)."
            return .seeOther("/people/\(id)#tags", saying: words)
        }
    }
    routes.post("taggings/:id/remove") { visit in
        let id: Identifier<Tagging> = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            let (tag, contact) = try db.takeOff(id)
            return .seeOther("/people/\(contact)#tags", saying: "\(tag.name) is taken off.")
        }
    }
}

extension Connection {
    /// Tags tell of people in numbers, so those who see people one by one do not browse them.
    fileprivate func requireTags() throws {
        guard viewer.account?.scope != .tasks, viewer.account?.role != .volunteer else { throw NotAllowed() }
    }

    fileprivate func tagView(_ id: Tag.ID, after cursor: TaggingCursor?) throws -> TagView {
        try requireTags()
        let limit = 50
        var people = try people(tagged: id, after: cursor, limit: limit + 1)
        let hasMore = people.count > limit
        if hasMore { people.removeLast() }
        return TagView(
            line: try tagLine(id), people: people, next: hasMore ? people.last.map { TaggingCursor($0.tagging) } : nil,
            isFirst: cursor == nil, mayChange: mayChangeTags)
    }

    fileprivate func tagForm(_ id: Tag.ID? = nil) throws -> TagForm {
        try requireChangeOfTags()
        return TagForm(
            line: try id.map(tagLine), others: try allTags().filter { $0.id != id }, sets: try tagSets(),
            places: try placesOffered(), version: try id.map(version) ?? "")
    }
}
