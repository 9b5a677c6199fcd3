/// Sheets of paper: what was printed, and who stands on it in which order, so that it can be keyed back.
///
/// A row names the conversation that it became without a rule of the store: once that is undone, the row is free again.
let sheetTables = """
    CREATE TABLE sheets (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        question TEXT NOT NULL,
        list_id INTEGER,
        options TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id),
        made_at INTEGER NOT NULL
    );
    CREATE INDEX sheets_by_list ON sheets (list_id, made_at) WHERE list_id IS NOT NULL;
    CREATE INDEX sheets_by_account ON sheets (account_id);
    CREATE TABLE sheet_rows (
        sheet_id INTEGER NOT NULL REFERENCES sheets (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        street TEXT NOT NULL,
        side TEXT NOT NULL,
        spot TEXT NOT NULL,
        interaction_id INTEGER,
        PRIMARY KEY (sheet_id, number),
        UNIQUE (sheet_id, contact_id)
    );
    CREATE INDEX sheet_rows_by_contact ON sheet_rows (contact_id);
    """
