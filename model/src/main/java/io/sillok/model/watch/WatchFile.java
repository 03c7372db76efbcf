package io.sillok.model.watch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code watch.yaml}: what the watch is called, where it is, and when it begins. */
record WatchFile(
        YamlMapping yaml,
        String id,
        Map<String, String> names,
        ZoneId zone,
        List<String> languages,
        LocalDate firstBusinessDate,
        String place,
        Map<String, List<String>> areas,
        Map<String, Integer> freshnessDays,
        @Nullable String contact) {
    static final String NAME = "watch.yaml";
    static final List<String> KEYS = List.of(
            "id", "names", "zone", "languages", "first-business-date", "place", "areas", "freshness", "contact");
    private static final Wanted<String> CONTACT = Wanted.matching(
            "(?=.{1,200}$)([\\x21-\\x7e&&[^()<>@\"]]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+|https?://[\\x21-\\x7e&&[^()<>\"]]+)",
            "an e-mail address, or the address of a page that says whom to turn to");
    static final List<String> AREAS = List.of("home", "nation", "partner");

    static Optional<WatchFile> read(Path folder, WatchFindings findings) {
        return YamlMapping.read(folder.resolve(NAME), findings).map(yaml -> of(yaml.allow(KEYS)));
    }

    /** What the other files are read with when this one cannot be, so that their findings come too. */
    static WatchFile unread(Path folder, WatchFindings findings) {
        return new WatchFile(
                YamlMapping.empty(folder.resolve(NAME), findings),
                "",
                Map.of(),
                ZoneOffset.UTC,
                List.of(),
                LocalDate.EPOCH,
                "",
                Map.of(),
                Map.of(),
                null);
    }

    private static WatchFile of(YamlMapping yaml) {
        List<String> languages = yaml.requiredList("languages", Wanted.LANGUAGE);
        if (!yaml.has("areas")) {
            yaml.missing("areas", "the places of " + String.join(", ", AREAS));
        }
        YamlMapping areas = yaml.mapping("areas").allow(AREAS);
        Map<String, List<String>> placesByArea = new LinkedHashMap<>();
        for (String area : AREAS) {
            if (areas.has(area)) {
                placesByArea.put(area, areas.requiredList(area, Wanted.ID));
            }
        }
        return new WatchFile(
                yaml,
                yaml.required("id", Wanted.ID),
                yaml.names("names", languages),
                yaml.required("zone", Wanted.ZONE),
                languages,
                yaml.required("first-business-date", Wanted.DATE),
                yaml.required("place", Wanted.ID),
                Collections.unmodifiableMap(placesByArea),
                yaml.values("freshness", Wanted.DAYS),
                yaml.optional("contact", CONTACT));
    }

    /** Whoever runs a server that is asked must be able to reach whoever asks. */
    void requireContact(List<Source> sources) {
        sources.stream()
                .filter(source -> source.web() != null)
                .findFirst()
                .filter(source -> contact == null)
                .ifPresent(source -> yaml.missing(
                        "contact",
                        "%s, because '%s' is fetched from the web".formatted(CONTACT.expected(), source.id())));
    }

    /** The places named here must be places, and the sources sources; a place stands in one area. */
    void checkReferences(List<Source> sources, List<Entity> entities, WatchFindings findings) {
        List<String> places = entities.stream()
                .filter(e -> e.kind() == Entity.Kind.PLACE)
                .map(Entity::id)
                .toList();
        if (!place.isEmpty() && !places.contains(place)) {
            unknown(yaml, "place", place, "place in entities.csv", places, findings);
        }
        Map<String, String> areaOf = new LinkedHashMap<>();
        YamlMapping below = yaml.mapping("areas");
        areas.forEach((area, ids) -> {
            for (String id : ids) {
                if (!places.contains(id) && !id.isEmpty()) {
                    unknown(below, area, id, "place in entities.csv", places, findings);
                }
                String other = areaOf.putIfAbsent(id, area);
                if (other != null) {
                    below.invalid(area, "'%s' already belongs to '%s'".formatted(id, other), "each place in one area");
                }
            }
        });
        checkSourceIds(yaml.mapping("freshness"), sources, findings);
    }

    /** Freshness limits are kept by source; {@code *} is every source without its own. */
    static void checkSourceIds(YamlMapping freshness, List<Source> sources, WatchFindings findings) {
        List<String> ids = sources.stream().map(Source::id).toList();
        for (String id : freshness.keys()) {
            if (!id.equals("*") && !ids.contains(id)) {
                unknown(freshness, id, id, "source in sources.yaml", ids, findings);
            }
        }
    }

    private static void unknown(
            YamlMapping yaml, String key, String id, String what, Collection<String> known, WatchFindings findings) {
        findings.error(
                yaml.place(key),
                "reference_unknown",
                "'%s' is the id of no %s".formatted(id, what),
                known.size() > 12 || known.isEmpty() ? "the id of a " + what : "one of " + String.join(", ", known),
                Spelling.suggest(id, known, "Correct the id, or add what it names."));
    }
}
