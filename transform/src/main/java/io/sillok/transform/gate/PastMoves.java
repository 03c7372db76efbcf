package io.sillok.transform.gate;

import io.sillok.model.Frequency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * How a series has moved from period to period: in logarithms where all its values are positive, in differences otherwise. Centre
 * and spread are median and median absolute deviation, which a few wild moves do not carry away.
 */
final class PastMoves {
    private static final double NORMAL = 1.4826; // a normal law's standard deviation in median absolute deviations
    private static final double MEAN_NORMAL = 1.2533; // and in mean absolute ones

    private final boolean logarithms;
    private final double[] moves;
    private final double centre;
    private final double sigma;
    private final double widest;

    private PastMoves(boolean logarithms, double[] moves) {
        this.logarithms = logarithms;
        this.moves = moves;
        this.centre = median(moves);
        double[] away = new double[moves.length];
        double sum = 0;
        double most = 0;
        for (int i = 0; i < moves.length; i++) {
            away[i] = Math.abs(moves[i] - centre);
            sum += away[i];
            most = Math.max(most, away[i]);
        }
        double mad = median(away);
        // where more than half of the moves are alike, the others still say something
        this.sigma = mad > 0 ? NORMAL * mad : moves.length == 0 ? 0 : MEAN_NORMAL * sum / moves.length;
        this.widest = most;
    }

    /** Those in force between neighbouring periods that both have a value. What may fall to zero or below has no logarithm. */
    static PastMoves of(SeriesChange change) {
        NavigableMap<Long, BigDecimal> values = SeriesChange.values(change.before());
        boolean positive = positive(values) && positive(SeriesChange.values(change.after()));
        List<Double> moves = new ArrayList<>();
        Map.@Nullable Entry<Long, BigDecimal> last = null;
        for (Map.Entry<Long, BigDecimal> entry : values.entrySet()) {
            if (last != null && entry.getKey() == last.getKey() + 1) {
                moves.add(move(positive, last.getValue(), entry.getValue()));
            }
            last = entry;
        }
        return new PastMoves(
                positive, moves.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static boolean positive(NavigableMap<Long, BigDecimal> values) {
        return values.values().stream().allMatch(v -> v.signum() > 0);
    }

    private static double move(boolean logarithms, BigDecimal from, BigDecimal to) {
        return logarithms ? Math.log(to.doubleValue() / from.doubleValue()) : to.doubleValue() - from.doubleValue();
    }

    int count() {
        return moves.length;
    }

    /** Whether there are enough of them, and they differ, so that a new one can be held against them. */
    boolean known(Frequency frequency) {
        return moves.length >= PeriodNumbers.movesToKnow(frequency) && sigma > 0;
    }

    /** The share of moves that lead nowhere. */
    double still() {
        return moves.length == 0
                ? 1
                : (double) Arrays.stream(moves).filter(m -> m == 0).count() / moves.length;
    }

    /** How many standard deviations a move lies from the centre. */
    double sigmas(BigDecimal from, BigDecimal to) {
        return Math.abs(move(logarithms, from, to) - centre) / sigma;
    }

    /** How often the widest move so far fits into this one. */
    double timesWidest(BigDecimal from, BigDecimal to) {
        double away = Math.abs(move(logarithms, from, to) - centre);
        return widest == 0 ? (away == 0 ? 0 : Double.POSITIVE_INFINITY) : away / widest;
    }

    /** The largest factor between neighbours so far, as a power of ten; endless where signs differ. */
    double widestPower() {
        return logarithms
                ? Arrays.stream(moves).map(Math::abs).max().orElse(Double.POSITIVE_INFINITY) / Math.log(10)
                : Double.POSITIVE_INFINITY;
    }

    static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
