package io.sillok.ingest.statistics;

import java.util.Locale;

/** What an SDMX message wants to be done with a data set; none is as good as {@code Information}. */
enum DataSetAction {
    /** What the publisher has: also that there is no value. */
    INFORMATION,
    /** What is not given stays as it is. */
    MERGE,
    /** Each observation as a whole. */
    REPLACE,
    DELETE;

    static DataSetAction of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "append", "merge", "update" -> MERGE;
            case "replace" -> REPLACE;
            case "delete" -> DELETE;
            default -> INFORMATION;
        };
    }
}
