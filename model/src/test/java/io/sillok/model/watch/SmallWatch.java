package io.sillok.model.watch;

import io.sillok.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A watch of a lighthouse, small and right, in a folder where a test can spoil one thing of it. */
final class SmallWatch {
    private final Path folder;

    SmallWatch(Path folder) {
        this.folder = folder;
        write("watch.yaml", """
                id: lighthouse
                names:
                  en: Lighthouse watch
                zone: Atlantic/Reykjavik
                languages: [en]
                first-business-date: 2025-01-01
                place: reef
                areas:
                  home: [reef]
                freshness:
                  "*": 3
                  gauge: 40
                """);
        write("sources.yaml", """
                coast-news:
                  kind: news
                  names: {en: Coast News}
                  address: folder:deliveries/coast-news
                  format: rss
                  schedule: daily
                  licence: written for this test
                gauge:
                  kind: statistics
                  names: {en: Tide Office}
                  address: folder:deliveries/gauge
                  format: csv
                  schedule: irregular
                  licence: public domain
                  zone: UTC
                  charset: euc-kr
                  official: true
                  mapping:
                    dataset: =tides
                    period: Month
                    value: Metres
                    unit: =m
                    dimension.place: Place
                """);
        write("entities.csv", """
                id,kind,name_en,name_is,aliases,parent,title
                reef,place,The Reef,Skerið,,,
                keeper,person,Ada Keeper,,A. Keeper | Mother Keeper | the keeper?,office,keeper of the light
                office,organisation,"Lights, Buoys and Beacons",,,reef,
                """);
        write("indicators.csv", """
                id,pillar,name_en,unit,definition_en,region,actual,plan,target,phrases,tolerance
                tide,infrastructure,Tide,m,Mean high water,reef,gauge/tides:reef,,,high water|tide,0.005
                """);
        write("programmes.csv", """
                id,pillar,name_en,aliases,owner,stages,indicators
                new-lamp,infrastructure,New lamp,the LED lamp,office,announced|running|completed,tide
                """);
        write("reports/weekly/report.md", """
                ---
                id: weekly
                titles: {en: Weekly}
                period: P1W
                freshness: {gauge: 60}
                ---
                # {{ title }}
                """);
        write("reports/weekly/b.sql", "select 2");
        write("reports/weekly/a.sql", "select 1");
        write("deliveries/coast-news/2025-01-01.xml", "<rss/>");
        write("deliveries/gauge/2025-01-01.csv", "Month\n");
    }

    Path folder() {
        return folder;
    }

    SmallWatch write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallWatch write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallWatch replace(String file, String old, String replacement) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(old)) {
                throw new IllegalArgumentException(file + " does not contain " + old);
            }
            return write(file, text.replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallWatch delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Watch read() {
        return WatchReader.read(folder, finding -> {});
    }

    /** What the reader says, each as {@code code file pointer: problem; expected. next step}. */
    List<String> findings() {
        List<String> said = new ArrayList<>();
        try {
            WatchReader.read(folder, finding -> said.add(described(finding)));
        } catch (WatchUnreadable e) {
            if (!e.findings().stream().map(this::described).toList().equals(said)) {
                throw new AssertionError("the exception carries other findings than the listener heard", e);
            }
        }
        return said;
    }

    private String described(Finding f) {
        String file = f.source().replace(folder.toString(), "").replaceFirst("^/", "");
        return "%s %s%s: %s%s. %s"
                .formatted(
                        f.code(),
                        file,
                        f.pointer().isEmpty() ? "" : " " + f.pointer(),
                        f.problem(),
                        f.expected() == null ? "" : "; " + f.expected(),
                        f.nextStep());
    }
}
