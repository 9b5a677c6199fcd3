/// What is done to very many people at once: what was asked for until it is done, and then what came of it.
let togetherTables = """
    CREATE TABLE together_work (
        id INTEGER PRIMARY KEY,
        account_id INTEGER NOT NULL REFERENCES accounts (id),
        asked_at INTEGER NOT NULL,
        form TEXT NOT NULL,
        state TEXT NOT NULL,
        changed INTEGER NOT NULL,
        done_by INTEGER,
        problem TEXT
    );
    CREATE INDEX together_work_by_account ON together_work (account_id);
    """
