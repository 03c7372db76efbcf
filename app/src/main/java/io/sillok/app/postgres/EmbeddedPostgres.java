package io.sillok.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL of our own: unpacked once, its data kept between runs, shared by every process that asks for the same home.
 *
 * <p>Starting is done under a lock, so that two processes end at one server. Each process holds a shared lock for as long as it
 * uses the server; whoever closes it last stops it. A killed process gives its lock back by dying: the server then runs on, and
 * the next process attaches to it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "sillok";
    private static final int START_TRIES = 3;

    private final ServerUser user;
    private final Path binaries;
    private final DataFolder data;
    private final int port;
    private final String password;
    private final FileChannel users;
    private final boolean attached;

    private EmbeddedPostgres(
            ServerUser user,
            Path binaries,
            DataFolder data,
            int port,
            String password,
            FileChannel users,
            boolean attached) {
        this.user = user;
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.password = password;
        this.users = users;
        this.attached = attached;
    }

    /** The server of this home, started where it is not running. */
    public static EmbeddedPostgres start(Path home, Progress progress) {
        return start(home, System.getenv(), progress);
    }

    @SuppressWarnings("try") // a lock is held, not used
    static EmbeddedPostgres start(Path home, Map<String, String> environment, Progress progress) {
        ServerUser user = ServerUser.choose(home.toAbsolutePath(), environment);
        try {
            Files.createDirectories(user.folder());
            try (FileChannel starting = lockFile(user.folder().resolve("postgres-start.lock"));
                    FileLock held = starting.lock()) {
                return startAlone(user, progress);
            }
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    user.folder(),
                    "the folder of the embedded database cannot be used: " + e.getMessage(),
                    "a folder that can be written",
                    "Correct its permissions or set SILLOK_HOME.",
                    e);
        }
    }

    private static EmbeddedPostgres startAlone(ServerUser user, Progress progress) throws IOException {
        Path binaries = Binaries.unpacked(user, progress);
        DataFolder data = new DataFolder(user, binaries);
        data.initialiseIfNeeded(progress);
        FileChannel users = lockFile(user.folder().resolve("postgres-users.lock"));
        users.lock(0, Long.MAX_VALUE, true);
        String password = data.password();
        Optional<PostmasterFile> running = PostmasterFile.of(data.folder());
        if (running.isPresent() && answers(running.get().port(), password, data.folder())) {
            return new EmbeddedPostgres(user, binaries, data, running.get().port(), password, users, true);
        }
        progress.say("starting PostgreSQL on " + data.folder());
        Shell.Ended ended = new Shell.Ended(1, "");
        for (int i = 0; i < START_TRIES; i++) {
            int port = freePort();
            ended = user.run(List.of(
                    binaries.resolve("bin/pg_ctl").toString(),
                    "-D",
                    data.folder().toString(),
                    "-l",
                    data.log().toString(),
                    "-w",
                    "-t",
                    "60",
                    "-o",
                    "-p " + port,
                    "start"));
            if (ended.well() && answers(port, password, data.folder())) {
                return new EmbeddedPostgres(user, binaries, data, port, password, users, false);
            }
        }
        users.close();
        throw new PostgresUnavailable(
                data.folder(),
                "the embedded PostgreSQL did not start: " + ended.output(),
                "a server that answers within a minute",
                "Read " + data.log() + "; then run the same command again.",
                null);
    }

    /** True where this process found the server running. */
    public boolean attached() {
        return attached;
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    int port() {
        return port;
    }

    Path dataFolder() {
        return data.folder();
    }

    ServerUser.How how() {
        return user.how();
    }

    /** Makes a database of that name, of lower-case letters, digits and underscores, where there is none. */
    public void createDatabaseIfMissing(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("'%s' is no name for a database".formatted(name));
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                PreparedStatement exists = connection.prepareStatement("select from pg_database where datname = ?");
                Statement create = connection.createStatement()) {
            exists.setString(1, name);
            try (ResultSet row = exists.executeQuery()) {
                if (!row.next()) {
                    create.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            // another process made it between the two statements
            if (!"42P04".equals(e.getSQLState()) && !"23505".equals(e.getSQLState())) {
                throw new PostgresUnavailable(
                        data.folder(),
                        "the database %s could not be made: %s".formatted(name, e.getMessage()),
                        "a server that accepts its owner",
                        "Read " + data.log() + ".",
                        e);
            }
        }
    }

    /** Lets go of the server and stops it where nobody else uses it. */
    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public void close() {
        try (FileChannel starting = lockFile(user.folder().resolve("postgres-start.lock"));
                FileLock held = starting.lock()) {
            users.close();
            try (FileChannel others = lockFile(user.folder().resolve("postgres-users.lock"));
                    FileLock alone = others.tryLock()) {
                if (alone != null) {
                    user.run(List.of(
                            binaries.resolve("bin/pg_ctl").toString(),
                            "-D",
                            data.folder().toString(),
                            "-m",
                            "fast",
                            "-w",
                            "stop"));
                }
            }
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            // the server stays up for whoever uses it; the next process attaches to it
            return;
        }
    }

    private static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Whether the server at this port is the one of this data folder. */
    private static boolean answers(int port, String password, Path dataFolder) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), USER, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), dataFolder);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
