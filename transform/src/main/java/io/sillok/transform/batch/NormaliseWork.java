package io.sillok.transform.batch;

import io.sillok.model.watch.Watch;
import io.sillok.transform.statistics.DatasetLoad;
import io.sillok.transform.statistics.DeliveredDataset;
import io.sillok.transform.store.Balance;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Statistics of the night into observations, one dataset at a time, by source and name. */
final class NormaliseWork implements Work {
    private final Watch watch;
    private final DatasetLoad load;

    NormaliseWork(Watch watch, DatasetLoad load) {
        this.watch = watch;
        this.load = load;
    }

    @Override
    public boolean next(Piece piece) throws SQLException, IOException {
        // at every piece: the server may have crashed since the last one
        DeliveredDataset.requireRows(piece.connection(), piece.run(), watch);
        ExecutionContext checkpoint = piece.checkpoint();
        if (!checkpoint.containsKey("source")) {
            Balance.restart(piece.connection(), piece.run(), "observation");
        }
        Optional<DeliveredDataset> next = DeliveredDataset.next(
                piece.connection(),
                piece.run(),
                checkpoint.getString("source", ""),
                checkpoint.getString("dataset", ""));
        if (next.isEmpty()) {
            return false;
        }
        DatasetLoad.Result result = load.load(piece.connection(), piece.run(), next.get());
        piece.counts().incrementWriteCount(result.written() + result.tombstones());
        piece.counts().incrementFilterCount(result.unchanged());
        checkpoint.putString("source", next.get().sourceId());
        checkpoint.putString("dataset", next.get().dataset());
        return true;
    }
}
