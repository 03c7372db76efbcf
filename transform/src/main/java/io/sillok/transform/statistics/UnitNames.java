package io.sillok.transform.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/** What sources write for a unit. */
@FunctionalInterface
public interface UnitNames {
    /**
     * A unit and how many of it one of the delivered makes.
     *
     * @param unitId as in {@code reporting.unit}
     * @param multiplier {@code 100000000} for 억원 in KRW
     */
    record Scaled(String unitId, BigDecimal multiplier) {}

    /** The unit of that name; empty where it is not known. */
    Optional<Scaled> resolve(String name);
}
