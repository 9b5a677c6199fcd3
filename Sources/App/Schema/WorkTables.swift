/// Who does what, when, and what was said.
let workTables = """
    CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        starts_at INTEGER NOT NULL,
        ends_at INTEGER,
        location TEXT,
        place_id INTEGER REFERENCES places (id),
        about TEXT,
        cancelled_at INTEGER,
        act_id INTEGER NOT NULL
    );
    CREATE INDEX events_by_start ON events (starts_at, id);
    CREATE INDEX events_by_place ON events (place_id) WHERE place_id IS NOT NULL;
    CREATE TABLE attendances (
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES events (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        status TEXT NOT NULL,
        invited_by INTEGER REFERENCES contacts (id),
        act_id INTEGER NOT NULL,
        UNIQUE (event_id, contact_id)
    );
    CREATE INDEX attendances_by_event ON attendances (event_id, status, contact_id);
    CREATE INDEX attendances_by_contact ON attendances (contact_id, status);
    CREATE INDEX attendances_by_inviter ON attendances (invited_by) WHERE invited_by IS NOT NULL;
    CREATE TABLE interactions (
        id INTEGER PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        kind TEXT NOT NULL,
        direction TEXT NOT NULL,
        at INTEGER NOT NULL,
        account_id INTEGER REFERENCES accounts (id),
        result TEXT,
        note TEXT,
        visibility TEXT NOT NULL,
        event_id INTEGER REFERENCES events (id),
        act_id INTEGER NOT NULL
    );
    CREATE INDEX interactions_by_contact ON interactions (contact_id, at, id);
    CREATE INDEX interactions_by_account ON interactions (account_id, at) WHERE account_id IS NOT NULL;
    CREATE INDEX interactions_by_event ON interactions (event_id) WHERE event_id IS NOT NULL;
    CREATE TABLE tasks (
        id INTEGER PRIMARY KEY,
        what TEXT NOT NULL,
        due_on TEXT,
        owner_id INTEGER NOT NULL REFERENCES accounts (id),
        contact_id INTEGER REFERENCES contacts (id),
        interaction_id INTEGER REFERENCES interactions (id),
        done_at INTEGER,
        act_id INTEGER NOT NULL
    );
    CREATE INDEX tasks_by_owner ON tasks (owner_id, due_on, id) WHERE done_at IS NULL;
    CREATE INDEX tasks_by_day ON tasks (due_on, id) WHERE done_at IS NULL;
    CREATE INDEX tasks_done ON tasks (owner_id, done_at) WHERE done_at IS NOT NULL;
    CREATE INDEX tasks_by_contact ON tasks (contact_id) WHERE contact_id IS NOT NULL;
    CREATE INDEX tasks_by_interaction ON tasks (interaction_id) WHERE interaction_id IS NOT NULL;
    """
