package io.sillok.transform.gate;

import io.sillok.model.Frequency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** A series in force and a delivery of it, written down by a test. */
final class SeriesDraft {
    private final String key;
    private final Frequency frequency;
    private final TreeMap<Long, Optional<BigDecimal>> before = new TreeMap<>();
    private final TreeMap<Long, Optional<BigDecimal>> delivered = new TreeMap<>();
    private final TreeSet<Long> deleted = new TreeSet<>();

    SeriesDraft(String key, Frequency frequency) {
        this.key = key;
        this.frequency = frequency;
    }

    /** What is in force, from a period on. */
    SeriesDraft known(long first, double... values) {
        for (int i = 0; i < values.length; i++) {
            before.put(first + i, Optional.of(rounded(values[i])));
        }
        return this;
    }

    SeriesDraft deliver(long first, double... values) {
        for (int i = 0; i < values.length; i++) {
            delivered.put(first + i, Optional.of(rounded(values[i])));
        }
        return this;
    }

    SeriesDraft delete(long period) {
        deleted.add(period);
        return this;
    }

    SeriesChange change() {
        TreeMap<Long, Optional<BigDecimal>> after = new TreeMap<>(before);
        after.putAll(delivered);
        deleted.forEach(after::remove);
        return new SeriesChange(key, frequency, before, after);
    }

    NavigableSet<Long> delivered() {
        return delivered.navigableKeySet();
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(new MathContext(7, RoundingMode.HALF_EVEN));
    }

    /** A level that grows by a few per cent, more or less. */
    static double[] growing(Random random, int length, double start, double drift, double spread) {
        double[] values = new double[length];
        double value = start;
        for (int i = 0; i < length; i++) {
            values[i] = value;
            value *= Math.exp(drift + spread * random.nextGaussian());
        }
        return values;
    }
}
