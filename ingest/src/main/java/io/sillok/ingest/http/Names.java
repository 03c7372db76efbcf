package io.sillok.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Resolves names under a deadline: the system's resolver has none, and cannot be interrupted. */
final class Names implements AutoCloseable {
    private final Resolver resolver;
    private final ExecutorService threads = Executors.newCachedThreadPool(Wire.daemons("sillok-names"));

    Names(Resolver resolver) {
        this.resolver = resolver;
    }

    /** At least one address. */
    List<InetAddress> resolve(String host, Duration within)
            throws UnknownHostException, TimeoutException, InterruptedException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        Future<List<InetAddress>> answer = threads.submit(() -> resolver.resolve(name));
        try {
            List<InetAddress> addresses = answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return List.copyOf(addresses);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("the resolver failed on " + host, e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
