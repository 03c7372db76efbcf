package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the columns of a table are, by the names that publishers give them and by what stands in them. */
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
    /** What counts hours of a day, beside a column of days. */
    private static final Pattern HOURS =
            Pattern.compile(OF.replace(")\\s?", ")?\\s?") + "(?:시간대?|시각?)|hours?|hh|time.?of.?day");

    private static final Pattern HOUR = Pattern.compile("(?:[01]?[0-9]|2[0-4])(?:\\s?시|:[0-5][0-9](?::[0-5][0-9])?)?");
    private static final Pattern DAY_CELL = Pattern.compile(
            "(?:19|20)[0-9]{2}(?:[0-9]{4}|(?<mark>[-./]) ?[0-9]{1,2}\\k<mark> ?[0-9]{1,2}\\.?(?:[T ]00:00(?::00)?)?)");
    private static final Pattern DAY_PARTS =
            Pattern.compile("^([0-9]{4})[-./]? ?([0-9]{1,2})(?:[-./] ?|(?=[0-9]{2}$))([0-9]{1,2}).*$");
    /** Parts of a year by number, as the Bureau of Labor Statistics codes them: {@code M01}. */
    private static final Pattern PART_CODE = Pattern.compile("M(?:0[1-9]|1[0-3])|Q0[1-5]|S0[1-3]|A01");
    /** Codes of the period, beside its name. */
    private static final Pattern PERIOD_CODE = Pattern.compile("time.?code|time.?id|시점\\s?코드|時間軸コード");
    /** Columns that hold years, and days of a month, where a table parts its time into columns. */
    private static final Pattern YEARS = Pattern.compile(
            "(?:" + OF + ")?\\s?(?:연도|년도?|年度?|年份?|年次)|(?:ref\\.?\\s?)?year|yr|yyyy|jahr|año|anno|år|vuosi");

    private static final Pattern DAYS = Pattern.compile("(?:기준|조사)?\\s?일|日|day|dd");
    private static final Pattern VALUE =
            Pattern.compile("값|수치|수치값|데이터|데이터\\s?값|통계값|관측값|dt|obs.?value|value|data|amount|数值|值");
    private static final Pattern UNIT = Pattern.compile("단위|단위명|unit|unit.?nm|unit.?measure|units|uom|单位");
    /** Powers of ten, as SDMX, the OECD and Statistics Canada call them. */
    private static final Pattern MULTIPLIER =
            Pattern.compile("unit.?mult(?:iplier)?(?:.?code)?|power.?code(?:.?code)?|scalar.?id|multiplier");

    private static final Pattern POWER = Pattern.compile("(?:-?[0-9]{1,2})?");
    private static final Pattern STATUS = Pattern.compile("상태|obs.?status|status|flag.?codes?|flags?|状态");
    private static final Pattern REMARK = Pattern.compile("비고|주석|참고|note|notes|remarks?|comment|备注");
    /** In full, or behind an apostrophe: {@code '24.01}. */
    private static final String YEAR = "(?:(?:19|20)[0-9]{2}|['’‘][0-9]{2})";
    /** As English writes it. */
    private static final String MONTH =
            "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String PART =
            "[0-9]{1,2}\\s?[월月]|[1-4](?:/4)?\\s?분기|[상하]반기|[1-4]/4|[12]/2(?:\\s?반기)?|第?[1-4一二三四]季度|[上下]半年";
    private static final Pattern PERIOD_CELL = Pattern.compile(YEAR
            + "(?:[-./ ]?(?:0?[1-9]|1[0-2])(?:[-./ ]?(?:0?[1-9]|[12][0-9]|3[01])(?:[T ]00:00(?::00)?)?)?"
            + "|[-. ]?[QqHhSsMmKkTt][0-9]{1,2}|(?:[. ]\\s?|\\s?[년年]\\s?)(?:" + PART + ")|\\s?[년年].{0,10})?\\.?\\**"
            + "|" + MONTH + "\\.?[\\s,/-]\\s?(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}[\\s-]?" + MONTH
            + "|[QqHhTt][1-4][\\s/-]?(?:19|20)[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.(?:19|20)[0-9]{2}");
    /** Tables mark a year whose numbers are provisional, estimated, forecast or revised: {@code 2023p}, {@code 2023 p)}, {@code 2024(추정)}. */
    private static final String MARK =
            "(?:\\s?\\(?(?<mark>[perfPERF])\\)|\\s?\\((?<word>잠정|추정|전망)치?\\)|(?<letter>[perPEF]|\\s[per]))?";
    /** What stands behind the period is an item, but not where it begins as a part of a year does: such a period is not understood. */
    private static final String PERIOD_HEADER = "(?!(?i:.*\\b(?:base|since|from|until)\\s))(?:(?<before>(?!" + MONTH
            + "\\.?[\\s,/-]|[QqHhTt][1-4]\\s)[^0-9]*[^0-9\\s_])[\\s_]+)?(?<period>" + MONTH
            + "\\.?[\\s,/-]\\s?(?:19|20)[0-9]{2}|" + MONTH + "\\.?[- ']{1,2}[0-9]{2}\\b|"
            + "(?:19|20)[0-9]{2}[\\s-]?" + MONTH + "\\b|[QqHhTt][1-4][\\s/-]?(?:19|20)[0-9]{2}|" + YEAR
            + "(?:[-./ ]?(?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12][0-9]|3[01]))?|[-. ]?[QqHhSsMmKkTt][0-9]{1,2}|(?:[. ]\\s?|\\s?[년年]\\s?)(?:"
            + PART
            + ")|\\s?[년年](?!度))?)" + MARK + "(?:\\s?년)?\\**(?:\\s?[0-9]\\)|[¹²³⁴-⁹]+[⁾)]?)?"
            + "(?:[\\s_]+(?![0-9]{1,2}\\s?(?:/|월|분기)|[상하]반기|기준|불변|(?i:prices|base))(?<item>[^(\\[]*[^(\\[\\s]))?\\s*(?:[(\\[](?<unit>[^)\\]]+)[)\\]])?";

    private static final Pattern DATED = Pattern.compile(YEAR + ".*");

    static boolean isPeriodCell(String cell) {
        return PERIOD_CELL.matcher(cell).matches();
    }

    /** Anything that may be a time: a year, a month, a quarter. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|[0-9]\\s?(?:[년年월月]|분기)|[1-4]/4|[12]/2|[전당금]\\s?(?:년|월|분기)|[상하]반기|전기|당기|FY|(?i:last|previous|prior)\\b|去年|上年|本年");

    /** Numbers that name things. */
    private static final Pattern CODE =
            Pattern.compile(".*(?:코드|번호|code|number|\\bno\\.?|\\bid|_id)|연번|순번|구분번호|id|seq|编码|代码|序号");

    private static final Pattern COUNTER = Pattern.compile("연번|순번|번호|no\\.?|seq|#|序号");
    /** A name with the number that pandas gives the second of two columns of one name. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.[1-9][0-9]?");

    private static final Pattern NUMBER = Pattern.compile("[-+−△▲(]?[0-9][0-9,. ]*\\)?\\s?%?|-|\\.{1,3}|…|[xX]|");
    /** A number with a unit in its cell: to be refused where it stands, row by row. */
    private static final Pattern MEASURED = Pattern.compile("[-+−△▲]?[0-9][0-9,.]*\\s?[^0-9\\s]{1,6}");

    private static final Pattern PERIOD_COLUMN = Pattern.compile(PERIOD_HEADER);

    private ColumnNames() {}

    /** What a dataset is called whose file alone has a name. */
    static String dataset(String file) {
        return file.replaceFirst("^.*[/!]", "").replaceFirst("\\.[A-Za-z]{2,4}$", "");
    }

    /**
     * A mapping as an author would write it.
     *
     * @param dataset what it is called
     * @param stated the period that is stated for all of it, where it has no column for periods; null where none is
     * @throws IllegalArgumentException where no column can be told to hold periods, or values
     */
    static Map<String, String> mapping(
            String dataset, List<String> header, List<List<String>> rows, @Nullable String stated) {
        Map<String, String> mapping = new TreeMap<>();
        mapping.put("dataset", "=" + dataset);
        List<Integer> parted = parted(header, rows);
        int period = parted.isEmpty() ? column(header, ColumnNames::isPeriod) : parted.get(0);
        if (period >= 0 && cells(rows, period).isEmpty()) {
            period = -1; // it says of the columns behind it what they are
        }
        if (period < 0) {
            period = only(header, rows, cell -> PERIOD_CELL.matcher(cell).matches());
        }
        List<Integer> wide = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (PERIOD_COLUMN.matcher(header.get(i)).matches()) {
                wide.add(i);
            }
        }
        // a lone name may well only mention a year, and so may several beside a column of periods
        boolean periods = period >= 0
                && all(rows, period, cell -> PERIOD_CELL.matcher(cell).matches());
        if (wide.size() == 1 && !numeric(rows, wide.get(0))
                || periods && wide.stream().allMatch(i -> namesMore(header.get(i)))) {
            wide.clear();
        }
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (within(header, rows, parted, i)) {
                taken.add(i);
            }
        }
        List<Integer> parts = parted.size() == 1 ? parts(header) : List.of();
        if (parted.size() > 1) {
            mapping.put("period", reference(header, period));
            mapping.put("period.part", reference(header, parted.get(1)));
            if (parted.size() > 2) {
                mapping.put("period.day", reference(header, parted.get(2)));
            }
            taken.addAll(parted);
            values(mapping, header, rows, taken);
        } else if (!parts.isEmpty()) {
            mapping.put("periods", "columns");
            mapping.put("period", reference(header, period));
            mapping.put("period.pattern", called(header, parts));
            taken.add(period);
            taken.addAll(parts);
        } else if (wide.size() >= 2 || (wide.size() == 1 && period < 0)) {
            mapping.put("periods", "columns");
            mapping.put("period.pattern", PERIOD_HEADER);
            taken.addAll(wide);
            int part = only(header, rows, cell -> PartOfYear.named(cell) != null);
            if (part >= 0
                    && !all(rows, part, cell -> wholeYear(cell))
                    && wide.stream().allMatch(i -> ofYear(header.get(i)))) {
                mapping.put("period", reference(header, part)); // years beside months
                taken.add(part);
            }
        } else if (period >= 0) {
            mapping.put("period", reference(header, period));
            taken.add(period);
            values(mapping, header, rows, taken);
        } else if (stated != null && ofStated(mapping, header, rows, taken, stated)) {
            mapping.put("period", "=" + stated);
        } else {
            throw new IllegalArgumentException(
                    "no column can be told to hold periods; the file has: " + String.join(", ", header));
        }
        Set<Integer> unclear = unclear(header, rows, taken, period);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (taken.contains(i) || unclear.contains(i) || isRemark(name)) {
                continue;
            }
            if (period >= 0
                    && (isPeriod(name) || PERIOD_CODE.matcher(name).matches() || names(rows, parted, i))
                    && sameTime(rows, parted.isEmpty() ? List.of(period) : parted, i)) {
                continue; // the period in other words
            }
            if (name.isEmpty() && blank(rows, i) || countsRows(header.get(i), rows, i)) {
                continue; // each line ends in a delimiter, or begins with its number
            }
            if (name.isEmpty()) {
                mapping.put("dimension.column" + (i + 1), "#" + (i + 1));
                continue;
            }
            String key = MULTIPLIER.matcher(name).matches() && powers(rows, i)
                    ? "multiplier"
                    : UNIT.matcher(name).matches()
                            ? "unit"
                            : STATUS.matcher(name).matches() ? "status" : dimension(header.get(i));
            for (int same = 2; key.startsWith("dimension.") && mapping.containsKey(key); same++) {
                key = dimension(header.get(i)) + " " + same;
            }
            mapping.putIfAbsent(key, reference(header, i));
        }
        return mapping;
    }

    /** What matches the names of columns, and the units behind them. */
    private static String called(List<String> header, List<Integer> columns) {
        return "(?<period>"
                + columns.stream()
                        .map(header::get)
                        .map(ColumnNames::withoutUnit)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")\\s*(?:[(\\[](?<unit>[^)\\]]+)[)\\]])?";
    }

    /**
     * Maps a table that has one period, or parts of a year that is stated once, in its columns or its rows. False where anything in it may
     * be another time than the one that is stated.
     */
    private static boolean ofStated(
            Map<String, String> mapping,
            List<String> header,
            List<List<String>> rows,
            List<Integer> taken,
            String stated) {
        List<Integer> parts = parts(header);
        int part = only(header, rows, cell -> PartOfYear.named(cell) != null);
        boolean inRows = part >= 0 && !all(rows, part, ColumnNames::wholeYear);
        for (int i = 0; i < header.size(); i++) {
            if (!parts.contains(i) && (TIME.matcher(header.get(i)).find() || isPart(header.get(i)))) {
                return false;
            }
            boolean dated = cells(rows, i).stream()
                    .anyMatch(cell -> !isNumeral(cell) && (TIME.matcher(cell).find() || isPart(cell)));
            if (dated && !(inRows && i == part)) {
                return false;
            }
        }
        if ((inRows || !parts.isEmpty()) && !PartOfYear.isYear(stated) || inRows && !parts.isEmpty()) {
            return false;
        }
        if (!parts.isEmpty()) {
            mapping.put("periods", "columns");
            mapping.put("period.pattern", called(header, parts));
            taken.addAll(parts);
            return true;
        } else if (inRows) {
            mapping.put("period.part", reference(header, part));
            taken.add(part);
        }
        values(mapping, header, rows, taken);
        return true;
    }

    private static boolean isNumeral(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    private static boolean isPart(String text) {
        PartOfYear part = PartOfYear.named(withoutUnit(text));
        return part != null && !part.whole();
    }

    /** The columns of years, of parts of these and of days, as far as a table has them each in one; empty where no column holds years. */
    private static List<Integer> parted(List<String> header, List<List<String>> rows) {
        int named = column(header, ColumnNames::isPeriod);
        int year = only(header, rows, name -> YEARS.matcher(name).matches(), PartOfYear::isYear);
        if (year < 0) {
            return List.of();
        }
        int part = -1;
        for (char kind : new char[] {'M', 'Q', 'S'}) {
            part = part >= 0
                    ? part
                    : only(
                            header,
                            rows,
                            name -> PartOfYear.kind(name) == kind,
                            cell -> PartOfYear.of(cell, kind) != null);
        }
        part = part >= 0
                ? part
                : only(header, rows, "period"::equals, cell -> PART_CODE
                        .matcher(cell)
                        .matches());
        int day = part < 0 || PartOfYear.kind(header.get(part)) != 'M'
                ? -1
                : only(header, rows, name -> DAYS.matcher(name).matches(), PartOfYear::isDay);
        if (named >= 0 && named != year && named != part && named != day) {
            return List.of();
        }
        return part < 0 ? List.of(year) : day < 0 ? List.of(year, part) : List.of(year, part, day);
    }

    /** The columns that are called as months, quarters or halves of a year are; empty where they are fewer than two, or of several kinds. */
    private static List<Integer> parts(List<String> header) {
        List<Integer> columns = new ArrayList<>();
        Set<Character> kinds = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            PartOfYear part = PartOfYear.named(withoutUnit(header.get(i)));
            if (part != null && !part.whole()) {
                columns.add(i);
                kinds.add(part.kind());
            }
        }
        return columns.size() < 2 || kinds.size() > 1 ? List.of() : columns;
    }

    /** Whether a header says more than its period. */
    private static boolean namesMore(String header) {
        Matcher m = PERIOD_COLUMN.matcher(header);
        return m.matches() && (m.group("before") != null || m.group("item") != null);
    }

    private static boolean wholeYear(String cell) {
        PartOfYear part = PartOfYear.named(cell);
        return part != null && part.whole();
    }

    private static boolean ofYear(String header) {
        Matcher m = PERIOD_COLUMN.matcher(header);
        return m.matches() && PartOfYear.isYear(m.group("period"));
    }

    private static String withoutUnit(String name) {
        return name.replaceFirst("\\s*[(\\[][^)\\]]+[)\\]]$", "");
    }

    /** Whether a column says a part of what the period says: the year of a day, the quarter of a month. */
    private static boolean within(List<String> header, List<List<String>> rows, List<Integer> parted, int column) {
        char kind = PartOfYear.kind(header.get(column));
        if (parted.size() > 1) {
            return kind != ' ' && !parted.contains(column);
        }
        String name = header.get(column).strip().toLowerCase(Locale.ROOT);
        int period = column(header, ColumnNames::isPeriod);
        return YEARS.matcher(name).matches()
                && period >= 0
                && period != column
                && rows.stream()
                        .filter(row -> TableLayout.filled(row) > 1)
                        .allMatch(row -> PartOfYear.isYear(TableLayout.cell(row, column))
                                && TableLayout.cell(row, period)
                                        .startsWith(
                                                TableLayout.cell(row, column).substring(0, 4)));
    }

    /**
     * Columns of numbers that are no codes: nothing names them so, and the rows are told apart without them. Their header says neither what
     * they are of nor when, and as codes they would make a series of each value.
     */
    private static Set<Integer> unclear(List<String> header, List<List<String>> rows, List<Integer> taken, int period) {
        List<Integer> codes = new ArrayList<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (i != period && (taken.contains(i) || isRemark(name))) {
                continue;
            }
            boolean named = CODE.matcher(name).matches()
                    || UNIT.matcher(name).matches()
                    || STATUS.matcher(name).matches();
            boolean constant =
                    rows.size() > 1 && !varies(rows, i) && !DATED.matcher(name).matches();
            (i != period && !named && !constant && numeric(rows, i) ? numbers : codes).add(i);
        }
        if (!toldApart(rows, codes)) {
            numbers.removeIf(i -> !DATED.matcher(header.get(i)).matches());
        }
        return numbers;
    }

    /** Whether the columns differ from row to row; an empty cell goes on with what stands above it. */
    private static boolean toldApart(List<List<String>> rows, List<Integer> columns) {
        Set<List<String>> seen = new HashSet<>();
        String[] key = new String[columns.size()];
        Arrays.fill(key, "");
        for (List<String> row : rows) {
            if (TableLayout.filled(row) < 2) {
                continue;
            }
            for (int i = 0; i < key.length; i++) {
                String cell = TableLayout.cell(row, columns.get(i));
                key[i] = cell.isEmpty() ? key[i] : cell;
            }
            if (!seen.add(List.of(key))) {
                return false;
            }
        }
        return true;
    }

    private static boolean varies(List<List<String>> rows, int column) {
        return rows.stream()
                        .map(row -> TableLayout.cell(row, column))
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** The name, whatever number a program gave it for being the second of its kind: {@code 2018}, {@code 2018.1}, {@code 2018.2}. */
    static String plain(String name, Collection<String> names) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() && names.contains(numbered.group(1)) && names.contains(numbered.group(1) + ".1")
                ? numbered.group(1)
                : name;
    }

    /**
     * Numbers that count months, days or hours are no values. Beside days, months are said once more, and hours tell values apart.
     *
     * @throws IllegalArgumentException where they are needed for the period, and do not make one with it
     */
    private static void parts(
            Map<String, String> mapping, List<String> header, List<List<String>> rows, List<Integer> taken) {
        int period = header.indexOf(mapping.getOrDefault("period", ""));
        boolean days =
                period >= 0 && all(rows, period, cell -> DAY_CELL.matcher(cell).matches());
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (taken.contains(i)
                    || period < 0
                    || !numeric(rows, i) && !HOURS.matcher(name).matches()) {
                continue;
            }
            char kind = PartOfYear.kind(name);
            if (HOURS.matcher(name).matches()
                    && all(rows, i, cell -> HOUR.matcher(cell).matches())) {
                if (!days && !mapping.containsKey("period.day")) {
                    throw new IllegalArgumentException(
                            "'%s' counts hours, and '%s' holds no days".formatted(header.get(i), header.get(period)));
                }
                mapping.put(dimension(header.get(i)), reference(header, i));
                taken.add(i);
            } else if (days && saidAgain(rows, period, i, kind)) {
                taken.add(i);
            } else if (kind != ' ' && all(rows, i, cell -> PartOfYear.of(cell, kind) != null)) {
                throw new IllegalArgumentException(
                        "'%s' counts parts of a year, and '%s' does not say of which year of the calendar"
                                .formatted(header.get(i), header.get(period)));
            }
        }
    }

    /** Whether numbers stand in the days beside them: of the year, the month, or the day itself. */
    private static boolean saidAgain(List<List<String>> rows, int period, int column, char kind) {
        Stream<List<String>> dated = rows.stream()
                .filter(row -> TableLayout.filled(row) > 1
                        && !TableLayout.cell(row, period).isEmpty());
        return dated.allMatch(row -> {
            String[] day = DAY_PARTS
                    .matcher(TableLayout.cell(row, period))
                    .replaceFirst("$1 $2 $3")
                    .split(" ", -1);
            String cell = TableLayout.cell(row, column);
            PartOfYear part = PartOfYear.of(cell, kind);
            int month = Integer.parseInt(day[1]);
            return part == null
                    ? cell.equals(day[0]) || kind == ' ' && cell.matches("0?" + Integer.parseInt(day[2]))
                    : part.number()
                            == (part.kind() == 'Q' ? (month + 2) / 3 : part.kind() == 'S' ? (month + 5) / 6 : month);
        });
    }

    private static boolean all(List<List<String>> rows, int column, Predicate<String> such) {
        List<String> cells = cells(rows, column);
        return !cells.isEmpty() && cells.stream().allMatch(such);
    }

    /** What stands in a column, but for what is blank and for records of one cell alone. */
    private static List<String> cells(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> TableLayout.filled(row) > 1)
                .map(row -> TableLayout.cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static String dimension(String header) {
        return "dimension." + header.replaceAll("\\s+", " ");
    }

    private static void values(
            Map<String, String> mapping, List<String> header, List<List<String>> rows, List<Integer> taken) {
        parts(mapping, header, rows, taken);
        int value = column(header, name -> VALUE.matcher(name).matches());
        for (int i = value + 1; value >= 0 && i < header.size(); i++) {
            if (plain(header.get(i), header).equals(header.get(value))) {
                throw new IllegalArgumentException("two columns are called %s, and nothing says which holds the values"
                        .formatted(header.get(value)));
            }
        }
        List<Integer> numbers = columns(header, taken, i -> numeric(rows, i));
        if (value < 0 && numbers.isEmpty()) {
            numbers = columns(header, taken, i -> measured(rows, i));
        }
        if (value < 0 && numbers.size() == 1) {
            value = numbers.get(0);
        }
        if (value >= 0) {
            mapping.put("value", reference(header, value));
            taken.add(value);
        } else if (numbers.isEmpty()) {
            throw new IllegalArgumentException(
                    "no column can be told to hold values; the file has: " + String.join(", ", header));
        } else {
            List<String> names = numbers.stream()
                    .map(header::get)
                    .filter(name -> !name.isEmpty())
                    .map(Pattern::quote)
                    .toList();
            if (names.size() < numbers.size()) {
                throw new IllegalArgumentException("several columns hold numbers, and no header says which are values");
            }
            mapping.put("value.pattern", "(?<item>" + String.join("|", names) + ")");
            taken.addAll(numbers);
        }
    }

    private static List<Integer> columns(List<String> header, List<Integer> taken, IntPredicate such) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean code = CODE.matcher(header.get(i).toLowerCase(Locale.ROOT)).matches();
            if (!taken.contains(i) && !code && such.test(i)) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** Whether a column numbers the rows: it says nothing of what they are about. */
    static boolean countsRows(String name, List<List<String>> rows, int column) {
        if (!COUNTER.matcher(name.strip().toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        long before = -1;
        for (List<String> row : rows) {
            String cell = TableLayout.cell(row, column);
            if (!cell.matches("[0-9]{1,9}") || before >= 0 && Long.parseLong(cell) != before + 1) {
                return false;
            }
            before = Long.parseLong(cell);
        }
        return rows.size() > 1;
    }

    static boolean isRemark(String name) {
        return REMARK.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static int column(List<String> header, Predicate<String> named) {
        for (int i = 0; i < header.size(); i++) {
            if (named.test(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPeriod(String name) {
        // a corner says first what stands beside it, then what stands below
        String below = name.replaceFirst("^구\\s?분\\s+", "");
        Matcher two = TWO_LANGUAGES.matcher(below);
        return PERIOD.matcher(two.matches() ? two.group(1).strip() : below).matches();
    }

    /** The one column of such a name of whose cells most are such; -1 where there is none, or more than one. */
    private static int only(
            List<String> header, List<List<String>> rows, Predicate<String> named, Predicate<String> such) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (!named.test(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                continue;
            }
            List<String> cells = cells(rows, i);
            long right = cells.stream().filter(such).count();
            if (right > 0 && 2 * right >= cells.size()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** The one column whose cells are all such; -1 where there is none, or more than one. */
    private static int only(List<String> header, List<List<String>> rows, Predicate<String> such) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            List<String> cells = rows.stream()
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (!cells.isEmpty() && cells.stream().allMatch(such)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean numeric(List<List<String>> rows, int column) {
        boolean digits = false;
        for (List<String> row : rows) {
            String cell = TableLayout.cell(row, column);
            if (!NUMBER.matcher(cell).matches() && TableLayout.filled(row) > 1) {
                return false;
            }
            digits |= !cell.isEmpty() && cell.chars().anyMatch(Character::isDigit);
        }
        return digits;
    }

    /** Whether a column's cells name the year of a period that is parted into columns. */
    private static boolean names(List<List<String>> rows, List<Integer> parted, int column) {
        return parted.size() > 1
                && rows.stream()
                        .filter(row -> TableLayout.filled(row) > 1)
                        .allMatch(row -> TableLayout.cell(row, column).contains(TableLayout.cell(row, parted.get(0))));
    }

    /** Whether each text of some columns always stands beside the same text of another. */
    private static boolean sameTime(List<List<String>> rows, List<Integer> some, int other) {
        Map<String, String> there = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (List<String> row : rows) {
            String a =
                    some.stream().map(column -> TableLayout.cell(row, column)).collect(Collectors.joining(" "));
            String b = TableLayout.cell(row, other);
            if (!there.computeIfAbsent(a, text -> b).equals(b)
                    || !back.computeIfAbsent(b, text -> a).equals(a)) {
                return false;
            }
        }
        return there.size() > 1;
    }

    static boolean blank(List<List<String>> rows, int column) {
        return rows.stream().allMatch(row -> TableLayout.cell(row, column).isEmpty());
    }

    private static boolean powers(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> TableLayout.filled(row) > 1)
                .allMatch(row -> POWER.matcher(TableLayout.cell(row, column)).matches());
    }

    private static boolean measured(List<List<String>> rows, int column) {
        return varies(rows, column)
                && rows.stream()
                        .filter(row -> TableLayout.filled(row) > 1)
                        .map(row -> TableLayout.cell(row, column))
                        .allMatch(cell -> NUMBER.matcher(cell).matches()
                                || MEASURED.matcher(cell).matches());
    }

    /** By its name where that is its own and does not look like something else, by its number otherwise. */
    private static String reference(List<String> header, int column) {
        String name = header.get(column);
        boolean plain = !name.isEmpty() && !name.startsWith("=") && !name.startsWith("#");
        return plain && header.indexOf(name) == column && header.lastIndexOf(name) == column
                ? name
                : "#" + (column + 1);
    }
}
