import Asking
import Kernel

/// A question with every name found and every day worked out: what the store is asked. Made by `Resolver`, turned into
/// SQL by `Compiler`; both engines and the explanation of one person go by it.
struct Asked: Sendable {
    var condition = Meant.all([])
    var limit: MeantLimit?
    /// Households and organizations too.
    var asksKinds = false
    /// Those put away too.
    var asksArchived = false
    /// What was passed over, in a saved list: names of what is gone or may not be seen.
    var troubles: [Mistake] = []

    /// How often tables come up when everything is written out. Engines refuse too many.
    func weighed() -> Asked {
        var asked = self
        asked.knownWeight = condition.weight
        return asked
    }

    fileprivate(set) var knownWeight = 0
    static let mostWeight = 3_000
}

/// What must hold of a contact. Each is true or false, never unknown.
indirect enum Meant: Sendable {
    case all([Meant])
    case any([Meant])
    case not(Meant)
    /// A condition on the contact's own columns.
    case own(Held)
    /// They have entries of a kind, in some number.
    case entries(Entries)
    case latestAnswer(LatestAnswer)
    case consent(LatestConsent)
    case tie(Tied)
    case changed(ActTest)
    /// They are found by a question: a smart list.
    case found(List.ID, Asked)
    /// One of these numbers.
    case drawn([Int64])

    static let nobody = Meant.any([])
    static let everybody = Meant.all([])
}

extension Meant {
    fileprivate var weight: Int {
        switch self {
        case .all(let parts), .any(let parts): min(parts.reduce(0) { $0 + $1.weight }, 1_000_000)
        case .not(let inner): inner.weight
        case .own, .entries, .latestAnswer, .consent, .drawn: 1
        case .changed: 5
        // What is said of the other stands twice where the tie is read both ways.
        case .tie(let tie): min(1 + tie.other.weight * (tie.isReadBothWays ? 2 : 1), 1_000_000)
        case .found(_, let asked): 1 + asked.knownWeight
        }
    }
}

/// A condition on one row of a table, told by its columns' names.
indirect enum Held: Sendable {
    case all([Held])
    case any([Held])
    case not(Held)
    case compare(SQL, Sign, Bound)
    case oneOf(SQL, [Int64])
    case known(SQL)
    /// A text that is folded in its own column.
    case folded(SQL, TextTest)
    /// A text that is folded in `foldings`.
    case shared(SQL, Folding.Kind, TextTest)
    case language(String)
    case born(Sign, String)
    case age(Day, Sign, Double)
    /// The place is this one or lies in it.
    case within(SQL, Place.ID)
    /// The row's event, of which that must hold.
    case event(Held)
    /// The row's act, of which that must hold.
    case act(Held)
    case near(NearTest)
    /// Several codes with spaces between and around: one of them.
    case chosen(SQL, String)

    static let always = Held.all([])
    static let never = Held.any([])
}

/// A value that a column is compared with.
enum Bound: Sendable, Hashable {
    case integer(Int64), real(Double), string(String), boolean(Bool)

    /// Whole numbers are compared as such, which an index of whole numbers helps with.
    static func number(_ number: Double) -> Bound {
        number == number.rounded() && abs(number) < 1e15 ? .integer(Int64(number)) : .real(number)
    }

    var sql: SQL {
        switch self {
        case .integer(let value): "\(value)"
        case .real(let value): "\(value)"
        case .string(let value): "\(value)"
        case .boolean(let value): "\(value)"
        }
    }
}

/// How a folded text is compared.
struct TextTest: Sendable, Hashable {
    enum Kind: Sendable { case equal, starts, has, zip }
    let kind: Kind
    let folded: String
}

struct NearTest: Sendable, Hashable {
    let latitude, longitude, kilometres: Double
}

/// How many there must be.
struct CountTest: Sendable, Hashable {
    let sign: Sign
    let numbers: [Double]

    func holds(_ count: Double) -> Bool {
        switch sign {
        case .less: count < numbers[0]
        case .atMost: count <= numbers[0]
        case .more: count > numbers[0]
        case .atLeast: count >= numbers[0]
        case .notEqual: count != numbers[0]
        default: numbers.contains(count)
        }
    }
}

/// Entries of one table about the contact, all with the same conditions.
struct Entries: Sendable {
    enum Table: Sendable {
        case points, addresses, otherNames, roles, interactions, attendances, tasks, taggings, members, moves, answers,
            currentAnswers

        var name: SQL {
            switch self {
            case .points: "contact_points"
            case .addresses: "addresses"
            case .otherNames: "other_names"
            case .roles: "roles"
            case .interactions: "interactions"
            case .attendances: "attendances"
            case .tasks: "tasks"
            case .taggings: "taggings"
            case .members: "list_rows"
            case .moves: "list_moves"
            case .answers: "answers"
            case .currentAnswers: "current_answers"
            }
        }
    }

    let table: Table
    var held: Held
    /// At least one, if nothing is said.
    var count: CountTest?
}

/// The latest of somebody's answers to a question that fit.
struct LatestAnswer: Sendable {
    let question: Question.ID
    let fits: Held
    let compares: Held
}

/// The latest answer to "may we write to you?".
struct LatestConsent: Sendable {
    let channel: Consent.Channel
    let purpose: Held
    let state: Consent.State
    let at: Held
}

/// A tie to somebody else of whom something holds.
struct Tied: Sendable {
    enum Way: Sendable { case outward, inward, both }
    enum Kind: Sendable {
        case relationship(Relationship.Kind, Way)
        /// Who invited them to an event.
        case inviter
    }

    let kind: Kind
    let other: Meant
    fileprivate var isReadBothWays: Bool { if case .relationship(_, .both) = kind { true } else { false } }
    let count: CountTest?
    let today: Day
}

/// By whom and when something was done; `nil` for whenever.
struct ActTest: Sendable {
    var held = Held.always
}

enum MeantLimit: Sendable {
    /// A number of people, or a share of those found.
    case random(Double, isPercent: Bool, seed: UInt64)
    case extreme(Int, isTop: Bool, MeantSorting)
}

enum MeantSorting: Sendable {
    case age(Day), talks, events, noShows, tasks, lastContact, made, answer(Question.ID)
}
