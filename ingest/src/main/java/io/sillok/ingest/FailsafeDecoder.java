package io.sillok.ingest;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.io.IOException;

/**
 * A decoder whose own faults cost one delivery and no night: reading is pure, so whatever it throws is about the bytes that it was given.
 */
final class FailsafeDecoder<T> implements Decoder<T> {
    private final Decoder<T> decoder;

    FailsafeDecoder(Decoder<T> decoder) {
        this.decoder = decoder;
    }

    @Override
    public String version() {
        return decoder.version();
    }

    @Override
    public boolean allOrNothing() {
        return decoder.allOrNothing();
    }

    @Override
    public Decoding<T> open(Delivery delivery) throws IOException {
        try {
            return decoder.open(delivery).outlivedAs(delivery.name());
        } catch (RuntimeException | StackOverflowError e) {
            return Decoding.refused("application/octet-stream", failed(delivery.name(), e));
        }
    }

    /**
     * What is said of a fault.
     *
     * @throws IOException where it comes from the disk, and says nothing of the delivery
     */
    static Finding failed(String delivery, Throwable fault) throws IOException {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        return new Finding(
                "decoder_failed",
                Severity.ERROR,
                delivery,
                "",
                "the delivery could not be read: " + fault,
                null,
                "It is a fault of the reader: report it with the delivery, which is kept in quarantine, and replay it once it is mended.");
    }
}
