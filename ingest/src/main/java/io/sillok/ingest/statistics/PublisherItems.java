package io.sillok.ingest.statistics;

import io.sillok.ingest.Raw;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a publisher's answer, as JSON or as XML, and what it says besides them. */
interface PublisherItems extends Closeable {
    /**
     * A record.
     *
     * @param cells text by name, in the order of the file; what is empty or null is left out
     */
    record Item(Map<String, String> cells, Raw raw) {}

    /**
     * The next record, or null after the last.
     *
     * @throws AnswerMalformedException where the answer is neither JSON nor XML, or ends too early
     */
    @Nullable
    Item next() throws IOException, AnswerMalformedException;

    /** Texts that stand outside of records, by their element's or property's name; complete once everything is read. */
    Map<String, String> said();
}
