package io.sillok.transform.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.database.TestDatabase;
import io.sillok.model.ops.Run;
import io.sillok.transform.link.NewsBase.News;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.store.PortWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class CopyLinksTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 24);
    private static final String LINKS =
            "select concat_ws(' ', article_id, copy_kind, copy_of, supersedes, akin_kind, akin_to) from reporting.article order by 1";

    private final ArticleReader reader = new ArticleReader(PortWatch.create(List.of()));
    private Connection connection;
    private StoredNights nights;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.create().getConnection();
        nights = new StoredNights(connection, reader);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set session_replication_role = replica"); // the watch's programmes are not what is tested here
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void whatADatabaseFindsIsWhatMemoryFinds() throws SQLException {
        List<News> news = new ArrayList<>(NewsBase.read("news-2.txt")).subList(0, 30);
        Random random = new Random(5);
        List<News> all = new ArrayList<>(news);
        for (News one : news) {
            for (Mutation mutation : Mutation.values()) {
                String id = one.id() + "-" + mutation.name().toLowerCase(Locale.ROOT);
                all.add(Mutation.apply(one, id, "desk", List.of(mutation), random.nextLong()));
            }
        }
        all.sort(java.util.Comparator.comparing(News::day).thenComparing(News::id));
        Run run = nights.store(FIRST, all);
        CopyLinks.link(connection, run);
        MemoryOriginals originals = new MemoryOriginals();
        CopyDesk desk = new CopyDesk(originals);
        for (News one : all) {
            CopyText text = one.read(reader.read(one.item(), one.context()));
            originals.know(text);
            desk.take(text, null);
        }
        List<String> expected = new ArrayList<>();
        desk.links().forEach((id, link) -> expected.add(id + (link.copyOf() == null ? "" : " " + link.copyOf())));
        assertThat(nights.strings("select concat_ws(' ', article_id, copy_of) from reporting.article order by 1"))
                .hasSizeGreaterThan(300)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void runningNightsAgainInAnyOrderChangesNothing() throws SQLException {
        Run first = nights.store(FIRST, List.of(news("a", "wire", FIRST, 160), news("b", "daily", FIRST, 160)));
        CopyLinks.link(connection, first);
        LocalDate next = FIRST.plusDays(1);
        Run second = nights.store(
                next,
                List.of(news("c", "third", next, 160), news("d", "fourth", next, 165), news("0", "early", FIRST, 160)));
        CopyLinks.link(connection, second);
        List<String> links = nights.strings(LINKS);
        assertThat(links).containsExactly("0 exact a", "a", "b exact a", "c exact a", "d differs a");
        List<String> findings = nights.strings("select message from ops.finding");
        List<String> bands = nights.strings("select band || article_id from reporting.article_band order by 1");
        CopyLinks.link(connection, first);
        CopyLinks.link(connection, second);
        CopyLinks.link(connection, first);
        assertThat(nights.strings(LINKS)).isEqualTo(links);
        assertThat(nights.strings("select message from ops.finding"))
                .isEqualTo(findings)
                .hasSize(1);
        assertThat(nights.strings("select band || article_id from reporting.article_band order by 1"))
                .isEqualTo(bands);
    }

    @Test
    void bandsThatWereLostAreMadeAgain() throws SQLException {
        CopyLinks.link(connection, nights.store(FIRST, List.of(news("a", "wire", FIRST, 160))));
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate reporting.article_band, reporting.article_banded");
        }
        LocalDate next = FIRST.plusDays(2);
        CopyLinks.link(connection, nights.store(next, List.of(news("b", "daily", next, 160))));
        assertThat(nights.strings(LINKS)).containsExactly("a", "b exact a");
    }

    @Test
    void bandsOfOldNightsAreForgotten() throws SQLException {
        CopyLinks.link(connection, nights.store(FIRST, List.of(news("a", "wire", FIRST, 160))));
        LocalDate later = FIRST.plusDays(15);
        CopyLinks.link(connection, nights.store(later, List.of(news("b", "daily", later, 160))));
        assertThat(nights.strings("select distinct article_id from reporting.article_band"))
                .containsExactly("b");
    }

    /** {@code -Dsillok.load=5000}: so many articles a night against twenty nights of as many. */
    @Test
    @EnabledIfSystemProperty(named = "sillok.load", matches = "\\d+")
    void aNightCostsWhatItBrings() throws SQLException {
        int size = Integer.getInteger("sillok.load");
        Random random = new Random(3);
        String[] words = NewsBase.read("news-1.txt", "news-2.txt").stream()
                .flatMap(n -> n.paragraphs().stream())
                .flatMap(p -> Arrays.stream(p.split(" ", -1)))
                .toArray(String[]::new);
        connection.setAutoCommit(false);
        for (int night = 0; night <= 21; night++) {
            LocalDate day = FIRST.plusDays(night);
            Run run = nights.store(day, List.of());
            try (var insert = connection.prepareStatement(
                            "insert into reporting.article (article_id, identity, source_id, document_id, pointer, uri, title, subtitles,"
                                    + " published_on, published_from, language, body, repeats_removed, business_date, relevant, run_id)"
                                    + " values (?, ?, 's', 'd', 'p', 'u', '제목', '{}', ?, 'page', 'ko', ?, 0, ?, true, ?)");
                    var sentence =
                            connection.prepareStatement("insert into reporting.sentence values (?, 0, 0, ?, '')")) {
                String previous = "";
                for (int i = 0; i < size; i++) {
                    String id = "%02d-%06d".formatted(night, i);
                    StringBuilder body = new StringBuilder(i % 5 == 4 ? previous : "");
                    while (body.length() < 900) {
                        body.append(words[random.nextInt(words.length)]).append(' ');
                    }
                    previous = body.toString();
                    insert.setString(1, id);
                    insert.setString(2, id);
                    insert.setObject(3, day);
                    insert.setString(4, previous);
                    insert.setObject(5, day);
                    insert.setLong(6, run.id());
                    insert.addBatch();
                    sentence.setString(1, id);
                    sentence.setInt(2, previous.length());
                    sentence.addBatch();
                }
                insert.executeBatch();
                sentence.executeBatch();
            }
            connection.commit();
            if (night >= 19) {
                long begin = System.nanoTime();
                CopyLinks.link(connection, run);
                connection.commit();
                System.out.printf(
                        Locale.ROOT,
                        "night %d of %d articles: %.1f s%n",
                        night,
                        size,
                        (System.nanoTime() - begin) / 1e9);
            }
        }
        assertThat(nights.strings("select count(*) from reporting.article where copy_of is not null")
                        .get(0))
                .isEqualTo(String.valueOf(3 * (size / 5)));
    }

    private static News news(String id, String outlet, LocalDate day, int count) {
        return new News(
                id,
                id,
                outlet,
                day,
                "ko",
                "해솔시, 칭란과 협의",
                List.of(
                        "해솔시는 24일 대표단이 칭란에서 돌아와 후속 협의를 시작했다고 밝혔다. 실무진은 협정 초안을 마련하고 기업 교류의 방법을 정한다.",
                        "데이터센터를 함께 쓰는 방안과 인력 양성 과정을 잇는 방안이 논의됐으며 " + count + "개사가 참여 의사를 보였다."));
    }
}
