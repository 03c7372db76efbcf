package io.sillok.ingest.statistics;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Tables as they arrive: clean ones, each polluted in one way or in several, with what a reader should make of them. The kinds are those
 * that studies of published CSV files name: delimiters, quotes, escapes, prefaces, footers, ragged rows, several tables, encodings.
 */
final class PollutedTables {
    private static final String[] PLACES = {"강가", "바다", "모래섬", "Reef", "등대 앞", "북쪽 만", "Bay", "포구"};

    private final List<Polluted> all = new ArrayList<>();
    private final Random random = new Random(20250925);

    /**
     * A file.
     *
     * @param delimiter between its cells
     * @param quote around cells; 0 where it has none
     * @param columns as its header names them; empty where it has none
     * @param values what a reader should find: {@code place|period|value}, the place empty where there is none
     */
    record Polluted(
            String name,
            byte[] bytes,
            Charset charset,
            char delimiter,
            char quote,
            List<String> columns,
            List<String> values) {}

    /** A clean long table: place, period, value, and a unit. */
    private record Clean(List<String> header, List<List<String>> rows) {
        List<String> values() {
            return rows.stream()
                    .map(row -> row.get(0) + "|" + row.get(1) + "|" + row.get(2).replace(",", ""))
                    .toList();
        }
    }

    private PollutedTables() {}

    static List<Polluted> all() {
        PollutedTables tables = new PollutedTables();
        tables.delimiters();
        tables.quotes();
        tables.prefaces();
        tables.footers();
        tables.shapes();
        tables.encodings();
        tables.numbers();
        tables.headers();
        tables.wide();
        return List.copyOf(tables.all);
    }

