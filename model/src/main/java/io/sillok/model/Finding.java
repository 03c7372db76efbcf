package io.sillok.model;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a piece of data, said so that somebody can act on it. Broken machinery is an exception instead.
 *
 * @param code stable, in lower snake case; {@code docs/findings/<code>.md} explains it
 * @param severity how much it weighs
 * @param source the file, source id or address that it is about
 * @param pointer where in the source ({@code line 12}, {@code row 3 column value}, {@code item 4}); empty for the whole
 * @param problem what is the matter, as one sentence without a full stop
 * @param expected what would have been right, or null where nothing can be said
 * @param nextStep what the reader can do now, as one sentence
 */
public record Finding(
        String code,
        Severity severity,
        String source,
        String pointer,
        String problem,
        @Nullable String expected,
        String nextStep) {
    public Finding {
        if (!code.matches("[a-z][a-z0-9_]+")) {
            throw new IllegalArgumentException("finding code '%s' is not lower snake case".formatted(code));
        }
    }

    /** Where, what, what was expected, what to do next: one line. */
    public String message() {
        return "[%s%s] %s%s. %s (docs/findings/%s.md)"
                .formatted(
                        source,
                        pointer.isEmpty() ? "" : " " + pointer,
                        problem,
                        expected == null ? "" : "; expected: " + expected,
                        nextStep,
                        code);
    }
}
