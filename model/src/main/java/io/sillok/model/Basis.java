package io.sillok.model;

import java.util.Locale;

/** What kind of statement a figure makes about the world. A plan is never held against an actual as an error. */
public enum Basis {
    /** 실적: it happened. */
    ACTUAL,
    /** 계획: somebody intends it. */
    PLAN,
    /** 목표: somebody aims at it. */
    TARGET,
    /** 예산: money set aside. */
    BUDGET,
    /** 전망: somebody expects it. */
    FORECAST;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
