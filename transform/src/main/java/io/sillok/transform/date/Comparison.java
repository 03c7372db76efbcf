package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.LetterSet;
import org.jspecify.annotations.Nullable;

/** What something is held against: 지난해 같은 기간, 전년 동기 대비, 1년 전보다, 比上月. */
final class Comparison {
    private static final String[] SAME_PERIOD = {" 같은 기간", " 같은 시기", " 같은 분기", " 동기간", " 동기"};
    private static final String SAME_PERIOD_IN_CHINESE = "同期";
    private static final String[] AGAINST = {"보다", " 대비", "에 비해", "에 비하", "와 비교", "과 비교", "와 같", "과 같", "와 동일", "과 동일"};

    /** What these words, or a particle before them, may begin with. */
    private static final LetterSet FIRST = LetterSet.where(c -> Letters.isSpace(c) || "의도같동同보대에와과".indexOf(c) >= 0);

    private static final int NEAR = 300;

    private final Surface surface;
    private final String text;

    Comparison(Surface surface) {
        this.surface = surface;
        this.text = surface.text();
    }

    /** 比上月: whether a word for a comparison stands in front. */
    static boolean opens(CharSequence text, int begin) {
        return "比较較与與".indexOf(at(text, begin - 1)) >= 0;
    }

    /** 比上月 counts from the month reported, and not from publication as 上月 does. */
    static void countBack(DatePhrase phrase, CharSequence text) {
        Ref month = phrase.slots().get(Slot.MONTH);
        boolean last = month != null && month.base() == Ref.Base.PUBLICATION && month.n() < 0;
        if (last && opens(text, phrase.begin())) {
            phrase.slots().put(Slot.MONTH, new Ref(Ref.Base.NAMED, month == null ? 0 : month.n()));
        }
    }

    /** 전년, 전월, 지난해 같은 달: whether a phrase counts back from what the text reports of. */
    static boolean countsBack(Slots slots) {
        for (Slot slot : new Slot[] {Slot.YEAR, Slot.QUARTER, Slot.MONTH, Slot.WEEK}) {
            Ref ref = slots.get(slot);
            boolean named = ref != null && ref.base() == Ref.Base.NAMED;
            if (named && ((ref != null && ref.n() < 0) || (slot == Slot.MONTH && slots.has(Slot.YEAR)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase may name the same period of another year: it names a year and nothing shorter. */
    static boolean mayBeOfSamePeriod(Slots slots) {
        return slots.longest() == Slot.YEAR && slots.shortest() == Slot.YEAR && slots.part == null;
    }

    /** Where what something is held against ends, if it ends here or with the word for the same period; else -1. */
    int end(int at) {
        int same = samePeriodEnd(at);
        return same < 0 && isHeldAgainst(at) ? at : same;
    }

    private boolean isHeldAgainst(int end) {
        if (!FIRST.has(at(text, end))) {
            return false;
        }
        for (String word : AGAINST) {
            if (Letters.loosely(text, end, word) > end) {
                return true;
            }
        }
        return false;
    }

    /** 지난해 같은 기간: the period reported, in the year named; null where the phrase is no such. */
    @Nullable
    DateMention samePeriod(DatePhrase year, Interval meant, Interval reported, Named named) {
        int end = samePeriodEnd(year.end());
        int years = meant.from().getYear() - reported.to().getYear();
        return end < 0 || !mayBeOfSamePeriod(year.slots()) || years == 0 || isToCome(reported, named)
                ? null
                : surface.mention(year.begin(), end, Reported.yearsFrom(reported, years), why(reported));
    }

    /** 같은 기간: the period named last; null where none is close by. */
    @Nullable
    DateMention samePeriod(int begin, Named named) {
        Reported reported = named.reported();
        if (at(text, begin) != '같') {
            return null;
        }
        Interval last = reported.last();
        boolean close = last != null && begin - reported.sentence() < NEAR && !isToCome(last, named);
        boolean bracket = at(text, Letters.skipSpacesBack(text, begin) - 1) == ')';
        int end = close && !bracket ? Letters.loosely(text, begin, "같은 기간") : -1;
        return last == null || end < 0 || !Particles.close(text, end)
                ? null
                : surface.mention(begin, end, last, why(last));
    }

    /** 1년 전보다, 1년 전 같은 기간: so many years before the period reported; null where publication is counted from. */
    @Nullable
    DateMention yearsAgo(int begin, RelativeSpan ago, int years, Interval reported, Named named) {
        int same = samePeriodEnd(ago.end());
        return (same < 0 && !isHeldAgainst(ago.end())) || isToCome(reported, named)
                ? null
                : surface.mention(
                        begin, Math.max(same, ago.end()), Reported.yearsFrom(reported, -years), why(reported));
    }

    /** Nobody has figures of what is still to come. */
    private static boolean isToCome(Interval reported, Named named) {
        return reported.from().isAfter(named.published());
    }

    private static String why(Interval reported) {
        return "counted from the period reported, %s to %s".formatted(reported.from(), reported.to());
    }

    /** Behind the word for the same period; -1 where none stands here. */
    private int samePeriodEnd(int at) {
        if (!FIRST.has(at(text, at))) {
            return -1;
        }
        int from = at(text, at) == '의' || at(text, at) == '도' ? at + 1 : at;
        for (String word : SAME_PERIOD) {
            int end = Letters.loosely(text, from, word);
            if (end > at && (Particles.close(text, end) || startsWith(text, end, "대비"))) {
                return end;
            }
        }
        return startsWith(text, at, SAME_PERIOD_IN_CHINESE) ? at + SAME_PERIOD_IN_CHINESE.length() : -1;
    }
}
