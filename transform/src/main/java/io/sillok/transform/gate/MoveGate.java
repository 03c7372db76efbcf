package io.sillok.transform.gate;

import io.sillok.model.watch.Gate;
import io.sillok.model.watch.GateRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells moves that the series has never made the like of. */
final class MoveGate {
    /** From here on a move is worth a word. */
    static final double UNUSUAL = 3;
    /** How much wider than any move before an incredible one is: laws with fat tails surprise by less. */
    private static final double WIDER = 2;

    private final GateRules rules;
    private long judged;
    private long unusual;

    MoveGate(GateRules rules) {
        this.rules = rules;
    }

    /** Moves that could be held against a past, of all series. */
    long judged() {
        return judged;
    }

    /** Of those, the ones beyond three standard deviations. */
    long unusual() {
        return unusual;
    }

    /** The most incredible move, where there is one. */
    Optional<Suspicion> judge(SeriesChange change, PastMoves past) {
        if (!past.known(change.frequency())) {
            return Optional.empty();
        }
        NavigableSet<Long> ends = new TreeSet<>(change.revised());
        ends.addAll(change.added());
        for (long period : new TreeSet<>(ends)) {
            ends.add(period + 1); // a move ends at a changed cell, or begins there
        }
        @Nullable Suspicion worst = null;
        double most = 0;
        for (long period : ends) {
            @Nullable BigDecimal from = SeriesChange.value(change.after(), period - 1);
            @Nullable BigDecimal to = SeriesChange.value(change.after(), period);
            if (from == null || to == null) {
                continue;
            }
            judged++;
            double sigmas = past.sigmas(from, to);
            unusual += sigmas > UNUSUAL ? 1 : 0;
            if (sigmas > rules.moveSigmas() && past.timesWidest(from, to) > WIDER && sigmas > most) {
                most = sigmas;
                worst = new Suspicion(
                        Gate.MOVES,
                        change.key(),
                        false,
                        "%s is %s after %s: %s standard deviations of the series' own moves"
                                .formatted(
                                        change.period(period),
                                        to.toPlainString(),
                                        from.toPlainString(),
                                        BigDecimal.valueOf(sigmas).setScale(0, RoundingMode.HALF_UP)));
            }
        }
        return Optional.ofNullable(worst);
    }
}
