package io.sillok.ingest.http;

import java.io.IOException;

/** Hears of each exchange that got as far as a response's head; from several threads where several fetch. */
@FunctionalInterface
public interface Exchanges {
    Exchanges NONE = exchange -> {};

    /**
     * Keeps an exchange; its body can be read until this returns.
     *
     * @throws IOException where it cannot be kept; the fetch fails with it
     */
    void exchanged(Exchange exchange) throws IOException;
}
