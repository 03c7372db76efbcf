package io.sillok.transform.gate;

import io.sillok.model.watch.Gate;
import io.sillok.model.watch.GateRules;
import io.sillok.model.watch.GateRules.Reaction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Takes the series that a load would change, one by one, and says at the end what is odd about the load. */
final class LoadJudge {
    /** Fewer large revisions are never a matter of share. */
    private static final int FEWEST_REVISED = 5;
    /** How many series a message names. */
    private static final int NAMED = 3;

    private static final MathContext DIGITS = new MathContext(4);

    private final GateRules rules;
    private final SortedMap<String, BigDecimal> factors;
    private final MoveGate moves;
    private final LabelGate labels = new LabelGate();
    private final Map<Gate, List<Suspicion>> suspicions = new EnumMap<>(Gate.class);
    private final UnitTally units = new UnitTally();
    private final List<Double> rebased = new ArrayList<>();
    /** Keys of series of which only a part would be rebased. */
    private final List<String> twoBases = new ArrayList<>();

    private long known;
    private long revisedMuch;
    private long revised;
    private long gone;

    LoadJudge(GateRules rules) {
        this(rules, Collections.emptySortedMap());
    }

    /** @param factors of series that are put on another base in silence, by key: their values are no revisions */
    LoadJudge(GateRules rules, SortedMap<String, BigDecimal> factors) {
        this.rules = rules;
        this.factors = factors;
        this.moves = new MoveGate(rules);
    }

    /**
     * What a gate came to.
     *
     * @param holds whether the load may not come into force
     * @param text one clause
     */
    record Reason(Gate gate, boolean holds, String text) {}

    /** @param delivered the cells that the load gives, by number of period */
    void take(SeriesChange change, NavigableSet<Long> delivered) {
        PastMoves past = PastMoves.of(change);
        OptionalDouble factor = UnitGate.commonFactor(change, delivered);
        UnitGate.judge(change, delivered, past, factor).ifPresent(this::suspect);
        labels.judge(change, past).ifPresent(this::suspect);
        HoleGate.judge(change).ifPresent(this::suspect);
        moves.judge(change, past).ifPresent(this::suspect);
        if (factors.containsKey(change.key())) {
            return;
        }
        factor.ifPresent(rebased::add);
        if (factor.isPresent() && staysInPart(change, delivered)) {
            twoBases.add(change.key());
        }
        known += change.known();
        NavigableSet<Long> changed = change.revised();
        changed.forEach(period -> units.take(change, period));
        revised += changed.size();
        revisedMuch += changed.stream().filter(period -> much(change, period)).count();
        gone += change.gone().size();
    }

    /** Whether some of what is known of a series is not delivered and would stand beside what has changed by one factor. */
    private static boolean staysInPart(SeriesChange change, NavigableSet<Long> delivered) {
        return change.before().entrySet().stream()
                .anyMatch(cell -> cell.getValue().isPresent()
                        && !delivered.contains(cell.getKey())
                        && change.after().containsKey(cell.getKey()));
    }

    private void suspect(Suspicion suspicion) {
        suspicions
                .computeIfAbsent(suspicion.gate(), ignored -> new ArrayList<>())
                .add(suspicion);
    }

    private boolean much(SeriesChange change, long period) {
        @Nullable BigDecimal old = SeriesChange.value(change.before(), period);
        @Nullable BigDecimal value = SeriesChange.value(change.after(), period);
        if (old == null || value == null || old.signum() == 0) {
            return true;
        }
        return Math.abs(value.doubleValue() / old.doubleValue() - 1) >= rules.revisedBy();
    }

    /** Whether anything was seen that counts by its share of the load's series. */
    boolean suspects() {
        return !twoBases.isEmpty()
                || !factors.isEmpty()
                || suspicions.keySet().stream().anyMatch(gate -> gate == Gate.HOLES || gate == Gate.MOVES);
    }

