package io.sillok.transform.figure;

import io.sillok.model.Unit;
import java.util.Locale;

/** What kind of figure. */
public enum FigureType {
    MONEY,
    COUNT,
    PERCENT,
    MEASURE,
    /** A place in an order: 제4회, 2단계, 3위. */
    ORDINAL,
    /** A length of time that is not a date: 3박4일, 5년간. */
    DURATION,
    NUMBER;

    /** The name in machine output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FigureType of(Unit unit) {
        return valueOf(unit.kind().name());
    }
}
