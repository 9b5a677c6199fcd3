import Foundation
import Kernel

extension Screen {
    /// How long ago in one number: "12 days ago", "3 months ago". Nearer than a week as everywhere.
    func longAgo(_ date: Date) -> HTML {
        let days = -daysFromToday(date)
        guard days > 6 else { return ago(date) }
        let words: Phrase =
            switch days {
            case ..<61: "\(days) day ago|\(days) days ago"
            case ..<730: "\(days * 12 / 365) month ago|\(days * 12 / 365) months ago"
            default: "\(days / 365) year ago|\(days / 365) years ago"
            }
        return "<time datetime=\"\(Day(date, in: group.zone).description)\">\(t(words))</time>"
    }
}