    /**
     * The verdict.
     *
     * @param series how many the load has, changed or not; where nothing is suspect, it need not be counted
     * @param cells of the load that were understood
     * @param doubled of those, cells with two values
     * @param refused rows that gave a known series another frequency or unit, by gate
     */
    List<Reason> reasons(long series, long cells, long doubled, Map<Gate, Long> refused) {
        labels.across().forEach(this::suspect);
        units.across().ifPresent(this::suspect);
        List<Reason> reasons = new ArrayList<>();
        if (doubled > 0 && doubled >= rules.duplicateShare() * cells) {
            add(reasons, Gate.DUPLICATES, true, "%d of %d cells have two values".formatted(doubled, cells));
        }
        for (Gate gate : new Gate[] {Gate.GRANULARITY, Gate.UNITS}) {
            long rows = refused.getOrDefault(gate, 0L);
            if (rows > 0 && rows > rules.seriesShare() * (cells + rows)) {
                add(
                        reasons,
                        gate,
                        true,
                        "%d of %d rows give their series another %s than it has"
                                .formatted(rows, cells + rows, gate == Gate.UNITS ? "unit" : "frequency"));
            }
        }
        for (Gate gate : new Gate[] {Gate.UNITS, Gate.LABELS, Gate.HOLES}) {
            List<Suspicion> all = suspicions.getOrDefault(gate, List.of());
            if (!all.isEmpty()) {
                boolean certain = all.stream().anyMatch(Suspicion::certain);
                add(reasons, gate, certain || all.size() > rules.seriesShare() * series, named(all));
            }
        }
        moves(reasons, series);
        if (!factors.isEmpty()) {
            add(reasons, Gate.REBASING, factors.size() > rules.seriesShare() * series, rebasing());
        }
        revisions(reasons);
        if (twoBases.size() > rules.seriesShare() * series) {
            add(
                    reasons,
                    Gate.REVISIONS,
                    true,
                    "%d of %d series would have two bases: what is delivered of them differs by one factor each, what is not stays (%s)"
                            .formatted(twoBases.size(), series, twoBases.get(0)));
        }
        return reasons;
    }

    private void moves(List<Reason> reasons, long series) {
        List<Suspicion> wild = suspicions.getOrDefault(Gate.MOVES, List.of());
        if (!wild.isEmpty()) {
            add(reasons, Gate.MOVES, wild.size() > rules.seriesShare() * series, named(wild));
        } else if (moves.unusual() > 0) {
            add(
                    reasons,
                    Gate.MOVES,
                    false,
                    "%d of %d moves lie beyond 3 standard deviations of their series' own"
                            .formatted(moves.unusual(), moves.judged()));
        }
    }

    private String rebasing() {
        List<String> some = factors.entrySet().stream()
                .limit(NAMED)
                .map(series -> "%s by %s"
                        .formatted(
                                series.getKey(), series.getValue().round(DIGITS).toPlainString()))
                .toList();
        return "all values of %d series differ from those known by one factor each (%s%s)"
                .formatted(factors.size(), String.join(", ", some), factors.size() > NAMED ? ", …" : "");
    }

    private void revisions(List<Reason> reasons) {
        String factor = rebased.isEmpty()
                ? ""
                : "; %d series by one factor each (%s in the middle)"
                        .formatted(
                                rebased.size(),
                                String.format(
                                        Locale.ROOT,
                                        "%.4g",
                                        Math.pow(
                                                10,
                                                PastMoves.median(rebased.stream()
                                                        .mapToDouble(Double::doubleValue)
                                                        .toArray()))));
        if (revisedMuch >= FEWEST_REVISED && revisedMuch > rules.revisedShare() * known) {
            add(
                    reasons,
                    Gate.REVISIONS,
                    true,
                    "%d of %d known values change by %s per cent or more%s"
                            .formatted(revisedMuch, known, percent(rules.revisedBy()), factor));
        } else if (revised >= FEWEST_REVISED && revised > known / 2) {
            add(reasons, Gate.REVISIONS, false, "%d of %d known values change%s".formatted(revised, known, factor));
        }
        if (gone >= FEWEST_REVISED && gone > rules.revisedShare() * known) {
            add(reasons, Gate.REVISIONS, true, "%d of %d known values are gone".formatted(gone, known));
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private void add(List<Reason> reasons, Gate gate, boolean holds, String text) {
        Reaction reaction = rules.reaction(gate);
        if (reaction != Reaction.OFF) {
            reasons.add(new Reason(gate, holds && reaction == Reaction.HOLD, text));
        }
    }

    private static String named(List<Suspicion> all) {
        StringBuilder text = new StringBuilder();
        for (Suspicion suspicion : all.subList(0, Math.min(NAMED, all.size()))) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(suspicion.seriesKey())
                    .append(suspicion.seriesKey().isEmpty() ? "" : ": ")
                    .append(suspicion.text());
        }
        return all.size() > NAMED ? text + "; and %d series more".formatted(all.size() - NAMED) : text.toString();
    }
}
