package io.sillok.app.database;

import java.util.Locale;

/** The jobs of a night in their order, each with rights of its own. */
public enum Role {
    INGEST,
    TRANSFORM,
    REPORT;

    /** The job's name, in the ledger and as a command. */
    public String job() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name, in PostgreSQL, of the role that has its rights. */
    public String sqlName() {
        return "sillok_" + job();
    }
}
