package io.sillok.transform.statistics;

import io.sillok.model.Frequency;
import io.sillok.transform.meaning.SeriesMeaning;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One measured thing through time.
 *
 * @param key dataset, a colon, the dimension codes in alphabetical order of dimension joined by full stops; where another series
 *     goes by these codes and has another base, an at sign and the base behind them
 * @param dimensions code by dimension
 * @param frequency of all its periods
 * @param unitId what its values count, or null where neither the source nor the watch says
 * @param regionId what place it is about, or null where it is about none or that is not said
 * @param title as the publisher names it, or null
 * @param meaning levels or changes, of which base, adjusted or not
 * @param rebases key of the series that goes by the same codes, or null
 */
record Series(
        String key,
        SortedMap<String, String> dimensions,
        Frequency frequency,
        @Nullable String unitId,
        @Nullable String regionId,
        @Nullable String title,
        SeriesMeaning meaning,
        @Nullable String rebases) {
    private static final String BASE = "@";

    static String key(String datasetId, Map<String, String> dimensions) {
        return datasetId + ":" + String.join(".", new TreeMap<>(dimensions).values());
    }

    /** The key of the series of another base. */
    static String key(String key, String base) {
        return key + BASE + base;
    }

    Series described(@Nullable String newTitle, SeriesMeaning newMeaning) {
        return new Series(key, dimensions, frequency, unitId, regionId, newTitle, newMeaning, rebases);
    }
}
