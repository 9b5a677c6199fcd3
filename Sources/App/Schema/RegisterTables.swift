/// The register: a second picture of the facts that questions scan, column by column for blocks of people. Made from the
/// records, see `docs/decisions`. `register_stale` names whom it does not show as they are now.
let registerTables = """
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
    """

/// Packed bytes do not get smaller, and are read whole: PostgreSQL keeps them as they are.
let registerTablesOfPostgres = "ALTER TABLE register ALTER COLUMN bytes SET STORAGE EXTERNAL;"
