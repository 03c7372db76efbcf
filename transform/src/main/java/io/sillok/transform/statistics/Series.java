package io.sillok.transform.statistics;

import io.sillok.model.Frequency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One measured thing through time.
 *
 * @param key dataset, a colon, the dimension codes in alphabetical order of dimension joined by full stops
 * @param dimensions code by dimension
 * @param frequency of all its periods
 * @param unitId what its values count, or null where neither the source nor the watch says
 * @param regionId what place it is about, or null where it is about none or that is not said
 */
record Series(
        String key,
        SortedMap<String, String> dimensions,
        Frequency frequency,
        @Nullable String unitId,
        @Nullable String regionId) {
    static String key(String datasetId, Map<String, String> dimensions) {
        return datasetId + ":" + String.join(".", new TreeMap<>(dimensions).values());
    }
}
