import Asking
import Foundation
import Kernel

/// Conditions on one row. Columns stand without their table's name: the innermost table is meant.
extension Compiler {
    func sql(_ held: Held) -> SQL {
        switch held {
        case .all(let parts): .all(parts.map { sql($0) })
        case .any(let parts): .any(parts.map { sql($0) })
        case .not(let inner): "NOT \(sql(inner))"
        case .compare(let column, let sign, let value): "(\(column) IS NOT NULL AND \(column) \(sign.sql) \(value.sql))"
        case .oneOf(_, let ids) where ids.isEmpty: "FALSE"
        case .oneOf(let column, let ids): "(\(column) IS NOT NULL AND \(column) IN \(anyOf: ids))"
        case .known(let column): "\(column) IS NOT NULL"
        case .folded(let column, let test): "(\(column) IS NOT NULL AND \(sql(column, test)))"
        case .shared(let column, let kind, let test):
            """
            (\(column) IS NOT NULL AND \(column) IN (
                SELECT foldings.raw FROM foldings WHERE foldings.kind = \(kind) AND \(sql("foldings.folded", test))))
            """
        case .language(let tag): language(tag)
        case .born(let sign, let date): Self.born(sign, date)
        case .age(let today, let sign, let number):
            "(\(Self.age(today)) IS NOT NULL AND \(Self.age(today)) \(sign.sql) \(number))"
        case .within(let column, let place): "(\(column) IS NOT NULL AND \(column) IN \(Place.within(place)))"
        case .event(let held):
            "(event_id IS NOT NULL AND event_id IN (SELECT events.id FROM events WHERE \(sql(held))))"
        case .act(let held):
            "contacts.act_id IN (SELECT acts.id FROM acts WHERE \(onlyActs("contacts.act_id"))\(sql(held)))"
        case .near(let test): Self.near(test)
        case .chosen(let column, let code):
            "(\(column) IS NOT NULL AND \(column) LIKE \("% \(escaped(code)) %") ESCAPE '\\')"
        }
    }

    // MARK: Text

    private func sql(_ column: SQL, _ test: TextTest) -> SQL {
        let text = test.folded
        switch test.kind {
        case .equal: return "\(column) = \(text)"
        case .starts: return starts(column, text)
        case .has: return "(\(starts(column, text)) OR \(column) LIKE \("% \(escaped(text))%") ESCAPE '\\')"
        case .zip:
            // Five digits, a space, and four digits more.
            let digits: SQL = """
                length(\(column)) = 10
                AND substr(\(column), 7, 1) BETWEEN '0' AND '9' AND substr(\(column), 8, 1) BETWEEN '0' AND '9'
                AND substr(\(column), 9, 1) BETWEEN '0' AND '9' AND substr(\(column), 10, 1) BETWEEN '0' AND '9'
                """
            return "(\(column) = \(text) OR (\(starts(column, "\(text) ")) AND \(digits)))"
        }
    }

    /// A range, so that an index serves. Nothing that is folded holds the last scalar there is.
    private func starts(_ column: SQL, _ text: String) -> SQL {
        "(\(column) >= \(text) AND \(column) < \(text + "\u{10FFFF}"))"
    }

    private func language(_ tag: String) -> SQL {
        """
        (contacts.languages IS NOT NULL AND contacts.languages IN (
            SELECT foldings.raw FROM foldings
            WHERE foldings.kind = 'language' AND (' ' || foldings.folded || ' ' LIKE \("% \(tag) %")
            OR ' ' || foldings.folded LIKE \("% \(tag)-%"))))
        """
    }

    /// Folded texts hold no signs that LIKE would take for its own, except those people wrote in another script.
    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }

    // MARK: Birthdays

    /// Compared by as much as is known of both. A birthday without its year compares with nothing.
    private static func born(_ sign: Sign, _ date: String) -> SQL {
        let year = String(date.prefix(4)), month = String(date.prefix(7)), sign = sign.sql
        let compared: SQL =
            switch date.utf8.count {
            case 4: "substr(contacts.born_on, 1, 4) \(sign) \(year)"
            case 7:
                """
                CASE WHEN length(contacts.born_on) = 4 THEN contacts.born_on \(sign) \(year)
                     ELSE substr(contacts.born_on, 1, 7) \(sign) \(month) END
                """
            default:
                """
                CASE WHEN length(contacts.born_on) = 4 THEN contacts.born_on \(sign) \(year)
                     WHEN length(contacts.born_on) = 7 THEN contacts.born_on \(sign) \(month)
                     ELSE contacts.born_on \(sign) \(date) END
                """
            }
        return "(contacts.born_on IS NOT NULL AND contacts.born_on >= '0' AND \(compared))"
    }

    /// Full years on a day, or as near as is known.
    static func age(_ today: Day) -> SQL {
        """
        (CASE WHEN contacts.born_on IS NULL OR contacts.born_on < '0' THEN NULL
         ELSE \(today.year) - CAST(substr(contacts.born_on, 1, 4) AS BIGINT)
            - CASE WHEN length(contacts.born_on) = 10 AND substr(contacts.born_on, 6) > \(String(today.description.dropFirst(5)))
              THEN 1 ELSE 0 END END)
        """
    }

    // MARK: Places

    /// The haversine formula, within a box that an index finds.
    private static func near(_ test: NearTest) -> SQL {
        let radius = 6371.0088, angle = min(test.kilometres / radius, .pi)
        let most = angle >= .pi ? 2 : sin(angle / 2) * sin(angle / 2)
        let height = test.kilometres / radius * 180 / .pi + 0.000_001
        let cosine = cos(test.latitude * .pi / 180)
        return """
            (latitude IS NOT NULL AND longitude IS NOT NULL
             AND latitude >= \(test.latitude - height) AND latitude <= \(test.latitude + height)
             AND sin((latitude - \(test.latitude)) * \(Double.pi / 360)) * sin((latitude - \(test.latitude)) * \(Double.pi / 360))
               + \(cosine) * cos(latitude * \(Double.pi / 180)) * sin((longitude - \(test.longitude)) * \(Double.pi / 360))
                 * sin((longitude - \(test.longitude)) * \(Double.pi / 360)) <= \(most))
            """
    }
}
