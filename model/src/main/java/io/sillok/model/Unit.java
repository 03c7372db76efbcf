package io.sillok.model;

/**
 * What a number counts or measures.
 *
 * @param id as in machine output: {@code KRW}, {@code PFLOPS}, {@code company}, {@code percent-point}…
 * @param kind what its figures are
 */
public record Unit(String id, Kind kind) {
    /** Kinds of quantity. */
    public enum Kind {
        MONEY,
        COUNT,
        PERCENT,
        MEASURE,
        NUMBER,
        DURATION,
        ORDINAL
    }
}
