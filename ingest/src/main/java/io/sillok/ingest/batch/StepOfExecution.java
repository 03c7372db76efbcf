package io.sillok.ingest.batch;

import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step that is built when it is executed, out of what belongs to that execution: its run, its source, its place in a
 * document. It may start again where it was complete: something may have come for it meanwhile.
 */
record StepOfExecution(String getName, Function<StepExecution, Step> build) implements Step {
    @Override
    public boolean isAllowStartIfComplete() {
        return true;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        build.apply(execution).execute(execution);
    }
}
