package io.sillok.transform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.Unit;
import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Watch;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceSyncTest {
    private static final List<Unit> UNITS = List.of(
            new Unit("company", Unit.Kind.COUNT), new Unit("USD", Unit.Kind.MONEY), new Unit("KRW", Unit.Kind.MONEY));

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
    void whatAnAuthorRemovesGoesUnlessAnArticleRefersToIt() throws SQLException {
        sync(SampleWatch.create());
        execute("""
                insert into reporting.article (article_id, identity, source_id, document_id, pointer, uri, title, subtitles,
                    published_on, published_from, language, body, repeats_removed, business_date, relevant, run_id)
                values ('a', 'a', 's', 'd', '', 'u', 't', '{}', '2025-09-25', 'page', 'ko', 'b', 0, '2025-09-25', true, 1);
                insert into reporting.mention values ('a', 0, 2, 0, '시장', 'person', '강기정', null, 'mayor')
                """);
        List<Entity> fewer = SampleWatch.entities().stream()
                .filter(e -> !e.id().equals("mayor") && !e.id().equals("ministry"))
                .toList();
        sync(SampleWatch.with(fewer, List.of(), List.of()));
        assertThat(strings("select entity_id from reporting.entity"))
                .contains("mayor", "centre")
                .doesNotContain("ministry");
        assertThat(strings("select name from reporting.entity_name where entity_id = 'mayor'"))
                .hasSize(2);
        assertThat(strings("select programme_id from reporting.programme_name")).isEmpty();
        assertThat(strings("select indicator_id from reporting.indicator")).isEmpty();
    }

    @Test
    void aNameThatAnAuthorCorrectsIsReplaced() throws SQLException {
        sync(SampleWatch.create());
        List<Entity> renamed = SampleWatch.entities().stream()
                .map(e -> e.id().equals("centre")
                        ? SampleWatch.entity(
                                "centre", e.kind(), "국가AI데이터센터", "National AI Data Centre", "gwangju", null)
                        : e)
                .toList();
        sync(SampleWatch.with(renamed, List.of(), List.of()));
        assertThat(strings("select name from reporting.entity_name where entity_id = 'centre' and language = 'en'"))
                .containsExactly("National AI Data Centre");
    }

    @Test
    void syncingTwiceWritesNothing() throws SQLException {
        sync(SampleWatch.create());
        List<String> before = strings("select xmin::text || region_id from reporting.region union all"
                + " select xmin::text || entity_id from reporting.entity union all"
                + " select xmin::text || code from reporting.region_code order by 1");
        sync(SampleWatch.create());
        assertThat(strings("select xmin::text || region_id from reporting.region union all"
                        + " select xmin::text || entity_id from reporting.entity union all"
                        + " select xmin::text || code from reporting.region_code order by 1"))
                .isEqualTo(before);
    }

    @Test
    void anIndicatorInAnUnknownUnitIsSaidByName() {
        assertThatThrownBy(() -> new ReferenceSync(SampleWatch.create(), UNITS.subList(0, 1), List.of(), Regions.load())
                        .sync(connection))
                .hasMessageContaining("'gdp'")
                .hasMessageContaining("'USD'");
    }

    private void sync(Watch watch) throws SQLException {
        new ReferenceSync(
                        watch, UNITS, List.of(new UnitAlias("억원", "KRW", new BigDecimal("100000000"))), Regions.load())
                .sync(connection);
    }

    private List<String> strings(String sql) throws SQLException {
        return Sql.texts(connection, sql);
    }

    private void execute(String sql) throws SQLException {
        Sql.execute(connection, sql);
    }
}
