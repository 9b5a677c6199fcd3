import Foundation
import Kernel

/// One line of a person's timeline: a touch, or a part in an event.
struct Moment: Sendable {
    enum Story: Sendable {
        case interaction(
            Interaction, by: String?, event: String?, campaign: String?, isNoteHidden: Bool, answers: [KnownAnswer] = [])
        case attendance(Attendance, event: String)
    }

    let id: Int64
    let at: Date
    let story: Story
}

/// A place in a timeline, told by the entry before it.
struct MomentCursor: Sendable {
    let at: Date
    let id: Int64

    init(at: Date, id: Int64) {
        self.at = at
        self.id = id
    }

    init(_ moment: Moment) {
        at = moment.at
        id = moment.id
    }

    init?(_ written: String) {
        let parts = written.split(separator: "~")
        guard parts.count == 2, let at = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
        self.at = Date(timeIntervalSince1970: Double(at) / 1000)
        self.id = id
    }

    var written: String { "\(Int64((at.timeIntervalSince1970 * 1000).rounded()))~\(id)" }
}

extension Connection {
    /// What happened with somebody, the latest first. The caller has made sure that the asker may see them.
    func timeline(_ contact: Contact.ID, before cursor: MomentCursor? = nil, limit: Int) throws -> [Moment] {
        let touches = try interactions(contact, before: cursor, limit: limit)
        let parts = try attendances(contact, before: cursor, limit: limit)
        return try withAnswers((touches + parts).sorted { ($0.at, $0.id) > ($1.at, $1.id) }.prefix(limit).map(\.self))
    }

    /// What was answered in the conversations among them.
    private func withAnswers(_ moments: [Moment]) throws -> [Moment] {
        let conversations = moments.compactMap {
            if case .interaction(let one, _, _, _, _, _) = $0.story { one.id } else { nil }
        }
        let answers = try answers(givenIn: conversations)
        guard !answers.isEmpty else { return moments }
        return moments.map { moment in
            guard case .interaction(let one, let by, let event, let campaign, let isHidden, _) = moment.story else { return moment }
            return Moment(
                id: moment.id, at: moment.at,
                story: .interaction(
                    one, by: by, event: event, campaign: campaign, isNoteHidden: isHidden, answers: answers[one.id] ?? []))
        }
    }

    private func interactions(_ contact: Contact.ID, before cursor: MomentCursor?, limit: Int) throws -> [Moment] {
        let start: SQL = cursor.map { "AND (interactions.at, interactions.id) < (\($0.at), \($0.id))" } ?? ""
        return try rows(
            """
            SELECT \(Interaction.selection(from: "interactions")), accounts.name, events.title,
                   campaigns.title, CASE WHEN \(mayReadNote(of: "interactions")) THEN FALSE ELSE TRUE END
            FROM interactions
            LEFT JOIN accounts ON accounts.id = interactions.account_id
            LEFT JOIN events ON events.id = interactions.event_id
            LEFT JOIN campaigns ON campaigns.id = interactions.campaign_id
            WHERE interactions.contact_id = \(contact) \(start)
            ORDER BY interactions.at DESC, interactions.id DESC
            LIMIT \(limit)
            """
        ) { row in
            var interaction: Interaction = try row.next()
            let by: String? = try row.next(), event: String? = try row.next(), campaign: String? = try row.next()
            let isHidden: Bool = try row.next()
            if isHidden { interaction.note = nil }
            return Moment(
                id: interaction.id.number, at: interaction.at,
                story: .interaction(interaction, by: by, event: event, campaign: campaign, isNoteHidden: isHidden))
        }
    }

    private func attendances(_ contact: Contact.ID, before cursor: MomentCursor?, limit: Int) throws -> [Moment] {
        let start: SQL = cursor.map { "AND (events.starts_at, attendances.id) < (\($0.at), \($0.id))" } ?? ""
        return try rows(
            """
            SELECT \(Attendance.selection(from: "attendances")), events.title, events.starts_at
            FROM attendances
            JOIN events ON events.id = attendances.event_id
            WHERE attendances.contact_id = \(contact) \(start)
            ORDER BY events.starts_at DESC, attendances.id DESC
            LIMIT \(limit)
            """
        ) { row in
            let attendance: Attendance = try row.next(), title: String = try row.next()
            return Moment(id: attendance.id.number, at: try row.next(), story: .attendance(attendance, event: title))
        }
    }
}
