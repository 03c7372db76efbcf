package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.app.docs.ProjectFolder;
import io.sillok.ingest.archive.Archive;
import io.sillok.model.Keys;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way back from what was read in a night to the archived bytes. */
class WayBackTest {
    private static final Path WATCH = ProjectFolder.root().resolve("watches/gwangju-ai");

    @TempDir
    Path folder;

    private Path archive = WATCH;

    @Test
    void everyFigureAndSentenceOfTheSampleLeadsToArchivedBytesThatSayIt() throws IOException, SQLException {
        Sillok sillok = new Sillok(folder);
        sillok.run("nightly", "--watch", WATCH.toString(), "--out", sillok.out().toString());
        archive = folder.resolve("home/archive");
        assertThat(check(sillok, "figure", "surface")).isGreaterThan(50);
        assertThat(check(sillok, "sentence", "text")).isGreaterThan(50);
        assertThat(check(sillok, "mention", "surface")).isGreaterThan(50);
        assertThat(check(sillok, "date_mention", "surface")).isGreaterThan(20);
        provenanceNamesTheBytes(sillok.out());
    }

    private void provenanceNamesTheBytes(Path out) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        int checked = 0;
        int cells = 0;
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file :
                    files.filter(path -> path.endsWith("provenance.jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode figure = json.readTree(line);
                    if (figure.path("origin").asString().equals("sentence")) {
                        JsonNode bytes = figure.path("bytes");
                        byte[] document = archived(bytes.path("sha256").asString());
                        String read = new String(
                                Arrays.copyOfRange(
                                        document,
                                        bytes.path("from").asInt(),
                                        bytes.path("to").asInt()),
                                Charset.forName(bytes.path("charset").asString()));
                        assertThat(bare(read))
                                .isEqualTo(bare(figure.path("surface").asString()));
                        checked++;
                    } else if (figure.path("origin").asString().equals("cell")) {
                        assertThat(archived(figure.path("sha256").asString()))
                                .as(figure.path("uri").asString())
                                .isNotEmpty();
                        cells++;
                    }
                }
            }
        }
        assertThat(checked).isPositive();
        assertThat(cells).isPositive();
    }

    private int check(Sillok sillok, String table, String words) throws IOException, SQLException {
        int checked = 0;
        try (Connection connection = DriverManager.getConnection(sillok.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(String.format(
                        Locale.ROOT,
                        "select t.%s, t.raw_from, t.raw_to, a.document_sha256, a.raw_charset, a.uri"
                                + " from reporting.%s t join reporting.article a using (article_id)",
                        words,
                        table))) {
            while (row.next()) {
                String said = row.getString(1);
                String where = row.getString("uri") + ": " + said;
                assertThat(row.getObject("raw_from")).as(where).isNotNull();
                byte[] document = archived(row.getString("document_sha256"));
                assertThat(Keys.sha256(document)).isEqualTo(row.getString("document_sha256"));
                String bytes = new String(
                        Arrays.copyOfRange(document, (int) row.getLong("raw_from"), (int) row.getLong("raw_to")),
                        Charset.forName(row.getString("raw_charset")));
                assertThat(bare(bytes)).as(where).isEqualTo(bare(said));
                checked++;
            }
        }
        return checked;
    }

    private byte[] archived(String sha256) throws IOException {
        return new Archive(archive).content(sha256).range(0, Integer.MAX_VALUE);
    }

    /** What is left of it as a reader sees it: escapes undone, markup and blanks left out. */
    private static String bare(String written) {
        String text = written.replace("\\n", " ")
                .replace("\\\"", "\"")
                .replace("<![CDATA[", "")
                .replace("]]>", "");
        String markup = Parser.unescapeEntities(text, false);
        return Jsoup.parse(markup).text().replaceAll("[\\s\u00a0]", "");
    }
}
