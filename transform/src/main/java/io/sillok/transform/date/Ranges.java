package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.model.Span;
import io.sillok.transform.figure.DayCounts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Periods with two ends: 9월 3일부터 12일까지, 24~25일, 10일부터 5일간, 28일부터 3박4일. */
final class Ranges {
    private final Surface surface;
    private final String text;
    private final Sentences sentences;

    Ranges(Surface surface, Sentences sentences) {
        this.surface = surface;
        this.text = surface.text();
        this.sentences = sentences;
    }

    /** Two numbers with one unit: 5~10일, 17·18일, 1~4월. */
    @Nullable
    Step shared(DatePhrase phrase, DatePhrase.Shared shared, Resolution first, Named named, int sentence) {
        if (!shared.members().isEmpty()) {
            return listed(phrase, shared, named, sentence);
        }
        Interval from = first.interval();
        Slots slots = shared.slots();
        boolean day = phrase.slots().shortest() == Slot.DAY;
        Tense tense = sentences.tenseBehind(phrase.end());
        if (day && slots.has(Slot.MONTH) && !slots.has(Slot.YEAR) && !slots.lunar) {
            // 1월 2~9일 in September: 2 January is the closer of the two, and the 9th is of its year
            slots.put(Slot.YEAR, Ref.number(from.from().getYear()));
        }
        Resolution last = day ? Resolution.of(slots, named, tense) : end(slots, from, named, tense);
        if (last == null) {
            return null;
        }
        Interval to = overTheEdge(phrase.slots().shortest(), from, last.interval());
        Interval whole = shared.range() && !to.to().isBefore(from.from())
                ? from.to(to.to()).as(to.grain())
                : to;
        Interval closest = closest(phrase.slots(), whole, to, named, phrase.end());
        boolean plain = shared.range() && last.contradicted() == null;
        Resolution resolved =
                plain ? new Resolution(last.interval(), first.why(), others(closest, first, last), null) : last;
        DateMention mention = surface.mention(phrase.begin(), phrase.end(), closest, resolved);
        return Step.of(mention, named.and(closest, closest.equals(whole) ? to : closest, sentence));
    }

    /** 1·3월, 3·6·9·12월: each a mention of its own, the unit behind the last. */
    private @Nullable Step listed(DatePhrase phrase, DatePhrase.Shared shared, Named before, int sentence) {
        List<DateMention> mentions = new ArrayList<>();
        Tense tense = sentences.tenseBehind(phrase.end());
        Slot unit = shared.slots().shortest();
        Named named = before;
        for (Numbers.Member member : shared.members()) {
            Slots slots = unit == null ? shared.slots() : phrase.slots().copyWith(unit, Ref.number(member.value()));
            Resolution one = Resolution.of(slots, before, tense);
            if (one == null) {
                return null;
            }
            int begin = mentions.isEmpty() ? phrase.begin() : member.begin();
            int end = mentions.size() + 1 == shared.members().size() ? phrase.end() : member.end();
            mentions.add(surface.mention(begin, end, one.interval(), one));
            named = named.and(one.interval(), sentence);
        }
        return new Step(mentions, named, phrase.end());
    }

    /** 2024년 12~2월, 9월 30~1일: the end lies in the next year or month. */
    private static Interval overTheEdge(@Nullable Slot unit, Interval from, Interval to) {
        if (!to.to().isBefore(from.from()) || (unit != Slot.MONTH && unit != Slot.DAY)) {
            return to;
        }
        LocalDate first =
                unit == Slot.MONTH ? to.from().plusYears(1) : to.from().plusMonths(1);
        return unit == Slot.MONTH
                ? Interval.month(YearMonth.from(first))
                : Interval.day(first).as(to.grain());
    }

