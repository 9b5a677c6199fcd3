-- Made from the migrations in Sources/App/Schema, for people to read. Do not edit: a test compares.
-- Write it anew with: SPADEWORK_WRITE_SCHEMA=1 swift test --filter SchemaFile

-- ===== SQLite =====

-- 1: history
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

-- 2: house
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

-- 3: people
CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent_id INTEGER REFERENCES places (id),
    act_id INTEGER NOT NULL,
    path TEXT NOT NULL DEFAULT '',
    sort_name TEXT NOT NULL DEFAULT ''
);
CREATE INDEX places_by_parent ON places (parent_id);
CREATE INDEX places_by_path ON places (path);
CREATE INDEX places_by_name ON places (sort_name, id);
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    given_name TEXT,
    family_name TEXT,
    additional_name TEXT,
    preferred_name TEXT,
    name TEXT,
    pronouns TEXT,
    born_on TEXT,
    languages TEXT,
    best_time TEXT,
    best_method TEXT,
    about TEXT,
    met_how TEXT,
    external_id TEXT,
    organizer_id INTEGER REFERENCES accounts (id),
    archived_at INTEGER,
    act_id INTEGER NOT NULL,
    display_name TEXT NOT NULL DEFAULT '',
    sort_name TEXT NOT NULL DEFAULT '',
    given_sort TEXT NOT NULL DEFAULT '',
    phone TEXT,
    email TEXT,
    locality TEXT,
    last_contacted_at INTEGER,
    interactions_count INTEGER NOT NULL DEFAULT 0,
    events_attended INTEGER NOT NULL DEFAULT 0,
    no_shows INTEGER NOT NULL DEFAULT 0,
    tasks_open INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX contacts_by_name ON contacts (sort_name, id) WHERE archived_at IS NULL;
CREATE INDEX contacts_by_given ON contacts (given_sort, id) WHERE archived_at IS NULL;
CREATE INDEX contacts_by_contact ON contacts (last_contacted_at, id) WHERE archived_at IS NULL;
CREATE INDEX contacts_by_organizer ON contacts (organizer_id, archived_at, last_contacted_at) WHERE organizer_id IS NOT NULL;
CREATE INDEX contacts_of_organizer ON contacts (organizer_id, last_contacted_at)
    WHERE organizer_id IS NOT NULL AND archived_at IS NULL;
CREATE INDEX contacts_by_external_id ON contacts (external_id) WHERE external_id IS NOT NULL;
CREATE TABLE other_names (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    name TEXT NOT NULL,
    language TEXT,
    act_id INTEGER NOT NULL
);
CREATE INDEX other_names_by_contact ON other_names (contact_id);
CREATE TABLE contact_points (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT,
    status TEXT NOT NULL,
    is_primary BOOLEAN NOT NULL,
    source TEXT,
    confirmed_on TEXT,
    act_id INTEGER NOT NULL
);
CREATE INDEX contact_points_by_contact ON contact_points (contact_id);
CREATE INDEX contact_points_by_value ON contact_points (value);
CREATE TABLE addresses (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    kind TEXT NOT NULL,
    line TEXT,
    unit TEXT,
    locality TEXT,
    region TEXT,
    postal_code TEXT,
    country TEXT,
    status TEXT NOT NULL,
    place_id INTEGER REFERENCES places (id),
    latitude REAL,
    longitude REAL,
    act_id INTEGER NOT NULL
);
CREATE INDEX addresses_by_contact ON addresses (contact_id);
CREATE INDEX addresses_by_place ON addresses (place_id) WHERE place_id IS NOT NULL;
CREATE TABLE roles (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    role TEXT NOT NULL,
    organization_id INTEGER REFERENCES contacts (id),
    place_id INTEGER REFERENCES places (id),
    start_on TEXT,
    end_on TEXT,
    act_id INTEGER NOT NULL
);
CREATE INDEX roles_by_contact ON roles (contact_id);
CREATE INDEX roles_by_organization ON roles (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX roles_by_place ON roles (place_id) WHERE place_id IS NOT NULL;
CREATE TABLE relationships (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    kind TEXT NOT NULL,
    other_id INTEGER NOT NULL REFERENCES contacts (id),
    start_on TEXT,
    end_on TEXT,
    act_id INTEGER NOT NULL
);
CREATE INDEX relationships_by_contact ON relationships (contact_id);
CREATE INDEX relationships_by_other ON relationships (other_id);
CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    contact_point_id INTEGER REFERENCES contact_points (id),
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    how TEXT NOT NULL,
    wording TEXT,
    account_id INTEGER REFERENCES accounts (id),
    act_id INTEGER NOT NULL
);
CREATE INDEX consents_by_contact ON consents (contact_id);
CREATE INDEX consents_by_point ON consents (contact_point_id) WHERE contact_point_id IS NOT NULL;
CREATE TABLE tallies (
    name TEXT PRIMARY KEY,
    count INTEGER NOT NULL
);

