package io.sillok.ingest.statistics;

import io.sillok.model.ShortYear;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The period that is stated once for a whole table: above it, by a day or month that its numbers are of ({@code 2024년 12월 말 현재},
 * {@code as at 30 June 2024}) or by the period that its title begins with, or in brackets ends in, or in the name of its sheet.
 */
final class StatedPeriod {
    private static final String NUMBER = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final Pattern DATE = Pattern.compile("(?<![0-9])(?<year>(?:19|20)[0-9]{2}|['’‘][0-9]{2})(?:"
            + "\\s?[년年](?<budget>도|度)?(?:\\s?(?<month>" + NUMBER + ")\\s?[월月](?!\\s?별)(?:\\s?(?<day>" + NUMBER
            + ")\\s?[일日])?|\\s?제?(?<quarter>[1-4])(?:/4)?\\s?분기|\\s?(?<half>[상하])반기)?"
            + "|(?<mark>[./-]) ?(?<month2>" + NUMBER + ")(?:\\k<mark> ?(?<day2>" + NUMBER + "))?\\.?(?![0-9]))");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\bas (?:of|at) (?:(?:the )?end (?:of )?)?(?:(?<day>[0-9]{1,2}) )?(?<month>[a-z]{3,9}),? (?:(?<day2>[0-9]{1,2}), ?)?(?<year>(?:19|20)[0-9]{2})\\b");

    private static final Pattern REFERENCE_BEHIND = Pattern.compile("\\s*(?:말|末|底)?\\s*(?:일|시점)?\\s*(?:현재|기준|시점).*");
    private static final Pattern REFERENCE_BEFORE =
            Pattern.compile(".*(?:기준(?:일자?|시점|년월|연월|월)?|시점|截至|截止)\\s*[:：]?\\s*[(\\[]?\\s*");
    /** When somebody wrote or published the table is not what it is of. */
    private static final Pattern OTHER_DAY =
            Pattern.compile(".*(?:작성|공표|발표|공고|출력|조회|갱신|수정|배포|보도|게시|등록|추출|생성|개정|시행|제정|발행|발간|更新|发布|制表).*");

    private static final Pattern RANGE_BEHIND = Pattern.compile("\\s*(?:[~～∼〜–—]|-\\s|부터|까지|이후|이전|이래|至).*");
    private static final Pattern RANGE_BEFORE = Pattern.compile(".*(?:[~～∼〜–—]|\\s-)\\s*");
    /** What stands in front of a title: its number, a bracket. */
    private static final Pattern BEGINNING = Pattern.compile(
            "[\\s(\\[<〈《【「○□■◇◆▢ㅇ]*(?:(?:표|<표|Table|表)?\\s?[0-9IVX]{0,3}(?:-[0-9]+)?[.):]?\\s*)?[\\s(\\[<〈《【「]*");

    private static final Pattern CLOSING = Pattern.compile("\\s*[)\\]>〉》】」]\\s*");
    /** Tables of these have years that their numbers are compared with, {@code 2020년 기준}. */
    private static final Pattern COMPARED = Pattern.compile("지수|불변|물가|가격|指数|=\\s?100");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int LONGEST_TITLE = 80;
    /** What is longer is prose. */
    private static final int LONGEST = 400;

    private StatedPeriod() {}

    /**
     * In SDMX's notation; null where nothing, or more than one thing, is stated.
     *
     * @param above the rows above the table's header
     * @param sheet what its sheet is called; empty where it stands in none
     */
    static @Nullable String of(List<List<String>> above, String sheet) {
        Set<String> references = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        boolean compared = above.stream().flatMap(List::stream).anyMatch(cell -> COMPARED.matcher(cell)
                .find());
        for (List<String> row : above) {
            for (String cell : new LinkedHashSet<>(row)) {
                if (!read(cell.strip(), compared, references, titles)) {
                    return null;
                }
            }
        }
        String stated = one(references, titles);
        if (stated == null) {
            return null;
        }
        PartOfYear part = PartOfYear.named(sheet);
        String name = sheet.strip();
        Matcher date = DATE.matcher(name);
        String own = YEAR.matcher(name).matches() ? name : date.matches() ? period(date) : "";
        if (part != null && !part.whole()) {
            if (!YEAR.matcher(stated).matches()) {
                return null; // of a year that nobody names
            }
            own = PartOfYear.period(stated, part, null, name);
        }
        String finer = own.length() > stated.length() ? own : stated;
        return finer.isEmpty() || !finer.startsWith(own) || !finer.startsWith(stated) ? null : finer;
    }

    /** Empty where there is none, null where there are several. */
    private static @Nullable String one(Set<String> references, Set<String> titles) {
        if (references.size() > 1 || titles.size() > 1) {
            return null;
        }
        String reference = references.isEmpty() ? "" : references.iterator().next();
        String title = titles.isEmpty() ? "" : titles.iterator().next();
        return reference.isEmpty() ? title : title.isEmpty() || reference.startsWith(title) ? reference : null;
    }

    /** Adds what a cell states; false where it tells of a stretch of time, which no single period is. */
    private static boolean read(String text, boolean compared, Set<String> references, Set<String> titles) {
        if (text.length() > LONGEST) {
            return true;
        }
        Matcher english = ENGLISH.matcher(text);
        while (english.find()) {
            String day = english.group("day") == null ? english.group("day2") : english.group("day");
            PartOfYear month = PartOfYear.named(english.group("month").toLowerCase(Locale.ROOT));
            if (month != null && month.kind() == 'M') {
                references.add(PartOfYear.period(english.group("year"), month, day, text));
            }
        }
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            String before = text.substring(0, date.start());
            String behind = text.substring(date.end());
            if (RANGE_BEHIND.matcher(behind).matches()
                    || RANGE_BEFORE.matcher(before).matches()) {
                return false;
            }
            String period = period(date);
            boolean year = YEAR.matcher(period).matches();
            boolean reference = REFERENCE_BEHIND.matcher(behind).matches()
                    || REFERENCE_BEFORE.matcher(before).matches();
            boolean ofTable =
                    !period.isEmpty() && (reference || !OTHER_DAY.matcher(text).matches());
            if (ofTable && reference && !(year && compared)) {
                references.add(period);
            } else if (ofTable && !reference && !isDay(period) && isTitle(text, before, behind)) {
                titles.add(period);
            }
        }
        return true;
    }

    private static boolean isTitle(String text, String before, String behind) {
        return text.length() <= LONGEST_TITLE
                && !Remarks.are(List.of(text))
                && (BEGINNING.matcher(before).matches() && !behind.startsWith("=")
                        || before.endsWith("(") && CLOSING.matcher(behind).matches());
    }

    private static boolean isDay(String period) {
        return period.length() == "2024-12-31".length();
    }

    private static String period(Matcher date) {
        String year = date.group("year");
        if (year.length() < 4) {
            OptionalInt full = ShortYear.inFull(Integer.parseInt(year.substring(1)));
            year = full.isEmpty() ? "" : String.valueOf(full.getAsInt());
        }
        String month = date.group("month") == null ? date.group("month2") : date.group("month");
        String day = date.group("day") == null ? date.group("day2") : date.group("day");
        if (year.isEmpty() || month != null && Integer.parseInt(month) > 12) {
            return "";
        } else if (date.group("quarter") != null) {
            return year + "-Q" + date.group("quarter");
        } else if (date.group("half") != null) {
            return year + "-S" + (date.group("half").equals("상") ? 1 : 2);
        }
        return month == null
                ? year
                : day == null
                        ? "%s-%02d".formatted(year, Integer.parseInt(month))
                        : "%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day));
    }
}
