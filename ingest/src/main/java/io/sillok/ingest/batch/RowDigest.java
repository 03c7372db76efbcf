package io.sillok.ingest.batch;

import io.sillok.model.landing.StatRow;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a document's rows say, as a sum: two documents that give the same rows in any order and any spelling have the same one.
 * Sums on the way, at powers of two, tell early that a document in the same order says something else.
 */
final class RowDigest {
    private static final int FIRST_MARK = 1024;
    /** Maps are given again and again; more than this are forgotten. */
    private static final int MOST = 100_000;

    private final IdentityHashMap<SortedMap<String, String>, Long> codes = new IdentityHashMap<>();
    private final PerForm<Long> forms = new PerForm<>(RowDigest::form);
    private final List<String> marks = new ArrayList<>();
    private String lastDataset = "";
    private long lastDatasetHash = text("");
    private long sum;
    private long product;
    private long rows;

    void add(StatRow row) {
        long hash = mix(codes(row.dimensions()) + dataset(row.dataset()));
        hash = mix(hash + forms.of(row));
        hash = mix(hash + text(row.value()));
        if (!row.attributes().isEmpty()) {
            hash = mix(hash + codes(row.attributes()));
        }
        if (row.action() != null) {
            hash = mix(hash + text(row.action().code()));
        }
        sum += hash;
        product += mix(hash ^ 0x5851f42d4c957f2dL);
        rows++;
        if (rows >= FIRST_MARK && Long.bitCount(rows) == 1) {
            marks.add(Long.toHexString(sum));
        }
    }

    long rows() {
        return rows;
    }

    /** Whether a document of this digest has begun like the other. */
    boolean beginsLike(String other) {
        if (marks.isEmpty() || rows != Long.highestOneBit(rows)) {
            return true;
        }
        String[] parts = other.split(" ", -1);
        int mark = marks.size() + 1;
        return mark < parts.length && parts[mark].equals(marks.get(marks.size() - 1));
    }

    /** Rows and sum, then the sums on the way. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(rows).append(' ').append(Long.toHexString(sum)).append(Long.toHexString(product));
        marks.forEach(mark -> text.append(' ').append(mark));
        return text.toString();
    }

    /** Whether both are of the same rows; the sums on the way may differ with their order. */
    static boolean same(String one, @Nullable String other) {
        return other != null && head(one).equals(head(other));
    }

    private static String head(String digest) {
        int end = digest.indexOf(' ', digest.indexOf(' ') + 1);
        return end < 0 ? digest : digest.substring(0, end);
    }

    private static long form(Form form) {
        long hash = text(form.period());
        hash = mix(hash + text(form.unit()));
        hash = mix(hash + text(form.multiplier()));
        hash = mix(hash + text(form.status()));
        return mix(hash + text(form.vintage()));
    }

    private long dataset(String dataset) {
        if (!dataset.equals(lastDataset)) {
            lastDataset = dataset;
            lastDatasetHash = text(dataset);
        }
        return lastDatasetHash;
    }

    private long codes(SortedMap<String, String> dimensions) {
        Long known = codes.get(dimensions);
        if (known != null) {
            return known;
        }
        long hash = 0;
        for (Map.Entry<String, String> code : dimensions.entrySet()) {
            hash = mix(mix(hash + text(code.getKey())) + text(code.getValue()));
        }
        if (codes.size() == MOST) {
            codes.clear();
        }
        codes.put(dimensions, hash);
        return hash;
    }

    private static long text(@Nullable String text) {
        if (text == null) {
            return 0x9e3779b97f4a7c15L;
        }
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x100000001b3L + text.charAt(i);
        }
        return hash;
    }

    /** Every bit of the result depends on every bit of what goes in (the finisher of SplitMix64). */
    private static long mix(long hash) {
        long z = hash + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
