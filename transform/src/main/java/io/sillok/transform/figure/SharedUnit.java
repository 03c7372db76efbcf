package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.skipSpaces;

import io.sillok.transform.figure.Numeral.Script;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A list of numbers of which the last one's unit is everyone's: 3·4조원, 1,2루, 전국 3, 4위, 0.6、8.8、4.3个百分点, 1、2和3倍. */
final class SharedUnit {
    private static final String DOTS = "·ㆍ・‧";
    private static final String SIGNS = DOTS + ",、";
    /** What joins the last of a list in Chinese. */
    private static final String AND = "和与與及";

    private static final int LONGEST = 12;

    private SharedUnit() {}

    /** The figures of the list that begins with this amount; empty where none does. */
    static List<Figure> read(String text, Amount first) {
        List<Amount> others = new ArrayList<>();
        Amount last = first;
        while (others.size() < LONGEST) {
            char sign = at(text, last.end());
            // 5만·10만원: each has its multiplier, and the unit is shared
            boolean own = unmultiplied(last);
            if (!own && (last.numeral().script() != Script.DIGITS || DOTS.indexOf(sign) < 0)) {
                break;
            }
            boolean comma = sign == ',' || sign == '、';
            int from = comma ? skipSpaces(text, last.end() + 1) : last.end() + 1;
            boolean goesOn =
                    (SIGNS.indexOf(sign) >= 0 && !(sign == ',' && last.numeral().length() > 2))
                            || (!others.isEmpty() && AND.indexOf(sign) >= 0);
            Amount next = goesOn && isDigit(at(text, from)) ? AmountReader.read(text, from) : null;
            boolean apart = comma && from > last.end() + 1;
            boolean row = next != null
                    && (!apart || next.value().compareTo(last.value().add(BigDecimal.ONE)) == 0);
            if (next == null || !row || (!own && !next.numeral().multiplied())) {
                break;
            }
            others.add(last);
            last = next;
        }
        Counted counted = others.isEmpty() || !last.simple() ? null : Counted.behind(text, last);
        if (counted == null || counted.counter() == null) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        BigDecimal multiplier = counted.counter().multiplier();
        BigDecimal scale = last.numeral().scale().multiply(multiplier);
        for (Amount other : others) {
            BigDecimal times = unmultiplied(other) ? scale : multiplier;
            figures.add(counted.figure(
                    text, other.begin(), other.end(), other.value().multiply(times)));
        }
        figures.add(counted.figure(text, last.begin()));
        return figures;
    }

    /** Whether the number has no multiplier of its own, so that the last one's may be its own. */
    private static boolean unmultiplied(Amount amount) {
        return amount.numeral().script() == Script.DIGITS && !amount.numeral().multiplied();
    }
}
