package io.sillok.transform.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.ops.Run;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.SampleWatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    private final Watch watch = SampleWatch.create();
    private final String news = watch.sources().stream()
            .filter(source -> source.kind() == Source.Kind.NEWS)
            .findFirst()
            .orElseThrow()
            .id();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.create().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aSourceThatChangesItsPageIsAFindingOfTheNight() throws SQLException {
        for (int night = 0; night < 20; night++) {
            look(night, 6, 1000, true);
        }
        assertThat(strings("select code from ops.finding")).isEmpty();
        look(20, 6, 40, false);
        assertThat(strings("select code || ' ' || pointer || ' ' || severity from ops.finding order by pointer"))
                .containsExactly("source_page_changed body WARNING", "source_page_changed byline WARNING");
        assertThat(strings("select message from ops.finding order by pointer"))
                .allMatch(message -> message.contains(news));
    }

    @Test
    void aNightWithoutArticlesIsWrittenDownToo() throws SQLException {
        look(0, 0, 0, true);
        assertThat(strings("select source_id || ' ' || articles from ops.yield where source_id = '" + news + "'"))
                .containsExactly(news + " 0");
    }

    @Test
    void lookingTwiceAtANightChangesNothing() throws SQLException {
        look(0, 3, 500, true);
        List<String> before = strings("select y::text from ops.yield y order by source_id");
        new Sources(watch).look(connection, run(0));
        assertThat(strings("select y::text from ops.yield y order by source_id"))
                .isEqualTo(before);
    }

    private void look(int night, int articles, int chars, boolean signed) throws SQLException {
        Run run = run(night);
        execute("""
                insert into ops.run (run_id, job, business_date, attempt, fence, as_of)
                values (%d, 'transform', '%s', 1, %d, now())
                """.formatted(run.id(), run.businessDate(), run.id()));
        for (int a = 0; a < articles; a++) {
            String id = night + "-" + a;
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into reporting.article (article_id, identity, source_id, document_id, pointer, uri, title, subtitles,
                        byline_name, published_on, published_from, language, body, repeats_removed, business_date, relevant,
                        run_id)
                    values (?, ?, ?, 'd', '', 'u', 't', '{}', ?, ?, 'page', 'ko', repeat('a', ?), 0, ?, true, ?)
                    """)) {
                insert.setString(1, id);
                insert.setString(2, id);
                insert.setString(3, news);
                insert.setString(4, signed ? "예시용" : null);
                insert.setObject(5, run.businessDate());
                insert.setInt(6, chars);
                insert.setObject(7, run.businessDate());
                insert.setLong(8, run.id());
                insert.executeUpdate();
            }
        }
        new Sources(watch).look(connection, run);
    }

    private static Run run(int night) {
        return new Run(night + 1, "transform", FIRST.plusDays(night), 1, night + 1, Instant.EPOCH);
    }

    private void execute(String sql) throws SQLException {
        Sql.execute(connection, sql);
    }

    private List<String> strings(String sql) throws SQLException {
        return Sql.texts(connection, sql);
    }
}
