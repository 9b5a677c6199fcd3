/// Spreadsheets that were brought in: what was sent until it is read, which rows were about people known already, which
/// need a look, and who stayed when an import was taken back.
let importTables = """
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        digest TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        account_id INTEGER REFERENCES accounts (id),
        state TEXT NOT NULL,
        plan TEXT NOT NULL DEFAULT '',
        rows_total INTEGER,
        arrived_at INTEGER NOT NULL,
        started_at INTEGER,
        finished_at INTEGER,
        rows_done INTEGER NOT NULL DEFAULT 0,
        matches_done INTEGER NOT NULL DEFAULT 0,
        rows_new INTEGER NOT NULL DEFAULT 0,
        rows_matched INTEGER NOT NULL DEFAULT 0,
        rows_skipped INTEGER NOT NULL DEFAULT 0,
        rows_flawed INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0,
        problem TEXT
    );
    CREATE INDEX imports_by_digest ON imports (digest);
    CREATE TABLE import_pieces (
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (import_id, number)
    );
    CREATE TABLE import_matches (
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        row_number INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        is_new BOOLEAN NOT NULL,
        PRIMARY KEY (import_id, row_number)
    );
    CREATE TABLE import_rejects (
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        row_number INTEGER NOT NULL,
        contact_id INTEGER REFERENCES contacts (id) ON DELETE CASCADE,
        reasons TEXT NOT NULL,
        cells TEXT NOT NULL,
        PRIMARY KEY (import_id, row_number)
    );
    CREATE INDEX import_rejects_by_contact ON import_rejects (contact_id) WHERE contact_id IS NOT NULL;
    CREATE TABLE import_stays (
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        reason TEXT NOT NULL,
        PRIMARY KEY (import_id, contact_id)
    );
    CREATE INDEX import_stays_by_contact ON import_stays (contact_id);
    CREATE INDEX contacts_by_act ON contacts (act_id);
    """
