package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What pages of the World Bank's API say, whichever notation they are in: an edition, how many rows there are, and the rows. */
final class WorldBankPages {
    /** The bank's own codes for places that ISO 3166 has none for: Kosovo and the Channel Islands. */
    private static final Set<String> COUNTRIES = new HashSet<>(Set.of("XKX", "XK", "CHI", "JG"));

    static {
        COUNTRIES.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        COUNTRIES.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    }

    private final String source;
    private long pages;
    private @Nullable String updated;
    private long total = -1;

    WorldBankPages(String source) {
        this.source = source;
    }

    /**
     * A page begins.
     *
     * @param lastUpdated the day on which the publisher last updated the database, as delivered
     * @param rows how many there are on all pages, as delivered
     * @return why it cannot stand beside those before it, if it cannot
     */
    Optional<Finding> begin(@Nullable String lastUpdated, @Nullable String rows) {
        String edition = edition(lastUpdated);
        if (pages > 0 && !Objects.equals(edition, updated)) {
            return Optional.of(refused("the publisher has updated the table between two of its pages: %s and %s"
                    .formatted(updated, edition)));
        }
        updated = edition;
        pages++;
        total = rows != null && rows.matches("\\d{1,18}") ? Long.parseLong(rows) : -1;
        return Optional.empty();
    }

    /** Whether any page was there. */
    boolean begun() {
        return pages > 0;
    }

    /**
     * The row, or null where it does not say its indicator, its country or its date.
     *
     * @param cells by the names that the JSON has for them
     */
    @Nullable
    StatRow row(String pointer, Map<String, String> cells) {
        String indicator = text(cells.get("indicator.id"));
        String iso = text(cells.get("countryiso3code"));
        String country = iso == null ? text(cells.get("country.id")) : iso;
        String date = text(cells.get("date"));
        if (indicator == null || country == null || date == null) {
            return null;
        }
        TreeMap<String, String> dimensions = new TreeMap<>();
        // the world, regions and groups by income stand among the countries; ISO 3166 tells which are which
        dimensions.put(COUNTRIES.contains(country) ? "country" : "aggregate", country);
        String value = text(cells.get("value"));
        String status = text(cells.get("obs_status"));
        return new StatRow(
                pointer,
                indicator,
                dimensions,
                date,
                value,
                text(cells.get("unit")),
                null,
                status == null && value == null ? "M" : status,
                updated,
                title(cells.get("indicator.value")),
                null);
    }

    /** What there is to say of the pages once they are read. */
    Optional<Finding> end(long rows) {
        if (rows == 0) {
            return Optional.of(new TableFindings(source, "the World Bank's format")
                    .empty("the publisher has no data for this request"));
        } else if (total >= 0 && total != rows) {
            return Optional.of(new Finding(
                    "pages_missing",
                    Severity.WARNING,
                    source,
                    "",
                    "the publisher counts %d rows, the file holds %d".formatted(total, rows),
                    "every page of the answer",
                    "Fetch with per_page above the number of rows, or put the pages after one another"));
        }
        return Optional.empty();
    }

    Finding refused(String problem) {
        return new Finding(
                "answer_refused",
                Severity.ERROR,
                source,
                "",
                problem,
                "pages of the World Bank's API, with rows",
                "Correct the request (indicator, country, dates) and fetch again");
    }

    Finding malformed(String pointer) {
        return new Finding(
                "row_malformed",
                Severity.ERROR,
                source,
                pointer,
                "the row does not say its indicator, its country or its date",
                "indicator.id, countryiso3code and date",
                "Read the row in quarantine; the file's other rows were read");
    }

    private static SortedMap<String, String> title(@Nullable String name) {
        return name == null || name.isBlank() ? StatRow.NO_ATTRIBUTES : new TreeMap<>(Map.of("TITLE", name.strip()));
    }

    /** The day on which the publisher last updated the database that the page is from; null where none can be read. */
    private static @Nullable String edition(@Nullable String said) {
        try {
            return said == null ? null : LocalDate.parse(said.strip()).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }
}
