package io.sillok.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A watch of its own with one source of statistics, whose deliveries a test puts down. */
final class LighthouseWatch {
    static final LocalDate FIRST = LocalDate.of(2025, 9, 8);

    private final Path folder;

    /** A watch in this folder, with one indicator on {@code gauge/tides:reef}. */
    LighthouseWatch(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("gauge"));
        write("watch.yaml", """
                id: lighthouse
                names: {en: Lighthouse watch}
                zone: Asia/Seoul
                languages: [en]
                first-business-date: %s
                place: reef
                areas: {home: [reef]}
                """.formatted(FIRST));
        sources("");
        write("entities.csv", "id,kind,name_en,aliases,parent,title\nreef,place,The Reef,,,\n");
        write("programmes.csv", "id,pillar,name_en,aliases,owner,stages,indicators\n");
        write(
                "indicators.csv",
                "id,pillar,name_en,unit,definition_en,region,actual,plan,target,phrases,tolerance\n"
                        + "tide,infrastructure,Tide,m,Mean high water,reef,gauge/tides:reef,,,high water,0.005\n");
    }

    /** Writes the source down, with more keys than it has by itself. */
    void sources(String more) throws IOException {
        write("sources.yaml", """
                gauge:
                  kind: statistics
                  names: {en: Tide Office (invented)}
                  address: folder:gauge
                  format: csv
                  schedule: irregular
                  licence: written for this test
                  official: true
                  mapping: {dataset: =tides, period: Month, value: Level, unit: Unit, dimension.place: Place}
                """ + more);
    }

    Path path() {
        return folder;
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** What the source delivers on a night: lines of {@code Month,Level,Unit,Place}. */
    void deliver(LocalDate night, String... lines) throws IOException {
        write("gauge/" + night + "-levels.csv", "Month,Level,Unit,Place\n" + String.join("\n", lines) + "\n");
    }
}