-- 4: work
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

-- 5: search
CREATE TABLE search (
    contact_id INTEGER PRIMARY KEY,
    terms TEXT NOT NULL
);
CREATE TABLE note_search (
    interaction_id INTEGER PRIMARY KEY,
    terms TEXT NOT NULL
);
CREATE TABLE spellings (
    key TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (key, word)
);
CREATE VIRTUAL TABLE search_index USING fts5 (
    terms, content = 'search', content_rowid = 'contact_id', detail = none, columnsize = 0,
    tokenize = "ascii tokenchars '@.-_+#'");
CREATE TRIGGER search_added AFTER INSERT ON search BEGIN
    INSERT INTO search_index (rowid, terms) VALUES (new.contact_id, new.terms);
END;
CREATE TRIGGER search_removed AFTER DELETE ON search BEGIN
    INSERT INTO search_index (search_index, rowid, terms) VALUES ('delete', old.contact_id, old.terms);
END;
CREATE TRIGGER search_changed AFTER UPDATE ON search BEGIN
    INSERT INTO search_index (search_index, rowid, terms) VALUES ('delete', old.contact_id, old.terms);
    INSERT INTO search_index (rowid, terms) VALUES (new.contact_id, new.terms);
END;
CREATE VIRTUAL TABLE note_index USING fts5 (
    terms, content = 'note_search', content_rowid = 'interaction_id', detail = none, columnsize = 0,
    tokenize = "ascii tokenchars '@.-_+#'");
CREATE TRIGGER note_added AFTER INSERT ON note_search BEGIN
    INSERT INTO note_index (rowid, terms) VALUES (new.interaction_id, new.terms);
END;
CREATE TRIGGER note_removed AFTER DELETE ON note_search BEGIN
    INSERT INTO note_index (note_index, rowid, terms) VALUES ('delete', old.interaction_id, old.terms);
END;
CREATE TRIGGER note_changed AFTER UPDATE ON note_search BEGIN
    INSERT INTO note_index (note_index, rowid, terms) VALUES ('delete', old.interaction_id, old.terms);
    INSERT INTO note_index (rowid, terms) VALUES (new.interaction_id, new.terms);
END;

-- 6: imports
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

-- 7: recovery codes
CREATE TABLE recovery_codes (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash BLOB NOT NULL,
    used_at INTEGER
);
CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);
ALTER TABLE secrets ADD COLUMN second_step_offered BLOB;

-- 8: questions, tags, lists
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

-- 9: register
CREATE TABLE register_blocks (
    number INTEGER PRIMARY KEY,
    first_id INTEGER NOT NULL UNIQUE,
    people INTEGER NOT NULL,
    version INTEGER NOT NULL,
    zone TEXT NOT NULL,
    ids BLOB NOT NULL
);
CREATE TABLE register (
    family TEXT NOT NULL,
    part INTEGER NOT NULL,
    block INTEGER NOT NULL REFERENCES register_blocks (number) ON DELETE CASCADE,
    column_number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (family, part, block, column_number)
);
CREATE INDEX register_by_block ON register (block, family);
CREATE TABLE register_stale (
    family TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    PRIMARY KEY (family, first_id, last_id)
);

-- 10: sheets
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

-- 11: done together
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

