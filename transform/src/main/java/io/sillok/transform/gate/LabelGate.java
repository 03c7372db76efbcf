package io.sillok.transform.gate;

import io.sillok.model.Period;
import io.sillok.model.watch.Gate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells values that stand under another period than they did: within a series by several of them, and across the series of a load
 * where each has only a few (a table whose years have slipped by a column, or were swapped).
 */
final class LabelGate {
    private static final int FEWEST_VALUES = 4;
    private static final int FEWEST_SERIES = 5;
    private static final double MOST = 0.8;
    private static final int DISTINCT = 3;
    /** A series that often stays where it is says nothing when it stays once more. */
    private static final double STILL = 0.2;

    /** How many series had, in a period, the value of the one so far away. */
    private static final class Tally {
        int compared;
        int same;
    }

    private record Slip(Period period, long lag) {}

    private final Map<Slip, Tally> tallies = new HashMap<>();
    /** By lag: values that have left the period where they stood. Staying where one is cannot be mistaken for it. */
    private final Map<Long, Tally> moved = new TreeMap<>();

    Optional<Suspicion> judge(SeriesChange change, PastMoves past) {
        NavigableSet<Long> left = new TreeSet<>(change.revised());
        NavigableSet<Long> news = new TreeSet<>(left);
        news.addAll(change.added());
        left.addAll(change.gone());
        int year = PeriodNumbers.inYear(change.frequency());
        Set<Long> lags = new HashSet<>(List.of(1L, -1L));
        if (year > 1) {
            lags.add((long) year);
            lags.add((long) -year);
        }
        Optional<Suspicion> worst = Optional.empty();
        for (long lag : new TreeSet<>(lags)) {
            int compared = 0;
            int same = 0;
            Set<BigDecimal> values = new HashSet<>();
            for (long period : news) {
                @Nullable BigDecimal old = SeriesChange.value(change.before(), period - lag);
                @Nullable BigDecimal value = SeriesChange.value(change.after(), period);
                if (old == null || value == null) {
                    continue;
                }
                compared++;
                boolean equal = old.compareTo(value) == 0;
                Tally away = moved.computeIfAbsent(lag, ignored -> new Tally());
                away.compared++;
                away.same += equal && left.contains(period - lag) ? 1 : 0;
                if (equal) {
                    same++;
                    values.add(value.stripTrailingZeros());
                }
                if (past.count() >= 2 && past.still() <= STILL) {
                    Tally tally = tallies.computeIfAbsent(new Slip(change.period(period), lag), ignored -> new Tally());
                    tally.compared++;
                    tally.same += equal ? 1 : 0;
                }
            }
            if (same >= FEWEST_VALUES && same >= MOST * compared && values.size() >= DISTINCT) {
                worst = Optional.of(new Suspicion(
                        Gate.LABELS,
                        change.key(),
                        true,
                        "%d of %d new or revised values are those of %s".formatted(same, compared, away(change, lag))));
            }
        }
        return worst;
    }

    private static String away(SeriesChange change, long lag) {
        int year = PeriodNumbers.inYear(change.frequency());
        String direction = lag > 0 ? "before" : "after";
        return Math.abs(lag) == year ? "the year " + direction : "the period " + direction;
    }

    /** What only shows across series, in order of period. */
    List<Suspicion> across() {
        Map<String, Suspicion> slips = new TreeMap<>();
        tallies.forEach((slip, tally) -> {
            if (tally.same >= FEWEST_SERIES && tally.same >= MOST * tally.compared) {
                slips.put(
                        slip.period() + " " + slip.lag(),
                        new Suspicion(
                                Gate.LABELS,
                                "",
                                true,
                                "in %s, %d of %d series have the value of %d period(s) %s"
                                        .formatted(
                                                slip.period(),
                                                tally.same,
                                                tally.compared,
                                                Math.abs(slip.lag()),
                                                slip.lag() > 0 ? "before" : "after")));
            }
        });
        moved.forEach((lag, tally) -> {
            if (tally.same >= FEWEST_SERIES && tally.same >= MOST * tally.compared) {
                slips.put(
                        "moved " + lag,
                        new Suspicion(
                                Gate.LABELS,
                                "",
                                true,
                                "%d of %d new or revised values stood %d period(s) %s, where they are not any more"
                                        .formatted(
                                                tally.same,
                                                tally.compared,
                                                Math.abs(lag),
                                                lag > 0 ? "before" : "after")));
            }
        });
        return new ArrayList<>(slips.values());
    }
}
