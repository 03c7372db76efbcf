package io.sillok.ingest.http;

import io.sillok.ingest.Content;
import io.sillok.model.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a request. Addresses, headers and findings in it hold no secrets. */
public sealed interface Fetched extends Closeable {
    /** What is worth telling the operator about it. */
    List<Finding> findings();

    /** Gives back the disk or memory that a body takes. */
    @Override
    default void close() throws IOException {}

    /**
     * A body, whole and decoded out of its content encodings.
     *
     * @param status 200, or 203
     * @param requested the address asked for
     * @param address that answered in the end, after redirects
     * @param redirects each address led to, in order; empty where the first answered
     * @param headers of the last response, as received
     * @param body readable until this is closed; a {@link Closeable} one is closed with it
     * @param sha256 of the body, 64 hexadecimal digits
     * @param bytes length of the body
     * @param mediaType in lower case without parameters, or null where none is given
     * @param charset as the transport declares it, or null
     * @param validators to send the next time
     * @param findings {@code address_moved} where the address has moved for good
     */
    record Page(
            int status,
            URI requested,
            URI address,
            List<URI> redirects,
            List<Header> headers,
            Content body,
            String sha256,
            long bytes,
            @Nullable String mediaType,
            @Nullable String charset,
            Validators validators,
            List<Finding> findings)
            implements Fetched {
        public Page {
            redirects = List.copyOf(redirects);
            headers = List.copyOf(headers);
            findings = List.copyOf(findings);
        }

        @Override
        public void close() throws IOException {
            if (body instanceof Closeable closeable) {
                closeable.close();
            }
        }
    }

    /**
     * Nothing has changed since the validators were given (304).
     *
     * @param validators to send the next time: the answer's where it gives any, else those sent
     */
    record Unchanged(
            URI requested,
            URI address,
            List<URI> redirects,
            List<Header> headers,
            Validators validators,
            List<Finding> findings)
            implements Fetched {
        public Unchanged {
            redirects = List.copyOf(redirects);
            headers = List.copyOf(headers);
            findings = List.copyOf(findings);
        }
    }

    /** Not fetched, or not taken; trying again is useless before somebody changes something, here or there. */
    record Refused(Finding finding) implements Fetched {
        @Override
        public List<Finding> findings() {
            return List.of(finding);
        }
    }

    /**
     * The other side failed, this time.
     *
     * @param retryAt before which the server does not want to be asked again, or null where it says nothing
     * @param status of the response, or 0 where none came
     */
    record Failed(Finding finding, @Nullable Instant retryAt, int status) implements Fetched {
        @Override
        public List<Finding> findings() {
            return List.of(finding);
        }
    }
}
