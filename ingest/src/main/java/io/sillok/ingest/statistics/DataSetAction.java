package io.sillok.ingest.statistics;

import java.util.Locale;
import java.util.Optional;

/** What an SDMX message wants to be done with a data set or a row, by the standard's word or letter; none is as good as {@code Information}. */
enum DataSetAction {
    /** What the publisher has: also that there is no value. */
    INFORMATION,
    /** What is not given stays as it is. */
    MERGE,
    /** Each observation as a whole. */
    REPLACE,
    DELETE;

    static DataSetAction of(String text) {
        return said(text).orElse(INFORMATION);
    }

    /** Empty where the text is none of the standard's words. */
    static Optional<DataSetAction> said(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "i", "information" -> Optional.of(INFORMATION);
            case "a", "append", "m", "merge", "update" -> Optional.of(MERGE);
            case "r", "replace" -> Optional.of(REPLACE);
            case "d", "delete" -> Optional.of(DELETE);
            default -> Optional.empty();
        };
    }
}
