package io.sillok.ingest.batch;

import io.sillok.ingest.source.Listing;
import io.sillok.model.Finding;
import io.sillok.model.Findings;
import io.sillok.model.Severity;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deliveries that came after the night of their date: they belong to the night that takes them in. */
final class LateDeliveries {
    private static final String KNOWN = "select uri from landing.document where source_id = ? and uri = any (?)";
    private static final String NEWEST =
            "select max(business_date) from landing.document where source_id = ? and business_date < ?";

    private final Connection connection;
    private final Run run;
    private final Source source;

    LateDeliveries(Connection connection, Run run, Source source) {
        this.connection = connection;
        this.run = run;
        this.source = source;
    }

    /**
     * Those of earlier dates that no night has seen. Statistics that are older than what is in force would take its place, and are
     * refused with a finding.
     */
    List<Listing.Delivered> among(List<Listing.Delivered> earlier, Findings findings) throws SQLException {
        if (earlier.isEmpty()) {
            return List.of();
        }
        Set<String> known = known(earlier);
        @Nullable LocalDate newest = source.kind() == Source.Kind.STATISTICS ? newest() : null;
        List<Listing.Delivered> late = new ArrayList<>();
        for (Listing.Delivered file : earlier) {
            if (known.contains(file.uri())) {
                continue;
            }
            if (newest != null && file.date().isBefore(newest)) {
                findings.add(overtaken(file, newest));
            } else {
                late.add(file);
            }
        }
        return late;
    }

    private Set<String> known(List<Listing.Delivered> files) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, source.id());
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", files.stream().map(Listing.Delivered::uri).toArray()));
            Set<String> known = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            return known;
        }
    }

    /** The latest night before this one that took anything in. */
    private @Nullable LocalDate newest() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, source.id());
            select.setObject(2, run.businessDate());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDate.class);
            }
        }
    }

    private Finding overtaken(Listing.Delivered file, LocalDate newest) {
        return new Finding(
                "delivery_late",
                Severity.ERROR,
                source.id(),
                file.uri(),
                "it came after the delivery of %s was taken in, and is not read".formatted(newest),
                "statistics in the order in which they were published",
                "If it holds what newer ones lack, deliver it again under the next date; else take it away");
    }
}
