package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above time series that are given by themselves, a column each: a row for each thing that is said of them, called in the first
 * column, as the Office for National Statistics ({@code Title}, {@code CDID}, {@code Unit}), INSEE ({@code Libellé}, {@code
 * idBank}) and the Australian Bureau of Statistics ({@code Unit}, {@code Series ID}) write it. Below, the first column holds periods.
 *
 * @param rows how many it takes
 * @param names one for each column, as a table's header would call it: {@code L55O: CPIH annual rate (%)}
 */
record SeriesBlock(int rows, List<String> names) {
    /** Where a row is called so, the titles stand in the first row, which is not called anything. */
    private static final String SERIES_ID = "series id";

    private static final Set<String> TITLES = Set.of("title", "libellé", "libelle");
    private static final Set<String> CODES = Set.of("cdid", "idbank", SERIES_ID);
    private static final Pattern PERIOD = Pattern.compile(
            "(?:19|20)[0-9]{2}(?:[- ](?:[QST][1-4]|[0-9]{2}(?:-[0-9]{2})?|[A-Za-z]{3}))?|[A-Za-z]{3}-(?:19|20)[0-9]{2}");
    private static final Pattern FLAG = Pattern.compile("[A-Z]?");
    private static final String STATUS = "OBS_STATUS";
    private static final int MOST = 20;

    /** Null where the rows begin otherwise. */
    static @Nullable SeriesBlock of(List<List<String>> rows) {
        if (rows.isEmpty() || !TITLES.contains(key(rows.get(0))) && !isTitles(rows)) {
            return null;
        }
        Map<String, List<String>> said = new HashMap<>();
        int count = 0;
        while (count < rows.size()
                && count < MOST
                && !PERIOD.matcher(TableLayout.cell(rows.get(count), 0)).matches()) {
            said.put(key(rows.get(count)), rows.get(count));
            count++;
        }
        if (count < 2 || count == rows.size() || CODES.stream().noneMatch(said::containsKey)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        names.add("period");
        for (int column = 1; column < rows.get(0).size(); column++) {
            String title = TableLayout.cell(rows.get(0), column);
            String code = "";
            for (String key : CODES) {
                code += TableLayout.cell(said.getOrDefault(key, List.of()), column);
            }
            String unit = TableLayout.cell(said.getOrDefault("preunit", List.of()), column)
                    + TableLayout.cell(said.getOrDefault("unit", List.of()), column);
            // INSEE's flags stand behind the values that they are of
            boolean flags = code.isEmpty() && title.equalsIgnoreCase("codes");
            names.add(
                    flags
                            ? STATUS
                            : (code.isEmpty() ? title : code + ": " + title)
                                    + (unit.isEmpty() ? "" : " (" + unit + ")"));
        }
        if (flagged(rows.subList(count, rows.size()), names.size())) {
            names.add(STATUS);
        }
        return new SeriesBlock(count, names);
    }

    /** Whether behind the columns that the block tells of each row has a flag, as INSEE's of a single series. */
    private static boolean flagged(List<List<String>> rows, int width) {
        return rows.stream()
                .filter(row -> PERIOD.matcher(TableLayout.cell(row, 0)).matches())
                .allMatch(row -> row.size() == width + 1
                        && FLAG.matcher(row.get(width).strip()).matches());
    }

    /** Whether the first row holds titles behind an empty cell, as the Australian Bureau of Statistics writes them. */
    private static boolean isTitles(List<List<String>> rows) {
        return key(rows.get(0)).isEmpty() && rows.stream().limit(MOST).anyMatch(row -> key(row).equals(SERIES_ID));
    }

    private static String key(List<String> row) {
        return TableLayout.cell(row, 0).toLowerCase(Locale.ROOT);
    }

    /** The name of the only series; null where there are several. */
    @Nullable
    String only() {
        List<String> series = names.subList(1, names.size()).stream()
                .filter(name -> !name.isEmpty() && !name.equals(STATUS))
                .toList();
        return series.size() == 1 ? series.get(0) : null;
    }
}
