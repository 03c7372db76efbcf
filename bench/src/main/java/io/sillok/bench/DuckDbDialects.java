package io.sillok.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * What DuckDB's {@code sniff_csv} makes of files whose delimiter, quote and columns are known, one line a file as {@code truth.tsv} names
 * them. DuckDB is given each file in UTF-8, whatever it was: finding charsets is not what it is asked.
 */
public final class DuckDbDialects {
    private DuckDbDialects() {}

    public static void main(String[] args) throws IOException, SQLException {
        score(Path.of(args[0]), "as it is", "");
        score(Path.of(args[0]), "at its most lenient", ", null_padding=true, ignore_errors=true, strict_mode=false");
    }

    private static void score(Path folder, String how, String options) throws IOException, SQLException {
        int files = 0;
        int delimiters = 0;
        int quotes = 0;
        int headers = 0;
        int all = 0;
        for (String line : Files.readAllLines(folder.resolve("truth.tsv"))) {
            // a connection for each file: one that it gives up on would spoil the others
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duck.createStatement()) {
                String[] truth = line.split("\t", -1);
                Path utf8 = Files.createTempFile("dialect", ".csv");
                String text = Files.readString(folder.resolve(truth[0]), Charset.forName(truth[1]));
                Files.writeString(utf8, text.replaceFirst("^\ufeff", ""), StandardCharsets.UTF_8);
                Found found = sniff(statement, utf8, options);
                Files.delete(utf8);
                boolean delimiter = found.delimiter() == Integer.parseInt(truth[2]);
                int wanted = Integer.parseInt(truth[3]);
                boolean quote = wanted == 0 || found.quote() == wanted;
                List<String> columns = truth[4].isEmpty() ? List.of() : Arrays.asList(truth[4].split("\u001f", -1));
                boolean header =
                        columns.isEmpty() ? !found.hasHeader() : found.hasHeader() && same(columns, found.columns());
                files++;
                delimiters += delimiter ? 1 : 0;
                quotes += quote ? 1 : 0;
                headers += header ? 1 : 0;
                all += delimiter && quote && header ? 1 : 0;
                if (!delimiter || !quote || !header) {
                    System.out.printf(
                            "  DuckDB misses %s: %s%s%s%n",
                            truth[0], delimiter ? "" : "delimiter ", quote ? "" : "quote ", header ? "" : "header");
                }
            }
        }
        System.out.printf(
                "DuckDB, %s: %d files: delimiter %d, quote %d, header %d, all of them %d%n",
                how, files, delimiters, quotes, headers, all);
    }

    private record Found(int delimiter, int quote, boolean hasHeader, List<String> columns) {}

    /** Columns without a name get one from DuckDB, and trailing ones may be more than there are. */
    private static boolean same(List<String> wanted, List<String> found) {
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            if (!name.isEmpty()
                    && (i >= found.size()
                            || !found.get(i)
                                    .strip()
                                    .replaceAll("\\s+", " ")
                                    .equals(name.strip().replaceAll("\\s+", " ")))) {
                return false;
            }
        }
        return true;
    }

    private static Found sniff(Statement statement, Path file, String options) {
        try (ResultSet row = statement.executeQuery(
                "select Delimiter, Quote, HasHeader, list_transform(Columns, c -> c.name) from sniff_csv('" + file + "'"
                        + options + ")")) {
            row.next();
            Object[] names = (Object[]) row.getArray(4).getArray();
            return new Found(
                    code(row.getString(1)),
                    code(row.getString(2)),
                    row.getBoolean(3),
                    Arrays.stream(names).map(String::valueOf).toList());
        } catch (SQLException e) {
            System.out.println("  DuckDB: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return new Found(-1, -1, false, List.of()); // it gives up on the file
        }
    }

    private static int code(String mark) {
        return mark == null || mark.isEmpty() || mark.equals("(empty)") ? 0 : mark.charAt(0);
    }
}
