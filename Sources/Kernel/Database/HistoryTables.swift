extension Migration {
    /// The tables of the history: who did what, and each record's values before and after.
    public static let history = """
        CREATE TABLE acts (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            account_id INTEGER,
            cause TEXT NOT NULL,
            source_id INTEGER,
            undone_by INTEGER,
            is_bulk BOOLEAN NOT NULL
        );
        CREATE INDEX acts_by_source ON acts (source_id) WHERE source_id IS NOT NULL;
        CREATE TABLE changes (
            id INTEGER PRIMARY KEY,
            act_id INTEGER NOT NULL REFERENCES acts (id) DEFERRABLE INITIALLY DEFERRED,
            table_name TEXT NOT NULL,
            record_id INTEGER NOT NULL,
            subject_id INTEGER,
            before TEXT,
            after TEXT
        );
        CREATE INDEX changes_by_act ON changes (act_id, id);
        CREATE INDEX changes_by_record ON changes (record_id);
        CREATE INDEX changes_by_subject ON changes (subject_id) WHERE subject_id IS NOT NULL;
        """
}
