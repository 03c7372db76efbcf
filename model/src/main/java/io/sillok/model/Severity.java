package io.sillok.model;

/** How much a finding weighs. */
public enum Severity {
    /** Worth knowing; nothing was lost. */
    INFO,
    /** Something was read with a reservation, or left out on a stated rule. */
    WARNING,
    /** A record or a file could not be read; its bytes are in quarantine. */
    ERROR
}
