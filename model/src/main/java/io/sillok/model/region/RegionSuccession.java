package io.sillok.model.region;

import java.time.LocalDate;

/**
 * One region became part of another: their series are different series, and nothing is added up across the day.
 *
 * @param onDate the successor's first day
 */
public record RegionSuccession(String predecessorId, String successorId, LocalDate onDate) {}