    /** Writes the files, and beside them {@code truth.tsv}: name, charset, delimiter, quote, columns. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        StringBuilder truth = new StringBuilder();
        for (Polluted file : all()) {
            Files.write(folder.resolve(file.name()), file.bytes());
            truth.append(file.name())
                    .append('\t')
                    .append(file.charset().name())
                    .append('\t')
                    .append((int) file.delimiter())
                    .append('\t')
                    .append((int) file.quote())
                    .append('\t')
                    .append(String.join("\u001f", file.columns()).replace("\n", " "))
                    .append('\n');
        }
        Files.writeString(folder.resolve("truth.tsv"), truth);
    }

    private Clean clean(int rows) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(List.of(
                    PLACES[i % PLACES.length],
                    String.valueOf(2010 + i / PLACES.length),
                    random.nextInt(10_000) + "." + (1 + random.nextInt(9)),
                    "미터"));
        }
        return new Clean(List.of("지역", "시점", "값", "단위"), all);
    }

    private static String lines(Clean table, String delimiter, UnaryOperator<String> cell, String end) {
        StringBuilder text = new StringBuilder(line(table.header(), delimiter, cell)).append(end);
        table.rows().forEach(row -> text.append(line(row, delimiter, cell)).append(end));
        return text.toString();
    }

    private static String line(List<String> cells, String delimiter, UnaryOperator<String> cell) {
        return String.join(delimiter, cells.stream().map(cell).toList());
    }

    private static String lines(Clean table, String delimiter) {
        return lines(table, delimiter, cell -> cell, "\n");
    }

    private void add(String name, String text, char delimiter, int quote, Clean table) {
        add(name, text, StandardCharsets.UTF_8, delimiter, quote, table.header(), table.values());
    }

    private void add(
            String name,
            String text,
            Charset charset,
            char delimiter,
            int quote,
            List<String> columns,
            List<String> values) {
        all.add(new Polluted(
                "%02d-%s.csv".formatted(all.size() + 1, name),
                text.getBytes(charset),
                charset,
                delimiter,
                (char) quote,
                columns,
                values));
    }

    private void delimiters() {
        for (char delimiter : new char[] {',', ';', '\t', '|', '^', '~'}) {
            Clean table = clean(40);
            add("delimiter-" + (int) delimiter, lines(table, String.valueOf(delimiter)), delimiter, 0, table);
        }
        Clean padded = clean(30);
        add("blanks-around-cells", lines(padded, " , "), ',', 0, padded);
        Clean bars = clean(20);
        add("blanks-around-bars", lines(bars, " | "), '|', 0, bars);
        Clean other = clean(24);
        List<List<String>> marked = other.rows().stream()
                .map(row -> List.of(row.get(0) + " (a;b)", row.get(1), row.get(2), row.get(3) + "/일"))
                .toList();
        Clean semicolons = new Clean(other.header(), marked);
        add("semicolons-within-text", lines(semicolons, ","), ',', 0, semicolons);
        List<List<String>> times = other.rows().stream()
                .map(row -> List.of(row.get(0) + ": 12:30", row.get(1), row.get(2), row.get(3)))
                .toList();
        Clean colons = new Clean(other.header(), times);
        add("colons-within-text", lines(colons, "\t"), '\t', 0, colons);
    }

    private void quotes() {
        Clean table = clean(30);
        add("all-quoted", lines(table, ",", cell -> "\"" + cell + "\"", "\r\n"), ',', '"', table);
        add("all-quoted-single", lines(table, ";", cell -> "'" + cell + "'", "\n"), ';', '\'', table);
        Clean within = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> List.of(row.get(0) + ", 안쪽", row.get(1), row.get(2), row.get(3)))
                        .toList());
        UnaryOperator<String> needed = cell -> cell.contains(",") ? "\"" + cell + "\"" : cell;
        add("delimiter-within-quotes", lines(within, ",", needed, "\n"), ',', '"', within);
        Clean doubled = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> List.of("\"" + row.get(0) + "\" 옆", row.get(1), row.get(2), row.get(3)))
                        .toList());
        add(
                "doubled-quotes",
                lines(doubled, ",", cell -> "\"" + cell.replace("\"", "\"\"") + "\"", "\n"),
                ',',
                '"',
                doubled);
        add(
                "escaped-quotes",
                lines(doubled, ",", cell -> "\"" + cell.replace("\"", "\\\"") + "\"", "\n"),
                ',',
                '"',
                doubled);
        Clean lines = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> List.of(row.get(0) + "\n둘째 줄", row.get(1), row.get(2), row.get(3)))
                        .toList());
        add(
                "line-ends-within-quotes",
                lines(lines, ",", cell -> cell.contains("\n") ? "\"" + cell + "\"" : cell, "\n"),
                ',',
                '"',
                lines);
        Clean apostrophes = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> List.of(row.get(0) + "'s end", row.get(1), row.get(2), row.get(3)))
                        .toList());
        add("apostrophes-are-no-quotes", lines(apostrophes, ","), ',', 0, apostrophes);
        Clean inches = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> List.of(row.get(0) + " 5\" 관", row.get(1), row.get(2), row.get(3)))
                        .toList());
        add("quotes-within-bare-cells", lines(inches, ","), ',', 0, inches);
    }

    private void prefaces() {
        String[] prefaces = {
            "물때 통계표\n",
            "물때 통계표\n\n작성: 바다청, 2025년 9월 25일\n단위: 미터\n\n",
            "\"물때, 지역별, 연도별\"\n\"자료: 바다청\"\n",
            "물때 통계표,,,\n단위: 미터,,,\n,,,\n",
            "# created 2025-09-25\n# by the harbour office\n",
            "Title: Tides\nSource: Harbour office; see notes\nUpdated: 2025-09-25 10:00\nNotes: 1) provisional, 2) revised\n\n",
            "통계표ID,DT_1\n통계표명,물때\n조회기간,2010~2014\n출처,바다청\n\n"
        };
        for (int i = 0; i < prefaces.length; i++) {
            Clean table = clean(30);
            add("preface-" + (i + 1), prefaces[i] + lines(table, ","), ',', i == 2 ? '"' : 0, table);
        }
        Clean table = clean(30);
        add("preface-semicolons", "Tides;;;\nin metres, by place;;;\n" + lines(table, ";"), ';', 0, table);
    }

    private void footers() {
        String[] footers = {
            "자료: 바다청\n",
            "\n* 잠정치\n주) 2025년은 9월까지\n출처: 바다청, 「물때」\n",
            "\"주: 1) 잠정, 2) 확정\",,,\n,,,\n",
            "Source: Harbour office\nNote: provisional, subject to revision\n",
            "1) 2014년부터 새 기준\n2) 추정치, 잠정\n"
        };
        for (int i = 0; i < footers.length; i++) {
            Clean table = clean(30);
            add("footer-" + (i + 1), lines(table, ",") + footers[i], ',', i == 2 ? '"' : 0, table);
        }
        Clean both = clean(30);
        add("preface-and-footer", "물때\n단위: 미터\n\n" + lines(both, "\t") + "\n주: 잠정\n", '\t', 0, both);
    }

    private void shapes() {
        Clean table = clean(30);
        add("trailing-delimiters", lines(table, ",").replaceAll("\n", ",\n"), ',', 0, table);
        add(
                "trailing-delimiters-in-rows-alone",
                lines(table, ",").replaceAll("\n", ",\n").replaceFirst(",\n", "\n"),
                ',',
                0,
                table);
        String text = lines(table, ",");
        String shortened = text.replaceFirst("(" + table.rows().get(7).get(2) + "),미터", "$1");
        // nobody knows which of its cells is lacking
        List<String> others = new ArrayList<>(table.values());
        others.remove(7);
        add("a-row-without-its-last-cell", shortened, StandardCharsets.UTF_8, ',', 0, table.header(), others);
        add("crlf", text.replace("\n", "\r\n"), ',', 0, table);
        add("cr", text.replace("\n", "\r"), ',', 0, table);
        add("mixed-line-ends", text.replaceFirst("\n", "\r\n").replaceFirst("\n(?=[^\n]*$)", "\r\n"), ',', 0, table);
        add("blank-lines", text.replace("\n", "\n\n"), ',', 0, table);
        add("no-line-end", text.strip(), ',', 0, table);
        add("empty-first-column", text.replaceAll("(?m)^(?=.)", ","), ',', 0, prefixed(table));
        Clean gap = new Clean(
                List.of("지역", "", "시점", "값"),
                table.rows().stream()
                        .map(row -> List.of(row.get(0), "", row.get(1), row.get(2)))
                        .toList());
        add("empty-column-within", lines(gap, ","), StandardCharsets.UTF_8, ',', 0, gap.header(), table.values());
        add(
                "same-table-again",
                text + "\n"
                        + text.replace("2010", "2030")
                                .replace("2011", "2031")
                                .replace("2012", "2032")
                                .replace("2013", "2033"),
                StandardCharsets.UTF_8,
                ',',
                0,
                table.header(),
                twice(table));
        Clean longer = clean(4000);
        add("four-thousand-rows", lines(longer, ","), ',', 0, longer);
        Clean one = clean(1);
        add("one-row", lines(one, ","), ',', 0, one);
        Clean two = clean(2);
        add("two-rows-by-semicolons", lines(two, ";"), ';', 0, two);
    }

    private static Clean prefixed(Clean table) {
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(table.header());
        return new Clean(header, table.rows());
    }

    private static List<String> twice(Clean table) {
        List<String> values = new ArrayList<>(table.values());
        table.values().forEach(value -> values.add(value.replaceFirst("\\|201", "|203")));
        return values;
    }

    private void encodings() {
        Clean table = clean(40);
        String text = lines(table, ",");
        for (String charset : new String[] {"x-windows-949", "UTF-16LE", "UTF-16BE"}) {
            add("in-" + charset, text, Charset.forName(charset), ',', 0, table.header(), table.values());
        }
        add("utf-8-with-mark", "\ufeff" + text, ',', 0, table);
        add("utf-16le-with-mark", "\ufeff" + text, StandardCharsets.UTF_16LE, ',', 0, table.header(), table.values());
        add("utf-16be-with-mark", "\ufeff" + text, StandardCharsets.UTF_16BE, ',', 0, table.header(), table.values());
        add(
                "cp949-by-tabs-with-preface",
                "물때 통계표\n단위: 미터\n" + text.replace(',', '\t'),
                Charset.forName("x-windows-949"),
                '\t',
                0,
                table.header(),
                table.values());
        Clean chinese = new Clean(
                List.of("地区", "年份", "数值", "单位"),
                clean(40).rows().stream()
                        .map(row -> List.of(
                                "杭州市" + Integer.toHexString(row.get(0).hashCode()), row.get(1), row.get(2), "万元"))
                        .toList());
        add("in-gb18030", lines(chinese, ","), Charset.forName("GB18030"), ',', 0, chinese.header(), chinese.values());
    }

    private void numbers() {
        Clean table = clean(30);
        Clean comma = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> List.of(row.get(0), row.get(1), row.get(2).replace('.', ','), row.get(3)))
                        .toList());
        add("decimal-commas", lines(comma, ";"), StandardCharsets.UTF_8, ';', 0, table.header(), table.values());
        List<List<String>> large = table.rows().stream()
                .map(row -> List.of(row.get(0), row.get(1), "1,23" + row.get(2).length() + ",500", row.get(3)))
                .toList();
        Clean thousands = new Clean(table.header(), large);
        add(
                "thousands-in-quotes",
                lines(thousands, ",", cell -> cell.contains(",") ? "\"" + cell + "\"" : cell, "\n"),
                ',',
                '"',
                thousands);
        add("thousands-by-tabs", lines(thousands, "\t"), '\t', 0, thousands);
        Clean european = new Clean(
                table.header(),
                large.stream()
                        .map(row -> List.of(row.get(0), row.get(1), row.get(2).replace(',', '.') + ",5", row.get(3)))
                        .toList());
        add(
                "dots-for-thousands-and-decimal-commas",
                lines(european, ";"),
                StandardCharsets.UTF_8,
                ';',
                0,
                table.header(),
                large.stream()
                        .map(row ->
                                row.get(0) + "|" + row.get(1) + "|" + row.get(2).replace(",", "") + ".5")
                        .toList());
        Clean signs = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> List.of(row.get(0), row.get(1), "-" + row.get(2), row.get(3)))
                        .toList());
        add("negative", lines(signs, ","), ',', 0, signs);
        Clean gaps = new Clean(
                table.header(),
                table.rows().stream()
                        .map(row -> row.get(0).equals("Bay") ? List.of("Bay", row.get(1), "-", row.get(3)) : row)
                        .toList());
        add("dashes-for-nothing", lines(gaps, ","), ',', 0, gaps);
    }

    private void headers() {
        Clean table = clean(30);
        String body = lines(table, ",").replaceFirst("^[^\n]*\n", "");
        add("no-header", body, StandardCharsets.UTF_8, ',', 0, List.of(), table.values());
        String semicolons = lines(clean(30), ";").replaceFirst("^[^\n]*\n", "");
        Clean same = new Clean(
                List.of(), semicolons.lines().map(l -> List.of(l.split(";"))).toList());
        add("no-header-by-semicolons", semicolons, StandardCharsets.UTF_8, ';', 0, List.of(), same.values());
        Clean english = new Clean(List.of("Place", "Year", "Value", "Unit"), table.rows());
        add("english-names", lines(english, ","), ',', 0, english);
        Clean months = new Clean(
                List.of("행정구역", "기준월", "수위(m)"),
                table.rows().stream()
                        .map(row -> List.of(
                                row.get(0), row.get(1) + "-0" + (1 + row.get(0).length()), row.get(2)))
                        .toList());
        add("unit-within-the-name", lines(months, ","), ',', 0, months);
        Clean broken = new Clean(List.of("지역", "시점", "값\n(미터)", "비고"), table.rows());
        add(
                "line-end-within-the-header",
                lines(broken, ",", cell -> cell.contains("\n") ? "\"" + cell + "\"" : cell, "\n"),
                ',',
                '"',
                broken);
        Clean days = new Clean(
                List.of("일자", "지점", "관측값"),
                table.rows().stream()
                        .map(row -> List.of(row.get(1) + "-09-2" + row.get(0).length(), row.get(0), row.get(2)))
                        .toList());
        add(
                "days-first",
                lines(days, ","),
                StandardCharsets.UTF_8,
                ',',
                0,
                days.header(),
                days.rows().stream()
                        .map(row -> row.get(1) + "|" + row.get(0) + "|" + row.get(2))
                        .toList());
    }

    private void wide() {
        String[][] headers = {
            {"지역", "2021", "2022", "2023"},
            {"지역", "2021년", "2022년", "2023년"},
            {"지역", "2023.01", "2023.02", "2023.03"},
            {"지역", "2023 1/4", "2023 2/4", "2023 3/4"},
            {"구분", "2021 (명)", "2022 (명)", "2023 (명)"}
        };
        for (int h = 0; h < headers.length; h++) {
            StringBuilder text = new StringBuilder(String.join(",", headers[h])).append('\n');
            List<String> values = new ArrayList<>();
            for (String place : PLACES) {
                text.append(place);
                for (int i = 1; i < 4; i++) {
                    String value = String.valueOf(random.nextInt(100_000));
                    text.append(',').append(value);
                    values.add(place + "|" + headers[h][i].replaceAll(h == 1 ? "$^" : " \\(명\\)", "") + "|" + value);
                }
                text.append('\n');
            }
            add("wide-" + (h + 1), text.toString(), StandardCharsets.UTF_8, ',', 0, List.of(headers[h]), values);
            if (h == 0) {
                add(
                        "wide-with-preface-and-footer",
                        "물때\n(단위: 미터)\n\n" + text + "주: 잠정\n",
                        StandardCharsets.UTF_8,
                        ',',
                        0,
                        List.of(headers[h]),
                        values);
            }
        }
        StringBuilder text = new StringBuilder("지역,2022,,2023,\n,만조,간조,만조,간조\n");
        List<String> values = new ArrayList<>();
        String[] periods = {"2022", "2022", "2023", "2023"};
        for (String place : PLACES) {
            text.append(place);
            for (String period : periods) {
                String value = String.valueOf(random.nextInt(100_000));
                text.append(',').append(value);
                values.add(place + "|" + period + "|" + value);
            }
            text.append('\n');
        }
        add(
                "two-rows-of-names",
                text.toString(),
                StandardCharsets.UTF_8,
                ',',
                0,
                List.of("지역", "2022 만조", "2022 간조", "2023 만조", "2023 간조"),
                values);
    }
}
