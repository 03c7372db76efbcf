package io.sillok.transform.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.ops.Quarantine;
import io.sillok.transform.store.SqlFile;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What a load has to say of its rows. */
final class LoadNotes {
    /** Which version of the readers put a row into quarantine. */
    private static final String PARSER = "statistics/2";

    private static final String TWO_VALUES = SqlFile.read(LoadNotes.class, "two_values.sql");

    private final Delivery delivery;

    LoadNotes(Delivery delivery) {
        this.delivery = delivery;
    }

    void note(Finding finding) throws SQLException {
        Quarantine.note(delivery.connection(), delivery.run(), delivery.source().id(), finding);
    }

    void all(Iterable<Finding> findings) throws SQLException {
        for (Finding finding : findings) {
            note(finding);
        }
    }

    /** Puts a row into quarantine; one that was delivered on an earlier night is there already. */
    void refused(LandedRow row, Finding finding) throws SQLException {
        if (delivery.tonight()) {
            Quarantine.add(
                    delivery.connection(),
                    delivery.run(),
                    delivery.source().id(),
                    row.documentId(),
                    finding,
                    PARSER,
                    row.raw().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Says which staged cells have two values, and gives their number. */
    long twoValues() throws SQLException {
        long cells = 0;
        try (Statement statement = delivery.connection().createStatement();
                ResultSet row = statement.executeQuery(TWO_VALUES)) {
            while (row.next()) {
                cells++;
                note(warning(
                        "two_values_for_one_cell",
                        row.getString("pointer"),
                        "%s of %s is '%s' here and '%s' at %s; the later row counts"
                                .formatted(
                                        row.getString("period_start"),
                                        row.getString("series_key"),
                                        row.getString("value_text"),
                                        row.getString("earlier_text"),
                                        row.getString("earlier_pointer")),
                        "one value for each cell of a delivery",
                        "Ask the publisher which one holds, or add the dimension that tells them apart."));
            }
        }
        return cells;
    }

    void altered(long cells) throws SQLException {
        note(
                warning(
                        "edition_altered",
                        "",
                        "%d cell(s) differ from what an earlier delivery of the same edition had".formatted(cells),
                        "editions that stay as they were published",
                        "What was known stays known; the new values count from this night on where no later edition is known."));
    }

    void overtakes(LaterLoads later) throws SQLException {
        String nights = later.nights().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        note(warning(
                "loaded_out_of_order",
                "",
                "%d cell(s) hold beyond loads that came before this one, of %s: what these said of them may count instead"
                        .formatted(later.cells(), nights),
                "deliveries in the order of their days",
                "Deliver what those nights brought once more, in this order and at another address."));
    }

    /** @param why what may hide some of the cells that seem to be missing */
    void deletionsNotJudged(String why) throws SQLException {
        note(warning(
                "deletions_not_judged",
                "",
                why,
                "a complete delivery that can be read whole",
                "Values that seem to be missing were kept; replay the quarantined records."));
    }

    private Finding warning(String code, String pointer, String message, String expected, String nextStep) {
        return new Finding(code, Severity.WARNING, delivery.datasetId(), pointer, message, expected, nextStep);
    }
}
