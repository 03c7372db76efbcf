package io.sillok.ingest.batch;

import static io.sillok.ingest.container.Archives.bytes;
import static io.sillok.ingest.container.Archives.concat;
import static io.sillok.ingest.container.Archives.gzip;
import static io.sillok.ingest.container.Archives.html;
import static io.sillok.ingest.container.Archives.zip;
import static io.sillok.ingest.container.Archives.zipIn;

import io.sillok.ingest.container.Archives;
import io.sillok.ingest.sheet.Spreadsheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Deliveries of every format, good and bad, the same for the same seed. */
final class MixedDeliveries {
    private static final Charset MS949 = Charset.forName("MS949");
    private final Random random;
    private final List<File> before = new ArrayList<>();

    MixedDeliveries(long seed) {
        random = new Random(seed);
    }

    /**
     * A delivery.
     *
     * @param ending of its name
     */
    record File(String ending, byte[] bytes) {}

    /** The next delivery of news. */
    File news() throws IOException {
        File made = damaged(one(0));
        if (before.size() < 500) {
            before.add(made);
        }
        return made;
    }

    /** The next delivery of statistics. */
    File table() throws IOException {
        return damaged(
                switch (random.nextInt(4)) {
                    case 0 -> new File(".zip", zip("a.csv", csv(), "b.csv", random.nextInt(3) == 0 ? "x\n" : csv()));
                    case 1 -> new File(".csv.gz", gzip(csv()));
                    default -> new File(".csv", bytes(csv()));
                });
    }

    private File one(int depth) throws IOException {
        int kind = random.nextInt(depth < 3 ? 12 : 5);
        return switch (kind) {
            case 0 -> new File(".xml", bytes(feed()));
            case 1 -> new File(".html", bytes(html(text())).clone());
            case 2 ->
                new File(
                        ".html",
                        html(text())
                                .replace("<head>", "<head><meta charset=euc-kr>")
                                .getBytes(MS949));
            case 3 -> new File(".txt", bytes(text()));
            case 4 -> new File(".jsonl", bytes(lines()));
            case 5 -> new File(".xlsx", spreadsheet());
            case 6 -> new File(".gz", gzip((Object) one(3).bytes()));
            case 7 -> new File(".warc", records(false));
            case 8 -> new File(".warc.gz", records(true));
            case 9 -> new File(".html", linked());
            default -> archive(depth);
        };
    }

    private File archive(int depth) throws IOException {
        List<Object> members = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            File member = random.nextInt(8) == 0 ? damaged(one(depth + 1)) : one(depth + 1);
            members.add("기사/" + i + member.ending());
            members.add(member.bytes());
        }
        if (random.nextInt(10) == 0) {
            members.addAll(Arrays.asList("__MACOSX/._0.txt", "x", "bomb.txt", new byte[5 << 20]));
        }
        return new File(
                ".zip",
                random.nextBoolean() ? zip(members.toArray()) : zipIn(MS949, random.nextBoolean(), members.toArray()));
    }

    private File damaged(File file) {
        byte[] bytes = file.bytes().clone();
        return switch (random.nextInt(16)) {
            case 0, 1 -> new File(file.ending(), Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            case 2, 3 -> {
                for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield new File(file.ending(), bytes);
            }
            case 4 -> {
                byte[] noise = new byte[random.nextInt(2000)];
                random.nextBytes(noise);
                yield new File(file.ending(), noise);
            }
            case 5 -> before.isEmpty() ? file : before.get(random.nextInt(before.size()));
            default -> file;
        };
    }

    private String text() {
        return "광주 시설 %d곳에 예산 %d억 원이 쓰였다.".formatted(random.nextInt(300), random.nextInt(300));
    }

    private byte[] linked() {
        return bytes(html(text())
                .replace(
                        "<head>",
                        "<head><link rel=canonical href='https://news.example.org/%d'>"
                                .formatted(random.nextInt(200))));
    }

    private String feed() {
        int from = random.nextInt(500);
        return SampleWatch.feed(from, from + random.nextInt(12));
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            lines.append("{\"id\":\"l%d\",\"text\":\"%s%s\"}\n"
                    .formatted(random.nextInt(400), text(), random.nextInt(40) == 0 ? "\\u0000" : ""));
        }
        return lines.toString();
    }

    private byte[] spreadsheet() throws IOException {
        Spreadsheet sheet = new Spreadsheet().row(1, "뉴스 식별자", "일자", "언론사", "제목", "본문", "URL");
        for (int i = random.nextInt(8); i >= 0; i--) {
            sheet.row(i + 2, "k" + random.nextInt(300), "20250925", "예시일보(예시)", text(), text());
        }
        return sheet.bytes();
    }

    private byte[] records(boolean packed) throws IOException {
        List<Object> records = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            byte[] record = random.nextInt(4) == 0
                    ? Archives.record("request", "https://news.example.org/", "", "GET / HTTP/1.1\r\n\r\n")
                    : Archives.page("https://news.example.org/w/" + random.nextInt(200), text());
            records.add(packed ? gzip((Object) record) : record);
        }
        return concat(records.toArray());
    }

    private String csv() {
        return SampleWatch.register(1 + random.nextInt(20)) + (random.nextInt(6) == 0 ? "kaputt\n" : "");
    }
}
