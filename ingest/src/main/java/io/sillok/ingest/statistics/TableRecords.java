package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one table, from a text or from a sheet. */
interface TableRecords extends Closeable {
    String mediaType();

    /** By Java's name. */
    String charset();

    /** The next record that is not blank, or null after the last. */
    CsvRecords.@Nullable Row next() throws IOException;

    /** Whether the record returned last took more than one line, so that a stray quote may have swallowed some. */
    default boolean severalLines() {
        return false;
    }

    /** Gives up the first line of the record returned last; what followed it is read again as records of its own. */
    default CsvRecords.Row giveUpLine(String why) {
        throw new IllegalStateException("no record of several lines to give up: " + why);
    }

    /** Whether a record simply ends behind its last cell that is not empty, as a sheet's rows do. */
    default boolean leavesEndsOut() {
        return false;
    }

    /** What the sheet is called that they stand in; empty where they stand in none. */
    default String sheet() {
        return "";
    }

    /** Which mark stands before decimals, as far as the records tell. */
    default Decimals decimals() {
        return Decimals.POINT;
    }

    /** After the last record: why there are no more although there should be, and none of them holds; null where all is well. */
    default @Nullable Finding refusal() {
        return null;
    }

    /** What there is to say of all of it, once it is read. */
    List<Finding> findings();
}
