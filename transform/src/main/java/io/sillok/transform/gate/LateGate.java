package io.sillok.transform.gate;

import io.sillok.model.ops.Run;
import io.sillok.transform.statistics.LoadGate;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Lets an accepted load pass, except for cells of which a later delivery has said something.
 *
 * @param load as in {@code ops.held_load}
 * @param said the night that delivered it
 */
record LateGate(int load, LocalDate said) implements LoadGate {
    private static final String LEAVE = SqlFile.read(LateGate.class, "leave_newer.sql");

    @Override
    public boolean passes(Connection connection, Run run, Load coming) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(LEAVE)) {
            delete.setInt(1, load);
            delete.setObject(2, said);
            delete.executeUpdate();
        }
        new HeldLoads(connection, run, coming).saidSince(said);
        return true;
    }
}
