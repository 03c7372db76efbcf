package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that Sillok brings along. Any number of processes share the server of one home: the first starts it, the others attach,
 * the last that closes it stops it. Data stay. Whatever was killed, in whatever state, the next start mends.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final long LOCK_SECONDS = 330;

    /** pg_ctl hands the log's path to a shell within double quotes. */
    private static final Pattern UNSAFE = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    /** This process's hold on each base, counted: a process may lock a file but once. */
    private static final Map<Path, Attendance> ATTENDED = new HashMap<>();

    private final Layout layout;
    private final Placement placement;
    private final ServerAddress address;
    private final Progress progress;
    private boolean closed;

    private EmbeddedPostgres(Layout layout, Placement placement, ServerAddress address, Progress progress) {
        this.layout = layout;
        this.placement = placement;
        this.address = address;
        this.progress = progress;
    }

    /**
     * Attaches to the server of {@code home}, or starts it, making its data folder where there is none.
     *
     * @param home folder of the server's data, made if need be
     * @param progress told what takes time
     * @throws PostgresUnavailable if there is no server to be had; the message says what to do
     */
    public static EmbeddedPostgres start(Path home, Progress progress) {
        try {
            return start(home, Placement.ofThisProcess(), null, progress);
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    /** The same with the means to start it, and with binaries unpacked elsewhere unless {@code distributions} is null. */
    static EmbeddedPostgres start(Path home, Placement placement, @Nullable Path distributions, Progress progress) {
        if (UNSAFE.matcher(home.toAbsolutePath().toString()).find()) {
            throw new PostgresUnavailable(
                    home,
                    "PostgreSQL's tools cannot work in a folder of this name",
                    "a path without quotes, backslashes, dollar signs, back-ticks and control characters",
                    "Set SILLOK_HOME to another folder",
                    null);
        }
        synchronized (ATTENDED) {
            try {
                Layout placed = placement.layout(home, progress);
                Layout layout = distributions == null ? placed : new Layout(placed.base(), distributions);
                try (FileLatch starting = startLock(layout, progress)) {
                    Attendance attendance = attend(layout);
                    try {
                        ServerAddress address = new Cluster(layout, placement, progress).running();
                        attendance.users++;
                        return new EmbeddedPostgres(layout, placement, address, progress);
                    } finally {
                        leaveIfUnused(layout, attendance);
                        starting.release();
                    }
                }
            } catch (IOException e) {
                throw unusable(home, e);
            }
        }
    }

    /** Address of one of the server's databases. */
    public String jdbcUrl(String database) {
        return address.jdbcUrl(database);
    }

    /** The superuser. */
    public String user() {
        return ServerAddress.USER;
    }

    /** The superuser's password; random, made with the data folder. */
    public String password() {
        return address.password();
    }

    /**
     * Creates a database unless it exists.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createDatabaseIfMissing(String name) {
        address.createDatabaseIfMissing(name);
    }

    /**
     * Leaves the server, and stops it if nobody else is using it: no other process of Sillok's, and no other client. Never fails: a
     * server that could not be stopped is said, and the next start attaches to it.
     */
    @Override
    public void close() {
        synchronized (ATTENDED) {
            Attendance attendance = ATTENDED.get(layout.base());
            if (closed || attendance == null) {
                return;
            }
            closed = true;
            attendance.users--;
            if (attendance.users > 0) {
                return;
            }
            try (FileLatch starting = startLock(layout, progress)) {
                ATTENDED.remove(layout.base());
                try (FileLatch users = attendance.latch) {
                    // alone only if this hold, which all users share, can be had for us alone
                    if (users.hold(false) && !othersConnected()) {
                        new Cluster(layout, placement, progress).stop();
                    }
                }
                starting.release();
            } catch (IOException | SQLException | PostgresUnavailable e) {
                progress.say("[%s] the database server was left running: %s".formatted(layout.base(), e.getMessage()));
            }
        }
    }

    /** Connections that were just closed take a moment to be gone. */
    private boolean othersConnected() throws SQLException, IOException {
        for (int tries = 0; tries < 25; tries++) {
            if (address.otherClients() == 0) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return true;
    }

    private static Attendance attend(Layout layout) throws IOException {
        Attendance attendance = ATTENDED.get(layout.base());
        if (attendance == null) {
            attendance = new Attendance(FileLatch.open(layout.usersLock()));
            if (!attendance.latch.hold(true)) {
                attendance.latch.close();
                throw new IOException(layout.usersLock() + " is held by a process that does not share it");
            }
            ATTENDED.put(layout.base(), attendance);
        }
        return attendance;
    }

    private static void leaveIfUnused(Layout layout, Attendance attendance) throws IOException {
        if (attendance.users == 0) {
            ATTENDED.remove(layout.base());
            attendance.latch.close();
        }
    }

    private static FileLatch startLock(Layout layout, Progress progress) throws IOException {
        return FileLatch.exclusive(
                layout.startLock(),
                LOCK_SECONDS,
                () -> progress.say("waiting for another process that is starting or stopping the database"));
    }

    private static PostgresUnavailable unusable(Path home, IOException cause) {
        return new PostgresUnavailable(
                home,
                "the embedded PostgreSQL cannot be used: " + cause,
                "a folder that this user may write to, on a disk with room",
                "Mend what the message names, or set SILLOK_HOME to another folder, and run the same command again",
                cause);
    }

    /** How many handles of this process are open on one server. */
    private static final class Attendance {
        private final FileLatch latch;
        private int users;

        private Attendance(FileLatch latch) {
            this.latch = latch;
        }
    }
}
