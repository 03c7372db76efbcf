package io.sillok.transform.batch;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Quarantine;
import io.sillok.transform.gate.HeldLoad;
import io.sillok.transform.statistics.DatasetLoad;
import io.sillok.transform.statistics.DeliveredDataset;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Loads of earlier nights that were held back and accepted since come into force, one at a time, before tonight's. */
final class AcceptedLoads implements Work {
    private static final String LAST = "load";

    private final DatasetLoad load;

    AcceptedLoads(DatasetLoad load) {
        this.load = load;
    }

    @Override
    public boolean next(Piece piece) throws SQLException, IOException {
        ExecutionContext checkpoint = piece.checkpoint();
        List<HeldLoad> accepted =
                HeldLoad.accepted(piece.connection(), piece.run().id(), checkpoint.getInt(LAST, 0));
        if (accepted.isEmpty()) {
            return false;
        }
        HeldLoad next = accepted.get(0);
        checkpoint.putInt(LAST, next.id());
        if (DeliveredDataset.rowsLost(
                piece.connection(), next.lastSeen(), next.delivered().sourceId())) {
            Quarantine.note(piece.connection(), piece.run(), next.delivered().sourceId(), rowsLost(next));
            return true;
        }
        DatasetLoad.Result result =
                load.loadLate(piece.connection(), piece.run(), next.delivered(), next.lastSeen(), next.gate());
        next.merged(piece.connection(), piece.run().id());
        piece.counts().incrementWriteCount(result.written() + result.tombstones());
        return true;
    }

    private static Finding rowsLost(HeldLoad load) {
        return new Finding(
                "load_rows_lost",
                Severity.ERROR,
                load.delivered().datasetId(),
                "",
                "the rows of load %d are not there any more".formatted(load.id()),
                "those landed on " + load.lastSeen(),
                "Restore the archive of that night; the next night tries again.");
    }
}
