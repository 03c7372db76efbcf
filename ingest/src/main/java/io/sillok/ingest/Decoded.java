package io.sillok.ingest;

import io.sillok.model.Finding;

/** One step of decoding a delivery. The same bytes always give the same steps, so that counting them makes a checkpoint. */
public sealed interface Decoded<T> {
    /** A record, read. */
    record Read<T>(T value, Raw raw) implements Decoded<T> {}

    /** A record that could not be read; the next ones still can. */
    record Rejected<T>(Finding finding, Raw raw) implements Decoded<T> {}

    /** Something about data that was read all the same. */
    record Noted<T>(Finding finding) implements Decoded<T> {}

    /** Something that was delivered and is no record that anybody wants: a folder in an archive, a crawler's request. */
    record LeftOut<T>(long records) implements Decoded<T> {}

    /** The delivery as a whole cannot be read, or not from here on: always the last step. */
    record Refused<T>(Finding finding) implements Decoded<T> {}
}
