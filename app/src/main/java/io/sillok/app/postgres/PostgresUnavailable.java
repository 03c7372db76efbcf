package io.sillok.app.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be had; the message says where, what, what was expected, and what to do next. */
public final class PostgresUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresUnavailable(Object where, String problem, String expected, String nextStep, @Nullable Throwable cause) {
        super(
                "[%s] %s; expected: %s. %s (docs/findings/postgres_unavailable.md)"
                        .formatted(where, problem, expected, nextStep),
                cause);
    }
}
