package io.sillok.transform.statistics;

import io.sillok.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What rows share, understood.
 *
 * @param vintage the day by which the publisher dates the edition, or null
 * @param unitId what the rows' own unit is, with the base where its name says one, or null where they name none
 * @param factor what a number is multiplied with to be in that unit, or null where it is 1
 * @param unitMult power of ten as delivered
 * @param status SDMX's code as delivered, or empty
 */
record Form(
        Period period,
        @Nullable LocalDate vintage,
        @Nullable String unitId,
        @Nullable BigDecimal factor,
        int unitMult,
        String status) {}
