/// What can be looked up by typing: each contact's terms, the words known to spelling, and the words of notes.
/// `terms` are made by `SearchTerms`, so that both engines see the same words.
let searchTables = """
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
    """

/// `detail = none` keeps no positions: terms are looked up one by one, never as phrases.
let searchTablesOfSQLite = """
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
    """

let searchTablesOfPostgres = """
    CREATE INDEX search_index ON search USING gin (array_to_tsvector(string_to_array(terms, ' ')));
    CREATE INDEX note_index ON note_search USING gin (array_to_tsvector(string_to_array(terms, ' ')));
    """
