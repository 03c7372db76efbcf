package io.sillok.model;

/** SDMX CL_FREQ, as far as sources here use it. */
public enum Frequency {
    A,
    S,
    Q,
    M,
    W,
    D
}