-- 12: comings and goings, choices
DROP TABLE list_looks;
CREATE TABLE list_looks (
    list_id INTEGER PRIMARY KEY REFERENCES lists (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    asked_as INTEGER,
    looked_at INTEGER,
    tried_at INTEGER,
    problem TEXT
);
CREATE TABLE list_look_parts (
    list_id INTEGER NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    ids BLOB NOT NULL,
    PRIMARY KEY (list_id, number)
);
CREATE TABLE choices (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    people INTEGER NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE INDEX choices_by_account ON choices (account_id);
CREATE TABLE chosen_people (
    choice_id INTEGER NOT NULL REFERENCES choices (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    PRIMARY KEY (choice_id, contact_id)
);
CREATE INDEX chosen_people_by_contact ON chosen_people (contact_id);

-- ===== PostgreSQL: in a schema of each group's own =====

-- 1: history
CREATE TABLE acts (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    account_id BIGINT,
    cause TEXT COLLATE "C" NOT NULL,
    source_id BIGINT,
    undone_by BIGINT,
    is_bulk BOOLEAN NOT NULL
);
CREATE INDEX acts_by_source ON acts (source_id) WHERE source_id IS NOT NULL;
CREATE TABLE changes (
    id BIGINT PRIMARY KEY,
    act_id BIGINT NOT NULL REFERENCES acts (id) DEFERRABLE INITIALLY DEFERRED,
    table_name TEXT COLLATE "C" NOT NULL,
    record_id BIGINT NOT NULL,
    subject_id BIGINT,
    before TEXT COLLATE "C",
    after TEXT COLLATE "C"
);
CREATE INDEX changes_by_act ON changes (act_id, id);
CREATE INDEX changes_by_record ON changes (record_id);
CREATE INDEX changes_by_subject ON changes (subject_id) WHERE subject_id IS NOT NULL;

-- 2: house
CREATE TABLE accounts (
    id BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    role TEXT COLLATE "C" NOT NULL,
    scope TEXT COLLATE "C" NOT NULL,
    scope_id BIGINT,
    sees_contact_details BOOLEAN NOT NULL,
    may_take_copies BOOLEAN NOT NULL,
    language TEXT COLLATE "C",
    closed_at BIGINT,
    act_id BIGINT NOT NULL
);
CREATE TABLE secrets (
    account_id BIGINT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    password_hash TEXT COLLATE "C",
    second_step_secret BYTEA,
    second_step_used BIGINT NOT NULL DEFAULT 0,
    looked_at BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE sessions (
    id BIGINT PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    browser TEXT COLLATE "C" NOT NULL,
    is_waiting_for_second_step BOOLEAN NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);
CREATE TABLE one_time_links (
    id BIGINT PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE TABLE sign_in_attempts (
    id BIGINT PRIMARY KEY,
    place TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempts_by_place ON sign_in_attempts (place, at);
CREATE TABLE settings (
    id BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL UNIQUE,
    value TEXT COLLATE "C" NOT NULL,
    act_id BIGINT NOT NULL
);
CREATE TABLE jobs (
    id BIGINT PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    payload TEXT COLLATE "C" NOT NULL,
    run_at BIGINT NOT NULL,
    claimed_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    last_problem TEXT COLLATE "C"
);
CREATE INDEX jobs_by_time ON jobs (run_at);
CREATE TABLE schedules (
    name TEXT COLLATE "C" PRIMARY KEY,
    next_at BIGINT NOT NULL
);

-- 3: people
CREATE TABLE places (
    id BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    parent_id BIGINT REFERENCES places (id),
    act_id BIGINT NOT NULL,
    path TEXT COLLATE "C" NOT NULL DEFAULT '',
    sort_name TEXT COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX places_by_parent ON places (parent_id);
CREATE INDEX places_by_path ON places (path);
CREATE INDEX places_by_name ON places (sort_name, id);
CREATE TABLE contacts (
    id BIGINT PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    given_name TEXT COLLATE "C",
    family_name TEXT COLLATE "C",
    additional_name TEXT COLLATE "C",
    preferred_name TEXT COLLATE "C",
    name TEXT COLLATE "C",
    pronouns TEXT COLLATE "C",
    born_on TEXT COLLATE "C",
    languages TEXT COLLATE "C",
    best_time TEXT COLLATE "C",
    best_method TEXT COLLATE "C",
    about TEXT COLLATE "C",
    met_how TEXT COLLATE "C",
    external_id TEXT COLLATE "C",
    organizer_id BIGINT REFERENCES accounts (id),
    archived_at BIGINT,
    act_id BIGINT NOT NULL,
    display_name TEXT COLLATE "C" NOT NULL DEFAULT '',
    sort_name TEXT COLLATE "C" NOT NULL DEFAULT '',
    given_sort TEXT COLLATE "C" NOT NULL DEFAULT '',
    phone TEXT COLLATE "C",
    email TEXT COLLATE "C",
    locality TEXT COLLATE "C",
    last_contacted_at BIGINT,
    interactions_count BIGINT NOT NULL DEFAULT 0,
    events_attended BIGINT NOT NULL DEFAULT 0,
    no_shows BIGINT NOT NULL DEFAULT 0,
    tasks_open BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX contacts_by_name ON contacts (sort_name, id) WHERE archived_at IS NULL;
CREATE INDEX contacts_by_given ON contacts (given_sort, id) WHERE archived_at IS NULL;
CREATE INDEX contacts_by_contact ON contacts (last_contacted_at, id) WHERE archived_at IS NULL;
CREATE INDEX contacts_by_organizer ON contacts (organizer_id, archived_at, last_contacted_at) WHERE organizer_id IS NOT NULL;
CREATE INDEX contacts_of_organizer ON contacts (organizer_id, last_contacted_at)
    WHERE organizer_id IS NOT NULL AND archived_at IS NULL;
CREATE INDEX contacts_by_external_id ON contacts (external_id) WHERE external_id IS NOT NULL;
CREATE TABLE other_names (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    name TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C",
    act_id BIGINT NOT NULL
);
CREATE INDEX other_names_by_contact ON other_names (contact_id);
CREATE TABLE contact_points (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    kind TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C",
    status TEXT COLLATE "C" NOT NULL,
    is_primary BOOLEAN NOT NULL,
    source TEXT COLLATE "C",
    confirmed_on TEXT COLLATE "C",
    act_id BIGINT NOT NULL
);
CREATE INDEX contact_points_by_contact ON contact_points (contact_id);
CREATE INDEX contact_points_by_value ON contact_points (value);
CREATE TABLE addresses (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    kind TEXT COLLATE "C" NOT NULL,
    line TEXT COLLATE "C",
    unit TEXT COLLATE "C",
    locality TEXT COLLATE "C",
    region TEXT COLLATE "C",
    postal_code TEXT COLLATE "C",
    country TEXT COLLATE "C",
    status TEXT COLLATE "C" NOT NULL,
    place_id BIGINT REFERENCES places (id),
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    act_id BIGINT NOT NULL
);
CREATE INDEX addresses_by_contact ON addresses (contact_id);
CREATE INDEX addresses_by_place ON addresses (place_id) WHERE place_id IS NOT NULL;
CREATE TABLE roles (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    role TEXT COLLATE "C" NOT NULL,
    organization_id BIGINT REFERENCES contacts (id),
    place_id BIGINT REFERENCES places (id),
    start_on TEXT COLLATE "C",
    end_on TEXT COLLATE "C",
    act_id BIGINT NOT NULL
);
CREATE INDEX roles_by_contact ON roles (contact_id);
CREATE INDEX roles_by_organization ON roles (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX roles_by_place ON roles (place_id) WHERE place_id IS NOT NULL;
CREATE TABLE relationships (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    kind TEXT COLLATE "C" NOT NULL,
    other_id BIGINT NOT NULL REFERENCES contacts (id),
    start_on TEXT COLLATE "C",
    end_on TEXT COLLATE "C",
    act_id BIGINT NOT NULL
);
CREATE INDEX relationships_by_contact ON relationships (contact_id);
CREATE INDEX relationships_by_other ON relationships (other_id);
CREATE TABLE consents (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    contact_point_id BIGINT REFERENCES contact_points (id),
    channel TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    how TEXT COLLATE "C" NOT NULL,
    wording TEXT COLLATE "C",
    account_id BIGINT REFERENCES accounts (id),
    act_id BIGINT NOT NULL
);
CREATE INDEX consents_by_contact ON consents (contact_id);
CREATE INDEX consents_by_point ON consents (contact_point_id) WHERE contact_point_id IS NOT NULL;
CREATE TABLE tallies (
    name TEXT COLLATE "C" PRIMARY KEY,
    count BIGINT NOT NULL
);

-- 4: work
CREATE TABLE events (
    id BIGINT PRIMARY KEY,
    title TEXT COLLATE "C" NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    location TEXT COLLATE "C",
    place_id BIGINT REFERENCES places (id),
    about TEXT COLLATE "C",
    cancelled_at BIGINT,
    act_id BIGINT NOT NULL
);
CREATE INDEX events_by_start ON events (starts_at, id);
CREATE INDEX events_by_place ON events (place_id) WHERE place_id IS NOT NULL;
CREATE TABLE attendances (
    id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL REFERENCES events (id),
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    status TEXT COLLATE "C" NOT NULL,
    invited_by BIGINT REFERENCES contacts (id),
    act_id BIGINT NOT NULL,
    UNIQUE (event_id, contact_id)
);
CREATE INDEX attendances_by_event ON attendances (event_id, status, contact_id);
CREATE INDEX attendances_by_contact ON attendances (contact_id, status);
CREATE INDEX attendances_by_inviter ON attendances (invited_by) WHERE invited_by IS NOT NULL;
CREATE TABLE interactions (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    kind TEXT COLLATE "C" NOT NULL,
    direction TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    result TEXT COLLATE "C",
    note TEXT COLLATE "C",
    visibility TEXT COLLATE "C" NOT NULL,
    event_id BIGINT REFERENCES events (id),
    act_id BIGINT NOT NULL
);
CREATE INDEX interactions_by_contact ON interactions (contact_id, at, id);
CREATE INDEX interactions_by_account ON interactions (account_id, at) WHERE account_id IS NOT NULL;
CREATE INDEX interactions_by_event ON interactions (event_id) WHERE event_id IS NOT NULL;
CREATE TABLE tasks (
    id BIGINT PRIMARY KEY,
    what TEXT COLLATE "C" NOT NULL,
    due_on TEXT COLLATE "C",
    owner_id BIGINT NOT NULL REFERENCES accounts (id),
    contact_id BIGINT REFERENCES contacts (id),
    interaction_id BIGINT REFERENCES interactions (id),
    done_at BIGINT,
    act_id BIGINT NOT NULL
);
CREATE INDEX tasks_by_owner ON tasks (owner_id, due_on, id) WHERE done_at IS NULL;
CREATE INDEX tasks_by_day ON tasks (due_on, id) WHERE done_at IS NULL;
CREATE INDEX tasks_done ON tasks (owner_id, done_at) WHERE done_at IS NOT NULL;
CREATE INDEX tasks_by_contact ON tasks (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX tasks_by_interaction ON tasks (interaction_id) WHERE interaction_id IS NOT NULL;

-- 5: search
CREATE TABLE search (
    contact_id BIGINT PRIMARY KEY,
    terms TEXT COLLATE "C" NOT NULL
);
CREATE TABLE note_search (
    interaction_id BIGINT PRIMARY KEY,
    terms TEXT COLLATE "C" NOT NULL
);
CREATE TABLE spellings (
    key TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (key, word)
);
CREATE INDEX search_index ON search USING gin (array_to_tsvector(string_to_array(terms, ' ')));
CREATE INDEX note_index ON note_search USING gin (array_to_tsvector(string_to_array(terms, ' ')));

-- 6: imports
CREATE TABLE imports (
    id BIGINT PRIMARY KEY,
    file_name TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    state TEXT COLLATE "C" NOT NULL,
    plan TEXT COLLATE "C" NOT NULL DEFAULT '',
    rows_total BIGINT,
    arrived_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    rows_done BIGINT NOT NULL DEFAULT 0,
    matches_done BIGINT NOT NULL DEFAULT 0,
    rows_new BIGINT NOT NULL DEFAULT 0,
    rows_matched BIGINT NOT NULL DEFAULT 0,
    rows_skipped BIGINT NOT NULL DEFAULT 0,
    rows_flawed BIGINT NOT NULL DEFAULT 0,
    removed BIGINT NOT NULL DEFAULT 0,
    problem TEXT COLLATE "C"
);
CREATE INDEX imports_by_digest ON imports (digest);
CREATE TABLE import_pieces (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (import_id, number)
);
CREATE TABLE import_matches (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    row_number BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    is_new BOOLEAN NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
CREATE TABLE import_rejects (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    row_number BIGINT NOT NULL,
    contact_id BIGINT REFERENCES contacts (id) ON DELETE CASCADE,
    reasons TEXT COLLATE "C" NOT NULL,
    cells TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
CREATE INDEX import_rejects_by_contact ON import_rejects (contact_id) WHERE contact_id IS NOT NULL;
CREATE TABLE import_stays (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    reason TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (import_id, contact_id)
);
CREATE INDEX import_stays_by_contact ON import_stays (contact_id);
CREATE INDEX contacts_by_act ON contacts (act_id);

-- 7: recovery codes
CREATE TABLE recovery_codes (
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash BYTEA NOT NULL,
    used_at BIGINT
);
CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);
ALTER TABLE secrets ADD COLUMN second_step_offered BYTEA;

-- 8: questions, tags, lists
CREATE TABLE campaigns (
    id BIGINT PRIMARY KEY,
    title TEXT COLLATE "C" NOT NULL,
    goal TEXT COLLATE "C",
    start_on TEXT COLLATE "C",
    end_on TEXT COLLATE "C",
    parent_id BIGINT REFERENCES campaigns (id),
    act_id BIGINT NOT NULL
);
CREATE INDEX campaigns_by_parent ON campaigns (parent_id) WHERE parent_id IS NOT NULL;
ALTER TABLE interactions ADD COLUMN campaign_id BIGINT REFERENCES campaigns (id);
CREATE INDEX interactions_by_campaign ON interactions (campaign_id, at, contact_id) WHERE campaign_id IS NOT NULL;
CREATE INDEX interactions_by_time ON interactions (at, kind, result, contact_id);
ALTER TABLE events ADD COLUMN campaign_id BIGINT REFERENCES campaigns (id);
CREATE INDEX events_by_campaign ON events (campaign_id) WHERE campaign_id IS NOT NULL;
CREATE TABLE questions (
    id BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    wording TEXT COLLATE "C" NOT NULL,
    choices TEXT COLLATE "C" NOT NULL,
    low BIGINT,
    high BIGINT,
    low_words TEXT COLLATE "C",
    high_words TEXT COLLATE "C",
    is_low_best BOOLEAN NOT NULL,
    sensitivity TEXT COLLATE "C" NOT NULL,
    may_leave BOOLEAN NOT NULL,
    keep_days BIGINT,
    closed_at BIGINT,
    act_id BIGINT NOT NULL
);
CREATE TABLE answers (
    id BIGINT PRIMARY KEY,
    question_id BIGINT NOT NULL REFERENCES questions (id),
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    at BIGINT NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    number DOUBLE PRECISION,
    folded TEXT COLLATE "C",
    about_contact_id BIGINT REFERENCES contacts (id),
    about_place_id BIGINT REFERENCES places (id),
    kind TEXT COLLATE "C" NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    campaign_id BIGINT REFERENCES campaigns (id),
    interaction_id BIGINT REFERENCES interactions (id),
    event_id BIGINT REFERENCES events (id),
    act_id BIGINT NOT NULL
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
    answer_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (answer_id, number)
);
CREATE TABLE current_answers (
    question_id BIGINT NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    answer_id BIGINT NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    number DOUBLE PRECISION,
    PRIMARY KEY (question_id, contact_id)
);
CREATE INDEX current_answers_by_contact ON current_answers (contact_id);
CREATE INDEX current_answers_by_value ON current_answers (question_id, value, contact_id);
CREATE INDEX current_answers_by_number ON current_answers (question_id, number, contact_id);
CREATE TABLE tags (
    id BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    set_name TEXT COLLATE "C",
    color TEXT COLLATE "C" NOT NULL,
    sort_name TEXT COLLATE "C" NOT NULL UNIQUE,
    act_id BIGINT NOT NULL
);
CREATE TABLE taggings (
    id BIGINT PRIMARY KEY,
    tag_id BIGINT NOT NULL REFERENCES tags (id),
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    tagged_on TEXT COLLATE "C" NOT NULL,
    act_id BIGINT NOT NULL,
    UNIQUE (tag_id, contact_id)
);
CREATE INDEX taggings_by_contact ON taggings (contact_id);
CREATE INDEX taggings_by_day ON taggings (tag_id, tagged_on, id);
CREATE INDEX taggings_by_act ON taggings (act_id);
CREATE TABLE lists (
    id BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    about TEXT COLLATE "C",
    owner_id BIGINT NOT NULL REFERENCES accounts (id),
    is_shared BOOLEAN NOT NULL,
    columns TEXT COLLATE "C" NOT NULL,
    sorted_by TEXT COLLATE "C" NOT NULL,
    act_id BIGINT NOT NULL
);
CREATE TABLE list_rows (
    id BIGINT PRIMARY KEY,
    list_id BIGINT NOT NULL REFERENCES lists (id),
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    is_member BOOLEAN NOT NULL,
    note TEXT COLLATE "C",
    is_ticked BOOLEAN NOT NULL,
    act_id BIGINT NOT NULL,
    UNIQUE (list_id, contact_id)
);
CREATE INDEX list_rows_by_contact ON list_rows (contact_id);
CREATE INDEX list_rows_by_act ON list_rows (act_id);
CREATE TABLE list_moves (
    id BIGINT PRIMARY KEY,
    list_id BIGINT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    is_entry BOOLEAN NOT NULL
);
CREATE INDEX list_moves_by_list ON list_moves (list_id, is_entry, at, contact_id);
CREATE INDEX list_moves_by_contact ON list_moves (contact_id);
CREATE TABLE list_looks (
    list_id BIGINT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    looked_at BIGINT NOT NULL,
    members BYTEA NOT NULL,
    PRIMARY KEY (list_id, number)
);
CREATE INDEX contacts_put_away ON contacts (id) WHERE archived_at IS NOT NULL;
CREATE TABLE foldings (
    kind TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    raw TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, folded, raw)
);
CREATE INDEX foldings_by_raw ON foldings (kind, raw, folded);
ALTER TABLE contacts ADD COLUMN folded_name TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE other_names ADD COLUMN folded TEXT COLLATE "C";
ALTER TABLE addresses ADD COLUMN folded_line TEXT COLLATE "C";
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

-- 9: register
CREATE TABLE register_blocks (
    number BIGINT PRIMARY KEY,
    first_id BIGINT NOT NULL UNIQUE,
    people BIGINT NOT NULL,
    version BIGINT NOT NULL,
    zone TEXT COLLATE "C" NOT NULL,
    ids BYTEA NOT NULL
);
CREATE TABLE register (
    family TEXT COLLATE "C" NOT NULL,
    part BIGINT NOT NULL,
    block BIGINT NOT NULL REFERENCES register_blocks (number) ON DELETE CASCADE,
    column_number BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (family, part, block, column_number)
);
CREATE INDEX register_by_block ON register (block, family);
CREATE TABLE register_stale (
    family TEXT COLLATE "C" NOT NULL,
    first_id BIGINT NOT NULL,
    last_id BIGINT NOT NULL,
    stamp BIGINT NOT NULL,
    PRIMARY KEY (family, first_id, last_id)
);
ALTER TABLE register ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- 10: sheets
CREATE TABLE sheets (
    id BIGINT PRIMARY KEY,
    code TEXT COLLATE "C" NOT NULL UNIQUE,
    kind TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    list_id BIGINT,
    options TEXT COLLATE "C" NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL
);
CREATE INDEX sheets_by_list ON sheets (list_id, made_at) WHERE list_id IS NOT NULL;
CREATE INDEX sheets_by_account ON sheets (account_id);
CREATE TABLE sheet_rows (
    sheet_id BIGINT NOT NULL REFERENCES sheets (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    street TEXT COLLATE "C" NOT NULL,
    side TEXT COLLATE "C" NOT NULL,
    spot TEXT COLLATE "C" NOT NULL,
    interaction_id BIGINT,
    PRIMARY KEY (sheet_id, number),
    UNIQUE (sheet_id, contact_id)
);
CREATE INDEX sheet_rows_by_contact ON sheet_rows (contact_id);

-- 11: done together
CREATE TABLE together_work (
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    asked_at BIGINT NOT NULL,
    form TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    changed BIGINT NOT NULL,
    done_by BIGINT,
    problem TEXT COLLATE "C"
);
CREATE INDEX together_work_by_account ON together_work (account_id);

-- 12: comings and goings, choices
DROP TABLE list_looks;
CREATE TABLE list_looks (
    list_id BIGINT PRIMARY KEY REFERENCES lists (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    asked_as BIGINT,
    looked_at BIGINT,
    tried_at BIGINT,
    problem TEXT COLLATE "C"
);
CREATE TABLE list_look_parts (
    list_id BIGINT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    first_id BIGINT NOT NULL,
    last_id BIGINT NOT NULL,
    ids BYTEA NOT NULL,
    PRIMARY KEY (list_id, number)
);
CREATE TABLE choices (
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    people BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX choices_by_account ON choices (account_id);
CREATE TABLE chosen_people (
    choice_id BIGINT NOT NULL REFERENCES choices (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    PRIMARY KEY (choice_id, contact_id)
);
CREATE INDEX chosen_people_by_contact ON chosen_people (contact_id);
