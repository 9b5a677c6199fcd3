import Kernel

extension Connection {
    /// Questions by their number.
    func questions(_ ids: [Int64]) throws -> [Int64: Question] {
        let found = try rows("SELECT \(Question.selection) FROM questions WHERE id IN \(anyOf: ids)") {
            try $0.next(Question.self)
        }
        return Dictionary(found.map { ($0.id.number, $0) }) { first, _ in first }
    }
}
