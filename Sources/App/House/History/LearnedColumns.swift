import Kernel

/// What the columns of questions, answers, campaigns, tags and lists are called in the history.
extension ColumnWords {
    static let learned: [String: [String: ColumnWords]] = [
        "campaigns": [
            "id": .left, "title": .init("title"), "goal": .init("goal"), "start_on": .init("from", .day),
            "end_on": .init("until", .day), "parent_id": .init("part of", .campaign),
        ],
        "questions": [
            "id": .left, "name": .init("name"), "kind": .init("kind", choice { (kind: Question.Kind) in kind.words }),
            "wording": .init("how it is asked", .wording), "choices": .init("choices", .choices),
            "low": .init("lowest number", .number), "high": .init("highest number", .number),
            "low_words": .init("meaning of the lowest"), "high_words": .init("meaning of the highest"),
            "is_low_best": .init("the lowest is the best", .truth),
            "sensitivity": .init("who may see the answers", choice { (who: Question.Sensitivity) in who.words }),
            "may_leave": .init("may leave in a copy", .truth), "keep_days": .init("days it is kept", .number),
            "closed_at": .init("closed", .moment),
        ],
        "answers": [
            "id": .left, "question_id": .init("question", .question), "contact_id": .left, "at": .init("when", .moment),
            "value": .init("answer", .answer), "number": .left, "folded": .left,
            "about_contact_id": .left, "about_place_id": .left,
            "kind": .init("occasion", choice { (kind: Answer.Kind) in kind.words }), "account_id": .left,
            "campaign_id": .init("campaign", .campaign), "interaction_id": .left, "event_id": .init("event", .event),
        ],
        "tags": [
            "id": .left, "name": .init("name"), "set_name": .init("kind"),
            "color": .init("color", choice { (color: Tag.Color) in color.words }), "sort_name": .left,
        ],
        "taggings": [
            "id": .left, "tag_id": .init("tag", .tag), "contact_id": .left, "tagged_on": .init("since", .day),
        ],
        "lists": [
            "id": .left, "name": .init("name"), "kind": .init("kind", choice { (kind: List.Kind) in kind.words }),
            "question": .init("who is in it"), "about": .init("about"), "owner_id": .init("whose", .account),
            "is_shared": .init("others may use it", .truth), "columns": .init("columns"),
            "sorted_by": .init("sorted by"),
        ],
        "list_rows": [
            "id": .left, "list_id": .init("list", .list), "contact_id": .left,
            "is_member": .init("in the list", .truth),
            "note": .init("note"), "is_ticked": .init("ticked", .truth),
        ],
    ]
}

extension Tag.Color {
    var words: Phrase {
        switch self {
        case .plain: "plain"
        case .green: "green"
        case .blue: "blue"
        case .violet: "violet"
        case .red: "red"
        case .orange: "orange"
        case .yellow: "yellow"
        }
    }
}

extension List.Kind {
    var words: Phrase {
        switch self {
        case .fixed: "put in by hand"
        case .smart: "found by a question"
        }
    }
}
