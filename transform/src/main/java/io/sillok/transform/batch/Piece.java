package io.sillok.transform.batch;

import io.sillok.model.ops.Run;
import java.sql.Connection;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One piece of a step's work: everything in it commits together.
 *
 * @param connection in the piece's transaction
 * @param run with this execution's fence, which has been checked
 * @param checkpoint kept with the piece: where the next one begins
 * @param counts what the step says it has read and written
 */
record Piece(Connection connection, Run run, ExecutionContext checkpoint, StepContribution counts) {}
