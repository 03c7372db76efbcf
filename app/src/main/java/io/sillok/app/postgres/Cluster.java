package io.sillok.app.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One data folder and the server that works on it. Every call needs the start lock. */
final class Cluster {
    private static final long PATIENCE_SECONDS = 300;
    private static final int START_ATTEMPTS = 20;
    private static final long LOG_LIMIT = 8L << 20;
    private static final String SETTINGS = "sillok.conf";

    private final Layout layout;
    private final Placement placement;
    private final Progress progress;
    private @Nullable Path programs;

    Cluster(Layout layout, Placement placement, Progress progress) {
        this.layout = layout;
        this.placement = placement;
        this.progress = progress;
    }

    /** The server's address; it is made, started, recovered or waited for as need be. */
    ServerAddress running() throws IOException {
        if (!Files.exists(layout.cluster())) {
            create();
        }
        String password = Password.read(layout.password());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            PostmasterFile postmaster = PostmasterFile.read(layout.cluster());
            if (postmaster == null || !postmaster.alive()) {
                if (postmaster != null) {
                    progress.say("the database was not shut down last time; PostgreSQL recovers it");
                    postmaster.forgetProcess();
                }
                start();
            } else if (postmaster.ready()) {
                ServerAddress address = new ServerAddress(postmaster.port(), password);
                if (address.answersFor(layout.cluster())) {
                    return address;
                }
            }
            pause(20);
        }
        throw new PostgresUnavailable(
                layout.cluster(),
                "the server has not become ready within %d s".formatted(PATIENCE_SECONDS),
                "the word 'ready' in postmaster.pid, and an answer on its port",
                "Read " + layout.log() + ", end the process that postmaster.pid names, and run the same command again",
                null);
    }

    /** Stops the server, rolling back what is not committed. */
    void stop() throws IOException {
        PostmasterFile postmaster = PostmasterFile.read(layout.cluster());
        if (postmaster != null && postmaster.alive()) {
            Tool.Ended ended = pgCtl(
                    placement.account(layout),
                    List.of("-m", "fast", "-w", "-t", String.valueOf(PATIENCE_SECONDS), "stop"));
            if (!ended.well()) {
                throw new IOException("the database server could not be stopped: " + ended.lastWords());
            }
        }
    }

    private void create() throws IOException {
        Account account = placement.account(layout);
        progress.say("creating a database in " + layout.cluster());
        Path aside = Folder.aside(layout.cluster());
        Password.create(layout.password());
        account.own(layout.data());
        Tool.Ended ended = run(
                account,
                List.of(
                        program("initdb"),
                        "--pgdata=" + aside,
                        "--username=" + ServerAddress.USER,
                        "--pwfile=" + layout.password(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        if (!ended.well()) {
            throw new PostgresUnavailable(
                    layout.base(),
                    "PostgreSQL's initdb ended with %d: %s".formatted(ended.exitCode(), ended.lastWords()),
                    "programs that run on this system (glibc 2.27 or later, or macOS), and room on the disk",
                    "Mend what the message names and run again, or name another PostgreSQL in SILLOK_DB_URL",
                    null);
        }
        Files.writeString(
                aside.resolve("postgresql.conf"),
                "\ninclude '%s'\n# settings of your own go below this line\n".formatted(SETTINGS),
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        Folder.appear(aside, layout.cluster());
    }

    private void start() throws IOException {
        Account account = placement.account(layout);
        removeIfUnreadable(layout.cluster().resolve("postmaster.pid"));
        keepLogShort();
        for (int attempt = 1; ; attempt++) {
            int port = Port.choose(layout.port());
            writeSettings();
            account.own(layout.data());
            long logged = Files.exists(layout.log()) ? Files.size(layout.log()) : 0;
            Tool.Ended ended = pgCtl(
                    account,
                    List.of(
                            "--log=" + layout.log(),
                            "-o",
                            "-p " + port,
                            "-w",
                            "-t",
                            String.valueOf(PATIENCE_SECONDS),
                            "start"));
            if (ended.well()) {
                return;
            }
            String log = logSince(logged);
            // a killed server's workers need a moment to end; a port can be taken between choosing and using it
            boolean passing = log.contains("is still in use") || log.contains("could not create any TCP/IP sockets");
            if (!passing || attempt == START_ATTEMPTS) {
                throw new PostgresUnavailable(
                        layout.cluster(),
                        "PostgreSQL did not start: " + new Tool.Ended(1, ended.output() + "\n" + log).lastWords(),
                        "a server that says 'ready'",
                        "Read " + layout.log() + ", mend what it names, and run the same command again",
                        null);
            }
            pause(250);
        }
    }

    private void writeSettings() throws IOException {
        try (InputStream settings = Cluster.class.getResourceAsStream(SETTINGS)) {
            if (settings == null) {
                throw new IllegalStateException(SETTINGS + " is missing from the jar");
            }
            Files.copy(settings, layout.cluster().resolve(SETTINGS), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** PostgreSQL writes the file at once; a power cut can leave it empty, and then PostgreSQL would not start. */
    private static void removeIfUnreadable(Path postmasterFile) throws IOException {
        Path cluster = postmasterFile.resolveSibling("");
        if (Files.exists(postmasterFile) && PostmasterFile.read(cluster) == null) {
            Files.delete(postmasterFile);
        }
    }

    private void keepLogShort() throws IOException {
        if (Files.exists(layout.log()) && Files.size(layout.log()) > LOG_LIMIT) {
            Files.move(layout.log(), layout.log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logSince(long position) throws IOException {
        if (!Files.exists(layout.log())) {
            return "";
        }
        try (InputStream log = Files.newInputStream(layout.log())) {
            log.skipNBytes(Math.min(position, Files.size(layout.log())));
            return new String(log.readNBytes(1 << 16), StandardCharsets.UTF_8);
        }
    }

    private Tool.Ended pgCtl(Account account, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("pg_ctl"), "--pgdata=" + layout.cluster()));
        command.addAll(arguments);
        return run(account, command);
    }

    private Tool.Ended run(Account account, List<String> command) throws IOException {
        return Tool.run(account.command(command), layout.base(), layout.toolOutput(), PATIENCE_SECONDS + 10);
    }

    private String program(String name) throws IOException {
        Path folder = programs;
        if (folder == null) {
            folder = Distribution.on(Platform.current()).unpackedIn(layout.distributions(), progress);
            programs = folder;
        }
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database server", e);
        }
    }
}
