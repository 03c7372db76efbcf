package io.sillok.model.ops;

/** Another process has started the same run since; this one must not write any more. */
public final class RunOvertakenException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RunOvertakenException(Run run) {
        super("%s of %s was started again by another process; this one stops".formatted(run.job(), run.businessDate()));
    }
}
