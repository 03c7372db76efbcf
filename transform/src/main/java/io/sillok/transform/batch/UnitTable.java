package io.sillok.transform.batch;

import io.sillok.model.Unit;
import io.sillok.transform.reconcile.UnitFactors;
import io.sillok.transform.statistics.UnitNames;
import io.sillok.transform.store.UnitAlias;
import java.util.List;

/**
 * The table of units as the steps need it.
 *
 * @param units for {@code reporting.unit}
 * @param aliases for {@code reporting.unit_alias}
 * @param names what sources write
 * @param factors what one is in another
 */
record UnitTable(List<Unit> units, List<UnitAlias> aliases, UnitNames names, UnitFactors factors) {}
