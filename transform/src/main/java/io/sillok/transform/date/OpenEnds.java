package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods that publication cuts in two: 올해 들어 is over by then, 올해 남은 기간 begins with it. */
final class OpenEnds {
    private static final String[] SO_FAR = {" 들어서", " 들어", "에 들어", "에 좀 더 일찍", "에 더 일찍", "에 조금 더 일찍"};
    private static final String[] REST = {"남은 기간", "남은 날들", "남은 날", "남은 시간", "나머지 기간", "나머지 날들", "나머지"};

    /** 올해 들어 9월까지. */
    private static final Pattern UNTIL = Pattern.compile(" (1[0-2]|[1-9])월(?: ?말)?까지");
    /** 올해 8월까지 누적: a month that something is added up to. */
    private static final Pattern ADDED_UP = Pattern.compile("까지(?:의)? (?:누적|누계)");

    private final Surface surface;

    OpenEnds(Surface surface) {
        this.surface = surface;
    }

    /** The part of the period that is meant; null where all of it is, or where publication lies outside. */
    @Nullable
    Step read(DatePhrase phrase, Interval whole, Named named, int sentence) {
        LocalDate published = named.published();
        String text = surface.text();
        if (isAddedUp(phrase)) {
            Interval added = whole.from(whole.from().withDayOfYear(1));
            DateMention mention = surface.mention(phrase.begin(), phrase.end(), added, "added up from January on");
            return Step.of(mention, named.and(added, whole, sentence));
        }
        if (whole.from().isAfter(published) || whole.to().isBefore(published)) {
            return null;
        }
        if (phrase.slots().rest != 0) {
            boolean later = phrase.slots().rest > 0;
            Interval cut = later ? whole.from(published) : whole.to(published);
            String why = later
                    ? "from publication on %s to its end".formatted(published)
                    : "from its beginning to publication on " + published;
            return Step.of(surface.mention(phrase.begin(), phrase.end(), cut, why), named.and(whole, sentence));
        }
        for (String word : SO_FAR) {
            int end = phrase.end() + word.length();
            if (startsWith(text, phrase.end(), word) && Particles.close(text, end)) {
                Matcher until = UNTIL.matcher(text).region(end, text.length());
                if (until.lookingAt()) {
                    Interval last = whole.to(YearMonth.of(whole.from().getYear(), Integer.parseInt(until.group(1)))
                            .atEndOfMonth());
                    DateMention mention =
                            surface.mention(phrase.begin(), until.end(), last, "from its beginning to the month named");
                    return Step.of(mention, named.and(last, whole, sentence));
                }
                DateMention mention = surface.mention(
                        phrase.begin(), end, whole.to(published), "from its beginning to publication on " + published);
                return Step.of(mention, named.and(whole.to(published), whole, sentence));
            }
        }
        int of = startsWith(text, phrase.end(), "의") ? phrase.end() + 1 : phrase.end();
        int at = Letters.skipSpaces(text, of);
        for (String word : REST) {
            int end = Letters.loosely(text, at, word);
            if (at > phrase.end() && end > at && Particles.close(text, end)) {
                DateMention mention = surface.mention(
                        phrase.begin(),
                        end,
                        whole.from(published),
                        "from publication on %s to its end".formatted(published));
                return Step.of(mention, named.and(whole, sentence));
            }
        }
        return null;
    }

    private boolean isAddedUp(DatePhrase phrase) {
        Slots slots = phrase.slots();
        return slots.longest() == Slot.YEAR
                && slots.shortest() == Slot.MONTH
                && slots.part == null
                && startsWith(surface.text(), phrase.end(), "까지")
                && ADDED_UP.matcher(surface.text())
                        .region(phrase.end(), surface.text().length())
                        .lookingAt();
    }
}
