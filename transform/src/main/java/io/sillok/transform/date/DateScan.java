package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.model.Span;
import io.sillok.transform.figure.Particles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a text: its dates, joined to ranges and lists, each seen from what was named before it. */
final class DateScan {
    private static final String LIST_SIGNS = "·ㆍ・,、";

    private final String text;
    private final Sentences sentences;

    DateScan(String text) {
        this.text = text;
        this.sentences = new Sentences(text);
    }

    List<DateMention> read(LocalDate published) {
        List<DateMention> mentions = new ArrayList<>();
        Named named = Named.nothing(published);
        int i = 0;
        while (i < text.length()) {
            Step step = step(i, named);
            if (step == null) {
                i++;
                continue;
            }
            mentions.addAll(step.mentions);
            named = step.named;
            i = Math.max(i + 1, step.end);
        }
        return mentions;
    }

    private record Step(List<DateMention> mentions, Named named, int end) {}

    private @Nullable Step step(int i, Named named) {
        if (EnglishDates.mayBegin(text, i)) {
            DatePhrase english = EnglishDates.read(text, i);
            return english == null ? null : joined(english, named);
        }
        if (!DatePhrase.mayBegin(text, i)) {
            return null;
        }
        RelativeSpan relative = RelativeSpan.read(text, i, named);
        if (relative != null) {
            Interval interval = relative.interval();
            DateMention mention = mention(i, relative.end(), interval, relative.why());
            boolean day = interval.grain() == Grain.DAY;
            return new Step(List.of(mention), day ? named.and(interval, sentences.begin(i)) : named, relative.end());
        }
        DatePhrase phrase = DatePhrase.read(text, i);
        if (phrase == null) {
            phrase = BareYears.read(text, i);
        }
        return phrase == null ? null : joined(phrase, named);
    }

    /** A phrase with what goes on from it: a range, or a list whose later members lean on the first. */
    private @Nullable Step joined(DatePhrase first, Named before) {
        int sentence = sentences.begin(first.begin());
        Named named = before.sentence() == sentence || before.inSentence() == null
                ? before
                : new Named(before.published(), before.day(), before.month(), before.year(), sentence, null);
        Tense tense = first.slots().english
                ? sentences.tenseAround(first.begin(), first.end())
                : sentences.tenseBehind(first.end());
        Resolution resolved = Resolution.of(first.slots(), named, tense);
        if (resolved == null || isBaseYear(first)) {
            // 2월 30일 is no date, and its 30일 is none either
            return new Step(List.of(), named, first.end());
        }
        if (compares(first.slots())) {
            // 전년 동월 is what something is held against: what follows does not count from there
            DateMention mention = mention(first.begin(), first.end(), resolved.interval(), resolved.why());
            return new Step(List.of(mention), named, first.end());
        }
        Step soFar = soFar(first, resolved.interval(), named, sentence);
        if (soFar != null) {
            return soFar;
        }
        if (first.shared() != null) {
            Step shared = shared(first, first.shared(), resolved, named, sentence);
            return shared != null ? shared : null;
        }
        Step range = range(first, resolved, named, sentence);
        if (range != null) {
            return range;
        }
        return list(first, resolved, named, sentence);
    }

    /** (2020년=100): what an index is counted from, and no time that the news is about. */
    private boolean isBaseYear(DatePhrase phrase) {
        int i = skipSpaces(text, phrase.end());
        return phrase.slots().longest() == Slot.YEAR
                && at(text, i) == '='
                && startsWith(text, skipSpaces(text, i + 1), "100");
    }

    private static boolean compares(Slots slots) {
        for (Slot slot : new Slot[] {Slot.YEAR, Slot.QUARTER, Slot.MONTH}) {
            Ref ref = slots.get(slot);
            if (ref != null && ref.base() == Ref.Base.NAMED && ref.n() < 0) {
                return true;
            }
        }
        return false;
    }

    /** 올해 들어, 이달 들어: up to the day of publication. */
    private @Nullable Step soFar(DatePhrase phrase, Interval whole, Named named, int sentence) {
        LocalDate published = named.published();
        if (whole.from().isAfter(published) || whole.to().isBefore(published)) {
            return null;
        }
        for (String word : new String[] {" 들어서", " 들어", "에 들어", "에 좀 더 일찍", "에 더 일찍", "에 조금 더 일찍"}) {
            int end = phrase.end() + word.length();
            if (startsWith(text, phrase.end(), word) && Particles.close(text, end)) {
                Interval interval = whole.to(published);
                DateMention mention =
                        mention(phrase.begin(), end, interval, "from its beginning to publication on " + published);
                return new Step(List.of(mention), named.and(whole, sentence), end);
            }
        }
        return null;
    }

    private @Nullable Step shared(
            DatePhrase phrase, DatePhrase.Shared shared, Resolution first, Named named, int sentence) {
        Tense tense = sentences.tenseBehind(phrase.end());
        Resolution last = Resolution.of(shared.slots(), named, tense);
        if (last == null) {
            return null;
        }
        Interval from = first.interval();
        Interval to = last.interval();
        if (to.from().isBefore(from.from()) && shared.slots().longest() == Slot.DAY) {
            from = Interval.day(to.from().withDayOfMonth(from.from().getDayOfMonth()));
        }
        Interval whole = shared.range() && !to.to().isBefore(from.from()) ? from.to(to.to()) : null;
        if (whole == null) {
            whole = to;
        }
        DateMention mention = mention(phrase.begin(), phrase.end(), whole, last.why());
        return new Step(List.of(mention), named.and(to, sentence), phrase.end());
    }

