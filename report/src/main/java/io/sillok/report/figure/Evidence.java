package io.sillok.report.figure;

/**
 * A sentence that what a report says rests on, where that is no number.
 *
 * @param key {@code sentence/<article>/<number>}
 * @param origin the sentence
 */
public record Evidence(String key, Origin.Sentence origin) {}
