package io.sillok.transform.article;

import java.util.Arrays;
import java.util.List;

/**
 * A text that knows where each of its characters stood in the text that it was taken from: an item's body, as delivered.
 *
 * <p>Text and source are matched by runs. A verbatim run is the source, character by character; any other stands as a whole
 * for a stretch of the source, as an ampersand does for its entity. What the source does not hold, a blank put in for a line
 * break, stands for a stretch without length.
 */
public final class Passage implements CharSequence {
    private static final int STRIDE = 3;
    private static final int VERBATIM = -1;
    private static final Passage EMPTY = new Passage("", new int[0]);

    private final String text;
    /** For each run: where it begins in the text, where in the source, and where it ends there, or {@link #VERBATIM}. */
    private final int[] runs;

    private Passage(String text, int[] runs) {
        this.text = text;
        this.runs = runs;
    }

    /** All of a source. */
    public static Passage of(String source) {
        return source.isEmpty() ? EMPTY : new Passage(source, new int[] {0, 0, VERBATIM});
    }

    /** The passages one after the other, with something between them that no source holds. */
    public static Passage join(String between, List<Passage> parts) {
        Builder all = new Builder();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                all.instead(between);
            }
            all.append(parts.get(i));
        }
        return all.build();
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Where in the source the character begins. */
    public int sourceBegin(int at) {
        int run = run(at);
        return runs[run + 1] + (runs[run + 2] == VERBATIM ? at - runs[run] : 0);
    }

    /** Where in the source the stretch of text ends whose last character stands before this place. */
    public int sourceEnd(int end) {
        int run = run(end - 1);
        return runs[run + 2] == VERBATIM ? runs[run + 1] + end - runs[run] : runs[run + 2];
    }

    /** A stretch of it. */
    public Passage sub(int begin, int end) {
        if (begin == 0 && end == text.length()) {
            return this;
        }
        if (runs.length == STRIDE && runs[2] == VERBATIM && begin < end) {
            return new Passage(text.substring(begin, end), new int[] {0, runs[1] + begin, VERBATIM});
        }
        Builder part = new Builder();
        part.append(this, begin, end);
        return part.build();
    }

    @Override
    public Passage subSequence(int begin, int end) {
        return sub(begin, end);
    }

    /** Without the blanks around it, as {@link Lines#strip(String)} has it. */
    public Passage strip() {
        int begin = 0;
        int end = text.length();
        while (begin < end && Lines.blank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Lines.blank(text.charAt(end - 1))) {
            end--;
        }
        return sub(begin, end);
    }

    /** Runs of blanks made one space, as {@link Lines#collapse(String)} has it; the space stands for all of them. */
    public Passage collapse() {
        Builder out = new Builder();
        int gap = -1;
        int kept = 0;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Lines.blank(c);
            if (!blank && !Lines.invisible(c)) {
                if (gap >= 0) {
                    out.instead(" ", sourceBegin(gap), Math.max(sourceBegin(gap), sourceEnd(i)));
                    gap = -1;
                }
                continue;
            }
            out.append(this, kept, i);
            kept = i + 1;
            if (blank && !Lines.invisible(c) && gap < 0 && out.length() > 0) {
                gap = i;
            }
        }
        out.append(this, kept, i);
        return out.build();
    }

    /** The same text, where this passage's source is itself a passage: leads back to that one's source. */
    public Passage through(Passage source) {
        Builder out = new Builder();
        for (int run = 0; run < runs.length; run += STRIDE) {
            int from = runs[run + 1];
            int to = runs[run + 2];
            if (to == VERBATIM) {
                out.append(source, from, from + end(run) - runs[run]);
            } else if (to > from) {
                out.instead(
                        text.substring(runs[run], end(run)),
                        source.sourceBegin(from),
                        Math.max(source.sourceBegin(from), source.sourceEnd(to)));
            } else {
                out.instead(text.substring(runs[run], end(run)));
            }
        }
        return out.build();
    }

    private int end(int run) {
        return run + STRIDE < runs.length ? runs[run + STRIDE] : text.length();
    }

    /** Index of the run that holds the character. */
    private int run(int at) {
        if (at < 0 || at >= text.length()) {
            throw new IndexOutOfBoundsException("character %d of %d".formatted(at, text.length()));
        }
        int low = 0;
        int high = runs.length / STRIDE - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * STRIDE] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * STRIDE;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passage passage && text.equals(passage.text) && Arrays.equals(runs, passage.runs);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.hashCode(runs);
    }

    /** What it says; where it stood does not count. */
    @Override
    public String toString() {
        return text;
    }

    /** Puts a passage together. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] runs = new int[4 * STRIDE];
        private int used;
        /** Where the source's last stretch so far ended. */
        private int last;

        /** Adds a stretch of the source as it is. */
        public Builder verbatim(CharSequence source, int from, int to) {
            if (to > from) {
                run(from, VERBATIM);
                text.append(source, from, to);
                last = to;
            }
            return this;
        }

        /** Adds a text that stands for a stretch of the source. */
        public Builder instead(String words, int from, int to) {
            if (!words.isEmpty()) {
                run(from, to);
                text.append(words);
                last = to;
            }
            return this;
        }

        /** Adds a text that the source does not hold. */
        public Builder instead(String words) {
            return instead(words, last, last);
        }

        /** Adds a passage of the same source. */
        public Builder append(Passage part) {
            return append(part, 0, part.text.length());
        }

        /** Adds a stretch of a passage of the same source. */
        public Builder append(Passage part, int begin, int end) {
            if (begin >= end) {
                return this;
            }
            for (int run = part.run(begin); run < part.runs.length && part.runs[run] < end; run += STRIDE) {
                int from = Math.max(begin, part.runs[run]);
                int to = Math.min(end, part.end(run));
                int source = part.runs[run + 1];
                if (part.runs[run + 2] == VERBATIM) {
                    run(source + from - part.runs[run], VERBATIM);
                    last = source + to - part.runs[run];
                } else {
                    run(source, part.runs[run + 2]);
                    last = part.runs[run + 2];
                }
                text.append(part.text, from, to);
            }
            return this;
        }

        public int length() {
            return text.length();
        }

        /** Notes the run that is about to be added; one that goes on verbatim is not a new one. */
        private void run(int from, int to) {
            if (used > 0 && to == VERBATIM && runs[used - 1] == VERBATIM) {
                int before = used - STRIDE;
                if (runs[before + 1] + text.length() - runs[before] == from) {
                    return;
                }
            }
            if (used == runs.length) {
                runs = Arrays.copyOf(runs, 2 * used);
            }
            runs[used] = text.length();
            runs[used + 1] = from;
            runs[used + 2] = to;
            used += STRIDE;
        }

        /** What was put together. */
        public Passage build() {
            return used == 0 ? EMPTY : new Passage(text.toString(), Arrays.copyOf(runs, used));
        }
    }
}
