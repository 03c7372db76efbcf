package io.sillok.model;

/** SDMX CL_FREQ, as far as sources here use it. */
public enum Frequency {
    A,
    S,
    Q,
    M,
    /** Twice a month: to the fifteenth, and from the sixteenth on. */
    M_2,
    W,
    D
}
