package io.sillok.ingest.statistics;

/**
 * How a file of separated values is written.
 *
 * @param delimiter between two cells
 * @param quote around a cell that may hold delimiters and lines' ends; {@link #NONE} where there are none
 * @param escapes whether a backslash takes away what a quote or a delimiter behind it means; otherwise a quote within quotes is doubled
 */
record CsvDialect(char delimiter, char quote, boolean escapes) {
    static final char NONE = 0;
    static final CsvDialect RFC4180 = new CsvDialect(',', '"', false);

    CsvDialect(char delimiter) {
        this(delimiter, '"', false);
    }
}
