package io.sillok.transform.statistics;

import io.sillok.model.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One statistical value, understood by itself: without the series it belongs to.
 *
 * @param period what it is about; null where the table says no time
 * @param value the number in the cell, multiplier not folded in; null where the source says that there is none
 * @param unit unit id where the name is in the table of units, else the name as delivered; null where there is none
 * @param multiplier power of ten that the value is given in, from SDMX's UNIT_MULT and from the unit's name
 * @param status SDMX CL_OBS_STATUS
 * @param region region id, or null where none can be told
 */
public record ReadStatistic(
        @Nullable Period period,
        @Nullable BigDecimal value,
        @Nullable String unit,
        int multiplier,
        String status,
        @Nullable String region) {}
