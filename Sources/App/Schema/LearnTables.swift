/// What we learn about people, and what we call them by: campaigns, questions and answers, tags, lists.
let learnTables = """
    CREATE TABLE campaigns (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        goal TEXT,
        start_on TEXT,
        end_on TEXT,
        parent_id INTEGER REFERENCES campaigns (id),
        act_id INTEGER NOT NULL
    );
    CREATE INDEX campaigns_by_parent ON campaigns (parent_id) WHERE parent_id IS NOT NULL;
    ALTER TABLE interactions ADD COLUMN campaign_id INTEGER REFERENCES campaigns (id);
    CREATE INDEX interactions_by_campaign ON interactions (campaign_id, at, contact_id) WHERE campaign_id IS NOT NULL;
    CREATE INDEX interactions_by_time ON interactions (at, kind, result, contact_id);
    ALTER TABLE events ADD COLUMN campaign_id INTEGER REFERENCES campaigns (id);
    CREATE INDEX events_by_campaign ON events (campaign_id) WHERE campaign_id IS NOT NULL;
    CREATE TABLE questions (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        wording TEXT NOT NULL,
        choices TEXT NOT NULL,
        low INTEGER,
        high INTEGER,
        low_words TEXT,
        high_words TEXT,
        is_low_best BOOLEAN NOT NULL,
        sensitivity TEXT NOT NULL,
        may_leave BOOLEAN NOT NULL,
        keep_days INTEGER,
        closed_at INTEGER,
        act_id INTEGER NOT NULL
    );
    CREATE TABLE answers (
        id INTEGER PRIMARY KEY,
        question_id INTEGER NOT NULL REFERENCES questions (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        at INTEGER NOT NULL,
        value TEXT NOT NULL,
        number REAL,
        folded TEXT,
        about_contact_id INTEGER REFERENCES contacts (id),
        about_place_id INTEGER REFERENCES places (id),
        kind TEXT NOT NULL,
        account_id INTEGER REFERENCES accounts (id),
        campaign_id INTEGER REFERENCES campaigns (id),
        interaction_id INTEGER REFERENCES interactions (id),
        event_id INTEGER REFERENCES events (id),
        act_id INTEGER NOT NULL
    );
    CREATE INDEX answers_by_contact ON answers (contact_id, question_id, at, id);
    CREATE INDEX answers_by_question ON answers (question_id, at);
    CREATE INDEX answers_by_number ON answers (question_id, number, contact_id) WHERE number IS NOT NULL;
    CREATE INDEX answers_by_value ON answers (question_id, value, contact_id);
    CREATE INDEX answers_by_text ON answers (question_id, folded, contact_id) WHERE folded IS NOT NULL;
    CREATE INDEX answers_by_act ON answers (act_id);
    CREATE INDEX answers_by_interaction ON answers (interaction_id) WHERE interaction_id IS NOT NULL;
    CREATE INDEX answers_by_other ON answers (about_contact_id) WHERE about_contact_id IS NOT NULL;
    CREATE TABLE answer_files (
        answer_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (answer_id, number)
    );
    CREATE TABLE current_answers (
        question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        answer_id INTEGER NOT NULL,
        value TEXT NOT NULL,
        number REAL,
        PRIMARY KEY (question_id, contact_id)
    );
    CREATE INDEX current_answers_by_contact ON current_answers (contact_id);
    CREATE INDEX current_answers_by_value ON current_answers (question_id, value, contact_id);
    CREATE INDEX current_answers_by_number ON current_answers (question_id, number, contact_id);
    CREATE TABLE tags (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        set_name TEXT,
        color TEXT NOT NULL,
        sort_name TEXT NOT NULL UNIQUE,
        act_id INTEGER NOT NULL
    );
    CREATE TABLE taggings (
        id INTEGER PRIMARY KEY,
        tag_id INTEGER NOT NULL REFERENCES tags (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        tagged_on TEXT NOT NULL,
        act_id INTEGER NOT NULL,
        UNIQUE (tag_id, contact_id)
    );
    CREATE INDEX taggings_by_contact ON taggings (contact_id);
    CREATE INDEX taggings_by_day ON taggings (tag_id, tagged_on, id);
    CREATE INDEX taggings_by_act ON taggings (act_id);
    CREATE TABLE lists (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        question TEXT NOT NULL,
        about TEXT,
        owner_id INTEGER NOT NULL REFERENCES accounts (id),
        is_shared BOOLEAN NOT NULL,
        columns TEXT NOT NULL,
        sorted_by TEXT NOT NULL,
        act_id INTEGER NOT NULL
    );
    CREATE TABLE list_rows (
        id INTEGER PRIMARY KEY,
        list_id INTEGER NOT NULL REFERENCES lists (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id),
        is_member BOOLEAN NOT NULL,
        note TEXT,
        is_ticked BOOLEAN NOT NULL,
        act_id INTEGER NOT NULL,
        UNIQUE (list_id, contact_id)
    );
    CREATE INDEX list_rows_by_contact ON list_rows (contact_id);
    CREATE INDEX list_rows_by_act ON list_rows (act_id);
    CREATE TABLE list_moves (
        id INTEGER PRIMARY KEY,
        list_id INTEGER NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        is_entry BOOLEAN NOT NULL
    );
    CREATE INDEX list_moves_by_list ON list_moves (list_id, is_entry, at, contact_id);
    CREATE INDEX list_moves_by_contact ON list_moves (contact_id);
    CREATE TABLE list_looks (
        list_id INTEGER NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        looked_at INTEGER NOT NULL,
        members BLOB NOT NULL,
        PRIMARY KEY (list_id, number)
    );
    CREATE INDEX contacts_put_away ON contacts (id) WHERE archived_at IS NOT NULL;
    """

