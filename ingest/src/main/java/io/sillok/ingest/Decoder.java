package io.sillok.ingest;

import io.sillok.model.Finding;
import io.sillok.model.Findings;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads one format. Stateless: everything that belongs to a delivery is in its {@link Decoding}. */
public interface Decoder<T> {
    /** Name and version ({@code rss/1}); the version grows when the same bytes would be read otherwise. */
    String version();

    /** Begins to read. Bad data is a step of the decoding; an exception means that the bytes could not be had. */
    Decoding<T> open(Delivery delivery) throws IOException;

    /** Whether a delivery that cannot be read to its end gives nothing: half a table looks like a whole one. */
    default boolean allOrNothing() {
        return false;
    }

    /** Whether the records of a delivery are to be dropped, since it cannot be read to its end; to know it, reads all of it. */
    default boolean givesNothing(Delivery delivery) throws IOException {
        if (!allOrNothing()) {
            return false;
        }
        try (Decoding<T> decoding = open(delivery)) {
            for (Decoded<T> step = decoding.next(); step != null; step = decoding.next()) {
                if (step instanceof Decoded.Refused<T>) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Reads a whole delivery.
     *
     * @param out receives records read and records rejected, in order
     * @param findings receives every finding, those of rejected records too
     */
    default void decode(Delivery delivery, Consumer<Decoded<T>> out, Findings findings) throws IOException {
        try (Decoding<T> decoding = open(delivery)) {
            for (Decoded<T> step = decoding.next(); step != null; step = decoding.next()) {
                if (step instanceof Decoded.Read<T>) {
                    out.accept(step);
                } else if (step instanceof Decoded.Rejected<T> rejected) {
                    out.accept(step);
                    findings.add(rejected.finding());
                } else if (!(step instanceof Decoded.LeftOut<T>)) {
                    findings.add(findingOf(step));
                }
            }
        }
    }

    private static Finding findingOf(Decoded<?> step) {
        if (step instanceof Decoded.Noted<?> noted) {
            return noted.finding();
        } else if (step instanceof Decoded.Refused<?> refused) {
            return refused.finding();
        }
        throw new IllegalArgumentException("a record that was read has no finding");
    }
}
