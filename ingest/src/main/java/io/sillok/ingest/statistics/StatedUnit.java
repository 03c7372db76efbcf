package io.sillok.ingest.statistics;

import io.sillok.model.unit.ResolvedUnit;
import io.sillok.model.unit.Units;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unit that stands above a table, or in its corner, for all of its values: {@code (단위: 천명)}. */
final class StatedUnit {
    private static final Pattern UNIT =
            Pattern.compile("(?:단위|单位|\\b(?i:units?))\\s*[:：]\\s*([^()\\[\\]<>【】]*[^()\\[\\]<>【】\\s])");

    private static final Pattern OWN = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]\\s*$");

    private static final Pattern CODE = Pattern.compile("[(\\[][A-Z][)\\]]\\s*$");

    private StatedUnit() {}

    /** The unit that a name carries behind it, {@code 실업률(%)}; null where it carries none, or one that nobody knows. */
    static @Nullable String own(String name) {
        Matcher own = OWN.matcher(name);
        return own.find() && Units.standard().resolve(own.group(1)).isPresent()
                ? own.group(1).strip()
                : null;
    }

    /**
     * As it is written, null where nothing says it. Several units stay several: which of the values are in which is not said, and no
     * table of units knows them together.
     *
     * @param above the rows above the header
     * @param header what its columns are called
     */
    static @Nullable String of(List<List<String>> above, List<String> header) {
        Set<String> units = new LinkedHashSet<>();
        for (List<String> row : above) {
            row.forEach(cell -> add(units, cell));
        }
        if (!header.isEmpty()) {
            add(units, header.get(0));
        }
        return units.isEmpty() ? null : sameUnit(units) ? units.iterator().next() : String.join(", ", units);
    }

    /** Whether they are one unit in several languages: {@code 단위: 명} beside {@code Unit: person}. */
    private static boolean sameUnit(Set<String> units) {
        Set<Optional<ResolvedUnit>> meant = new HashSet<>();
        units.forEach(unit -> meant.add(Units.standard().resolve(unit)));
        return meant.size() == 1 && !meant.contains(Optional.<ResolvedUnit>empty());
    }

    /** Whether of the labels of a column at least half carry their unit behind them; capitals alone are codes: {@code 제조업(C)}. */
    static boolean ownOfMost(List<List<String>> rows, int column) {
        Set<String> labels = new HashSet<>();
        rows.forEach(row -> labels.add(TableLayout.cell(row, column)));
        labels.remove("");
        long measured = labels.stream()
                .filter(label -> own(label) != null && !CODE.matcher(label).find())
                .count();
        return measured > 0 && 2 * measured >= labels.size();
    }

    /** Whether a number with a percent sign may be in it: in none that is said, or in per cent. */
    static boolean isPercent(@Nullable String unit) {
        return unit == null
                || Units.standard()
                        .resolve(unit)
                        .filter(resolved -> resolved.unit().id().equals("percent"))
                        .isPresent();
    }

    /** Whether a cell states a unit for others. */
    static boolean says(String cell) {
        return UNIT.matcher(cell).find();
    }

    private static void add(Set<String> units, String cell) {
        Matcher unit = UNIT.matcher(cell);
        while (unit.find()) {
            units.add(unit.group(1).strip());
        }
    }
}
