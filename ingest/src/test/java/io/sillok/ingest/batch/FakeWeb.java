package io.sillok.ingest.batch;

import io.sillok.ingest.Content;
import io.sillok.ingest.http.Exchange;
import io.sillok.ingest.http.Exchanges;
import io.sillok.ingest.http.Fetched;
import io.sillok.ingest.http.Header;
import io.sillok.ingest.http.Request;
import io.sillok.ingest.http.Validators;
import io.sillok.ingest.http.Web;
import io.sillok.ingest.source.LiveNight;
import io.sillok.model.Finding;
import io.sillok.model.Keys;
import io.sillok.model.Severity;
import io.sillok.model.watch.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A web of a few pages, and a clock that stands unless it is put on. */
final class FakeWeb {
    private final Map<String, Site> sites = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();
    private Instant now = Instant.parse("2025-09-25T17:00:00Z"); // two at night in Seoul, on the 26th
    private Runnable whileAsked = () -> {};

    private record Site(
            int status,
            byte[] body,
            String type,
            @Nullable String etag,
            boolean gzip,
            @Nullable Instant retryAt) {}

    FakeWeb page(String address, String body, @Nullable String etag) {
        return put(
                address,
                new Site(200, body.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", etag, true, null));
    }

    FakeWeb bytes(String address, String body, Charset charset, String type) {
        return put(address, new Site(200, body.getBytes(charset), type, null, false, null));
    }

    FakeWeb failing(String address, int status, @Nullable Instant retryAt) {
        return put(address, new Site(status, new byte[0], "text/plain", null, false, retryAt));
    }

    private synchronized FakeWeb put(String address, Site site) {
        sites.put(address, site);
        return this;
    }

    FakeWeb pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Something that happens during every question. */
    FakeWeb whileAsked(Runnable something) {
        whileAsked = something;
        return this;
    }

    synchronized List<Request> asked() {
        return List.copyOf(asked);
    }

    synchronized List<String> addresses() {
        return asked.stream().map(request -> request.address().toString()).toList();
    }

    LiveNight night(Watch watch, Path archive) {
        return new LiveNight(
                watch,
                new LiveNight.Setup(
                        exchanges -> new Answering(exchanges),
                        () -> now,
                        duration -> {},
                        archive,
                        "Sillok/0 (+https://reef.example/)",
                        Map.of("KEY", "geheim+x/y")));
    }

    private final class Answering implements Web {
        private final Exchanges exchanges;

        Answering(Exchanges exchanges) {
            this.exchanges = exchanges;
        }

        @Override
        public Fetched get(Request request) throws IOException, InterruptedException {
            Site site;
            synchronized (FakeWeb.this) {
                asked.add(request);
                site = sites.getOrDefault(
                        request.address().toString(), new Site(404, new byte[0], "text/plain", null, false, null));
            }
            whileAsked.run();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            URI shown = URI.create(request.secrets().values().stream()
                    .reduce(
                            request.address().toString(),
                            (text, secret) ->
                                    text.replace(java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8), "*KEY*")));
            boolean same = site.etag() != null
                    && site.etag().equals(request.validators().etag());
            int status = same ? 304 : site.status();
            List<Header> headers = new ArrayList<>(List.of(new Header("Content-Type", site.type())));
            if (site.etag() != null) {
                headers.add(new Header("ETag", site.etag()));
            }
            byte[] raw = same ? new byte[0] : site.gzip() ? gzip(site.body()) : site.body();
            if (site.gzip()) {
                headers.add(new Header("Content-Encoding", "gzip"));
            }
            headers.add(new Header("Transfer-Encoding", "chunked"));
            exchanges.exchanged(new Exchange(
                    shown,
                    InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}),
                    now,
                    Duration.ofMillis(20),
                    "GET " + shown.getRawPath() + " HTTP/1.1",
                    List.of(new Header("Host", shown.getHost())),
                    "HTTP/1.1 " + status + " Something",
                    headers,
                    Content.of(raw),
                    raw.length,
                    true));
            Validators validators = Validators.of(headers, shown);
            if (same) {
                return new Fetched.Unchanged(shown, shown, List.of(), headers, validators, List.of());
            } else if (status != 200) {
                return new Fetched.Failed(
                        new Finding(
                                "http_status",
                                Severity.WARNING,
                                shown.toString(),
                                "",
                                "the server answered " + status,
                                "200",
                                "Wait"),
                        site.retryAt(),
                        status);
            }
            return new Fetched.Page(
                    200,
                    shown,
                    shown,
                    List.of(),
                    headers,
                    Content.of(site.body()),
                    Keys.sha256(site.body()),
                    site.body().length,
                    site.type(),
                    null,
                    validators,
                    List.of());
        }

        @Override
        public void close() {}
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
