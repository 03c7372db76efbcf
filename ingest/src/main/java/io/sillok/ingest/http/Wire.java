package io.sillok.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;

/**
 * One request over one connection to one address that was checked before: no redirects, no cookies, no credentials, no
 * retries, no decoding, no name resolved on the way, and a clock that ends it whatever it is doing.
 */
final class Wire implements Closeable {
    private final Limits limits;
    private final InstantSource clock;
    private final Path scratch;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watchdog =
            new ScheduledThreadPoolExecutor(1, daemons("sillok-http-deadline"));

    Wire(Limits limits, InstantSource clock, Path scratch, SSLContext tls) {
        this.limits = limits;
        this.clock = clock;
        this.scratch = scratch;
        this.client = client(limits, tls);
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /**
     * What to send, and how much of the answer to take.
     *
     * @param most bytes of a body to read
     * @param cut whether a longer body is cut there, instead of refused
     */
    record Ask(URI address, List<Header> headers, long most, boolean cut) {}

    /**
     * Asks once.
     *
     * @throws IOException where our own disk fails
     */
    Answer ask(Ask ask, InetAddress remote, Duration within) throws IOException, InterruptedException {
        HttpUriRequestBase request = request(ask);
        HttpHost host = pinned(ask.address(), remote);
        HttpClientContext context = HttpClientContext.create();
        Spool body = new Spool(scratch, limits.sizes().memory());
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watchdog.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                within.toNanos(),
                TimeUnit.NANOSECONDS);
        Exchanging exchanging = new Exchanging(ask, remote, body, clock.instant(), System.nanoTime());
        boolean kept = false;
        try {
            Answer answer = exchanging.run(() -> client.executeOpen(host, request, context), request, context, late);
            kept = true;
            return answer;
        } finally {
            end.cancel(false);
            if (!kept) {
                request.cancel();
                body.close();
            }
        }
    }

    private static HttpUriRequestBase request(Ask ask) {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", ask.address());
        // as it stands, also where the path begins with two slashes
        request.setPath(WebAddress.target(ask.address()));
        request.setScheme(WebAddress.secure(ask.address()) ? "https" : "http");
        request.setAuthority(new URIAuthority(
                bare(WebAddress.host(ask.address())),
                WebAddress.normal(ask.address()).getPort()));
        ask.headers().forEach(h -> request.setHeader(h.name(), h.value()));
        request.setHeader("Connection", "close");
        return request;
    }

    /** With an address in it, no name is resolved; TLS still asks for, and checks, the name. */
    private static HttpHost pinned(URI address, InetAddress remote) {
        return new HttpHost(
                WebAddress.secure(address) ? "https" : "http",
                remote,
                bare(WebAddress.host(address)),
                WebAddress.port(address));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static CloseableHttpClient client(Limits limits, SSLContext tls) {
        Timeout connect = timeout(limits.times().connect());
        Timeout silence = timeout(limits.times().silence());
        Http1Config http1 = Http1Config.custom()
                .setMaxLineLength(limits.sizes().headerLine())
                .setMaxHeaderCount(limits.sizes().headerLines())
                .setMaxEmptyLineCount(10)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new NoNames())
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http1)
                                .charCodingConfig(CharCodingConfig.custom()
                                        .setCharset(StandardCharsets.ISO_8859_1)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(silence)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(silence).build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .setMaxConnTotal(256)
                        .setMaxConnPerRoute(16)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(silence)
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setConnectionReuseStrategy((asked, answered, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(Math.max(1, duration.toMillis()));
    }

    static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() throws IOException {
        watchdog.shutdownNow();
        client.close();
    }

    /** Every address comes from our own resolver, once, checked: nothing may look for another. */
    private static final class NoNames implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host + " was to be resolved a second time");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
