package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.sheet.Row;
import io.sillok.ingest.sheet.Rows;
import io.sillok.ingest.sheet.SheetUnreadableException;
import io.sillok.ingest.sheet.Workbook;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The XLSX files that BIGKinds, the archive of the Korea Press Foundation, gives for a search: one article a row. */
public final class BigKindsDecoder implements NewsDecoder {
    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Rows above the names of the columns: a title, what was searched for. */
    private static final int MOST_ROWS_ABOVE = 20;

    @Override
    public String version() {
        return "bigkinds-xlsx/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        try {
            Workbook workbook = Workbook.open(delivery.content());
            for (Workbook.Sheet sheet : workbook.sheets()) {
                Decoding<NewsItem> articles = articles(delivery, workbook.rows(sheet));
                if (articles != null) {
                    return articles;
                }
            }
        } catch (SheetUnreadableException e) {
            return Decoding.refused(MEDIA_TYPE, unreadable(delivery, e));
        }
        return Decoding.refused(
                MEDIA_TYPE,
                new Finding(
                        "header_wrong",
                        Severity.ERROR,
                        delivery.name(),
                        "",
                        "no sheet has the columns of BIGKinds' export in its first %d rows".formatted(MOST_ROWS_ABOVE),
                        BigKindsColumns.REQUIRED,
                        "Export the articles again with all columns, or correct the source's format"));
    }

    /** A sheet's articles; null, and the sheet closed, where it has none. */
    private static @Nullable Decoding<NewsItem> articles(Delivery delivery, Rows rows)
            throws IOException, SheetUnreadableException {
        BigKindsColumns columns = null;
        try {
            columns = header(rows);
        } finally {
            if (columns == null) {
                rows.close();
            }
        }
        return columns == null ? null : new Articles(delivery, rows, columns);
    }

    private static @Nullable BigKindsColumns header(Rows rows) throws SheetUnreadableException {
        for (int i = 0; i < MOST_ROWS_ABOVE; i++) {
            Row row = rows.next();
            if (row == null) {
                return null;
            }
            BigKindsColumns columns = BigKindsColumns.of(row);
            if (columns != null) {
                return columns;
            }
        }
        return null;
    }

    private static Finding unreadable(Delivery delivery, SheetUnreadableException e) {
        return new Finding(
                "spreadsheet_unreadable",
                Severity.ERROR,
                delivery.name(),
                "",
                e.problem(),
                "an XLSX file as BIGKinds exports it",
                "Open the file in a spreadsheet program and save it again, or export it again");
    }

    private static final class Articles extends Decoding<NewsItem> {
        private final Delivery delivery;
        private final Rows rows;
        private final BigKindsColumns columns;
        /** How many articles BIGKinds leaves out of its own analyses, by its reason. */
        private final Map<String, Integer> excluded = new TreeMap<>();

        private int excerpts;

        Articles(Delivery delivery, Rows rows, BigKindsColumns columns) {
            this.delivery = delivery;
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public String mediaType() {
            return MEDIA_TYPE;
        }

        @Override
        public String charset() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        protected boolean advance() throws IOException {
            Row row;
            try {
                row = rows.next();
            } catch (SheetUnreadableException e) {
                refuse(unreadable(delivery, e));
                return false;
            }
            if (row == null) {
                sumUp();
                return false;
            } else if (!row.isBlank()) {
                article(row);
            }
            return true;
        }

        private void article(Row row) {
            String pointer = "row " + row.number();
            Raw raw = Raw.of(row.cells().stream()
                    .map(cell -> cell.text())
                    .collect(Collectors.joining("\t"))
                    .getBytes(StandardCharsets.UTF_8));
            String errors = columns.errors(row);
            if (!errors.isEmpty()) {
                note(finding(
                        "cell_without_value",
                        Severity.WARNING,
                        pointer,
                        "cells hold an error instead of a value: " + errors,
                        "a value or nothing",
                        "Export the articles again; what these cells should say is missing"));
            }
            String title = columns.text(row, BigKindsColumns.TITLE);
            String body = columns.text(row, BigKindsColumns.BODY);
            if (title == null && body == null) {
                reject(
                        finding(
                                "row_malformed",
                                Severity.ERROR,
                                pointer,
                                "the row has neither a title nor a text",
                                "제목 or 본문",
                                "Read the row in quarantine; the file's other rows were read"),
                        raw);
                return;
            }
            String reason = columns.text(row, BigKindsColumns.EXCLUDED);
            if (reason != null) {
                excluded.merge(reason, 1, Integer::sum);
            }
            NewsItem item = columns.item(
                    row,
                    pointer,
                    title,
                    body == null ? "" : body,
                    delivery.options().language());
            excerpts += item.excerpt() ? 1 : 0;
            read(item, raw);
        }

        private void sumUp() {
            if (excerpts > 0) {
                note(finding(
                        "body_cut",
                        Severity.INFO,
                        "",
                        "the text of %d article(s) is only the first 200 characters or so".formatted(excerpts),
                        null,
                        "Nothing has to be done; have the articles' own pages delivered to read them whole"));
            }
            excluded.forEach((reason, articles) -> note(finding(
                    "left_out_by_publisher",
                    Severity.INFO,
                    "",
                    "the archive leaves %d article(s) out of its own analyses as '%s'; they are read all the same"
                            .formatted(articles, reason),
                    null,
                    "Nothing has to be done; copies are found and linked later")));
        }

        private Finding finding(
                String code,
                Severity severity,
                String pointer,
                String problem,
                @Nullable String expected,
                String next) {
            return new Finding(code, severity, delivery.name(), pointer, problem, expected, next);
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