    /** A range that goes on behind the phrase; null where none does. */
    @Nullable
    Step read(DatePhrase first, Resolution resolved, Named named, int sentence) {
        Interval from = begin(first.slots(), resolved.interval(), named);
        Named after = named.and(from, sentence);
        Step stay = stay(first, resolved, after);
        Link link = stay == null ? Link.between(text, first.begin(), first.end()) : null;
        if (stay != null || link == null) {
            return stay;
        }
        if (link.kind() == Link.Kind.FROM) {
            RelativeSpan counted = RelativeSpan.countedFrom(text, link.end(), from);
            RelativeSpan other = counted == null ? RelativeSpan.lasting(text, link.end(), from) : counted;
            if (other != null) {
                return Step.of(surface.mention(first.begin(), other.end(), other.interval(), other.why()), after);
            }
        }
        DatePhrase second = link.latin()
                ? EnglishDates.readAfter(text, link.end(), first.slots())
                : DatePhrase.readAfter(text, link.end(), first.slots());
        if (second == null || !link.closedBehind(text, second.end())) {
            return null;
        }
        second.slots().inherit(first.slots());
        Resolution last = end(second.slots(), from, after, sentences.tenseBehind(second.end()));
        if (last == null || last.interval().to().isBefore(from.from())) {
            return null;
        }
        Interval to = last.interval();
        Interval whole = new Interval(from.from(), to.to(), to.grain());
        Slot unit = first.slots().shortest();
        boolean months = unit == Slot.MONTH && second.slots().shortest() == Slot.MONTH;
        Interval closest = months && sentences.tenseBehind(second.end()) != Tense.FUTURE
                ? closest(first.slots(), whole, to, named, second.end())
                : whole;
        if (!closest.equals(whole)) {
            return Step.of(
                    surface.mention(first.begin(), second.end(), closest, either(closest, resolved, last)),
                    named.and(closest, closest, sentence));
        }
        boolean open = link.kind() == Link.Kind.BETWEEN && to.to().isAfter(to.from()) && second.slots().part == null;
        DateMention mention = open
                ? between(first.begin(), second.end(), whole, to, resolved.why())
                : surface.mention(first.begin(), second.end(), whole, either(whole, resolved, last));
        return Step.of(mention, named.and(whole, to, sentence));
    }

    private static Resolution either(Interval range, Resolution first, Resolution last) {
        return first.contradicted() != null
                ? first
                : new Resolution(first.interval(), first.why(), others(range, first, last), last.contradicted());
    }

    /** What else a range may mean, as long as it is; where its beginning is plain, the other ends. */
    private static List<DateMention.Alternative> others(Interval range, Resolution first, Resolution last) {
        Stream<DateMention.Alternative> others = first.alternatives().isEmpty()
                ? last.alternatives().stream()
                        .map(end -> new DateMention.Alternative(range.from(), end.to(), end.why()))
                        .filter(other -> !other.to().isBefore(other.from()))
                : first.alternatives().stream().flatMap(begin -> elsewhere(range, begin).stream());
        return others.filter(other ->
                        !other.from().equals(range.from()) || !other.to().equals(range.to()))
                .toList();
    }

    /** The range, had it begun in the other month or year that its beginning may be of. */
    private static Optional<DateMention.Alternative> elsewhere(Interval range, DateMention.Alternative begin) {
        long months = ChronoUnit.MONTHS.between(range.from(), begin.from());
        if (!range.from().plusMonths(months).equals(begin.from())) {
            return Optional.empty();
        }
        LocalDate end = range.to().plusMonths(months);
        boolean days = range.grain() == Grain.DAY || range.grain() == Grain.TIME;
        boolean last = !days && range.to().equals(YearMonth.from(range.to()).atEndOfMonth());
        LocalDate to = last ? YearMonth.from(end).atEndOfMonth() : end;
        return Optional.of(new DateMention.Alternative(begin.from(), to, begin.why()));
    }

    /** 9월 말~10월 초: a range begins where its first part does, also when publication lies in it. */
    private static Interval begin(Slots slots, Interval from, Named named) {
        boolean cut = slots.part == Part.END
                && from.grain() == Grain.MONTH
                && from.from().equals(named.published());
        return cut ? Part.END.of(Interval.month(YearMonth.from(from.from()))) : from;
    }

    /** 1~8월 in September: the one that is just over, rather than the one that begins with next year. */
    private Interval closest(Slots first, Interval whole, Interval last, Named named, int end) {
        LocalDate published = named.published();
        if (isSummedUp(first, last, published, end)) {
            return new Interval(whole.from().minusYears(1), whole.to().minusYears(1), whole.grain());
        }
        boolean free =
                !first.has(Slot.YEAR) && first.mark == null && whole.from().getYear() > published.getYear();
        LocalDate over = whole.to().minusYears(1);
        boolean closer = free
                && over.isBefore(published)
                && ChronoUnit.DAYS.between(over, published) < ChronoUnit.DAYS.between(published, whole.from());
        return closer ? new Interval(whole.from().minusYears(1), over, whole.grain()) : whole;
    }

