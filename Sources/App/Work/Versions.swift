import Kernel

extension Connection {
    /// The latest change of a record. A form carries it, so that nobody overwrites what they have not seen.
    func version<R: Record>(of id: Identifier<R>) throws -> String {
        let latest = try value(
            "SELECT max(id) FROM changes WHERE record_id = \(id) AND table_name = \(R.table)", of: Int64?.self)
        return (latest ?? nil).map { String($0) } ?? ""
    }

    /// Refuses once when somebody else changed the record since the form was opened. The form that comes back has seen
    /// their change, so sending it again is a choice.
    func refuseUnseen<R: Record>(_ form: Form, of id: Identifier<R>) throws {
        guard let seen = form.optional("version") else { return }
        try refuse(
            if: seen != version(of: id),
            "Somebody changed this while you were writing. Look at theirs in another tab, then save again to keep yours.")
    }
}
