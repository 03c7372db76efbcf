package io.sillok.transform.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published.
 *
 * @param day in the source's zone
 * @param at the moment, where a time of day is given
 */
public record PublicationTime(LocalDate day, @Nullable OffsetDateTime at) {
    private static final String CLOCK =
            "(?:[T ,(]{1,2}(?:(?:[월화수목금토일](?:요일)?|星期.)[)]?\\s?)?(오전|오후|AM|PM|am|pm)?\\s?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?(AM|PM|am|pm|a\\.m\\.|p\\.m\\.)?\\s?(Z|GMT|UTC|KST|[+-]\\d{2}:?\\d{2})?)?.{0,20}";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?:[A-Za-z가-힣:]{1,12}\\s?)?(\\d{4})\\s?[-./년年]\\s?(\\d{1,2})\\s?[-./월月]\\s?(\\d{1,2})[일日.]?" + CLOCK);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})" + CLOCK);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + CLOCK);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** No newspaper is older. */
    private static final int OLDEST = 1600;

    private static final Set<Integer> ZEROES = Set.of(1900, 1970);
    /** {@code 14:31 November 19, 2025}: the clock before the day. */
    private static final Pattern CLOCK_FIRST = Pattern.compile(
            "(\\d{1,2}:\\d{2}(?:\\s?(?:AM|PM|am|pm|a\\.m\\.|p\\.m\\.))?(?:\\s?(?:KST|GMT|UTC))?)[,\\s]{1,2}(?=[A-Z\\d])(.{8,30}\\d{4})");

    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    /** Reads a time as publishers write it; a time without an offset is one in {@code zone}. Empty where it is none. */
    public static Optional<PublicationTime> parse(String written, ZoneId zone) {
        return read(written, zone).filter(time -> !zero(time.day()));
    }

    private static Optional<PublicationTime> read(String written, ZoneId zone) {
        if (written.length() > 100) {
            return Optional.empty();
        }
        String text = plain(Lines.collapse(written));
        if (text.length() > 80) {
            return Optional.empty();
        }
        Matcher clockFirst = CLOCK_FIRST.matcher(text);
        if (clockFirst.matches()) {
            text = clockFirst.group(2) + " " + clockFirst.group(1);
        }
        try {
            Matcher m = YEAR_FIRST.matcher(text);
            if (m.matches()) {
                return Optional.of(of(number(m, 1), number(m, 2), number(m, 3), m, 4, zone));
            }
            m = COMPACT.matcher(text);
            if (m.matches()) {
                LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
                return Optional.of(
                        m.group(4) == null
                                ? new PublicationTime(day, null)
                                : at(
                                        day.atTime(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6)),
                                        null,
                                        zone));
            }
            m = DAY_FIRST.matcher(text);
            if (m.matches() && month(m.group(2)) > 0) {
                return Optional.of(of(number(m, 3), month(m.group(2)), number(m, 1), m, 4, zone));
            }
            m = MONTH_FIRST.matcher(text);
            if (m.matches() && month(m.group(1)) > 0) {
                return Optional.of(of(number(m, 3), month(m.group(1)), number(m, 2), m, 4, zone));
            }
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The clock as digits and colons, apart from the day. */
    private static String plain(String written) {
        String text = written.replace('[', ' ').replace(']', ' ').replaceAll("\\s[-–|]\\s(?=\\D{0,3}\\d{1,2}:)", " ");
        if (text.indexOf('시') >= 0 || text.indexOf('时') >= 0 || text.indexOf('時') >= 0) {
            text = text.replaceAll("(\\d{1,2})\\s?[시时時]\\s?(\\d{1,2})\\s?[분分]?", "$1:$2")
                    .replaceAll("(?<=\\d:)(\\d)(?!\\d)", "0$1")
                    .replaceAll("(\\d{1,2})\\s?[시时時](?=\\s|$)", "$1:00");
        }
        text = text.replaceAll("午前|上午", "오전").replaceAll("午後|下午", "오후");
        return text.replaceAll("(?<=[일日])(?=[\\d오])", " ")
                .replaceAll("\\s{2,}", " ")
                .strip();
    }

    /** What systems write where they know no day: the zero of their clock. */
    private static boolean zero(LocalDate day) {
        return day.getYear() < OLDEST || (day.getDayOfYear() == 1 && ZEROES.contains(day.getYear()));
    }

    private static PublicationTime of(int year, int month, int day, Matcher m, int clock, ZoneId zone) {
        LocalDate date = LocalDate.of(year, month, day);
        if (m.group(clock + 1) == null) {
            return new PublicationTime(date, null);
        }
        int hour = number(m, clock + 1);
        String half = m.group(clock) != null ? m.group(clock) : m.group(clock + 4);
        if (half != null && hour <= 12) {
            boolean afternoon =
                    half.equals("오후") || half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int second = m.group(clock + 3) == null ? 0 : number(m, clock + 3);
        return at(date.atTime(hour, number(m, clock + 2), Math.min(second, 59)), m.group(clock + 5), zone);
    }

    private static PublicationTime at(LocalDateTime local, @Nullable String offset, ZoneId zone) {
        OffsetDateTime moment = offset == null
                ? local.atZone(zone).toOffsetDateTime()
                : local.atOffset(
                        switch (offset) {
                            case "Z", "GMT", "UTC" -> ZoneOffset.UTC;
                            case "KST" -> KOREA;
                            default -> ZoneOffset.of(offset);
                        });
        return new PublicationTime(moment.atZoneSameInstant(zone).toLocalDate(), moment);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