    private @Nullable Step range(DatePhrase first, Resolution from, Named named, int sentence) {
        Link link = Link.between(text, first.end());
        if (link == null) {
            return null;
        }
        RelativeSpan lasting =
                link.kind() == Link.Kind.FROM ? RelativeSpan.lasting(text, link.end(), from.interval()) : null;
        if (lasting != null) {
            DateMention mention = mention(first.begin(), lasting.end(), lasting.interval(), from.why());
            return new Step(List.of(mention), named.and(from.interval(), sentence), lasting.end());
        }
        RelativeSpan until = link.kind() == Link.Kind.FROM ? RelativeSpan.until(text, link.end(), named) : null;
        if (until != null && !until.interval().to().isBefore(from.interval().from())) {
            Interval whole = from.interval().to(until.interval().to());
            DateMention mention = mention(first.begin(), until.end(), whole, until.why());
            return new Step(List.of(mention), named.and(from.interval(), sentence), until.end());
        }
        DatePhrase second = link.latin()
                ? EnglishDates.read(text, link.end())
                : DatePhrase.readAfter(text, link.end(), first.slots());
        if (second == null || !link.closedBehind(text, second.end())) {
            return null;
        }
        second.slots().inherit(first.slots());
        Resolution to = Resolution.of(
                second.slots(), named.and(from.interval(), sentence), sentences.tenseBehind(second.end()));
        if (to == null) {
            return null;
        }
        LocalDate last = to.interval().to();
        if (last.isBefore(from.interval().from()) && !second.slots().has(Slot.YEAR)) {
            last = second.slots().longest() == Slot.DAY ? last.plusMonths(1) : last.plusYears(1);
        }
        if (last.isBefore(from.interval().from())) {
            return null;
        }
        Interval whole =
                new Interval(from.interval().from(), last, to.interval().grain());
        DateMention mention =
                link.kind() == Link.Kind.BETWEEN && last.isAfter(to.interval().from())
                        ? between(first.begin(), second.end(), whole, to.interval(), from.why())
                        : mention(first.begin(), second.end(), whole, from.why());
        return new Step(List.of(mention), named.and(to.interval(), sentence), second.end());
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
                        said ? "the last period named belongs to it" : "over when the last period named begins")));
    }

    private Step list(DatePhrase first, Resolution resolved, Named before, int sentence) {
        List<DateMention> mentions = new ArrayList<>();
        Interval interval = resolved.interval();
        String why = resolved.why();
        Named named = before.and(interval, sentence);
        DatePhrase phrase = first;
        int begin = first.begin();
        for (int members = 1; members < 12; members++) {
            int next = behindListSign(phrase.end());
            DatePhrase more = next < 0 ? null : DatePhrase.readAfter(text, next, phrase.slots());
            if (more == null
                    || more.shared() != null
                    || more.slots().longest() == null
                    || !leans(more.slots(), phrase.slots())) {
                break;
            }
            more.slots().inherit(phrase.slots());
            Resolution other = Resolution.of(more.slots(), named, sentences.tenseBehind(more.end()));
            if (other == null) {
                break;
            }
            boolean nextDay = other.interval().from().equals(interval.to().plusDays(1))
                    && interval.grain() == Grain.DAY
                    && other.interval().grain() == Grain.DAY;
            if (nextDay) {
                interval = interval.to(other.interval().to());
            } else {
                mentions.add(mention(begin, phrase.end(), interval, why));
                interval = other.interval();
                why = other.why();
                begin = more.begin();
            }
            named = named.and(other.interval(), sentence);
            phrase = more;
        }
        mentions.add(mention(begin, phrase.end(), interval, why));
        return new Step(mentions, named, phrase.end());
    }

    /** Whether a list's member is shorter than the one before it, and so needs it: 9월 3일과 5일. */
    private static boolean leans(Slots slots, Slots before) {
        Slot longest = slots.longest();
        Slot longestBefore = before.longest();
        Ref ref = longest == null ? null : slots.get(longest);
        return longest != null
                && ref != null
                && longestBefore != null
                && slots.mark == null
                && slots.holiday == null
                && (longestBefore.longerThan(longest) || (longest == Slot.DAY && longestBefore == Slot.DAY))
                && ref.base() == Ref.Base.NUMBER;
    }

    private int behindListSign(int at) {
        char c = at(text, at);
        if (LIST_SIGNS.indexOf(c) >= 0) {
            return skipSpaces(text, at + 1);
        }
        if ((c == '과' || c == '와') && isSpace(at(text, at + 1))) {
            return skipSpaces(text, at + 1);
        }
        int i = skipSpaces(text, at);
        return i > at && startsWith(text, i, "및 ") ? i + 2 : -1;
    }

    private DateMention mention(int begin, int end, Interval interval, String why) {
        return new DateMention(
                new Span(begin, end),
                text.substring(begin, end),
                interval.from(),
                interval.to(),
                interval.grain(),
                why);
    }
}
