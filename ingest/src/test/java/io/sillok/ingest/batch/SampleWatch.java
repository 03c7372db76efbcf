package io.sillok.ingest.batch;

import io.sillok.model.watch.GateRules;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WebAccess;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A watch in a folder of a test: sources are added, files are put. */
final class SampleWatch {
    static final LocalDate DAY = LocalDate.of(2025, 9, 25);
    private final Path folder;
    private final List<Source> sources = new ArrayList<>();

    SampleWatch(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    SampleWatch news(String id, String format, Source.Schedule schedule) {
        return source(id, Source.Kind.NEWS, "folder:news/" + id, format, schedule, Map.of());
    }

    SampleWatch csv(String id, String address) {
        return source(
                id,
                Source.Kind.STATISTICS,
                address,
                "csv",
                Source.Schedule.IRREGULAR,
                Map.of("dataset", "register", "period", "기준일", "value", "값", "dimension.item", "항목"));
    }

    SampleWatch source(
            String id,
            Source.Kind kind,
            String address,
            String format,
            Source.Schedule schedule,
            Map<String, String> mapping) {
        sources.add(new Source(
                id,
                kind,
                Map.of("en", id),
                address,
                format,
                schedule,
                "written for this test",
                ZoneId.of("Asia/Seoul"),
                "ko",
                null,
                false,
                mapping,
                false));
        return this;
    }

    /** A source at an address of the web. */
    SampleWatch web(String id, Source.Kind kind, String format, Source.Schedule schedule, WebAccess access) {
        sources.add(new Source(
                id,
                kind,
                Map.of("en", id),
                access.template().text(),
                format,
                schedule,
                "written for this test",
                ZoneId.of("Asia/Seoul"),
                "ko",
                null,
                false,
                kind == Source.Kind.NEWS
                        ? Map.of()
                        : Map.of("dataset", "register", "period", "기준일", "value", "값", "dimension.item", "항목"),
                false,
                access,
                GateRules.STANDARD));
        return this;
    }

    SampleWatch put(String path, String text) throws IOException {
        return put(path, text, StandardCharsets.UTF_8);
    }

    SampleWatch put(String path, String text, Charset charset) throws IOException {
        return put(path, text.getBytes(charset));
    }

    SampleWatch put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** A feed of items whose numbers run from {@code from} to before {@code to}. */
    static String feed(int from, int to) {
        StringBuilder feed =
                new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>소식</title>");
        for (int i = from; i < to; i++) {
            feed.append(
                    "<item><guid>g%d</guid><title>제목 %d</title><description>본문 %d번입니다.</description><pubDate>2025-09-25</pubDate></item>"
                            .formatted(i, i, i));
        }
        return feed.append("</channel></rss>").toString();
    }

    static String register(int rows) {
        StringBuilder csv = new StringBuilder("항목,기준일,값\n");
        for (int i = 0; i < rows; i++) {
            csv.append("i%d,2025-09,%d.%d\n".formatted(i, i, i % 10));
        }
        return csv.toString();
    }

    Watch watch() {
        return new Watch(
                folder,
                "sample",
                Map.of("en", "Sample"),
                ZoneId.of("Asia/Seoul"),
                List.of("ko"),
                DAY,
                "place",
                Map.of(),
                Map.of("*", 3),
                sources,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
