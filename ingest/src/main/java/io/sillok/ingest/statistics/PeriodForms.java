package io.sillok.ingest.statistics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tables write times: in cells, in the names of columns, and parted into columns. */
final class PeriodForms {
    /** In full, or behind an apostrophe: {@code '24.01}. */
    private static final String YEAR = "(?:(?:19|20)[0-9]{2}|['’‘][0-9]{2})";
    /** As English writes it. */
    private static final String MONTH =
            "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String PART =
            "[0-9]{1,2}\\s?[월月]|[1-4](?:/4)?\\s?분기|[상하]반기|[1-4]/4|[12]/2(?:\\s?반기)?|第?[1-4一二三四]季度|[上下]半年";
    private static final Pattern CELL = Pattern.compile(YEAR
            + "(?:[-./ ]?(?:0?[1-9]|1[0-2])(?:[-./ ]?(?:0?[1-9]|[12][0-9]|3[01])(?:[T ]00:00(?::00)?)?)?"
            + "|[-. ]?[QqHhSsMmKkTt][0-9]{1,2}|(?:[. ]\\s?|\\s?[년年]\\s?)(?:" + PART + ")|\\s?[년年].{0,10})?\\.?\\**"
            + "|" + MONTH + "\\.?[\\s,/-]\\s?(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}[\\s-]?" + MONTH
            + "|[QqHhTt][1-4][\\s/-]?(?:19|20)[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.(?:19|20)[0-9]{2}");
    /** Tables mark a year whose numbers are provisional, estimated, forecast or revised: {@code 2023p}, {@code 2023 p)}, {@code 2024(추정)}. */
    private static final String MARK =
            "(?:\\s?\\(?(?<mark>[perfPERF])\\)|\\s?\\((?<word>잠정|추정|전망)치?\\)|(?<letter>[perPEF]|\\s[per]))?";
    /** What stands behind the period is an item, but not where it begins as a part of a year does: such a period is not understood. */
    static final String HEADER = "(?!(?i:.*\\b(?:base|since|from|until)\\s))(?:(?<before>(?!" + MONTH
            + "\\.?[\\s,/-]|[QqHhTt][1-4]\\s)[^0-9]*[^0-9\\s_])[\\s_]+)?(?<period>" + MONTH
            + "\\.?[\\s,/-]\\s?(?:19|20)[0-9]{2}|" + MONTH + "\\.?[- ']{1,2}[0-9]{2}\\b|"
            + "(?:19|20)[0-9]{2}[\\s-]?" + MONTH + "\\b|[QqHhTt][1-4][\\s/-]?(?:19|20)[0-9]{2}|" + YEAR
            + "(?:[-./ ]?(?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12][0-9]|3[01]))?|[-. ]?[QqHhSsMmKkTt][0-9]{1,2}|(?:[. ]\\s?|\\s?[년年]\\s?)(?:"
            + PART
            + ")|\\s?[년年](?!度))?)" + MARK + "(?:\\s?년)?\\**(?:\\s?[0-9]\\)|[¹²³⁴-⁹]+[⁾)]?)?"
            + "(?:[\\s_]+(?![0-9]{1,2}\\s?(?:/|월|분기)|[상하]반기|기준|불변|(?i:prices|base))(?<item>[^(\\[]*[^(\\[\\s]))?\\s*(?:[(\\[](?<unit>[^)\\]]+)[)\\]])?";

    private static final Pattern COLUMN = Pattern.compile(HEADER);
    private static final Pattern DATED = Pattern.compile(YEAR + ".*");
    /** Anything that may be a time: a year, a month, a quarter. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|[0-9]\\s?(?:[년年월月]|분기)|[1-4]/4|[12]/2|[전당금]\\s?(?:년|월|분기)|[상하]반기|전기|당기|FY|(?i:last|previous|prior)\\b|去年|上年|本年");

    private static final Pattern DAY_CELL = Pattern.compile(
            "(?:19|20)[0-9]{2}(?:[0-9]{4}|(?<mark>[-./]) ?[0-9]{1,2}\\k<mark> ?[0-9]{1,2}\\.?(?:[T ]00:00(?::00)?)?)");
    private static final Pattern DAY_PARTS =
            Pattern.compile("^([0-9]{4})[-./]? ?([0-9]{1,2})(?:[-./] ?|(?=[0-9]{2}$))([0-9]{1,2}).*$");
    private static final Pattern HOUR = Pattern.compile("(?:[01]?[0-9]|2[0-4])(?:\\s?시|:[0-5][0-9](?::[0-5][0-9])?)?");
    /** Parts of a year by number, as the Bureau of Labor Statistics codes them: {@code M01}. */
    private static final Pattern PART_CODE = Pattern.compile("M(?:0[1-9]|1[0-3])|Q0[1-5]|S0[1-3]|A01");

    private PeriodForms() {}

    /** Whether a cell is a period and nothing else. */
    static boolean isPeriod(String cell) {
        return CELL.matcher(cell).matches();
    }

    /** Whether a column's name is, or holds, the period of its values. */
    static boolean heads(String name) {
        return COLUMN.matcher(name).matches();
    }

    /** Whether a column's name says more than its period. */
    static boolean headsMore(String name) {
        Matcher m = COLUMN.matcher(name);
        return m.matches() && (m.group("before") != null || m.group("item") != null);
    }

    /** Whether the period in a column's name is a year. */
    static boolean headsYear(String name) {
        Matcher m = COLUMN.matcher(name);
        return m.matches() && PartOfYear.isYear(m.group("period"));
    }

    /** Whether a name begins with a year. */
    static boolean isDated(String name) {
        return DATED.matcher(name).matches();
    }

    /** Whether anything in a text may be a time: a year, a month, a quarter. */
    static boolean mayTell(String text) {
        return TIME.matcher(text).find() || isPart(text);
    }

    /** Whether a text is a part of a year and no whole one, units aside. */
    static boolean isPart(String text) {
        PartOfYear part = PartOfYear.named(ColumnNames.withoutUnit(text));
        return part != null && !part.whole();
    }

    static boolean isWholeYear(String cell) {
        PartOfYear part = PartOfYear.named(cell);
        return part != null && part.whole();
    }

    static boolean isDay(String cell) {
        return DAY_CELL.matcher(cell).matches();
    }

    /** Year, month and day of such a cell, as they are written. */
    static String[] partsOfDay(String cell) {
        return DAY_PARTS.matcher(cell).replaceFirst("$1 $2 $3").split(" ", -1);
    }

    static boolean isHour(String cell) {
        return HOUR.matcher(cell).matches();
    }

    /** Whether a cell codes a part of a year: {@code M01}, {@code Q05}. */
    static boolean isPartCode(String cell) {
        return PART_CODE.matcher(cell).matches();
    }
}
