package io.sillok.report.batch;

import java.sql.SQLException;

/** The database could not do what it always can: broken machinery, not bad data. */
final class DatabaseFailure extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super("the database failed: " + cause.getMessage(), cause);
    }
}
