import Kernel

/// How many answers and tags there are of an import, counted when asked.
struct LearnedCounts: Sendable, Equatable {
    var answers = 0
    var tags = 0
}

extension Connection {
    func learnedCounts(of id: SheetImport.ID) throws -> LearnedCounts {
        LearnedCounts(
            answers: try count("SELECT count(*) FROM answers WHERE act_id IN \(actsBringing(id))"),
            tags: try count("SELECT count(*) FROM taggings WHERE act_id IN \(actsBringing(id))"))
    }
}
