/// Whom the group is with. The columns of `contacts` after `archived_at` are derived: see `keepUp`.
let peopleTables = """
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
    """
