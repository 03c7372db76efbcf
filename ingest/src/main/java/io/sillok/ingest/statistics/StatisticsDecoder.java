package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoder;
import io.sillok.model.landing.StatRow;

/** Reads statistics: a delivery gives rows, each value as delivered. */
public interface StatisticsDecoder extends Decoder<StatRow> {
    @Override
    default boolean allOrNothing() {
        return true;
    }
}