    /** 1∼11월 수출이 늘었다, in January: what is summed up is over, and its end is none of the months to come. */
    private boolean isSummedUp(Slots first, Interval last, LocalDate published, int end) {
        Slot unit = first.shortest();
        boolean ahead = (unit == Slot.MONTH || unit == Slot.QUARTER)
                && !first.has(Slot.YEAR)
                && first.mark == null
                && last.from().isAfter(published);
        if (!ahead || sentences.tenseBehind(end) == Tense.FUTURE) {
            return false;
        }
        return sentences.isSummedUp(end, true);
    }

    /** 28일부터 3박4일, 28일 3박4일 일정으로: nights and days from the day on. */
    private @Nullable Step stay(DatePhrase first, Resolution resolved, Named after) {
        if (first.slots().shortest() != Slot.DAY || !first.slots().has(Slot.DAY)) {
            return null;
        }
        int behind = startsWith(text, first.end(), "부터") ? first.end() + 2 : first.end();
        int at = skipSpaces(text, behind);
        DayCounts.Found nights = DayCounts.nightsAndDays(text, at);
        if (nights == null || nights.value().signum() == 0 || nights.word().length() > 8) {
            return null;
        }
        LocalDate from = resolved.interval().from();
        Interval whole = new Interval(from, from.plusDays(nights.value().longValue() - 1), Grain.DAY);
        return Step.of(surface.mention(first.begin(), at + nights.word().length(), whole, resolved), after);
    }

    /** The end of a range, which lies behind its beginning: over the edge of the month or year, if need be. */
    private static @Nullable Resolution end(Slots slots, Interval from, Named named, Tense tense) {
        Slot longest = slots.longest();
        Ref ref = longest == null ? null : slots.get(longest);
        if (ref == null) {
            return null;
        }
        boolean number = ref.base() == Ref.Base.NUMBER && slots.holiday == null;
        if (number && longest == Slot.WEEKDAY && slots.mark == null && ref.n() <= 7) {
            LocalDate day = from.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(ref.n())));
            return new Resolution(Interval.day(day), "the next such day behind the beginning", List.of(), null);
        }
        boolean free = number && longest != null && longest != Slot.YEAR && longest != Slot.DAY;
        if (free && longest != Slot.WEEKDAY && longest != Slot.WEEK && longest != Slot.TIME) {
            slots.put(Slot.YEAR, Ref.number(from.from().getYear()));
        }
        Resolution last = Resolution.of(slots, named, tense);
        if (last == null || !last.interval().to().isBefore(from.from())) {
            return last;
        }
        Interval to = last.interval();
        if (number && longest == Slot.DAY) {
            LocalDate month = from.from().withDayOfMonth(1);
            int n = ref.n();
            LocalDate in = n < from.from().getDayOfMonth() ? month.plusMonths(1) : month;
            return n > in.lengthOfMonth()
                    ? null
                    : last.at(Interval.day(in.withDayOfMonth(n)).as(to.grain()));
        }
        if (slots.inherited || free) {
            LocalDate end = to.to().plusYears(1);
            boolean wholeMonth = to.to().getDayOfMonth() == to.to().lengthOfMonth();
            return last.at(new Interval(
                    to.from().plusYears(1),
                    wholeMonth && to.grain() != Grain.DAY ? end.withDayOfMonth(end.lengthOfMonth()) : end,
                    to.grain()));
        }
        return last;
    }

    /**
     * 2015년 5월과 2018년 6월 사이: what lies between two months or years is over when the second begins, if it is not meant to
     * belong to it.
     */
    private DateMention between(int begin, int end, Interval whole, Interval last, String why) {
        boolean said = startsWith(text, skipSpaces(text, end), "사이");
        LocalDate edge = last.from().isBefore(whole.from()) ? whole.from() : last.from();
        LocalDate to = said ? edge : whole.to();
        LocalDate other = said ? whole.to() : edge;
        return new DateMention(
                new Span(begin, end),
                text.substring(begin, end),
                whole.from(),
                to,
                whole.grain(),
                why,
                List.of(new DateMention.Alternative(
                        whole.from(),
                        other,
                        said ? "the last period named belongs to it" : "over when the last period named begins")),
                null);
    }
}
