package io.sillok.app.database;

import java.util.Locale;

/** Whose rights a job works with. */
public enum Role {
    INGEST,
    TRANSFORM,
    REPORT;

    /** The role's name in PostgreSQL. */
    public String sqlName() {
        return "sillok_" + name().toLowerCase(Locale.ROOT);
    }
}
