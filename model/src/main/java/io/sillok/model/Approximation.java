package io.sillok.model;

import java.util.Locale;

/** How exactly a text means its number. */
public enum Approximation {
    EXACT,
    /** 약, 여, 가량, 안팎, 남짓 · about. */
    ABOUT,
    /** 초과, 넘는 · more than: the number itself is excluded. */
    MORE_THAN,
    /** 이상, 최소 · at least. */
    AT_LEAST,
    /** 미만, 육박 · less than: the number itself is excluded. */
    LESS_THAN,
    /** 이하, 최대 · at most. */
    AT_MOST,
    /** From a low to a high value. */
    RANGE;

    /** What it is of the number with the other sign: more than 3 is less than −3. */
    public Approximation mirrored() {
        return switch (this) {
            case MORE_THAN -> LESS_THAN;
            case AT_LEAST -> AT_MOST;
            case LESS_THAN -> MORE_THAN;
            case AT_MOST -> AT_LEAST;
            case EXACT, ABOUT, RANGE -> this;
        };
    }

    /** The name in machine output: {@code more-than}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
