package io.sillok.transform.batch;

import io.sillok.model.Unit;
import io.sillok.model.unit.UnitEntry;
import io.sillok.model.unit.Units;
import io.sillok.transform.reconcile.UnitFactors;
import io.sillok.transform.statistics.UnitNames;
import io.sillok.transform.store.UnitAlias;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of units as the steps need it.
 *
 * @param units for {@code reporting.unit}
 * @param aliases for {@code reporting.unit_alias}
 * @param names what sources write
 * @param factors what one is in another
 */
record UnitTable(List<Unit> units, List<UnitAlias> aliases, UnitNames names, UnitFactors factors) {
    static UnitTable of(Units table) {
        List<Unit> units = new ArrayList<>();
        Map<String, UnitFactors.Scale> scales = new HashMap<>();
        for (UnitEntry entry : table.entries()) {
            units.add(entry.unit());
            scales.put(entry.unit().id(), new UnitFactors.Scale(entry.unit(), entry.dimension(), entry.factorToBase()));
        }
        List<UnitAlias> aliases = new ArrayList<>();
        table.aliases()
                .forEach((name, unit) ->
                        aliases.add(new UnitAlias(name, unit.unit().id(), unit.multiplier())));
        return new UnitTable(
                units,
                aliases,
                name -> table.resolve(name)
                        .map(unit -> new UnitNames.Scaled(unit.unit().id(), unit.multiplier())),
                new UnitFactors(scales));
    }
}
