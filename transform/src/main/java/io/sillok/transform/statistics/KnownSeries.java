package io.sillok.transform.statistics;

import io.sillok.model.Period;
import io.sillok.transform.meaning.MeaningReader;
import io.sillok.transform.meaning.SeriesMeaning;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The series of one dataset as far as rows have asked for them: which one a row belongs to, and what rows say of them. */
final class KnownSeries {
    private final String datasetId;
    private final FormReader forms;
    private final MeaningReader meanings;
    private final Contradictions contradictions;
    private final Map<String, Series> byKey = new HashMap<>();

    KnownSeries(String datasetId, FormReader forms, MeaningReader meanings, Contradictions contradictions) {
        this.datasetId = datasetId;
        this.forms = forms;
        this.meanings = meanings;
        this.contradictions = contradictions;
    }

    /**
     * The key of the series that a row belongs to. Indices of two bases, or values in the prices of two years, are two series,
     * though they go by the same codes.
     */
    String key(LandedRow row) {
        String key = Series.key(datasetId, row.dimensions());
        Series known = byKey.get(key);
        if (known == null || known.meaning().basePeriod() == null) {
            return key;
        }
        String base = base(row);
        return base == null || base.equals(known.meaning().basePeriod()) ? key : Series.key(key, base);
    }

    /** The base that a row is of: by its unit, which may change from row to row, else by what is said of its series. */
    private @Nullable String base(LandedRow row) {
        String base = MeaningReader.base(row.unit());
        return base == null ? meaning(row).meaning().basePeriod() : base;
    }

    private MeaningReader.Result meaning(LandedRow row) {
        String unit = row.unit();
        return meanings.read(
                row.dimensions(),
                row.attributes(),
                unit,
                unit == null
                        ? null
                        : forms.unit(unit).map(UnitNames.Scaled::unitId).orElse(null));
    }

    @Nullable
    Series of(String key) {
        return byKey.get(key);
    }

    /** Takes a series that the database knows already. */
    void know(Series known) {
        byKey.put(known.key(), known);
    }

    /** Forgets all: what follows is about others. */
    void forget() {
        byKey.clear();
    }

    /** What is said now of a series that is known; null where that is nothing new. */
    @Nullable
    Series described(String key, LandedRow row) {
        Series known = byKey.get(key);
        if (known == null) {
            return null;
        }
        SeriesMeaning meaning = meaning(row).meaning().or(known.meaning());
        String title = title(row) == null ? known.title() : title(row);
        if (known.meaning().equals(meaning) && Objects.equals(known.title(), title)) {
            return null;
        }
        Series described = known.described(title, meaning);
        byKey.put(key, described);
        return described;
    }

    private static @Nullable String title(LandedRow row) {
        return row.attributes().get("TITLE");
    }

    /** Takes what the first row of a series says of it. */
    void begin(String key, LandedRow row, Period period, @Nullable String unitId, RegionReader.Place place) {
        MeaningReader.Result meaning = meaning(row);
        contradictions.add(key, meaning.contradictions());
        String plain = Series.key(datasetId, row.dimensions());
        byKey.put(
                key,
                new Series(
                        key,
                        row.dimensions(),
                        period.frequency(),
                        unitId,
                        place.regionId(),
                        title(row),
                        meaning.meaning(),
                        key.equals(plain) ? null : plain));
        if (!key.equals(plain)) {
            contradictions.rebased(
                    plain, Objects.requireNonNull(byKey.get(plain)).meaning(), meaning.meaning());
        }
    }
}
