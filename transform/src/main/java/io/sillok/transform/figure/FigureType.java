package io.sillok.transform.figure;

/** What kind of figure. */
public enum FigureType {
    MONEY,
    COUNT,
    PERCENT,
    MEASURE,
    ORDINAL,
    DURATION,
    NUMBER
}
