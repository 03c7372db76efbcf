package io.sillok.transform.store;

import java.math.BigDecimal;

/**
 * What a source may write for a unit.
 *
 * @param multiplier how many of the unit one of these makes: {@code 100000000} for 억원 in KRW
 */
public record UnitAlias(String alias, String unitId, BigDecimal multiplier) {}
