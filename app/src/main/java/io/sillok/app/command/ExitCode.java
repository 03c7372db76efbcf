package io.sillok.app.command;

/** What a command's exit code says. */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    /** Wrong usage, or a watch, database address or setting that cannot be used. */
    USAGE(2),
    /** Done, and records were put into quarantine, or loads held back, on the way. */
    QUARANTINED(3),
    ALREADY_RUNNING(4),
    /** A gate withheld a report. */
    WITHHELD(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
