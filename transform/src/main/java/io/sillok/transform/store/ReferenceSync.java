package io.sillok.transform.store;

import io.sillok.model.Unit;
import io.sillok.model.region.Region;
import io.sillok.model.region.RegionCode;
import io.sillok.model.region.RegionSuccession;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings the reference tables to what the engine's tables and the watch say. What an author has removed goes as soon as
 * nothing read or reported refers to it any more.
 */
public final class ReferenceSync {
    private final Watch watch;
    private final Collection<Unit> units;
    private final Collection<UnitAlias> aliases;
    private final Regions regions;

    public ReferenceSync(Watch watch, Collection<Unit> units, Collection<UnitAlias> aliases, Regions regions) {
        this.watch = watch;
        this.units = units;
        this.aliases = aliases;
        this.regions = regions;
    }

    /** Writes what differs, in the caller's transaction; an indicator in an unknown unit is an {@link IllegalStateException}. */
    public void sync(Connection connection) throws SQLException {
        requireKnownUnits();
        TableRows unit = new TableRows("unit", "unit_id", "kind");
        units.forEach(u -> unit.add(u.id(), label(u.kind())));
        TableRows alias = new TableRows("unit_alias", "alias", "unit_id, multiplier numeric");
        aliases.forEach(a -> alias.add(a.alias(), a.unitId(), a.multiplier().toPlainString()));
        TableRows region = regions();
        TableRows code = codes();
        TableRows succession = new TableRows("region_succession", "predecessor_id, successor_id", "on_date date");
        for (RegionSuccession s : regions.successions()) {
            succession.add(s.predecessorId(), s.successorId(), s.onDate().toString());
        }
        TableRows entity = new TableRows("entity", "entity_id", "kind, parent_id, title");
        TableRows entityName = new TableRows("entity_name", "entity_id, language, name", "");
        for (Entity e : watch.entities()) {
            entity.add(e.id(), label(e.kind()), e.parent(), e.title());
            new TreeMap<>(e.names()).forEach((language, name) -> entityName.add(e.id(), language, name));
            e.aliases().forEach(name -> entityName.add(e.id(), "alias", name));
        }
        TableRows programme = new TableRows("programme", "programme_id", "pillar, owner_id, stages text[]");
        TableRows programmeName = new TableRows("programme_name", "programme_id, language, name", "");
        TableRows programmeIndicator = new TableRows("programme_indicator", "programme_id, indicator_id", "");
        for (Programme p : watch.programmes()) {
            programme.add(p.id(), p.pillar(), p.owner(), p.stages().toArray(String[]::new));
            new TreeMap<>(p.names()).forEach((language, name) -> programmeName.add(p.id(), language, name));
            p.aliases().forEach(name -> programmeName.add(p.id(), "alias", name));
            p.indicators().forEach(indicator -> programmeIndicator.add(p.id(), indicator));
        }
        TableRows indicator = indicators();

        for (TableRows table : List.of(
                unit,
                alias,
                region,
                code,
                succession,
                entity,
                entityName,
                programme,
                programmeName,
                indicator,
                programmeIndicator)) {
            table.upsert(connection);
        }

        programmeIndicator.sweepWithin(connection, "programme_id", programme.firstKeys());
        programmeName.sweepWithin(connection, "programme_id", programme.firstKeys());
        entityName.sweepWithin(connection, "entity_id", entity.firstKeys());
        indicator.sweep(connection, "exists (select from reporting.claim c where c.indicator_id = t.indicator_id)");
        programme.sweep(
                connection,
                "exists (select from reporting.claim c where c.programme_id = t.programme_id)",
                "exists (select from reporting.programme_status s where s.programme_id = t.programme_id)",
                "exists (select from reporting.mention m where m.entity_id = t.programme_id)",
                "exists (select from reporting.event e where e.about_id = t.programme_id)");
        entity.sweep(
                connection,
                "exists (select from reporting.mention m where m.entity_id = t.entity_id)",
                "exists (select from reporting.event_participant p where p.entity_id = t.entity_id)",
                "exists (select from reporting.event e where e.about_id = t.entity_id)");
        succession.sweep(connection);
        code.sweep(connection);
        region.sweep(connection, "exists (select from reporting.series s where s.region_id = t.region_id)");
        alias.sweep(connection);
        unit.sweep(
                connection,
                "exists (select from reporting.series s where s.unit_id = t.unit_id)",
                "exists (select from reporting.indicator i where i.unit_id = t.unit_id)");
    }

    private void requireKnownUnits() {
        Set<String> known = new HashSet<>();
        units.forEach(u -> known.add(u.id()));
        for (Indicator i : watch.indicators()) {
            if (!known.contains(i.unit())) {
                throw new IllegalStateException(
                        "indicators.csv: indicator '%s' is in unit '%s', which the table of units does not have; correct it and run 'sillok check'"
                                .formatted(i.id(), i.unit()));
            }
        }
    }

    private TableRows regions() {
        TableRows region =
                new TableRows("region", "region_id", "kind, name_ko, name_en, name_zh, valid_from date, valid_to date");
        for (Region r : regions.all()) {
            region.add(
                    r.id(),
                    label(r.kind()),
                    r.nameKo(),
                    r.nameEn(),
                    r.nameZh(),
                    text(r.validFrom()),
                    text(r.validTo()));
        }
        return region;
    }

    private TableRows codes() {
        TableRows code = new TableRows("region_code", "scheme, code, valid_from date", "region_id, valid_to date");
        for (RegionCode c : regions.codes()) {
            code.add(
                    c.scheme(),
                    c.code(),
                    c.validFrom() == null ? "-infinity" : c.validFrom().toString(),
                    c.regionId(),
                    c.validTo() == null ? "infinity" : c.validTo().toString());
        }
        return code;
    }

    private TableRows indicators() {
        TableRows indicator = new TableRows(
                "indicator",
                "indicator_id",
                "position int, pillar, name_ko, name_en, definition_ko, definition_en, unit_id, region_id, actual_key, plan_key,"
                        + " target_key, yoy_key, pop_key, cumulative_key, tolerance numeric");
        int position = 0;
        for (Indicator i : watch.indicators()) {
            position++;
            indicator.add(
                    i.id(),
                    Integer.toString(position),
                    i.pillar(),
                    in("ko", i.names(), i.id()),
                    in("en", i.names(), i.id()),
                    in("ko", i.definitions(), ""),
                    in("en", i.definitions(), ""),
                    i.unit(),
                    i.region(),
                    i.actual(),
                    i.plan(),
                    i.target(),
                    i.yoy(),
                    i.pop(),
                    i.cumulative(),
                    i.tolerance().toPlainString());
        }
        return indicator;
    }

    private static String in(String language, Map<String, String> texts, String otherwise) {
        return texts.getOrDefault(language, otherwise);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
