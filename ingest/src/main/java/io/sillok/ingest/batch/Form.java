package io.sillok.ingest.batch;

import io.sillok.model.landing.StatRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What many rows of a document say alike beside their values: when, in which unit, and how it stands with the value. */
record Form(
        String period,
        @Nullable String unit,
        @Nullable String multiplier,
        @Nullable String status,
        @Nullable String vintage,
        StatRow.@Nullable Action action) {
    static Form of(StatRow row) {
        return new Form(row.period(), row.unit(), row.multiplier(), row.status(), row.vintage(), row.action());
    }

    boolean isOf(StatRow row) {
        return period.equals(row.period())
                && Objects.equals(unit, row.unit())
                && Objects.equals(multiplier, row.multiplier())
                && Objects.equals(status, row.status())
                && Objects.equals(vintage, row.vintage())
                && action == row.action();
    }
}
