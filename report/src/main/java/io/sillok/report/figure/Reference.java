package io.sillok.report.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a query names a figure: {@code figure/<id>} or {@code observation/<series key>@<period start>[~<recorded from>]}; and
 * {@code sentence/<article>/<number>} a sentence.
 */
sealed interface Reference {
    String FIGURE = "figure/";
    String OBSERVATION = "observation/";
    String SENTENCE = "sentence/";
    Pattern SENTENCE_NAME = Pattern.compile(SENTENCE + "([^/ ]+)/(\\d{1,9})");

    /** A figure of an article. */
    record OfFigure(String id) implements Reference {}

    /**
     * A value of a series.
     *
     * @param recordedFrom of an older vintage, or null for the value in force
     */
    record OfObservation(
            String seriesKey,
            LocalDate periodStart,
            @Nullable Instant recordedFrom) implements Reference {}

    /** A sentence of an article. */
    record OfSentence(String articleId, int number) implements Reference {}

    /** Reads a reference; empty where the text is none. */
    static Optional<Reference> parse(String text) {
        if (text.startsWith(FIGURE) && text.length() > FIGURE.length() && text.indexOf(' ') < 0) {
            return Optional.of(new OfFigure(text.substring(FIGURE.length())));
        }
        Matcher sentence = SENTENCE_NAME.matcher(text);
        if (sentence.matches()) {
            return Optional.of(new OfSentence(sentence.group(1), Integer.parseInt(sentence.group(2))));
        }
        int at = text.lastIndexOf('@');
        if (!text.startsWith(OBSERVATION) || at < 0) {
            return Optional.empty();
        }
        String when = text.substring(at + 1);
        int vintage = when.indexOf('~');
        try {
            return Optional.of(new OfObservation(
                    text.substring(OBSERVATION.length(), at),
                    LocalDate.parse(vintage < 0 ? when : when.substring(0, vintage)),
                    vintage < 0 ? null : instant(when.substring(vintage + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL's text or ISO's. */
    private static Instant instant(String text) {
        String iso = text.replace(' ', 'T');
        return OffsetDateTime.parse(iso.matches(".*[+-]\\d\\d$") ? iso + ":00" : iso)
                .toInstant();
    }
}
