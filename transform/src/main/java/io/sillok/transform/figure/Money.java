package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;

import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import io.sillok.transform.scan.LetterSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A currency that stands before its number: {@code $3.2 billion}, {@code EUR 20}, {@code ₩1 trillion}.
 *
 * @param end where the number begins
 */
record Money(int end, Unit unit) {
    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry("US$", "USD"),
            Map.entry("USD$", "USD"),
            Map.entry("U$", "USD"),
            Map.entry("AU$", "AUD"),
            Map.entry("CA$", "CAD"),
            Map.entry("CAD$", "CAD"),
            Map.entry("CN¥", "CNY"),
            Map.entry("JP¥", "JPY"),
            Map.entry("Mex$", "MXN"),
            Map.entry("MX$", "MXN"),
            Map.entry("R$", "BRL"),
            Map.entry("Rs.", "INR"),
            Map.entry("Rp", "IDR"),
            Map.entry("RMB", "CNY"),
            Map.entry("RM", "MYR"),
            Map.entry("₹", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("₴", "UAH"),
            Map.entry("₫", "VND"),
            Map.entry("฿", "THB"),
            Map.entry("₱", "PHP"),
            Map.entry("₪", "ILS"),
            Map.entry("₦", "NGN"),
            Map.entry("₸", "KZT"),
            Map.entry("₮", "MNT"),
            Map.entry("₭", "LAK"),
            Map.entry("৳", "BDT"),
            Map.entry("HK$", "HKD"),
            Map.entry("NT$", "TWD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("S$", "SGD"),
            Map.entry("C$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("$", "USD"),
            Map.entry("₩", "KRW"),
            Map.entry("￦", "KRW"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"));

    private static final String YEN_OR_YUAN = "¥￥";

    /** Codes that stand before numbers; COP 28, PHP 8 and TRY 3 are no pesos and no lira. */
    private static final Set<String> CODES = Set.of(
            "KRW", "USD", "EUR", "JPY", "CNY", "GBP", "HKD", "TWD", "SGD", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK",
            "DKK", "INR", "IDR", "RUB", "VND", "THB", "BRL", "MXN", "AED", "MYR", "PLN", "ZAR", "ILS");

    /** Letters that a sign or a code begins with. */
    private static final LetterSet FIRST = LetterSet.where(c -> YEN_OR_YUAN.indexOf(c) >= 0
            || CODES.stream().anyMatch(code -> code.charAt(0) == c)
            || SIGNS.stream().anyMatch(sign -> sign.getKey().charAt(0) == c));

    private static final String[] CHINA = {"위안", "중국", "元", "人民", "RMB", "CNY", "yuan", "China", "Chinese"};
    private static final int NEAR = 60;

    /** Reads a currency sign or code in front of a number; null where none stands here. */
    static @Nullable Money before(CharSequence text, int at) {
        if (!FIRST.has(at(text, at))) {
            return null;
        }
        for (Map.Entry<String, String> sign : SIGNS) {
            if (Letters.startsWith(text, at, sign.getKey())) {
                return number(text, at + sign.getKey().length(), sign.getValue());
            }
        }
        if (isLatin(at(text, at)) && !isLatin(at(text, at + 3)) && at + 3 < text.length()) {
            String code = text.subSequence(at, at + 3).toString();
            return CODES.contains(code) ? number(text, at + 3, code) : null;
        }
        return YEN_OR_YUAN.indexOf(at(text, at)) >= 0
                ? number(text, at + 1, aboutChina(text, at) ? "CNY" : "JPY")
                : null;
    }

    /** The yen and the yuan share a sign: it is the yuan's where the words around speak of China. */
    private static boolean aboutChina(CharSequence text, int at) {
        String near = text.subSequence(Math.max(0, at - NEAR), Math.min(text.length(), at + NEAR))
                .toString();
        for (String word : CHINA) {
            if (near.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Money number(CharSequence text, int at, String id) {
        int begin = Letters.skipSpaces(text, at);
        return Letters.isDigit(at(text, begin))
                ? new Money(begin, Units.standard().unit(id))
                : null;
    }

    /** $10~15, $3-5 billion, ₩3,000~₩5,000: both ends in the currency before the first; null where no range goes on. */
    @Nullable
    Figure range(String text, int from, Amount first) {
        Counted low = counted(text, first);
        int sign = Letters.skipSpaces(text, low.end());
        boolean dash = "-–".indexOf(at(text, sign)) >= 0 && sign == low.end();
        boolean to = Letters.startsWith(text, sign, "to ") && sign > low.end();
        if (!first.simple() || (!dash && !to && "~∼〜～".indexOf(at(text, sign)) < 0)) {
            return null;
        }
        int next = Letters.skipSpaces(text, sign + (to ? 3 : 1));
        Money again = before(text, next);
        int number = again == null ? next : again.end;
        boolean same = again == null || again.unit.equals(unit);
        Amount second = same && Letters.isDigit(at(text, number)) ? AmountReader.read(text, number) : null;
        if (second == null || !second.simple()) {
            return null;
        }
        Counted high = counted(text, second);
        boolean scaled = low.end() > first.end()
                || first.numeral().multiplied()
                || second.value().signum() == 0;
        BigDecimal factor = scaled
                ? BigDecimal.ONE
                : second.numeral().scale().multiply(high.value().divide(second.value(), AmountReader.PRECISION));
        BigDecimal lowest = low.value().multiply(factor);
        boolean word = isLatin(at(text, Letters.skipSpaces(text, high.end())));
        if (to && scaled && Changes.fromHere(text, from)) {
            return null;
        }
        // $10-20 a day is a range, $2-15 players is none
        boolean certain = again != null || !dash || !word || high.end() > second.end();
        return certain && lowest.compareTo(high.value()) < 0 ? high.range(text, from, lowest) : null;
    }

    /** The amount with its scale, if a scale word follows it. */
    Counted counted(CharSequence text, Amount amount) {
        EnglishNumbers.Scale scale = EnglishNumbers.scale(text, amount.end(), true);
        BigDecimal value = scale == null ? amount.value() : amount.value().multiply(scale.factor());
        int stop = scale == null ? amount.end() : scale.end();
        return new Counted(stop, Digits.tidy(value), null, unit, FigureType.MONEY, null);
    }
}
