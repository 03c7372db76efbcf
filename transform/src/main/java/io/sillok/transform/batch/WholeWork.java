package io.sillok.transform.batch;

import java.io.IOException;
import java.sql.SQLException;

/** A step's work that is one piece. */
@FunctionalInterface
interface WholeWork {
    void run(Piece piece) throws SQLException, IOException;
}
