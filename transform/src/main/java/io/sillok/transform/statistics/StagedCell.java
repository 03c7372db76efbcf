package io.sillok.transform.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of statistics that has been understood.
 *
 * @param position in order of delivery within its dataset
 * @param value in the series' unit, multipliers folded in; null where the source says that there is none
 * @param valueText as delivered
 * @param unitMult power of ten as delivered
 * @param status SDMX CL_OBS_STATUS
 * @param vintage the day by which the publisher dates the edition, or null
 * @param merges whether a value that is known stays, this row giving none
 */
record StagedCell(
        long position,
        String seriesKey,
        LocalDate periodStart,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        int unitMult,
        String status,
        String documentId,
        String pointer,
        @Nullable LocalDate vintage,
        boolean merges) {}
