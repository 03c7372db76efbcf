package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;
import static io.sillok.transform.figure.Letters.skipSpaces;
import static io.sillok.transform.figure.Letters.startsWith;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.Span;
import io.sillok.transform.scan.LetterSet;
import io.sillok.transform.scan.Scan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a text: its dates, joined to ranges and lists, each seen from what was named before it. */
final class DateScan {
    /** Letters that something begins with which is read here. */
    private static final LetterSet FIRST = LetterSet.where(
            c -> isLatin(c) || RelativeSpan.mayBegin(c) || TermsOfOffice.mayBegin(c) || PhraseReader.mayBegin(c));

    private static final Scan REPORT = Scan.of("^\\s?(?:밝혔|전했|알렸|발표했|설명했)");
    private static final List<String> SINCE = List.of("이후", "이래");
    private static final Scan RECORD =
            Scan.of("^(?:\\([^()]{1,12}\\))?(?:\\s?[가-힣]{1,8}){0,3}?\\s?(?:" + String.join("|", SINCE)
                    + ")(?:로|로는)?\\s(?:[가-힣0-9]{1,6}\\s){0,3}?(?:역대\\s|사상\\s)?(?:가장|최고|최대|최저|최소|최다|처음|첫|제일)");

    /** What periods of some months end in: 분기, 반기, 봄, 여름, 가을, 겨울, 연휴, 휴가철. */
    private static final String PERIOD_ENDS = "기봄름을울휴철";

    private static final int RECORD_REACH = 50;

    private final String text;
    private final Surface surface;
    private final Sentences sentences;
    private final Ranges ranges;
    private final Lists lists;
    private final OpenEnds openEnds;
    private final Comparison comparison;
    private final Quotations quotations;
    /** Where the sentence begins that said 이날 last; -1 before any. */
    private int pointed = -1;

    DateScan(String text) {
        this.text = text;
        this.surface = new Surface(text);
        this.sentences = new Sentences(text);
        this.ranges = new Ranges(surface, sentences);
        this.lists = new Lists(surface, sentences);
        this.openEnds = new OpenEnds(surface);
        this.comparison = new Comparison(surface);
        this.quotations = new Quotations(text, sentences);
    }

