package io.sillok.ingest.source;

import io.sillok.ingest.http.Exchange;
import io.sillok.ingest.http.Exchanges;
import io.sillok.ingest.http.Fetched;
import io.sillok.ingest.http.Request;
import io.sillok.ingest.http.Sleeper;
import io.sillok.ingest.http.Web;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WebAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The network. What goes over the wire is archived with the source on whose behalf it was asked. One web, and so one budget
 * for each host, serves all sources; it is opened with the first question.
 */
public final class LiveNight implements NightWeb {
    private final Watch watch;
    private final Setup setup;
    private final Map<String, Instant> free = new HashMap<>();
    private final Map<Thread, Recorder> asking = new HashMap<>();
    private @Nullable Web web;
    private boolean over;

    /**
     * What it is made of.
     *
     * @param open opens the web, which tells of each exchange in the thread that asks
     * @param clock the time of day as it is: for manners alone, what counts as now for data is the run's as-of
     * @param archive the archive's folder
     * @param software who asks, with its version, as archived files name it
     * @param secrets the environment
     */
    public record Setup(
            Opening open,
            InstantSource clock,
            Sleeper sleeper,
            Path archive,
            String software,
            Map<String, String> secrets) {}

    /** Opens the web. */
    @FunctionalInterface
    public interface Opening {
        Web open(Exchanges exchanges) throws IOException;
    }

    public LiveNight(Watch watch, Setup setup) {
        this.watch = watch;
        this.setup = setup;
    }

    /** Yesterday, which a night is about, and today. */
    @Override
    public boolean asks(Source source, LocalDate businessDate) {
        LocalDate today = setup.clock().instant().atZone(watch.zone()).toLocalDate();
        return businessDate.equals(today) || businessDate.equals(today.minusDays(1));
    }

    @Override
    public Map<String, String> secrets() {
        return setup.secrets();
    }

    @Override
    public boolean needsSecrets() {
        return true;
    }

    @Override
    public Asking ask(Source source, LocalDate businessDate) {
        WebAccess access = source.web();
        if (access == null) {
            throw new IllegalArgumentException(source.id() + " has no address of the web");
        }
        return new Recorder(access, source.id(), businessDate);
    }

    @Override
    public void interrupt() {
        synchronized (asking) {
            over = true;
            asking.keySet().forEach(Thread::interrupt);
        }
    }

    @Override
    public void close() throws IOException {
        Web closing = web;
        web = null;
        if (closing != null) {
            closing.close();
        }
    }

    private synchronized Web web() throws IOException {
        Web opened = web;
        if (opened == null) {
            opened = setup.open().open(this::exchanged);
            web = opened;
        }
        return opened;
    }

    private void exchanged(Exchange exchange) throws IOException {
        Recorder recorder;
        synchronized (asking) {
            recorder = asking.get(Thread.currentThread());
        }
        if (recorder == null) {
            throw new IllegalStateException(
                    "an exchange with %s that no source has asked for".formatted(exchange.address()));
        }
        recorder.response = recorder.file.keep(exchange);
    }

    /** The source's own delay between requests to one host, whoever asked it last. */
    private void waitFor(String host, Duration delay) throws InterruptedException {
        Instant now = setup.clock().instant();
        Instant turn;
        synchronized (free) {
            turn = free.getOrDefault(host, now);
            turn = turn.isBefore(now) ? now : turn;
            free.put(host, turn.plus(delay));
        }
        if (turn.isAfter(now)) {
            setup.sleeper().sleep(Duration.between(now, turn));
        }
    }

    private final class Recorder implements Asking {
        private final WebAccess access;
        private final WarcFile file;
        private @Nullable URI response;
        private @Nullable String sealed;

        Recorder(WebAccess access, String source, LocalDate businessDate) {
            this.access = access;
            this.file = new WarcFile(
                    setup.archive(), WarcFile.folder(setup.archive(), businessDate), source, setup.software());
        }

        @Override
        public boolean ready(String shown, @Nullable Instant notBefore) {
            return notBefore == null || !setup.clock().instant().isBefore(notBefore);
        }

        @Override
        public Answer get(String shown, Request request) throws IOException, InterruptedException {
            begin();
            try {
                waitFor(String.valueOf(request.address().getHost()), access.delay());
                Instant at = setup.clock().instant();
                Fetched fetched = web().get(request);
                Answer answer = new Answer(fetched, at);
                file.keep(at, Outcome.of(shown, answer, response).bytes());
                return answer;
            } finally {
                end();
            }
        }

        private void begin() throws InterruptedException {
            synchronized (asking) {
                if (over) {
                    throw new InterruptedException("the night was told to stop");
                }
                asking.put(Thread.currentThread(), this);
            }
            response = null;
        }

        private void end() {
            synchronized (asking) {
                asking.remove(Thread.currentThread());
                if (over) {
                    // an interruption that came too late would hit whoever writes next; the next question ends it in
                    // order
                    Thread.interrupted();
                }
            }
        }

        @Override
        public void seal() throws IOException {
            sealed = file.seal().orElse(null);
        }

        @Override
        public Optional<String> file(String shown) {
            return Optional.ofNullable(sealed);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
