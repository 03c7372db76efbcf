package io.sillok.transform.meaning;

import io.sillok.model.Adjustment;
import io.sillok.model.Transformation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what kind of numbers a series is of: by SDMX's dimensions and attributes, then by the names of its items, unit and
 * table, then by the source's mapping. The surer one counts; where two of them disagree, it says so.
 */
public final class MeaningReader {
    private static final int MOST = 50_000;
    /** What names a series, and what names the table it stands in, which may hold others as well. */
    private static final Set<String> TITLES = Set.of("TITLE");

    private static final Set<String> TABLE_TITLES = Set.of("TITLE_COMPL");

    private final Map<String, String> mapping;
    private final Map<String, SeriesMeaning> names = new HashMap<>();

    /** @param mapping of the source: {@code transformation}, {@code base-period}, {@code adjustment}, alone or with {@code .CODE} */
    public MeaningReader(Map<String, String> mapping) {
        this.mapping = mapping;
    }

    /**
     * What was found.
     *
     * @param contradictions what two witnesses say differently, in words
     */
    public record Result(SeriesMeaning meaning, List<String> contradictions) {}

    /**
     * The meaning of a series.
     *
     * @param unit as delivered, or null
     * @param unitId the unit's id, or null
     */
    public Result read(
            Map<String, String> dimensions,
            Map<String, String> attributes,
            @Nullable String unit,
            @Nullable String unitId) {
        SeriesMeaning codes = SeriesMeaning.UNSAID;
        SeriesMeaning named = SeriesMeaning.UNSAID;
        for (Map<String, String> part : List.of(dimensions, attributes)) {
            for (Map.Entry<String, String> entry : part.entrySet()) {
                codes = codes.or(MeaningCodes.read(entry.getKey(), entry.getValue()));
            }
        }
        if (unit != null) {
            codes = codes.or(MeaningCodes.read("UNIT_MEASURE", code(unit)));
            named = named.or(named(unit, unitId));
        }
        for (String code : dimensions.values()) {
            named = named.or(named(code, unitId));
        }
        for (Map.Entry<String, String> entry : attributes.entrySet()) {
            if (TITLES.contains(entry.getKey())) {
                named = named.or(named(entry.getValue(), unitId));
            }
        }
        for (Map.Entry<String, String> entry : attributes.entrySet()) {
            if (TABLE_TITLES.contains(entry.getKey())) {
                named = named.or(ofTable(named(entry.getValue(), unitId), unitId));
            }
        }
        SeriesMeaning mapped = mapped(dimensions.values());
        List<String> contradictions = new ArrayList<>();
        contradiction(contradictions, "its codes", codes, "its names", named);
        contradiction(contradictions, "its codes", codes, "the mapping", mapped);
        contradiction(contradictions, "its names", named, "the mapping", mapped);
        return new Result(codes.or(named).or(mapped), contradictions);
    }

    /** The base that a unit as delivered names: {@code 2020=100}. */
    public static @Nullable String base(@Nullable String unit) {
        return unit == null ? null : MeaningWords.base(unit);
    }

    /** The code of a cell that has a code and its label, as SDMX-CSV parts them; else all of it. */
    public static String code(String cell) {
        int label = cell.indexOf(": ");
        return label < 0 ? cell : cell.substring(0, label).strip();
    }

    /** The label of such a cell; empty where it has none. */
    public static String label(String cell) {
        int label = cell.indexOf(": ");
        return label < 0 ? "" : cell.substring(label + 2).strip();
    }

    /** A table's base is that of the indices in it; what its name says of changes may be said of some of its items. */
    private static SeriesMeaning ofTable(SeriesMeaning table, @Nullable String unitId) {
        return new SeriesMeaning(null, "index".equals(unitId) ? table.basePeriod() : null, table.adjustment());
    }

    private SeriesMeaning named(String text, @Nullable String unitId) {
        if (!MeaningWords.speaks(text)) {
            return SeriesMeaning.UNSAID;
        }
        if (names.size() == MOST) {
            names.clear();
        }
        return names.computeIfAbsent(text + "\u001f" + unitId, ignored -> MeaningWords.read(text, unitId));
    }

    private SeriesMeaning mapped(Collection<String> codes) {
        String transformation = mapped("transformation", codes);
        String base = mapped("base-period", codes);
        String adjustment = mapped("adjustment", codes);
        return new SeriesMeaning(
                transformation == null
                        ? null
                        : Transformation.ofCode(transformation).orElse(null),
                base == null ? null : MeaningCodes.base(base),
                adjustment == null ? null : Adjustment.ofCode(adjustment).orElse(null));
    }

    /** What the mapping says of series that have a certain code, else of all. */
    private @Nullable String mapped(String key, Collection<String> codes) {
        for (String code : codes) {
            String said = mapping.get(key + "." + code);
            if (said != null) {
                return said.strip();
            }
        }
        String said = mapping.get(key);
        return said == null ? null : said.strip();
    }

    private static void contradiction(
            List<String> all, String who, SeriesMeaning one, String whoElse, SeriesMeaning other) {
        String contradiction = one.contradiction(other);
        if (!contradiction.isEmpty()) {
            all.add("%s and %s say %s".formatted(who, whoElse, contradiction));
        }
    }
}
