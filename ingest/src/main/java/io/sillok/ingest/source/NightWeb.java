package io.sillok.ingest.source;

import io.sillok.ingest.http.Request;
import io.sillok.model.watch.Source;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers for the addresses of the web in a night: the network, or what is archived of an earlier night. */
public interface NightWeb extends Closeable {
    /** Whether anything is asked for a business date: the web shows what it shows now, not what it showed then. */
    boolean asks(Source source, LocalDate businessDate) throws IOException;

    /** The values that stand open in addresses, by name; those that are missing are left out. */
    Map<String, String> secrets();

    /** Whether secrets must be there to ask. */
    boolean needsSecrets();

    /** Begins to ask for a source; what is answered is kept together. */
    Asking ask(Source source, LocalDate businessDate) throws IOException;

    /** Wakes everybody who waits for an answer, with an {@link InterruptedException}; nobody is asked any more. */
    void interrupt();

    /** A few questions on behalf of one source, kept in one file. */
    interface Asking extends Closeable {
        /**
         * Whether an address can be asked now.
         *
         * @param shown the address without secrets
         * @param notBefore what was agreed on after an earlier failure, or null
         */
        boolean ready(String shown, @Nullable Instant notBefore);

        /**
         * Asks, and keeps the answer.
         *
         * @param shown the address without secrets, under which the answer is kept
         */
        Answer get(String shown, Request request) throws IOException, InterruptedException;

        /** Ends it: whatever was answered is on disk for good. */
        void seal() throws IOException;

        /** The file, below the archive's folder, that holds an answer once it is sealed; empty where nothing was kept. */
        Optional<String> file(String shown);

        /** Throws away what was not sealed. */
        @Override
        void close() throws IOException;
    }
}
