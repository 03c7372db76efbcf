package io.sillok.ingest.http;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * The network, asked politely: one request at a time to a host and a rest after it, robots.txt first, nowhere but where the
 * watch says, never to a private address, and no longer nor farther than the limits. Made for one night, used by many
 * threads.
 */
public final class PoliteWeb implements Web {
    private final Setup setup;
    private final Path scratch;
    private final Wire wire;
    private final Names names;
    private final HostBudget budget;
    private final Robots robots;
    private final Encodings encodings;

    /**
     * What it is built from.
     *
     * @param agent who asks
     * @param clock the time of day as it is (not the end of a business date)
     * @param random spreads requests in time
     * @param exchanges hears of everything on the wire
     * @param scratch a folder for bodies too long for memory; made where it is missing
     */
    public record Setup(
            Agent agent,
            InstantSource clock,
            Sleeper sleeper,
            RandomGenerator random,
            Limits limits,
            Exchanges exchanges,
            Resolver resolver,
            Path scratch) {}

    /**
     * Opens nothing yet.
     *
     * @throws IOException where the scratch folder cannot be made
     */
    public PoliteWeb(Setup setup) throws IOException {
        this(setup, SSLContexts.createDefault());
    }

    PoliteWeb(Setup setup, SSLContext tls) throws IOException {
        this.setup = setup;
        Files.createDirectories(setup.scratch());
        tidy(setup.scratch());
        this.scratch = Files.createTempDirectory(
                setup.scratch(), "http-" + ProcessHandle.current().pid() + "-");
        this.wire = new Wire(setup.limits(), setup.clock(), scratch, tls);
        this.names = new Names(setup.resolver());
        this.budget = new HostBudget(
                setup.clock(),
                setup.sleeper(),
                setup.random(),
                setup.limits().manners().patience());
        this.encodings = new Encodings(setup.limits().sizes(), scratch);
        this.robots = new Robots(setup.agent(), setup.clock(), asked -> journey(
                        asked, Math.min(setup.limits().redirects(), Robots.REDIRECTS), true)
                .go());
    }

    @Override
    public Fetched get(Request request) throws IOException, InterruptedException {
        return journey(request, setup.limits().redirects(), false).go();
    }

    private Journey journey(Request request, int redirects, boolean cut) {
        return new Journey(new Journey.Means(setup, wire, names, budget, robots, encodings), request, redirects, cut);
    }

    /** Also bodies that nobody has closed are gone with it. */
    @Override
    public void close() throws IOException {
        names.close();
        wire.close();
        remove(scratch);
    }

    /** Removes what dead processes have left. */
    private static void tidy(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "http-[0-9]*-*")) {
            for (Path old : left) {
                String[] parts = String.valueOf(old.getFileName()).split("-", -1);
                if (parts[1].matches("[0-9]{1,18}")
                        && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty()) {
                    remove(old);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
