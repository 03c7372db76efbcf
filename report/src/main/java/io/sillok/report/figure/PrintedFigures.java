package io.sillok.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one issue prints: each figure once, where it came first, and how each language wrote it; and each sentence that something
 * else rests on. What is printed again gets the same footnote.
 */
public final class PrintedFigures {
    // private-use brackets, which no text from outside carries into a page (MarkdownText.escape removes them)
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern MARK = Pattern.compile("\\[\\^" + OPEN + "(\\d+)" + CLOSE + "\\](\\(?)");

    private final Map<String, Footnoted> byKey = new LinkedHashMap<>();
    private final Map<String, Printed> standing = new LinkedHashMap<>();
    private final Map<String, Cited> cited = new LinkedHashMap<>();

    /** What a footnote stands behind. */
    public sealed interface Footnoted permits Printed, Cited {
        /** Its place in the order of printing. */
        int ordinal();
    }

    /**
     * A sentence that the issue refers to.
     *
     * @param section where it was referred to first
     */
    public record Cited(int ordinal, Evidence evidence, String section) implements Footnoted {}

    /**
     * One figure of the issue.
     *
     * @param section where it was printed first
     * @param texts the first printed form, by language
     */
    public record Printed(int ordinal, Fig fig, String section, Map<String, String> texts) implements Footnoted {}

    /** Notes that a figure was printed and returns the mark to put after it; {@link #number} makes it a footnote's. */
    public String print(Fig fig, String section, String locale, String text) {
        Printed printed = (Printed)
                byKey.computeIfAbsent(fig.key(), key -> new Printed(byKey.size(), fig, section, new LinkedHashMap<>()));
        if (printed.fig().value().compareTo(fig.value()) != 0
                || !printed.fig().unit().equals(fig.unit())) {
            throw new IllegalStateException("two values under the one key %s: %s and %s"
                    .formatted(fig.key(), printed.fig().value(), fig.value()));
        }
        printed.texts().putIfAbsent(locale, text);
        return mark(printed);
    }

    /** Notes that a sentence was referred to and returns the mark to put behind what it says. */
    public String cite(Evidence evidence, String section) {
        return mark(byKey.computeIfAbsent(evidence.key(), key -> new Cited(byKey.size(), evidence, section)));
    }

    private static String mark(Footnoted footnoted) {
        return "[^" + OPEN + footnoted.ordinal() + CLOSE + "]";
    }

    /**
     * Every figure that stands in a numbered text, in the order in which they stand. Templates may evaluate the arguments of one
     * call in any order, so that the order of printing tells nothing.
     */
    public Collection<Printed> all() {
        return Collections.unmodifiableCollection(standing.values());
    }

    /** Every sentence that a numbered text refers to, in the order in which they stand. */
    public Collection<Cited> cited() {
        return Collections.unmodifiableCollection(cited.values());
    }

    /**
     * A text with its footnotes numbered from 1 in the order in which they stand.
     *
     * @param footnoted the figures and sentences in the order of their numbers
     */
    public record Numbered(String text, List<Footnoted> footnoted) {}

    /** Turns the marks of {@link #print} into footnotes. A bracket right behind one is escaped: {@code [^5](100%)} would be a link. */
    public Numbered number(String text) {
        List<Footnoted> all = new ArrayList<>(byKey.values());
        List<Footnoted> footnoted = new ArrayList<>();
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        Matcher mark = MARK.matcher(text);
        StringBuilder out = new StringBuilder();
        while (mark.find()) {
            int ordinal = Integer.parseInt(mark.group(1));
            int number = numbers.computeIfAbsent(ordinal, o -> {
                Footnoted note = all.get(o);
                footnoted.add(note);
                if (note instanceof Printed printed) {
                    standing.putIfAbsent(printed.fig().key(), printed);
                } else if (note instanceof Cited sentence) {
                    cited.putIfAbsent(sentence.evidence().key(), sentence);
                }
                return footnoted.size();
            });
            String bracket = mark.group(2).isEmpty() ? "" : "\\(";
            mark.appendReplacement(out, Matcher.quoteReplacement("[^" + number + "]" + bracket));
        }
        return new Numbered(mark.appendTail(out).toString(), List.copyOf(footnoted));
    }
}
