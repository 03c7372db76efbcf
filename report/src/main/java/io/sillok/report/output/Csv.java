package io.sillok.report.output;

import io.sillok.report.definition.QueryRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * A query's rows as a table: RFC 4180, UTF-8. A column of figures becomes three: the bare value, {@code _unit} and
 * {@code _figure}, the key; a column of sentences five: the sentence, {@code _key}, {@code _source}, {@code _date} and {@code _url}.
 * Lists and objects stand as JSON.
 *
 * @param fields names and Frictionless types of the columns
 * @param rows cells as {@link BigDecimal}, {@link Boolean}, {@link String} or null
 */
public record Csv(List<Field> fields, List<List<@Nullable Object>> rows) {
    /** RFC 4180. */
    public static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    // OWASP: what a spreadsheet may take for a formula, also behind blanks
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
    /** What a spreadsheet needs at the beginning of a file to take it for UTF-8. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A column: name and Frictionless type. */
    public record Field(String name, String type) {}

    /** The table of a query's rows. */
    public static Csv of(QueryRows query) {
        List<CsvColumn> columns =
                query.columns().stream().map(name -> CsvColumn.of(name, query)).toList();
        List<Field> fields =
                columns.stream().flatMap(column -> column.fields().stream()).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> row : query.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.addAll(columns.get(i).cells(row.get(query.columns().get(i))));
            }
            rows.add(cells);
        }
        return new Csv(fields, rows);
    }

    /** The file's bytes: numbers bare, text as it is. */
    public byte[] bytes() {
        return text(false).getBytes(StandardCharsets.UTF_8);
    }

    /** The twin for spreadsheets: byte order mark, and an apostrophe before text that would run as a formula. */
    public byte[] excelBytes() {
        return (BYTE_ORDER_MARK + text(true)).getBytes(StandardCharsets.UTF_8);
    }

    private String text(boolean guarded) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(fields.stream().map(Field::name).toList());
            for (List<@Nullable Object> row : rows) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (Object cell : row) {
                    cells.add(
                            cell instanceof BigDecimal number
                                    ? number.toPlainString()
                                    : guarded && cell instanceof String text ? guard(text) : cell);
                }
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A text as a spreadsheet may hold it: an apostrophe stands before what would run as a formula. */
    public static String guard(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
