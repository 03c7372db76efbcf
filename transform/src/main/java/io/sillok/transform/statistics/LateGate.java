package io.sillok.transform.statistics;

import io.sillok.model.ops.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Lets a load of an earlier night pass, except where something was recorded after it. */
record LateGate(Instant recorded) implements LoadGate {
    @Override
    public boolean passes(Connection connection, Run run, Load load) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                // what this very run has written is not later than the load, but the load itself
                "delete from changed where old_from > ? and old_from < ?")) {
            delete.setObject(1, recorded.atOffset(ZoneOffset.UTC));
            delete.setObject(2, run.asOf().atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
        return true;
    }
}
