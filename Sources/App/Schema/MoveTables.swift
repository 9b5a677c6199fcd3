/// Who came into a list and who left it is found by comparing: what was asked when somebody last looked, and who was in it.
///
/// `version` grows whenever somebody is taken out of all looks, so that a look begun before does not bring them back.
let moveTables = """
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
    """

/// People who were ticked, so that no address need name them all.
let choiceTables = """
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
    """
