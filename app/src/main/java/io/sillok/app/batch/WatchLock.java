package io.sillok.app.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * At most one process works on a watch's database: an advisory lock, held by a connection of its own, so that it is free as
 * soon as its holder is dead.
 */
public final class WatchLock implements AutoCloseable {
    /** "sillok" in ASCII. */
    private static final long KEY = 0x73696c6c6f6bL;

    /** A killed process's connection takes a moment to be noticed by the server. */
    private static final int TRIES = 30;

    private static final long PAUSE_MILLIS = 100;

    private final Connection connection;

    private WatchLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock; empty where another process keeps it. */
    public static Optional<WatchLock> take(DataSource dataSource) throws SQLException, InterruptedException {
        Connection connection = dataSource.getConnection();
        boolean taken = false;
        try {
            taken = tryLock(connection);
            for (int tries = 1; !taken && tries < TRIES; tries++) {
                Thread.sleep(PAUSE_MILLIS);
                taken = tryLock(connection);
            }
            return taken ? Optional.of(new WatchLock(connection)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection closing = connection;
                PreparedStatement unlock = closing.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, KEY);
            unlock.execute();
        }
    }
}
