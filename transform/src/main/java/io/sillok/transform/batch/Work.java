package io.sillok.transform.batch;

import java.io.IOException;
import java.sql.SQLException;

/** A step's work, cut into pieces. */
@FunctionalInterface
interface Work {
    /** Does one piece; true where there may be another. */
    boolean next(Piece piece) throws SQLException, IOException;
}
