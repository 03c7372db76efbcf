package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.region.Region;
import io.sillok.model.region.RegionCode;
import io.sillok.model.region.RegionSuccession;
import io.sillok.model.region.Regions;
import io.sillok.transform.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says of what a load has written which values stand under a region's code in a period when that code was not in use. The values are
 * kept under the region that the code means; nothing is added up, and nothing moved to a successor.
 */
final class RegionsOutOfTime {
    private static final String WRITTEN = SqlFile.read(RegionsOutOfTime.class, "written_out_of_time.sql");

    private final Regions regions;
    private final RegionReader reader;
    private final LocalDate delivered;

    RegionsOutOfTime(Regions regions, RegionReader reader, LocalDate delivered) {
        this.regions = regions;
        this.reader = reader;
        this.delivered = delivered;
    }

    /** One finding for each code, where there is anything to say. */
    List<Finding> findings(Connection connection, long runId, String datasetId) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (RegionReader.OutOfTime code : reader.outOfTime()) {
            Optional<Written> written = written(connection, runId, datasetId, code);
            written.ifPresent(w -> findings.add(finding(datasetId, code, w)));
        }
        return findings;
    }

    /** How many values, and the first days of the first and the last period of them. */
    private record Written(long values, LocalDate first, LocalDate last) {}

    private Optional<Written> written(Connection connection, long runId, String datasetId, RegionReader.OutOfTime code)
            throws SQLException {
        List<RegionCode> uses = regions.codes().stream()
                .filter(c -> c.code().equals(code.code())
                        && c.regionId().equals(code.regionId())
                        && (reader.scheme() == null || c.scheme().equals(reader.scheme())))
                .toList();
        Optional<Region> region = regions.region(code.regionId());
        @Nullable
        LocalDate from = uses.isEmpty()
                ? region.map(Region::validFrom).orElse(null)
                : outermost(uses, RegionCode::validFrom, Comparator.reverseOrder());
        @Nullable
        LocalDate to = uses.isEmpty()
                ? region.map(Region::validTo).orElse(null)
                : outermost(uses, RegionCode::validTo, Comparator.naturalOrder());
        try (PreparedStatement select = connection.prepareStatement(WRITTEN)) {
            select.setString(1, datasetId);
            select.setString(2, code.regionId());
            select.setString(3, code.code());
            select.setLong(4, runId);
            select.setObject(5, delivered);
            select.setObject(6, from);
            select.setObject(7, to);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) == 0
                        ? Optional.empty()
                        : Optional.of(new Written(
                                row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
            }
        }
    }

    /** The last day in that order, or null where one of the uses has no bound. */
    private static @Nullable LocalDate outermost(
            List<RegionCode> uses, Function<RegionCode, @Nullable LocalDate> bound, Comparator<LocalDate> order) {
        LocalDate outermost = null;
        for (RegionCode use : uses) {
            LocalDate day = bound.apply(use);
            if (day == null) {
                return null;
            }
            outermost = outermost == null || order.compare(day, outermost) > 0 ? day : outermost;
        }
        return outermost;
    }

    private Finding finding(String datasetId, RegionReader.OutOfTime code, Written written) {
        StringBuilder what = new StringBuilder(
                "code '%s' (%s) stands at %d new value(s) for periods from %s to %s, when it is not in use"
                        .formatted(code.code(), code.regionId(), written.values(), written.first(), written.last()));
        for (RegionSuccession s : regions.successors(code.regionId())) {
            what.append("; %s became part of %s on %s".formatted(s.predecessorId(), s.successorId(), s.onDate()));
        }
        for (RegionSuccession s : regions.predecessors(code.regionId())) {
            what.append("; %s was %s until %s".formatted(s.successorId(), s.predecessorId(), s.onDate()));
        }
        return new Finding(
                "region_out_of_time",
                // a place that was merely given another code is the same place
                existed(code.regionId(), written) ? Severity.INFO : Severity.WARNING,
                datasetId,
                "",
                what.toString(),
                "a code of region_code.csv that is in use in the period",
                "Ask the publisher which territory the values are of; nothing is added up or moved to another region.");
    }

    private boolean existed(String regionId, Written written) {
        return regions.region(regionId)
                .filter(r -> r.validOn(written.first()) && r.validOn(written.last()))
                .isPresent();
    }
}
