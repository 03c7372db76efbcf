package io.sillok.transform.meaning;

import io.sillok.model.Adjustment;
import io.sillok.model.Transformation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the names that publishers give items, units and tables say of the numbers under them: 전년동월비, (2020=100), seasonally adjusted. */
final class MeaningWords {
    private static final String YEAR = "(?:19|20)\\d{2}";

    private static final Pattern BASE = Pattern.compile("(" + YEAR
            + ")\\s?년?(?:\\s?[-./]?\\s?(0?[1-9]|1[0-2])\\s?월?)?\\s?(?:평균|기준|average)?\\s?=\\s?100(?:\\.0+)?(?!\\d)");
    /** Constant prices: chained (2015) dollars, constant 2015 US$, 2020년 연쇄가격. */
    private static final Pattern PRICES = Pattern.compile("(?:chained|constant|chain[- ]linked volumes?)\\D{0,12}("
            + YEAR + ")(?!\\d)|(" + YEAR + ")\\s?년?\\s?(?:연쇄|불변|기준년)|(?:연쇄|불변)\\D{0,6}(" + YEAR + ")(?!\\d)");
    /** What a part adds to the whole's change is neither's level nor change. */
    private static final Pattern CONTRIBUTION = Pattern.compile("기여[도율]|contribution|拉动|贡献");

    private static final Pattern CUMULATIVE =
            Pattern.compile("누계|누적|연초\\s?이후|year[- ]to[- ]date|\\bytd\\b|\\bcumulative\\b|累计");
    private static final Pattern OVER_YEAR =
            Pattern.compile("전년\\s?동?\\s?(?:월|기|분기|주|일)?\\s?(?:누계)?\\s?(?:대비|비(?!교)|比)|작년\\s?동?\\s?(?:월|기|분기)?\\s?대비"
                    + "|\\b(?:yoy|y-o-y|y/y)\\b|(?:year|annual)[- ](?:on|over)[- ](?:year|annual)"
                    + "|same (?:period|month|quarter|week) (?:of|in) (?:the )?(?:previous|last|preceding) year"
                    + "|(?:previous|preceding|last) year|year ago|year earlier|over 1 year"
                    + "|annual (?:rate of )?(?:%|percentage )?\\s?(?:change|growth)|\\(annual %\\)|同比");
    private static final Pattern OVER_PERIOD =
            Pattern.compile("전\\s?(?:월|분기|기|주|일|반기)\\s?(?:대비|비(?!교)|比)|\\b(?:mom|m-o-m|m/m|qoq|q-o-q|q/q)\\b"
                    + "|(?:month|quarter|period|week)[- ](?:on|over)[- ](?:month|quarter|period|week)"
                    + "|(?:previous|preceding|last) (?:period|month|quarter|week)|环比");
    /** What rests on another day than a year or a period before: 전년말 대비. */
    private static final Pattern OVER_OTHER = Pattern.compile("(?:전년|작년|전월|전분기)\\s?말\\s?(?:대비|비)");

    private static final Pattern RATE =
            Pattern.compile("증감[률율]|증가[률율]|상승[률율]|하락[률율]|감소[률율]|등락[률율]|변동[률율]|변화[률율]|성장[률율]|신장[률율]"
                    + "|growth rate|rate of (?:change|growth|increase)|per ?cent(?:age)? change|% change|change in (?:%|per cent)"
                    + "|增长率|增速|涨跌幅");
    private static final Pattern DIFFERENCE = Pattern.compile("증감(?![률율])|증감[수액량분폭]|\\bdifference\\b|增减");

    private static final Pattern UNADJUSTED = Pattern.compile(
            "원계열|원지수|비\\s?계절\\s?조정|계절\\s?(?:미\\s?조정|조정\\s?전(?![월분기년주일반]))|미조정|(?:not|non)[- ]seasonally[- ]adjusted|unadjusted|\\bnsa\\b|未(?:经)?季节?调整");
    private static final Pattern SEASONAL = Pattern.compile(
            "계절\\s?(?:변동)?\\s?조정|seasonally[- ](?:and [a-z -]+ )?adjusted|\\bsa\\b|\\bsca\\b|\\bswda\\b|季节?调整|季调");
    private static final Pattern WORKING_DAY = Pattern.compile(
            "(?:조업|근무|영업)\\s?일수\\s?(?:변동)?\\s?조정|(?:working|trading|calendar)[- ]?(?:and [a-z]+[- ])?(?:day[s]?)?[- ]?adjusted|\\bwda\\b|\\bsca\\b|\\bswda\\b|seasonally and (?:working|calendar|trading)");
    private static final Pattern TREND = Pattern.compile("추세\\s?(?:·|-)?\\s?순환|추세\\s?계열|\\btrend(?:[- ]cycle)?\\b");

    /** Units that a rate may stand under; a whole table's unit is often that of its indices. */
    private static final Set<String> RATES = Set.of("percent", "one", "index");

    private MeaningWords() {}

    /**
     * What a name says.
     *
     * @param unit the unit's id, which tells a rate from a difference, or null
     */
    static SeriesMeaning read(String name, @Nullable String unit) {
        String text = name.toLowerCase(Locale.ROOT);
        return new SeriesMeaning(transformation(text, unit), base(text), adjustment(text));
    }

    private static @Nullable Transformation transformation(String text, @Nullable String unit) {
        if (CONTRIBUTION.matcher(text).find()) {
            return null;
        }
        boolean cumulative = CUMULATIVE.matcher(text).find();
        boolean other = OVER_OTHER.matcher(text).find();
        boolean year = !other && OVER_YEAR.matcher(text).find();
        boolean period = !other && OVER_PERIOD.matcher(text).find();
        boolean rate = RATE.matcher(text).find();
        boolean mayBeRate = unit == null || RATES.contains(unit);
        boolean difference = !mayBeRate || !rate && DIFFERENCE.matcher(text).find();
        if (year && period) {
            return null; // a table's name for several of its items
        }
        if (year) {
            if (cumulative) {
                return difference ? null : Transformation.CUMULATIVE_YEAR_CHANGE;
            }
            return difference ? Transformation.YEAR_DIFFERENCE : Transformation.YEAR_CHANGE;
        }
        if (period) {
            return difference ? Transformation.PERIOD_DIFFERENCE : Transformation.PERIOD_CHANGE;
        }
        if (rate && !other) {
            return cumulative ? null : Transformation.CHANGE;
        }
        return cumulative ? Transformation.CUMULATIVE : null;
    }

    /** The year, or the month, in which an index is 100, or whose prices values are in; null where the text names none. */
    static @Nullable String base(String text) {
        Matcher base = BASE.matcher(text);
        if (base.find()) {
            String month = base.group(2);
            return month == null ? base.group(1) : "%s-%02d".formatted(base.group(1), Integer.parseInt(month));
        }
        Matcher prices = PRICES.matcher(text);
        if (!prices.find()) {
            return null;
        }
        return prices.group(1) != null ? prices.group(1) : prices.group(2) != null ? prices.group(2) : prices.group(3);
    }

    private static @Nullable Adjustment adjustment(String text) {
        if (UNADJUSTED.matcher(text).find()) {
            return Adjustment.NONE;
        }
        boolean seasonal = SEASONAL.matcher(text).find();
        boolean days = WORKING_DAY.matcher(text).find();
        if (seasonal || days) {
            return !days
                    ? Adjustment.SEASONAL
                    : seasonal ? Adjustment.SEASONAL_AND_WORKING_DAY : Adjustment.WORKING_DAY;
        }
        return TREND.matcher(text).find() ? Adjustment.TREND : null;
    }
}
