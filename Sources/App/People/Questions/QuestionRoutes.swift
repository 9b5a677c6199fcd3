import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

func addQuestions(to routes: Routes<Visit>) {
    routes.get("people/questions") { visit in
        try await visit.page(.people) { db, screen in
            try db.require(.seePeople)
            return screen.questionsPage(try db.questionLines(), mayChange: db.viewer.may(.changePeople))
        }
    }
    routes.get("people/questions/new") { visit in
        try await visit.page(.people) { db, screen in
            try db.require(.changePeople)
            return screen.newQuestionPage(db.viewer)
        }
    }
    routes.post("people/questions/new") { visit in
        let form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            screen.newQuestionPage(db.viewer, state)
        } _: { db, screen in
            let question = try db.addQuestion(form)
            return .seeOther("/people/questions/\(question.id)", saying: "\(question.name) is added.")
        }
    }
    addOneQuestion(to: routes)
    addAnswers(to: routes)
}

private func addOneQuestion(to routes: Routes<Visit>) {
    routes.get("people/questions/:id") { visit in
        let id: Question.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in
            let question = try db.question(id)
            return screen.questionPage(
                question, try db.numbers(of: question), isAnswered: try db.isAnswered(id),
                mayChange: db.viewer.may(.changePeople))
        }
    }
    routes.get("people/questions/:id/edit") { visit in
        let id: Question.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in try db.editQuestionPage(id, screen) }
    }
    routes.post("people/questions/:id/edit") { visit in
        let id: Question.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            try db.editQuestionPage(id, screen, state)
        } _: { db, _ in
            let question = try db.changeQuestion(id, form)
            return .seeOther("/people/questions/\(id)", saying: "\(question.name) is saved.")
        }
    }
    routes.post("people/questions/:id/close") { visit in
        let id: Question.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, screen in
            let question = try db.closeQuestion(id, at: screen.now)
            return .seeOther("/people/questions/\(id)", saying: "\(question.name) is closed. What was answered stays.")
        }
    }
    routes.post("people/questions/:id/reopen") { visit in
        let id: Question.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            .seeOther("/people/questions/\(id)", saying: "\(try db.reopenQuestion(id).name) is asked again.")
        }
    }
    routes.post("people/questions/:id/remove") { visit in
        let id: Question.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            .seeOther("/people/questions", saying: "\(try db.removeQuestion(id).name) is removed.")
        }
    }
}

private func addAnswers(to routes: Routes<Visit>) {
    routes.get("people/:id/answers/new") { visit in
        let id: Contact.ID = try visit.id("id"), query = visit.query
        return try await visit.page(.people) { db, screen in try db.answerPage(id, query.id("question"), screen) }
    }
    routes.post("people/:id/answers") { visit in
        let id: Contact.ID = try visit.id("id"), (form, files) = try await visit.formWithFile()
        return try await visit.save(form, area: .people) { db, screen, state in
            try db.answerPage(id, form.id("question"), screen, state)
        } _: { db, screen in
            let question = try form.id("question").map { try db.question($0) }
            guard let question else { throw Refusal("Choose a question.") }
            let answer = try db.answer(question, about: id, form, files["answer"], now: screen.now)
            guard visit.wantsFragment else { return .seeOther("/people/\(id)#known", saying: "Saved.") }
            return .fragment(try db.knownPart(after: answer, screen))
        }
    }
    routes.get("people/:id/answers/:question") { visit in
        let id: Contact.ID = try visit.id("id"), question: Question.ID = try visit.id("question")
        return try await visit.page(.people) { db, screen in
            try db.requireSight(of: id)
            return screen.pastAnswersPage(
                try db.find(id), try db.question(question), try db.pastAnswers(of: id, to: question), viewer: db.viewer)
        }
    }
    routes.get("people/:id/questions/new") { visit in
        let id: Contact.ID = try visit.id("id")
        return try await visit.page(.people) { db, screen in try db.quickQuestionPage(id, screen) }
    }
    routes.post("people/:id/questions/new") { visit in
        let id: Contact.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form, area: .people) { db, screen, state in
            try db.quickQuestionPage(id, screen, state)
        } _: { db, screen in
            let answer = try db.addQuestion(form, answeredAbout: id, now: screen.now)
            guard visit.wantsFragment, let answer else { return .seeOther("/people/\(id)#known", saying: "Saved.") }
            return .fragment(try db.knownPart(after: answer, screen))
        }
    }
    routes.post("answers/:id/remove") { visit in
        let id: Answer.ID = try visit.id("id"), form = try await visit.form()
        return try await visit.save(form) { db, _ in
            .seeOther("/people/\(try db.takeAnswerAway(id).contactID)#known", saying: "The answer is taken away.")
        }
    }
    routes.get("answers/:id/file") { visit in
        let id: Answer.ID = try visit.id("id")
        let file = try await visit.read { db, _ in try db.answerFile(id) }
        let name = file.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
        return Response(
            status: .ok,
            headers: [
                // Never shown by the browser as a page of ours.
                .contentType: "application/octet-stream", .contentDisposition: "attachment; filename*=UTF-8''\(name)",
                .cacheControl: "no-store",
            ], body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}

extension Connection {
    fileprivate func editQuestionPage(_ id: Question.ID, _ screen: Screen, _ state: FormState = .fresh) throws -> Page {
        try require(.changePeople)
        return screen.editQuestionPage(
            try question(id), version: try version(of: id), isAnswered: try isAnswered(id), viewer, state)
    }

    fileprivate func answerPage(
        _ contact: Contact.ID, _ id: Question.ID?, _ screen: Screen, _ state: FormState = .fresh
    ) throws -> Page {
        try require(.addNotes)
        try requireSight(of: contact)
        guard let id else {
            return screen.chooseQuestionPage(try find(contact), try visibleQuestions().filter { $0.closedAt == nil }, state)
        }
        let question = try question(id), places = question.kind == .place ? try placesOffered() : []
        return screen.answerPage(try find(contact), question, places: places, state)
    }

    fileprivate func quickQuestionPage(_ contact: Contact.ID, _ screen: Screen, _ state: FormState = .fresh) throws
        -> Page
    {
        try require(.changePeople)
        try requireSight(of: contact)
        return screen.quickQuestionPage(try find(contact), state)
    }
}
