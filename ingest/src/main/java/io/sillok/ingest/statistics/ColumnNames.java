package io.sillok.ingest.statistics;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What columns are called that hold what: publishers' names, in lower case. */
final class ColumnNames {
    /** What a year is of, where a column says it: the year of the survey, of what was counted. */
    private static final String OF = "(?:기준|조사|통계|측정|관측|발생|집계|자료|해당|산출|공표|수집)\\s?";

    private static final Pattern PERIOD = Pattern.compile(
            "시점|기간|연도|년도|연월|년월|" + OF
                    + "(?:일|월|년|년도|연도|년월|연월|일자|시점|기간)|(?:회계|사업|예산|결산)\\s?[연년]도|(?:시점|기간|[연년]도?|[연년]월|월|분기|반기|일)\\s?별|[연년]도?\\s?별\\s?(?:및|·)\\s?월\\s?별|일자|날짜"
                    + "|time.?period|time|period|ref.?date|observation.?date|date|year|month|quarter|年份?|时间|日期|年度|時点|年次|年月|時間軸.*"
                    + "|stichtag|jahr|monat|quartal|zeit|période|periodo|año|anno|år|måned|månad|kvartal|vuosi|kuukausi|neljännes");
    /** What stands behind the Korean name of such a column in yearbooks of two languages: {@code 연별 Year}. */
    private static final Pattern TWO_LANGUAGES =
            Pattern.compile("([가-힣][가-힣\\s·]*?)[\\s(/]*((?:by|year|month|date|period|quarter|time|and|&|\\s)+)\\)?");
    /** Codes of the period, beside its name. */
    static final Predicate<String> PERIOD_CODE =
            Pattern.compile("time.?code|time.?id|시점\\s?코드|時間軸コード").asMatchPredicate();
    /** Columns that hold years, and days of a month, where a table parts its time into columns. */
    static final Predicate<String> YEARS = Pattern.compile(
                    "(?:" + OF + ")?\\s?(?:연도|년도?|年度?|年份?|年次)|(?:ref\\.?\\s?)?year|yr|yyyy|jahr|año|anno|år|vuosi")
            .asMatchPredicate();

    static final Predicate<String> DAYS =
            Pattern.compile("(?:기준|조사)?\\s?일|日|day|dd").asMatchPredicate();
    /** What counts hours of a day, beside a column of days. */
    static final Predicate<String> HOURS = Pattern.compile(
                    OF.replace(")\\s?", ")?\\s?") + "(?:시간대?|시각?)|hours?|hh|time.?of.?day")
            .asMatchPredicate();

    static final Predicate<String> VALUE = Pattern.compile(
                    "값|수치|수치값|데이터|데이터\\s?값|통계값|관측값|dt|obs.?value|value|data|amount|数值|值")
            .asMatchPredicate();
    static final Predicate<String> UNIT =
            Pattern.compile("단위|단위명|unit|unit.?nm|unit.?measure|units|uom|单位").asMatchPredicate();
    /** Powers of ten, as SDMX, the OECD and Statistics Canada call them. */
    static final Predicate<String> MULTIPLIER = Pattern.compile(
                    "unit.?mult(?:iplier)?(?:.?code)?|power.?code(?:.?code)?|scalar.?id|multiplier")
            .asMatchPredicate();

    static final Predicate<String> STATUS =
            Pattern.compile("상태|obs.?status|status|flag.?codes?|flags?|状态").asMatchPredicate();
    private static final Pattern REMARK = Pattern.compile("비고|주석|참고|note|notes|remarks?|comment|备注");
    /** Numbers that name things. */
    static final Predicate<String> CODE = Pattern.compile(
                    ".*(?:코드|번호|code|number|\\bno\\.?|\\bid|_id)|연번|순번|구분번호|id|seq|编码|代码|序号")
            .asMatchPredicate();

    static final Predicate<String> COUNTER =
            Pattern.compile("연번|순번|번호|no\\.?|seq|#|序号").asMatchPredicate();
    /** A name with the number that pandas gives the second of two columns of one name. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.[1-9][0-9]?");

    private ColumnNames() {}

    /** What a dataset is called whose file alone has a name. */
    static String dataset(String file) {
        return file.replaceFirst("^.*[/!]", "").replaceFirst("\\.[A-Za-z]{2,4}$", "");
    }

    /** Of the periods of its rows. */
    static boolean isPeriod(String name) {
        // a corner says first what stands beside it, then what stands below
        String below = name.replaceFirst("^구\\s?분\\s+", "");
        Matcher two = TWO_LANGUAGES.matcher(below);
        return PERIOD.matcher(two.matches() ? two.group(1).strip() : below).matches();
    }

    static boolean isRemark(String name) {
        return REMARK.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The name, whatever number a program gave it for being the second of its kind: {@code 2018}, {@code 2018.1}, {@code 2018.2}. */
    static String plain(String name, Collection<String> names) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() && names.contains(numbered.group(1)) && names.contains(numbered.group(1) + ".1")
                ? numbered.group(1)
                : name;
    }

    /** The name without the brackets at its end. */
    static String withoutUnit(String name) {
        return name.replaceFirst("\\s*[(\\[][^)\\]]+[)\\]]$", "");
    }
}
