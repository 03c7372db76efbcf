package io.sillok.transform.reading;

import java.util.Locale;

/**
 * A part of an article that stood there more than once and is kept once.
 *
 * @param part what it is
 * @param number which of the subtitles, or of the body's paragraphs, from 0; 0 for the headline
 * @param times how often it stood again
 */
public record Repeat(Part part, int number, int times) {
    public Repeat {
        if (number < 0 || times < 1) {
            throw new IllegalArgumentException("%s %d repeated %d times".formatted(part, number, times));
        }
    }

    /** What can be repeated. */
    public enum Part {
        HEADLINE,
        SUBTITLE,
        PARAGRAPH;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