    List<DateMention> read(LocalDate published, List<Span> recurring) {
        List<DateMention> mentions = new ArrayList<>();
        Named named = Named.nothing(published);
        int next = 0;
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            while (next < recurring.size() && recurring.get(next).end() <= i) {
                next++;
            }
            if (next < recurring.size() && recurring.get(next).begin() <= i) {
                i = recurring.get(next).end();
                continue;
            }
            Step step = mayBegin(i) ? seen(i, last, named) : null;
            if (step == null) {
                i++;
                continue;
            }
            mentions.addAll(step.mentions());
            named = step.named();
            last = step.end();
            i = Math.max(i + 1, step.end());
        }
        return mentions;
    }

    /** Whether a date may begin with the letter here; no Korean one does within a word. */
    private boolean mayBegin(int i) {
        char c = text.charAt(i);
        char before = at(text, i - 1);
        boolean within = isHangul(c) && (isHangul(before) || isDigit(before));
        return !within && FIRST.has(c);
    }

    /** What begins here, seen from the day on which it was said. */
    private @Nullable Step seen(int i, int last, Named named) {
        LocalDate said = quotations.saidOn(i, last, named);
        Step step = said == null ? null : step(i, named.seenOn(said));
        if (said == null || step == null) {
            return step(i, named);
        }
        List<DateMention> mentions = step.mentions().stream()
                .map(mention -> mention.because(mention.why().replace("publication on", "what is quoted, said on")))
                .toList();
        return new Step(mentions, step.named().seenOn(named.published()), step.end());
    }

    private @Nullable Step step(int i, Named named) {
        boolean latin = EnglishDates.mayBegin(text, i);
        if (latin || (isDigit(at(text, i)) && DatePhrase.mayBegin(text, i))) {
            RelativeSpan counted = EnglishCounts.read(text, i, named);
            if (counted != null) {
                return relative(i, counted, named);
            }
        }
        if (latin) {
            DatePhrase english = EnglishDates.read(text, i);
            return english == null ? null : joined(english, named);
        }
        if (!DatePhrase.mayBegin(text, i)) {
            return null;
        }
        RelativeSpan relative = RelativeSpan.read(text, i, named, sentences);
        if (relative != null) {
            return relative(i, relative, named);
        }
        DateMention same = comparison.samePeriod(i, named);
        if (same != null) {
            return Step.of(same, named);
        }
        DateMention term = TermsOfOffice.read(surface, i);
        if (term != null) {
            return Step.of(term, named);
        }
        DatePhrase phrase = DatePhrase.read(text, i);
        if (phrase == null) {
            phrase = BareYears.read(text, i);
        }
        if (phrase == null) {
            phrase = BriefYears.read(text, i, named);
        }
        return phrase == null ? null : joined(phrase, named);
    }

    /** A period counted from publication, and what is named within it: 3년 전 9월. */
    private Step relative(int begin, RelativeSpan relative, Named named) {
        DateMention compared = compared(begin, relative, named);
        if (compared != null) {
            return Step.of(compared, named);
        }
        int sentence = sentences.begin(begin);
        DatePhrase within = relative.year() == null ? null : within(relative.end());
        if (within != null && relative.year() != null) {
            within.slots().put(Slot.YEAR, Ref.number(relative.year()));
            Resolution resolved = Resolution.of(within.slots(), named, sentences.tenseBehind(within.end()));
            if (resolved != null) {
                Interval interval = resolved.interval();
                DateMention mention = surface.mention(begin, within.end(), interval, relative.why());
                return Step.of(mention, named.and(interval, sentence));
            }
        }
        Interval interval = relative.interval();
        DateMention mention = surface.mention(begin, relative.end(), interval, relative.why());
        return Step.of(mention, interval.grain() == Grain.DAY ? named.and(interval, sentence) : named);
    }

    /** 1년 전보다: a year before what the text reports of. */
    private @Nullable DateMention compared(int begin, RelativeSpan relative, Named named) {
        Integer year = relative.year();
        Interval reported = year == null ? null : named.reported().in(sentences.paragraph(begin));
        int years = year == null ? 0 : named.published().getYear() - year;
        return reported == null || years < 1 ? null : comparison.yearsAgo(begin, relative, years, reported, named);
    }

    private @Nullable DatePhrase within(int end) {
        int next = skipSpaces(text, startsWith(text, end, "의") ? end + 1 : end);
        DatePhrase phrase = next == end ? null : DatePhrase.read(text, next);
        if (phrase == null || phrase.shared() != null || phrase.slots().mark != null) {
            return null;
        }
        Slot longest = phrase.slots().longest();
        Ref ref = longest == null ? null : phrase.slots().get(longest);
        boolean inYear = longest != Slot.YEAR && longest != null && longest.longerThan(Slot.WEEK);
        return inYear && ref != null && ref.base() == Ref.Base.NUMBER ? phrase : null;
    }

    /** A phrase with what goes on from it. A day in brackets, 간담회(8.21), is an aside, from which 이날 does not count. */
    private @Nullable Step joined(DatePhrase first, Named before) {
        Step step = goingOn(first, before);
        if (step == null || !first.slots().has(Slot.DAY)) {
            return step;
        }
        Ref ref = first.slots().get(Slot.DAY);
        pointed = ref != null && ref.base() == Ref.Base.STORY ? sentences.begin(first.begin()) : pointed;
        boolean aside = at(text, first.begin() - 1) == '(' || isOfReport(first, step, before);
        if (aside) {
            return new Step(step.mentions(), before, step.end());
        }
        return inPassing(first, step, before)
                ? new Step(step.mentions(), step.named().inPassing(before), step.end())
                : step;
    }

    /**
     * 임기는 11일까지다, 3일부터 12일까지: until when something lasts is not the day that the story is on, unless it has no other; nor is a day
     * gone by where the sentence says 이날 before it, 이날 행사는 지난달 22일 확정된 사업을 알렸다.
     */
    private boolean inPassing(DatePhrase first, Step step, Named before) {
        LocalDate day = step.named().story();
        DateMention last = step.mentions().isEmpty()
                ? null
                : step.mentions().get(step.mentions().size() - 1);
        boolean range =
                last != null && !last.from().equals(last.to()) && last.to().equals(day);
        boolean other = before.story() != null || (day != null && day.isAfter(before.published()));
        boolean gone = before.story() != null
                && day != null
                && day.isBefore(before.story())
                && pointed == sentences.begin(first.begin());
        return gone || (other && (first.slots().until || range));
    }

    /** 24일 만났다고 25일 밝혔다: what follows goes on on the day told of, not on that of the report. */
    private boolean isOfReport(DatePhrase phrase, Step step, Named before) {
        Interval told = before.inSentence();
        boolean another = told != null
                && before.sentence() == sentences.begin(phrase.begin())
                && (told.grain() == Grain.DAY || told.grain() == Grain.TIME);
        int to = Math.min(text.length(), step.end() + RECORD_REACH);
        return another && REPORT.lookingAt(text.subSequence(step.end(), to)) != null;
    }

    /** A phrase with a range, or a list whose later members lean on the first. */
    private @Nullable Step goingOn(DatePhrase first, Named before) {
        int sentence = sentences.begin(first.begin());
        Named named = before.inSentence(sentence);
        inBrackets(first, named);
        Comparison.countBack(first, text);
        boolean compares = Comparison.countsBack(first.slots());
        if (first.slots().fiscal && first.slots().chinese && first.slots().has(Slot.QUARTER)) {
            return ofFiscalYear(first, named);
        }
        Tense tense = tenseOf(first);
        Interval reported = compares || Comparison.mayBeOfSamePeriod(first.slots())
                ? before.reported().in(sentences.paragraph(first.begin()))
                : null;
        Resolution resolved = Resolution.of(first.slots(), compares ? named.seenFrom(reported) : named, tense);
        resolved = resolved == null ? null : byItsDay(first, resolved);
        if (resolved == null || isBaseYear(first)) {
            // 2월 30일 is no date, and its 30일 is none either
            return new Step(List.of(), named, first.end());
        }
        DateMention same = reported == null ? null : comparison.samePeriod(first, resolved.interval(), reported, named);
        if (same != null) {
            return Step.of(same, named);
        }
        if (compares || isRecord(first)) {
            // 전년 동월, 2021년 3월 이후 최대 are what something is held against: what follows does not count from there
            return Step.of(surface.mention(first.begin(), first.end(), resolved.interval(), resolved), named);
        }
        Step step = periods(first, resolved, named, sentence);
        int against = step == null ? -1 : comparison.end(step.end());
        boolean held = against >= 0 || Comparison.opens(text, first.begin()) || isYearSince(first, step);
        // nor from 지난해보다, 比1-4月, 去年以来
        return step == null || !held ? step : new Step(step.mentions(), named, Math.max(step.end(), against));
    }

    /** The tense of what is told of a date; what is summed up, held against or counted on a day is over. */
    private Tense tenseOf(DatePhrase phrase) {
        Tense tense = sentences.tenseOf(phrase);
        Slots slots = phrase.slots();
        boolean free = tense == Tense.UNKNOWN && !slots.has(Slot.YEAR) && slots.mark == null && !slots.english;
        Slot shortest = slots.shortest();
        if (!free || (shortest != Slot.MONTH && shortest != Slot.QUARTER && shortest != Slot.HALF)) {
            return tense;
        }
        int end = phrase.end();
        boolean over = startsWith(text, end, " 기준 ")
                || startsWith(text, end, " 현재 ")
                || comparison.end(end) >= 0
                || sentences.isSummedUp(end, false);
        return over ? Tense.PAST : tense;
    }

    /** 10월 첫째 주(5일 기준): where its day is told, nothing else says which week is meant. */
    private Resolution byItsDay(DatePhrase phrase, Resolution resolved) {
        boolean told = resolved.interval().grain() == Grain.WEEK && at(text, phrase.end()) == '(';
        DatePhrase day = told ? DatePhrase.read(text, phrase.end() + 1) : null;
        Ref ref = day == null || day.slots().longest() != Slot.DAY
                ? null
                : day.slots().get(Slot.DAY);
        if (day == null
                || ref == null
                || ref.base() != Ref.Base.NUMBER
                || !startsWith(text, skipSpaces(text, day.end()), "기준")) {
            return resolved;
        }
        LocalDate first = resolved.interval().from();
        for (LocalDate other = first.minusDays(7); other.isBefore(first.plusDays(14)); other = other.plusDays(1)) {
            if (other.getDayOfMonth() == ref.n()) {
                return resolved.at(Interval.week(other));
            }
        }
        return resolved;
    }

    /** What goes on from a phrase: up to publication, to the end of a range, to the last of a list. */
    private @Nullable Step periods(DatePhrase first, Resolution resolved, Named named, int sentence) {
        Step cut = openEnds.read(first, resolved.interval(), named, sentence);
        if (cut != null) {
            return cut;
        }
        if (first.shared() != null) {
            return ranges.shared(first, first.shared(), resolved, named, sentence);
        }
        Step range = ranges.read(first, resolved, named, sentence);
        if (range != null || first.slots().begins) {
            // 지금부터 begins a period or says nothing of time
            return range;
        }
        return lists.read(first, resolved, named, sentence);
    }

    /** 2025财年第三季度（2024年10月至12月）: only the bracket tells which months a company counts so; without it the year alone is read. */
    private Step ofFiscalYear(DatePhrase phrase, Named named) {
        int open = phrase.end();
        DatePhrase within = at(text, open) == '（' || at(text, open) == '(' ? DatePhrase.read(text, open + 1) : null;
        Step months = within == null ? null : joined(within, named);
        if (months != null && !months.mentions().isEmpty()) {
            DateMention inside = months.mentions().get(0);
            Interval interval = new Interval(inside.from(), inside.to(), Grain.QUARTER);
            List<DateMention> mentions = new ArrayList<>();
            mentions.add(surface.mention(phrase.begin(), open, interval, "as the bracket behind it says"));
            mentions.addAll(months.mentions());
            return new Step(mentions, months.named(), months.end());
        }
        Ref ref = phrase.slots().get(Slot.YEAR);
        int end = text.indexOf('年', phrase.begin()) + 1;
        Interval year = Interval.year(ref == null ? named.year() : ref.n()).as(Grain.FISCAL_YEAR);
        return new Step(List.of(surface.mention(phrase.begin(), end, year, "named in full")), named, open);
    }

    /** 1분기(1∼3월): months in brackets lie in the year of what stands before them. */
    private void inBrackets(DatePhrase phrase, Named named) {
        Slots slots = phrase.slots();
        boolean opens = at(text, phrase.begin() - 1) == '(' && PERIOD_ENDS.indexOf(at(text, phrase.begin() - 2)) >= 0;
        if (opens && slots.longest() == Slot.MONTH && slots.mark == null && named.inSentence() != null) {
            slots.put(Slot.YEAR, Ref.number(named.inSentence().from().getYear()));
        }
    }

    /** (2020년=100): what an index is counted from, and no time that the news is about. */
    private boolean isBaseYear(DatePhrase phrase) {
        int i = skipSpaces(text, phrase.end());
        return phrase.slots().longest() == Slot.YEAR
                && at(text, i) == '='
                && startsWith(text, skipSpaces(text, i + 1), "100");
    }

    /** 去年以来, 지난해 이후: a year that something goes on since is not the one that is told of. */
    private boolean isYearSince(DatePhrase phrase, @Nullable Step step) {
        boolean year = phrase.slots().longest() == Slot.YEAR && phrase.slots().shortest() == Slot.YEAR;
        int end = step == null ? phrase.end() : step.end();
        return year && (startsWith(text, end, "以来") || startsWith(text, end, "以來"));
    }

    /** 2021년 3월 이후 최대, 1999년 통계 작성 이래 처음. */
    private boolean isRecord(DatePhrase phrase) {
        if (phrase.shared() != null) {
            return false;
        }
        String behind = text.substring(phrase.end(), Math.min(text.length(), phrase.end() + RECORD_REACH));
        return SINCE.stream().anyMatch(behind::contains) && RECORD.lookingAt(behind) != null;
    }
}
