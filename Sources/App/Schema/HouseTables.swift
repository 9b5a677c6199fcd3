/// Who may come in, what the group has set, and the work that waits.
let houseTables = """
    CREATE TABLE accounts (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL,
        scope TEXT NOT NULL,
        scope_id INTEGER,
        sees_contact_details BOOLEAN NOT NULL,
        may_take_copies BOOLEAN NOT NULL,
        language TEXT,
        closed_at INTEGER,
        act_id INTEGER NOT NULL
    );
    CREATE TABLE secrets (
        account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
        password_hash TEXT,
        second_step_secret BLOB,
        second_step_used INTEGER NOT NULL DEFAULT 0,
        looked_at INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        token_hash BLOB NOT NULL UNIQUE,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        started_at INTEGER NOT NULL,
        seen_at INTEGER NOT NULL,
        browser TEXT NOT NULL,
        is_waiting_for_second_step BOOLEAN NOT NULL
    );
    CREATE INDEX sessions_by_account ON sessions (account_id);
    CREATE TABLE one_time_links (
        id INTEGER PRIMARY KEY,
        token_hash BLOB NOT NULL UNIQUE,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        expires_at INTEGER NOT NULL,
        used_at INTEGER
    );
    CREATE TABLE sign_in_attempts (
        id INTEGER PRIMARY KEY,
        place TEXT NOT NULL,
        at INTEGER NOT NULL
    );
    CREATE INDEX sign_in_attempts_by_place ON sign_in_attempts (place, at);
    CREATE TABLE settings (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL,
        act_id INTEGER NOT NULL
    );
    CREATE TABLE jobs (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        run_at INTEGER NOT NULL,
        claimed_until INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0,
        last_problem TEXT
    );
    CREATE INDEX jobs_by_time ON jobs (run_at);
    CREATE TABLE schedules (
        name TEXT PRIMARY KEY,
        next_at INTEGER NOT NULL
    );
    """