/// What makes people quick to ask for. A text that many share is folded once, in `foldings`; what nearly everybody has
/// differently is folded beside it.
let askingTables = """
    CREATE TABLE foldings (
        kind TEXT NOT NULL,
        folded TEXT NOT NULL,
        raw TEXT NOT NULL,
        PRIMARY KEY (kind, folded, raw)
    );
    CREATE INDEX foldings_by_raw ON foldings (kind, raw, folded);
    ALTER TABLE contacts ADD COLUMN folded_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE other_names ADD COLUMN folded TEXT;
    ALTER TABLE addresses ADD COLUMN folded_line TEXT;
    CREATE INDEX contacts_by_folded_name ON contacts (folded_name, id);
    CREATE INDEX contacts_by_given_name ON contacts (given_name) WHERE given_name IS NOT NULL;
    CREATE INDEX contacts_by_family_name ON contacts (family_name) WHERE family_name IS NOT NULL;
    CREATE INDEX contacts_by_preferred_name ON contacts (preferred_name) WHERE preferred_name IS NOT NULL;
    CREATE INDEX contacts_by_languages ON contacts (languages) WHERE languages IS NOT NULL;
    CREATE INDEX other_names_by_text ON other_names (folded, contact_id) WHERE folded IS NOT NULL;
    CREATE INDEX addresses_by_postal_code ON addresses (postal_code, contact_id);
    CREATE INDEX addresses_by_locality ON addresses (locality, contact_id);
    CREATE INDEX addresses_by_line ON addresses (folded_line, contact_id) WHERE folded_line IS NOT NULL;
    CREATE INDEX addresses_by_position ON addresses (latitude, longitude, contact_id) WHERE latitude IS NOT NULL;
    CREATE INDEX roles_by_name ON roles (role, contact_id, start_on, end_on);
    CREATE INDEX contact_points_by_kind ON contact_points (kind, status, contact_id);
    CREATE INDEX consents_by_channel ON consents (channel, purpose, contact_id, at, id, state);
    CREATE INDEX relationships_by_kind ON relationships (kind, contact_id, other_id);
    CREATE INDEX attendances_by_status ON attendances (status, contact_id, event_id);
    CREATE INDEX acts_by_time ON acts (at);
    """
