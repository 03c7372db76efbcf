package io.sillok.model.watch;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an indicator listens for, read from {@code phrase + word/word + word}: the phrase, and of each group of words behind a plus
 * sign one that must be said with it.
 *
 * @param text the phrase
 * @param beside groups of words
 */
public record Phrasing(String text, List<List<String>> beside) {
    /** How a phrase may be written. */
    static final String WRITTEN = "(?:(?! \\+)[^|])+(?: \\+ [^|+/]*[^|+/\\s](?:/[^|+/]*[^|+/\\s])*)*";

    private static final Pattern PLUS = Pattern.compile(" \\+ ");

    public Phrasing {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a phrase is empty");
        }
        beside = beside.stream().map(List::copyOf).toList();
    }

    public static Phrasing of(String written) {
        String[] parts = PLUS.split(written);
        return new Phrasing(
                parts[0].strip(),
                Stream.of(parts)
                        .skip(1)
                        .map(group ->
                                Stream.of(group.split("/")).map(String::strip).toList())
                        .toList());
    }

    /** Whether of each group one word is said. */
    public boolean accompanied(Predicate<String> said) {
        for (List<String> group : beside) {
            if (group.stream().noneMatch(said)) {
                return false;
            }
        }
        return true;
    }
}
