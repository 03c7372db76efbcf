package io.sillok.model.watch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an author has written down about what to follow.
 *
 * @param folder where the watch's files are
 * @param id lower-case words joined by hyphens; also names its database
 * @param names by language
 * @param zone the zone whose days are the business dates
 * @param languages those that reports are written in, the first one leading
 * @param firstBusinessDate no night lies before it
 * @param place id of the entity (a place) that the watch is about
 * @param areas for {@code home}, {@code nation} and {@code partner}: ids of the places that make the area; an entity belongs to
 *     the area of its nearest ancestor listed
 * @param freshnessDays how many days a source may stay silent before its silence is said in the report, by source id;
 *     under {@code "*"} for all others
 * @param sources in file order
 * @param entities in file order
 * @param programmes in file order
 * @param indicators in file order
 * @param reports in order of id
 * @param sample the business dates that the watch's own sample covers, or null where it has none
 * @param contact an e-mail address or a page that the web's servers are told, or null where nothing is fetched
 * @param sites how the pages of certain hosts are to be read, in file order
 * @param corrections values that publishers have wrong, in file order
 */
public record Watch(
        Path folder,
        String id,
        Map<String, String> names,
        ZoneId zone,
        List<String> languages,
        LocalDate firstBusinessDate,
        String place,
        Map<String, List<String>> areas,
        Map<String, Integer> freshnessDays,
        List<Source> sources,
        List<Entity> entities,
        List<Programme> programmes,
        List<Indicator> indicators,
        List<ReportDefinition> reports,
        @Nullable Sample sample,
        @Nullable String contact,
        List<Site> sites,
        List<Correction> corrections) {
    public Watch {
        sites = List.copyOf(sites);
        corrections = List.copyOf(corrections);
    }

    /** A watch that fetches nothing from the web and reads every site's pages alike. */
    public Watch(
            Path folder,
            String id,
            Map<String, String> names,
            ZoneId zone,
            List<String> languages,
            LocalDate firstBusinessDate,
            String place,
            Map<String, List<String>> areas,
            Map<String, Integer> freshnessDays,
            List<Source> sources,
            List<Entity> entities,
            List<Programme> programmes,
            List<Indicator> indicators,
            List<ReportDefinition> reports,
            @Nullable Sample sample) {
        this(
                folder,
                id,
                names,
                zone,
                languages,
                firstBusinessDate,
                place,
                areas,
                freshnessDays,
                sources,
                entities,
                programmes,
                indicators,
                reports,
                sample,
                null,
                List.of(),
                List.of());
    }

    /** First and last business date of the sample, both inclusive. */
    public record Sample(LocalDate from, LocalDate to) {}

    public Optional<Source> source(String sourceId) {
        return sources.stream().filter(s -> s.id().equals(sourceId)).findFirst();
    }

    public Optional<Entity> entity(String entityId) {
        return entities.stream().filter(e -> e.id().equals(entityId)).findFirst();
    }

    public Optional<Programme> programme(String programmeId) {
        return programmes.stream().filter(p -> p.id().equals(programmeId)).findFirst();
    }

    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream().filter(i -> i.id().equals(indicatorId)).findFirst();
    }
}
