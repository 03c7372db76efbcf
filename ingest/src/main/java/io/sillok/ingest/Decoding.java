package io.sillok.ingest;

import io.sillok.model.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A delivery while it is decoded, step by step, in the order of its bytes and in constant memory where its format allows. */
public abstract class Decoding<T> implements Closeable {
    private final Queue<Decoded<T>> ready = new ArrayDeque<>();
    private boolean ended;
    /** What its own faults are a finding of; null where somebody else hears of them. */
    private @Nullable String delivery;

    /** The next step, or null after the last. */
    public final @Nullable Decoded<T> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            ended = !advanced();
        }
        return ready.poll();
    }

    private boolean advanced() throws IOException {
        try {
            return advance();
        } catch (RuntimeException | StackOverflowError e) {
            if (delivery == null) {
                throw e;
            }
            refuse(FailsafeDecoder.failed(delivery, e));
            return false;
        }
    }

    /** The same decoding, whose faults refuse the delivery from there on. */
    final Decoding<T> outlivedAs(String name) {
        delivery = name;
        return this;
    }

    /** What the delivery was taken for. */
    public abstract String mediaType();

    /** What its bytes are read as, by Java's name; null where it was refused before anybody could tell. */
    public abstract @Nullable String charset();

    /** Reads on and emits any number of steps; false where there is nothing more to read. */
    protected abstract boolean advance() throws IOException;

    protected final void read(T value, Raw raw) {
        ready.add(new Decoded.Read<>(value, raw));
    }

    protected final void reject(Finding finding, Raw raw) {
        ready.add(new Decoded.Rejected<>(finding, raw));
    }

    protected final void note(Finding finding) {
        ready.add(new Decoded.Noted<>(finding));
    }

    /** Emits a step of another decoding as it is; a refusal ends this one as well. */
    protected final void pass(Decoded<T> step) {
        ready.add(step);
        ended |= step instanceof Decoded.Refused<T>;
    }

    protected final void leftOut(long records) {
        ready.add(new Decoded.LeftOut<>(records));
    }

    /** Ends the decoding. */
    protected final void refuse(Finding finding) {
        ready.add(new Decoded.Refused<>(finding));
        ended = true;
    }

    /** Ends a decoding that gives no record, with what the publisher says instead: that there is none is no fault of the delivery. */
    protected final void answer(Finding finding) {
        if (finding.code().equals("answer_empty")) {
            note(finding);
            ended = true;
        } else {
            refuse(finding);
        }
    }

    /** A delivery that holds no record, by the looks of it, and what its publisher says instead. */
    public static <T> Decoding<T> answered(String mediaType, Finding finding) {
        Decoding<T> decoding = empty(mediaType);
        decoding.answer(finding);
        return decoding;
    }

    /** A delivery refused at first sight. */
    public static <T> Decoding<T> refused(String mediaType, Finding finding) {
        Decoding<T> decoding = empty(mediaType);
        decoding.refuse(finding);
        return decoding;
    }

    private static <T> Decoding<T> empty(String mediaType) {
        return new Decoding<>() {
            @Override
            public String mediaType() {
                return mediaType;
            }

            @Override
            public @Nullable String charset() {
                return null;
            }

            @Override
            protected boolean advance() {
                return false;
            }

            @Override
            public void close() {}
        };
    }
}
