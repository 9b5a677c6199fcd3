/// Spreadsheets that were brought in, row by row where a row was refused.
let importTables = """
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        digest TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        account_id INTEGER REFERENCES accounts (id),
        state TEXT NOT NULL,
        meanings TEXT NOT NULL DEFAULT '',
        started_at INTEGER NOT NULL,
        finished_at INTEGER,
        rows_done INTEGER NOT NULL DEFAULT 0,
        rows_new INTEGER NOT NULL DEFAULT 0,
        rows_matched INTEGER NOT NULL DEFAULT 0,
        rows_skipped INTEGER NOT NULL DEFAULT 0,
        problem TEXT
    );
    CREATE TABLE import_pieces (
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (import_id, number)
    );
    CREATE TABLE import_rejects (
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        row_number INTEGER NOT NULL,
        reason TEXT NOT NULL,
        cells TEXT NOT NULL,
        PRIMARY KEY (import_id, row_number)
    );
    """
