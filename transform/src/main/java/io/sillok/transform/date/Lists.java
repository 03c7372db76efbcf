package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isSpace;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;

import java.util.ArrayList;
import java.util.List;

/** Dates in a row, the later of which lean on the first: 9월 3일과 5일, 11월 19일, 20일. */
final class Lists {
    private static final String SIGNS = "·ㆍ・,、";
    private static final int MOST = 12;

    private final Surface surface;
    private final String text;
    private final Sentences sentences;

    Lists(Surface surface, Sentences sentences) {
        this.surface = surface;
        this.text = surface.text();
        this.sentences = sentences;
    }

    /** The phrase and what leans on it; days on end become one mention. */
    Step read(DatePhrase first, Resolution resolved, Named before, int sentence) {
        List<DateMention> mentions = new ArrayList<>();
        Resolution last = resolved;
        Interval interval = resolved.interval();
        Named named = before.and(interval, sentence);
        DatePhrase phrase = first;
        int begin = first.begin();
        for (int members = 1; members < MOST; members++) {
            int next = behindSign(phrase.end());
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
            boolean nextDay = !either(phrase.end())
                    && other.interval().from().equals(interval.to().plusDays(1))
                    && interval.grain() == Grain.DAY
                    && other.interval().grain() == Grain.DAY;
            if (nextDay) {
                interval = interval.to(other.interval().to());
                last = last.contradicted() == null ? other : last;
            } else {
                mentions.add(surface.mention(begin, phrase.end(), interval, last));
                interval = other.interval();
                last = other;
                begin = more.begin();
            }
            named = named.and(other.interval(), sentence);
            phrase = more;
        }
        mentions.add(surface.mention(begin, phrase.end(), interval, last));
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

    /** 3일이나 4일: one of the two, not both. */
    private boolean either(int at) {
        return alternative(at) > 0;
    }

    private int alternative(int at) {
        for (String word : new String[] {"이나 ", "나 ", " 또는 ", " 혹은 "}) {
            if (startsWith(text, at, word)) {
                return skipSpaces(text, at + word.length());
            }
        }
        return -1;
    }

    private int behindSign(int at) {
        char c = at(text, at);
        if (SIGNS.indexOf(c) >= 0) {
            return skipSpaces(text, at + 1);
        }
        if ((c == '과' || c == '와') && isSpace(at(text, at + 1))) {
            return skipSpaces(text, at + 1);
        }
        int i = skipSpaces(text, at);
        return i > at && startsWith(text, i, "및 ") ? skipSpaces(text, i + 2) : alternative(at);
    }
}
