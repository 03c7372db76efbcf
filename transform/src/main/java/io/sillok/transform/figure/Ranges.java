package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From one number to another: 3~4조원, 24~25%, 300만~600만원, 40 - 50 세, 3 to 4 percent. */
final class Ranges {
    private static final String SIGNS = "~∼〜～∽";
    private static final String DASHES = "-–—−";
    private static final String[] WORDS = {"to ", "내지 ", "至"};
    private static final BigDecimal MYRIAD = new BigDecimal(10_000);
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);

    private static final String FROST = "영하";

    private Ranges() {}

    /**
     * The range that begins with this amount; empty where none does.
     *
     * @param low the amount with what stands behind it, as {@link Counted#behind} has it
     */
    static List<Figure> read(String text, Amount first, @Nullable Counted low) {
        if (low == null) {
            return List.of();
        }
        int sign = skipSpaces(text, low.end());
        boolean dash = DASHES.indexOf(at(text, sign)) >= 0;
        String word = word(text, sign);
        boolean to = word.equals("to ") && sign > low.end();
        if (SIGNS.indexOf(at(text, sign)) < 0 && !dash && !to && (word.isEmpty() || word.equals("to "))) {
            return List.of();
        }
        int from = skipSpaces(text, sign + (word.isEmpty() ? 1 : word.length()));
        Amount second = second(text, from, dash);
        Counted behind = second == null ? null : Counted.behind(text, second);
        if (second == null || behind == null) {
            return List.of();
        }
        boolean named = low.counter() != null;
        // 시속 80~100㎞, 섭씨 18∼25도: what stands before the first is said of both
        Counted high = named ? behind : UnitSense.of(text, second.from(first.begin()), behind);
        boolean sameUnit = !named || low.unit().equals(high.unit());
        boolean needsUnit = dash || to;
        if (!sameUnit || (high.counter() == null && (needsUnit || isLatin(at(text, high.end()))))) {
            return List.of();
        }
        if (!named && second.simple() && startsWith(text, first.begin(), FROST)) {
            return below(text, first, second, high);
        }
        BigDecimal value = shared(text, first, low, second, high);
        if (to && Changes.fromHere(text, first.begin())) {
            int end = named ? low.end() : first.end();
            return List.of(high.figure(text, first.begin(), end, value), high.figure(text, from));
        }
        boolean rises = value.compareTo(high.value()) <= 0;
        return rises && Prefixes.letStand(text, from, second, high)
                ? List.of(high.range(text, first.begin(), value))
                : List.of();
    }

    /** The end of a range: a number, or one below zero (-5~-1도, 영하 5도∼영하 1도). */
    private static @Nullable Amount second(String text, int at, boolean dash) {
        boolean signed = !dash && AmountReader.isSign(at(text, at));
        boolean frost = startsWith(text, at, FROST) || startsWith(text, at, "영상");
        return isDigit(at(text, at)) || signed || frost ? AmountReader.read(text, at) : null;
    }

    /** 영하 3∼7도: both below zero, as the second is further from it; of 영하 7∼3도 nobody can tell. */
    private static List<Figure> below(String text, Amount first, Amount second, Counted degrees) {
        BigDecimal coldest = second.value().negate();
        return coldest.compareTo(first.value()) >= 0
                ? List.of()
                : List.of(degrees.of(first.value()).range(text, first.begin(), coldest));
    }

    private static String word(String text, int at) {
        for (String word : WORDS) {
            if (startsWith(text, at, word)) {
                return word;
            }
        }
        return "";
    }

    /** The lower end, with the multiplier and the unit of the higher where it has none of its own. */
    private static BigDecimal shared(String text, Amount first, Counted low, Amount second, Counted high) {
        boolean named = low.counter() != null;
        if (first.value().signum() < 0) {
            return named ? low.value() : first.value();
        }
        BigDecimal factor = high.value().signum() == 0 || second.value().signum() == 0
                ? BigDecimal.ONE
                : high.value().divide(second.value(), AmountReader.PRECISION);
        BigDecimal share = named || !first.numeral().plain()
                ? BigDecimal.ONE
                : second.numeral().scale().multiply(factor);
        BigDecimal own = named ? low.value() : abridged(text, first.numeral(), second.numeral());
        BigDecimal value = own.multiply(share);
        return value.compareTo(high.value()) > 0 ? first.value() : value;
    }

    /** 1억5000~2억원, 1조5000~2조원: digits behind 억 and 조 leave out the next lower multiplier. */
    private static BigDecimal abridged(String text, Numeral low, Numeral high) {
        BigDecimal value = low.value();
        BigDecimal step = high.scale();
        boolean large = step.compareTo(HUNDRED_MILLION) >= 0 && value.compareTo(step) >= 0 && low.multiplied();
        BigDecimal rest = large ? value.remainder(step) : BigDecimal.ZERO;
        boolean bare = rest.signum() > 0 && rest.compareTo(MYRIAD) < 0 && isDigit(at(text, low.end() - 1));
        return bare ? value.subtract(rest).add(rest.multiply(step).divide(MYRIAD)) : value;
    }
}
