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

    /** The name in machine output: {@code more-than}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
