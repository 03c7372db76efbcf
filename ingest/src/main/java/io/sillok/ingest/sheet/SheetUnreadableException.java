package io.sillok.ingest.sheet;

/** Says, as a sentence without a full stop, why a spreadsheet cannot be read, or not from here on. */
public final class SheetUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public SheetUnreadableException(String problem) {
        super(problem);
    }

    /** The sentence. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
