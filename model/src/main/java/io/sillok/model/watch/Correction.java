package io.sillok.model.watch;

import io.sillok.model.Period;

/**
 * A value that the publisher has wrong, and the right one.
 *
 * @param series series key
 * @param period of the wrong value
 * @param expect the wrong value as delivered, before any multiplier
 * @param value the right one, written as the wrong one is; {@code ..} where there is none
 * @param reason what is wrong
 * @param source where the right value stands
 */
public record Correction(String series, Period period, String expect, String value, String reason, String source) {}
