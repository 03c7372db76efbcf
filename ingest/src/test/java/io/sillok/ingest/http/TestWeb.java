package io.sillok.ingest.http;

import io.sillok.ingest.Content;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** A {@link PoliteWeb} whose clock stands still but for its own waiting, and whose names all lie on loopback. */
final class TestWeb implements Closeable {
    static final Instant NIGHT = Instant.parse("2025-09-25T18:00:00Z");
    static final Limits LIMITS = new Limits(
            new Limits.Times(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(10)),
            Limits.Sizes.DEFAULT,
            Limits.Manners.DEFAULT,
            10);

    private final List<Seen> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> sleeps = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private final AtomicInteger resolved = new AtomicInteger();
    private final PoliteWeb web;
    private volatile Instant now = NIGHT;

    /** An exchange with its body read out while that was possible. */
    record Seen(Exchange exchange, byte[] body) {}

    TestWeb(Path scratch) throws IOException {
        this(scratch, LIMITS);
    }

    TestWeb(Path scratch, Limits limits) throws IOException {
        this(scratch, limits, SSLContexts.createDefault());
    }

    TestWeb(Path scratch, Limits limits, SSLContext tls) throws IOException {
        web = new PoliteWeb(
                new PoliteWeb.Setup(
                        new Agent("Sillok", "0.1", "desk@example.org"),
                        () -> now,
                        this::sleep,
                        new Random(7),
                        limits,
                        e -> exchanges.add(new Seen(e, read(e.body()))),
                        this::resolve,
                        scratch),
                tls);
    }

    Fetched get(String address) throws IOException, InterruptedException {
        return get(ask(address).build());
    }

    Fetched get(Request request) throws IOException, InterruptedException {
        return web.get(request);
    }

    /** For an address on a port of ours: its host is listed as private, robots.txt is not asked. */
    static Request.Builder ask(String address) {
        URI uri = URI.create(address);
        return Request.of(uri)
                .privateHosts(List.of(uri.getHost() + ":" + WebAddress.port(uri)))
                .robots(false);
    }

    void name(String host, InetAddress... addresses) {
        names.put(host, List.of(addresses));
    }

    List<Seen> exchanges() {
        return exchanges;
    }

    List<Duration> sleeps() {
        return sleeps;
    }

    int resolved() {
        return resolved.get();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static byte[] read(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }

    private synchronized void sleep(Duration duration) {
        sleeps.add(duration);
        now = now.plus(duration);
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        resolved.incrementAndGet();
        if (host.startsWith("unknown.")) {
            throw new UnknownHostException(host);
        }
        return names.getOrDefault(host, List.of(InetAddress.getLoopbackAddress()));
    }

    @Override
    public void close() throws IOException {
        web.close();
    }
}
