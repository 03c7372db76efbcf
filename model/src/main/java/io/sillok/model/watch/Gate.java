package io.sillok.model.watch;

/** A question that every load of statistics is asked before it comes into force. */
public enum Gate {
    /** Two values for one cell, in many cells. */
    DUPLICATES("duplicates", "duplicates_many"),
    /** A period missing in a series that had all of them. */
    HOLES("holes", "holes_new"),
    /** Periods of another frequency in a series. */
    GRANULARITY("granularity", "granularity_changed"),
    /** Moves far beyond those that the series has made. */
    MOVES("moves", "moves_unusual"),
    /** Values that are what they were, in another unit. */
    UNITS("units", "unit_switched"),
    /** Values that stand under another period than they did. */
    LABELS("labels", "labels_shifted"),
    /** All values of a series by one factor what they were, and nobody says that it has another base. */
    REBASING("rebasing", "rebased_in_silence"),
    /** Much of what was known changed by much, or gone. */
    REVISIONS("revisions", "revision_large");

    private final String key;
    private final String code;

    Gate(String key, String code) {
        this.key = key;
        this.code = code;
    }

    /** As in {@code sources.yaml}. */
    public String key() {
        return key;
    }

    /** Of the finding. */
    public String code() {
        return code;
    }
}
