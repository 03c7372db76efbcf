package io.sillok.model;

/** What holding a claim against the official series came to. */
public enum Verdict {
    /** The same value. */
    MATCH,
    /** The official value, rounded as the claim rounds. */
    ROUNDED,
    /** The claim names a bound, and the official value keeps it. */
    THRESHOLD_MET,
    /** Right when it was written; the official value has been revised since. */
    REVISED_SINCE,
    /** Another value. */
    MISMATCH,
    /** Nothing to hold it against; the reason says what is missing. */
    UNVERIFIABLE
}
