package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.LetterSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Periods counted from publication: 3일 전, 2주 후 월요일, 지난 3년, 앞으로 5년간, 10개월 이내, 14년 만에.
 *
 * @param end behind the phrase
 * @param year the year counted to where the phrase counts in years (2년 전), and names a day or month no closer; else null
 */
record RelativeSpan(
        int end, Interval interval, String why, @Nullable Integer year) {
    private static final String[] BACK = {"지난", "최근", "이전", "직전", "과거", "过去", "近"};
    private static final String[] AHEAD = {"앞으로", "향후", "다가오는", "다음", "未来", "未來", "今后", "今後"};
    private static final String THIS = "이번";
    private static final LetterSet FIRST_OF_MARKS = LetterSet.beginning(
            Stream.of(BACK, AHEAD, new String[] {THIS}).flatMap(Stream::of).toList());
    private static final Set<String> ADVERBS = Set.of("약", "불과", "무려", "최근", "나", "고작", "대략", "바로");
    private static final String LIKE_PARTICLES = "은는이가을를에서고며면로와과도만께지빠해여져려커아어";
    private static final int LONGEST_WORD = 8;
    private static final int LONGEST_NUMBER = 3;
    private static final List<Sign> SIGNS = List.of(
            new Sign("전", Direction.AGO),
            new Sign("前", Direction.AGO),
            new Sign("이전", Direction.AGO),
            new Sign("之前", Direction.AGO),
            new Sign("以前", Direction.AGO),
            new Sign("후", Direction.LATER),
            new Sign("뒤", Direction.LATER),
            new Sign("이후", Direction.LATER),
            new Sign("지나서", Direction.LATER),
            new Sign("后", Direction.LATER),
            new Sign("之后", Direction.LATER),
            new Sign("以后", Direction.LATER),
            new Sign("後", Direction.LATER),
            new Sign("이내", Direction.WITHIN),
            new Sign("안", Direction.WITHIN),
            new Sign("내", Direction.WITHIN),
            new Sign("内", Direction.WITHIN),
            new Sign("之内", Direction.WITHIN),
            new Sign("以内", Direction.WITHIN),
            new Sign("새", Direction.PAST),
            new Sign("만", Direction.SINCE));

    private static final Pattern NEW = Pattern.compile(
            " (?:[가-힣]{1,6} )?[가-힣]{0,4}(?:감독|사령탑|대표|사장|회장|위원장|총리|총재|대통령|내각|지도부|정부|앨범|음반|싱글|노래|영화|드라마|소설|책|시즌|학기|제품|모델|브랜드|이름|청사|건물|사옥|법|규정|기준|정책|지침|제도|헌법)(?:으로|로|에|을|를|이|가)(?: |$)");
    private static final int LONGEST_NEW = 24;

    /** What stands behind a length, and which way it points. */
    private record Sign(String word, Direction direction) {}

    RelativeSpan(int end, Interval interval, String why) {
        this(end, interval, why, null);
    }

    private enum Direction {
        AGO,
        LATER,
        WITHIN,
        PAST,
        SINCE;

        /** Whether it names how far away something is, not how long it lasts. */
        boolean isDistance() {
            return this == AGO || this == LATER;
        }
    }

    /** A direction found behind a length, and where its word ends. */
    private record Behind(Direction direction, int end) {}

    /** Whether such a period may begin with the letter. */
    static boolean mayBegin(char letter) {
        return FIRST_OF_MARKS.has(letter) || Length.mayBegin(letter);
    }

    /** Reads the period that begins here; null where none does, or where it counts from something else. */
    static @Nullable RelativeSpan read(String text, int at, Named named, Sentences sentences) {
        if (FIRST_OF_MARKS.has(at(text, at))) {
            String back = word(text, at, BACK);
            String ahead = word(text, at, AHEAD);
            String mark = back != null ? back : ahead != null ? ahead : word(text, at, THIS);
            if (mark != null) {
                return marked(text, skipSpaces(text, at + mark.length()), mark, ahead != null, named.published());
            }
        }
        RelativeSpan ranged = ranged(text, at, named, sentences);
        return ranged == null ? plain(text, at, named, sentences) : ranged;
    }

    private static @Nullable RelativeSpan plain(String text, int at, Named named, Sentences sentences) {
        Length length = Length.read(text, at);
        if (length == null || isRange(text, length)) {
            return null;
        }
        Behind behind = behind(text, length.lasting(text));
        // 2020년 이후, 10일 이전: before and after a year and a day
        boolean dated =
                length.years() > 999 || (length.days() > 0 && length.years() + length.months() == 0 && !length.word());
        boolean since = behind != null
                && (Letters.endsWith(text, behind.end, "이전") || Letters.endsWith(text, behind.end, "이후"));
        if (behind == null
                || (dated && since)
                || countsFromSomethingElse(text, at, behind.direction, length)
                || (behind.direction == Direction.LATER && isNamedNext(text, behind.end))) {
            return null;
        }
        boolean over = (behind.direction == Direction.LATER || behind.direction == Direction.WITHIN)
                && sentences.tenseRightBehind(behind.end) == Tense.PAST;
        return over ? laterThanNamed(behind, length, named) : counted(behind, length, named, text);
    }

    /** 5년 후인 2020년: what follows says when that was. */
    private static boolean isNamedNext(CharSequence text, int end) {
        return startsWith(text, end, "인 ") && Letters.isDigit(at(text, end + 2));
    }

    /** 2020년 입사해 3년 뒤 퇴사했다: what is over counts from what was named last; null where that leaves it open. */
    private static @Nullable RelativeSpan laterThanNamed(Behind behind, Length length, Named named) {
        Interval from = named.inSentence();
        Interval then = from == null || behind.direction == Direction.WITHIN ? null : later(from, length);
        return from == null || then == null || then.from().isAfter(named.published())
                ? null
                : new RelativeSpan(behind.end, then, "counted from what was named last, " + from.from());
    }

    /** So long after a period, no more exact than the length or the period; null where the length is shorter than the period. */
    private static @Nullable Interval later(Interval from, Length length) {
        LocalDate day = length.from(from.from(), 1);
        boolean one = from.from().equals(from.to());
        if (length.yearsOnly()) {
            return Interval.year(day.getYear());
        } else if (length.days() == 0 && (one || from.grain() == Grain.MONTH)) {
            return Interval.month(YearMonth.from(day));
        }
        return one ? Interval.day(day) : null;
    }

    /** 3~4일 뒤, 2~3년 전: from the nearer to the farther. */
    private static @Nullable RelativeSpan ranged(String text, int at, Named named, Sentences sentences) {
        NumericDates.Run nearer = NumericDates.digits(text, at);
        boolean range =
                !nearer.empty() && nearer.width() <= LONGEST_NUMBER && NumericDates.isRangeSign(at(text, nearer.end()));
        int from = range ? nearer.end() + 1 : -1;
        Length far = from < 0 ? null : Length.read(text, from);
        Numbers last = far == null ? null : Numbers.read(text, from);
        Behind behind = far == null ? null : behind(text, far.end());
        if (far == null || last == null || behind == null || far.years() > 999 || !behind.direction.isDistance()) {
            return null;
        }
        if (nearer.value() >= last.last()
                || countsFromSomethingElse(text, at, behind.direction, far)
                || (behind.direction == Direction.LATER && sentences.tenseRightBehind(behind.end) == Tense.PAST)) {
            return null;
        }
        RelativeSpan one = counted(behind, far.times(nearer.value(), last.last()), named, text);
        RelativeSpan other = counted(behind, far, named, text);
        boolean ago = behind.direction == Direction.AGO;
        Interval first = ago ? other.interval : one.interval;
        return new RelativeSpan(other.end, first.to((ago ? one : other).interval.to()), other.why);
    }

    private static @Nullable String word(String text, int at, String... words) {
        for (String word : words) {
            boolean apart = isSpace(at(text, at + word.length()))
                    || Letters.isDigit(at(text, at + word.length()))
                    || Letters.isHan(word.charAt(0));
            if (startsWith(text, at, word) && apart) {
                return word;
            }
        }
        return null;
    }

    private static boolean isRange(CharSequence text, Length length) {
        char sign = at(text, length.end());
        return length.years() == 0 && length.months() == 0 && (sign == '~' || sign == '∼');
    }

    /** A length behind 지난, 다음 and the like. */
    private static @Nullable RelativeSpan marked(String text, int at, String mark, boolean ahead, LocalDate published) {
        Length length = Length.read(text, at);
        if (length == null || isRange(text, length)) {
            return null;
        }
        int end = length.lasting(text);
        boolean lasts = end > length.end();
        String why = "counted from publication on " + published;
        boolean next = mark.equals("다음");
        if (length.years() == 10 && length.yearsOnly() && (next || mark.equals(THIS))) {
            // 이번 10년, 다음 10년: the decade, not ten years from now
            LocalDate first = LocalDate.of(published.getYear() / 10 * 10 + (next ? 10 : 0), 1, 1);
            return new RelativeSpan(end, new Interval(first, first.plusYears(10).minusDays(1), Grain.DECADE), why);
        }
        // 지난 28일, 지난 2013년 are a day and a year; 지난 28일간 is a length
        boolean date = (length.days() > 0 && !lasts && !length.word() && !next) || length.years() > 999;
        if (mark.equals(THIS) || date || !Particles.close(text, end)) {
            return null;
        }
        Grain grain = length.yearsOnly() ? Grain.YEAR : length.days() == 0 ? Grain.MONTH : Grain.DAY;
        return ahead
                ? new RelativeSpan(end, new Interval(published.plusDays(1), length.from(published, 1), grain), why)
                : new RelativeSpan(end, new Interval(length.from(published, -1), published, grain), why);
    }

    private static RelativeSpan counted(Behind behind, Length length, Named named, String text) {
        LocalDate published = named.published();
        String why = "counted from publication on " + published;
        int end = behind.end;
        return switch (behind.direction) {
            case AGO, LATER -> {
                LocalDate day = length.from(published, behind.direction == Direction.AGO ? -1 : 1);
                RelativeSpan weekday = weekday(text, end, length, day, why);
                if (weekday != null) {
                    yield weekday;
                }
                int today = Letters.loosely(text, skipSpaces(text, end), "오늘");
                if (today > end && Particles.close(text, today)) {
                    yield new RelativeSpan(today, Interval.day(day), why);
                }
                boolean years = length.yearsOnly();
                yield new RelativeSpan(
                        end, years ? yearsAway(day, length) : Interval.day(day), why, years ? day.getYear() : null);
            }
            case PAST -> {
                Grain grain = length.yearsOnly() ? Grain.YEAR : length.days() == 0 ? Grain.MONTH : Grain.DAY;
                yield new RelativeSpan(end, new Interval(length.from(published, -1), published, grain), why);
            }
            case WITHIN -> new RelativeSpan(end, new Interval(published, length.from(published, 1), Grain.DAY), why);
            case SINCE -> {
                int year = named.day().getYear();
                yield new RelativeSpan(
                        end,
                        new Interval(LocalDate.of(year - length.years(), 1, 1), LocalDate.of(year, 12, 31), Grain.YEAR),
                        "the years up to the day named last, " + named.day());
            }
        };
    }

    /** So many years away is no more exact than a month; where they are tens, than a year. */
    private static Interval yearsAway(LocalDate day, Length length) {
        return length.years() < 10 ? Interval.month(YearMonth.from(day)) : Interval.year(day.getYear());
    }

    /** 2주 후 월요일: the Monday of that week. */
    private static @Nullable RelativeSpan weekday(String text, int end, Length length, LocalDate day, String why) {
        DateWords.Found weekday = DateWords.standard().read(text, skipSpaces(text, end), Slot.DAY);
        boolean weeks = length.days() % 7 == 0 && length.years() == 0 && length.months() == 0;
        if (weekday == null
                || !weeks
                || weekday.word().slot() != Slot.WEEKDAY
                || weekday.word().ref().n() > 7) {
            return null;
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new RelativeSpan(
                weekday.end(), Interval.day(monday.plusDays(weekday.word().ref().n() - 1L)), why);
    }

    /** Counted from a day named before it: 내일부터 3주 후, 어제로부터 이틀 전, 오늘부터 사흘 후까지; null where no count stands here. */
    static @Nullable RelativeSpan countedFrom(String text, int at, Interval from) {
        Length length = Length.read(text, at);
        Behind behind = length == null ? null : behind(text, length.end());
        if (length == null || behind == null) {
            return null;
        }
        if (behind.direction == Direction.WITHIN) {
            Interval within = from.to(length.from(from.from(), 1)).as(Grain.DAY);
            return new RelativeSpan(behind.end, within, "within so long from " + from.from());
        }
        if (behind.direction != Direction.LATER && behind.direction != Direction.AGO) {
            return null;
        }
        LocalDate day = length.from(from.from(), behind.direction == Direction.AGO ? -1 : 1);
        boolean until = startsWith(text, behind.end, "까지") && day.isAfter(from.from());
        String why = "counted from the day named before it, " + from.from();
        return new RelativeSpan(behind.end, until ? from.to(day).as(Grain.DAY) : Interval.day(day), why);
    }

    /** Days on end from a day or period on: 10일부터 5일간, 오늘부터 사흘; null where no length stands here. */
    static @Nullable RelativeSpan lasting(String text, int at, Interval from) {
        Length length = Length.read(text, at);
        if (length == null) {
            return null;
        }
        int end = -1;
        for (String word : new String[] {" 간", " 동안"}) {
            int said = Letters.loosely(text, length.end(), word);
            end = said > length.end() && Particles.close(text, said) ? said : end;
        }
        boolean longer = length.months() > 0 || (length.years() > 0 && length.years() < 1000);
        boolean bare = (length.word() || longer)
                && behind(text, length.end()) == null
                && !startsWith(text, length.end(), "까지")
                && (Particles.close(text, length.end()) || startsWith(text, length.end() - 1, "간"));
        end = end < 0 && bare ? length.end() : end;
        LocalDate last = length.from(from.from(), 1).minusDays(1);
        return end < 0 || last.isBefore(from.from())
                ? null
                : new RelativeSpan(end, new Interval(from.from(), last, from.grain()), "so long from the day named on");
    }

    /** 2일 새 감독으로: behind a day in digits a coach, an album or a law is new. */
    private static boolean isNew(CharSequence text, int end) {
        return NEW.matcher(text)
                .region(end, Math.min(text.length(), end + LONGEST_NEW))
                .lookingAt();
    }

    private static @Nullable Behind behind(CharSequence text, int at) {
        int i = skipSpaces(text, at);
        for (Sign sign : SIGNS) {
            String word = sign.word;
            int end = i + word.length();
            boolean brief = word.equals("안") || word.equals("내");
            boolean fits = !brief || at(text, end) == '에' || at(text, end) == '로';
            if (startsWith(text, i, word) && fits && Particles.close(text, end)) {
                if (sign.direction == Direction.PAST && isDigit(at(text, at - 2)) && isNew(text, end)) {
                    return null;
                }
                return new Behind(sign.direction, end);
            }
        }
        return null;
    }

    /** 출시 3개월 만에, 수술 2주 후: counted from an event, not from today. */
    private static boolean countsFromSomethingElse(String text, int at, Direction direction, Length length) {
        if (direction == Direction.SINCE && (length.years() == 0 || !length.yearsOnly())) {
            return true;
        }
        int before = Letters.skipSpacesBack(text, at);
        if (before == at || !isHangul(at(text, before - 1))) {
            return isHangul(at(text, at - 1));
        }
        int word = before;
        while (isHangul(at(text, word - 1)) && before - word < LONGEST_WORD) {
            word--;
        }
        String previous = text.substring(word, before);
        boolean attached = previous.length() > 1 || (before - 1 > 0 && !isSpace(at(text, before - 2)));
        boolean adverb = (LIKE_PARTICLES.indexOf(at(text, before - 1)) >= 0 && attached) || ADVERBS.contains(previous);
        // …한 지 3년 만에, 그로부터 2년 뒤
        if (direction == Direction.SINCE || direction == Direction.PAST) {
            // …한 지 3년 만에, 출범 이후 3년 만에: counted back from the day named last all the same
            return !adverb && !previous.equals("지") && !previous.endsWith("이후") && !previous.endsWith("이래");
        }
        return !adverb || previous.endsWith("부터");
    }
}
