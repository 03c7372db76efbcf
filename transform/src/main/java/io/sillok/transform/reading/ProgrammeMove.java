package io.sillok.transform.reading;

import java.time.LocalDate;

/**
 * A stage that a sentence gives evidence of.
 *
 * @param programme id of the watch's programme
 * @param sentence index into the article's sentences
 * @param stage announced, under-review, planned, bidding, awarded, running, completed or cancelled
 * @param on when it happened or will happen, else the day of publication
 * @param planned the stage is announced for later
 */
public record ProgrammeMove(String programme, int sentence, String stage, LocalDate on, boolean planned) {}
