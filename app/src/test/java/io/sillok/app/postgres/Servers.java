package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the tests ask of servers and of folders. */
final class Servers {
    static final Progress QUIET = line -> {};

    private static @Nullable Path distributions;

    private Servers() {}

    /** Binaries unpacked once for all tests, in a folder that every user may pass through. */
    static synchronized Path distributions() throws IOException {
        Path folder = distributions;
        if (folder == null) {
            folder = openFolder("sillok-distributions-");
            distributions = folder;
            Path made = folder;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
        }
        return folder;
    }

    /** A new temporary folder that every user may pass through. */
    static Path openFolder(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    static EmbeddedPostgres start(Path home) throws IOException {
        return EmbeddedPostgres.start(home, Placement.ofThisProcess(), distributions(), QUIET);
    }

    /** The first column of the query's first row. */
    static String ask(EmbeddedPostgres postgres, String database, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : "nothing";
            }
        }
    }

    /** The server's process in this home; empty name of a state where there is none. */
    static @Nullable PostmasterFile running(Path home) throws IOException {
        PostmasterFile file = PostmasterFile.read(Layout.in(home).cluster());
        return file != null && file.alive() ? file : null;
    }

    static long pid(Path home) throws IOException {
        PostmasterFile file = running(home);
        if (file == null) {
            throw new IOException("no server runs in " + home);
        }
        return file.pid();
    }

    static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    static void remove(Path folder) {
        try {
            Folder.remove(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
