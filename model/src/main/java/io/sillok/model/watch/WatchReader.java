package io.sillok.model.watch;

import io.sillok.model.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a watch from its folder (docs/authoring.md describes every file of it). */
public final class WatchReader {
    private WatchReader() {}

    /**
     * The watch in this folder. Everything wrong with it is found in one reading.
     *
     * @param folder the watch's folder; findings name its files as they were reached through it
     * @param findings receives every finding, warnings included; codes {@code watch_missing}, {@code yaml_malformed},
     *     {@code key_unknown}, {@code key_missing}, {@code value_invalid}, {@code csv_malformed}, {@code reference_unknown},
     *     {@code id_duplicate}, {@code name_ambiguous}
     * @throws WatchUnreadable where one of the findings is an error
     */
    public static Watch read(Path folder, Findings findings) {
        WatchFindings found = new WatchFindings(findings);
        requireFolder(folder, found);
        Optional<WatchFile> file = WatchFile.read(folder, found);
        WatchFile head = file.orElseGet(() -> WatchFile.unread(folder, found));
        List<Source> sources = SourcesFile.read(folder, head, found);
        Names names = new Names(found);
        List<Entity> entities = EntitiesFile.read(folder, names, found);
        List<Indicator> indicators = IndicatorsFile.read(folder, head, sources, entities, found);
        List<Programme> programmes = ProgrammesFile.read(folder, head, entities, indicators, names, found);
        file.ifPresent(f -> f.checkReferences(sources, entities, found));
        file.ifPresent(f -> f.requireContact(sources));
        List<ReportDefinition> reports = ReportFolders.read(folder, head, sources, found);
        List<Correction> corrections = CorrectionsFile.read(folder, sources, found);
        List<Site> sites = SitesFile.read(folder, found);
        Watch.@Nullable Sample sample = SampleFile.read(folder, head, found);
        found.refuseOnError();
        return new Watch(
                folder,
                head.id(),
                head.names(),
                head.zone(),
                head.languages(),
                head.firstBusinessDate(),
                head.place(),
                head.areas(),
                head.freshnessDays(),
                sources,
                entities,
                programmes,
                indicators,
                reports,
                sample,
                head.contact(),
                sites,
                corrections);
    }

    /** Every key and column that this reader knows, by file. */
    static Map<String, List<String>> knownKeys() {
        Map<String, List<String>> keys = new TreeMap<>();
        keys.put(WatchFile.NAME, WatchFile.KEYS);
        keys.put(WatchFile.NAME + " areas", WatchFile.AREAS);
        keys.put(SourcesFile.NAME, SourcesFile.KEYS);
        keys.put(SourcesFile.NAME + " mapping", SourcesFile.MAPPING_KEYS);
        keys.put(SourcesFile.NAME + " gates", GatesLint.KEYS);
        keys.put(SitesFile.NAME, SitesFile.KEYS);
        keys.put(EntitiesFile.NAME, EntitiesFile.COLUMNS);
        keys.put(ProgrammesFile.NAME, ProgrammesFile.COLUMNS);
        keys.put(IndicatorsFile.NAME, IndicatorsFile.COLUMNS);
        keys.put(CorrectionsFile.NAME, CorrectionsFile.COLUMNS);
        keys.put(ReportFolders.TEMPLATE, ReportFolders.KEYS);
        keys.put(SampleFile.NAME, SampleFile.KEYS);
        return keys;
    }

    /** A folder that is there and may not be looked into is no missing one. */
    private static void requireFolder(Path folder, WatchFindings found) {
        String kept = null;
        boolean there = false;
        try {
            there = Files.readAttributes(folder, BasicFileAttributes.class).isDirectory();
            if (there && !(Files.isReadable(folder) && Files.isExecutable(folder))) {
                kept = "AccessDeniedException";
            }
        } catch (NoSuchFileException e) {
            there = false;
        } catch (IOException e) {
            kept = e.getClass().getSimpleName();
        }
        if (kept != null) {
            found.error(
                    Place.of(folder),
                    "watch_missing",
                    "the folder cannot be read (%s)".formatted(kept),
                    null,
                    "See to it that the account that runs the command may read it.");
        } else if (!there) {
            found.error(
                    Place.of(folder),
                    "watch_missing",
                    "there is no such folder",
                    "a folder with a " + WatchFile.NAME,
                    "Name the watch's folder with --watch.");
        }
        found.refuseOnError();
    }
}
