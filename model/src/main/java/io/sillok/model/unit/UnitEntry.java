package io.sillok.model.unit;

import io.sillok.model.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of units.
 *
 * @param unit its id and kind
 * @param dimension what it is commensurable with: {@code length}, {@code computing}, a currency's own id
 * @param factorToBase how many of the dimension's base unit it is; null where no factor converts (temperature)
 * @param korean as printed in Korean; may be empty
 * @param english as printed in English; may be empty
 */
public record UnitEntry(
        Unit unit, String dimension, @Nullable BigDecimal factorToBase, String korean, String english) {}
