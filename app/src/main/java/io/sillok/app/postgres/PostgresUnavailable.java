package io.sillok.app.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be used. The message says where, what, what was expected and what to do next. */
public final class PostgresUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A message for the operator.
     *
     * @param where folder, file or address
     * @param problem what is the matter, without a full stop
     * @param expected what would have been right
     * @param nextStep what to do now, as a sentence without its full stop
     * @param cause what led to it, or null
     */
    PostgresUnavailable(Object where, String problem, String expected, String nextStep, @Nullable Throwable cause) {
        super(
                "[%s] %s; expected: %s. %s (docs/findings/postgres_unavailable.md)"
                        .formatted(where, problem, expected, nextStep),
                cause);
    }
}
