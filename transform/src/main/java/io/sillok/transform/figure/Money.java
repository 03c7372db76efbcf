package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isLatin;

import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
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
            Map.entry("RMB", "CNY"),
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

    /** Codes that stand before numbers; COP 28, PHP 8 and TRY 3 are no pesos and no lira. */
    private static final Set<String> CODES = Set.of(
            "KRW", "USD", "EUR", "JPY", "CNY", "GBP", "HKD", "TWD", "SGD", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK",
            "DKK", "INR", "IDR", "RUB", "VND", "THB", "BRL", "MXN", "AED", "MYR", "PLN", "ZAR", "ILS");

    private static final String[] CHINA = {"위안", "중국", "元", "人民", "RMB", "CNY", "yuan", "China", "Chinese"};
    private static final int NEAR = 60;

    /** Reads a currency sign or code in front of a number; null where none stands here. */
    static @Nullable Money before(CharSequence text, int at) {
        for (Map.Entry<String, String> sign : SIGNS) {
            if (Letters.startsWith(text, at, sign.getKey())) {
                return number(text, at + sign.getKey().length(), sign.getValue());
            }
        }
        if (isLatin(at(text, at)) && !isLatin(at(text, at + 3)) && at + 3 < text.length()) {
            String code = text.subSequence(at, at + 3).toString();
            return CODES.contains(code) ? number(text, at + 3, code) : null;
        }
        char c = at(text, at);
        return c == '¥' || c == '￥' ? number(text, at + 1, aboutChina(text, at) ? "CNY" : "JPY") : null;
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

    /** The amount with its scale, if a scale word follows it. */
    Counted counted(CharSequence text, Amount amount) {
        EnglishNumbers.Scale scale = EnglishNumbers.scale(text, amount.end(), true);
        BigDecimal value = scale == null ? amount.value() : amount.value().multiply(scale.factor());
        int stop = scale == null ? amount.end() : scale.end();
        return new Counted(stop, Digits.tidy(value), null, unit, FigureType.MONEY, null);
    }
}
