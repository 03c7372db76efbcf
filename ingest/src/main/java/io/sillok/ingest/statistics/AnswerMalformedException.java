package io.sillok.ingest.statistics;

/** An answer that cannot be read any further. */
final class AnswerMalformedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * @param code of the finding: {@code json_malformed} or {@code xml_malformed}
     */
    AnswerMalformedException(String code, String problem, Throwable cause) {
        super(problem, cause);
        this.code = code;
    }

    String code() {
        return code;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
