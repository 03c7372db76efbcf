package io.sillok.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.report.Harbour;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FigureStoreTest {
    private final DataSource database = Harbour.database();
    private Connection connection;
    private FigureStore figures;

    @BeforeEach
    void asKnownWhenTheWeekIsOver() throws SQLException {
        connection = database.getConnection();
        figures = new FigureStore(connection, Instant.parse("2025-09-28T15:00:00Z"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aTextStandsForWhatItNames() throws SQLException {
        assertThat(figures.named("figure/f5")).isInstanceOfSatisfying(Fig.class, fig -> {
            assertThat(fig.value()).isEqualByComparingTo("426900000000");
            assertThat(fig.origin()).isInstanceOfSatisfying(Origin.Sentence.class, from -> assertThat(from.surface())
                    .isEqualTo("4269억원"));
        });
        assertThat(figures.named("observation/register/ai:actual.companies@2024-01-01"))
                .isInstanceOfSatisfying(
                        Fig.class, fig -> assertThat(fig.value()).isEqualByComparingTo(BigDecimal.valueOf(158)));
        assertThat(figures.named("sentence/a1/0")).isInstanceOf(Evidence.class);
    }

    @Test
    void anObservationWithoutAValueIsNothing() throws SQLException {
        Harbour.execute(database, "update reporting.observation set value = null where series_id = 1");
        assertThat(figures.named("observation/register/ai:actual.companies@2024-01-01"))
                .isNull();
    }

    @Test
    void otherTextStandsForItself() throws SQLException {
        for (String text : List.of("", "figure/", "figure/f5 and more", "sentence/a1", "observation/no day@soon")) {
            assertThat(figures.named(text)).isEqualTo(text);
        }
    }

    @Test
    void aNameOfNothingIsTheQuerysMistake() {
        assertThatThrownBy(() -> figures.named("figure/none")).hasMessage("there is no figure/none");
        assertThatThrownBy(() -> figures.named("sentence/a1/99")).hasMessage("there is no sentence/a1/99");
        assertThatThrownBy(() -> figures.named("observation/register/ai:actual.companies@1999-01-01"))
                .hasMessageContaining("there is no observation/register/ai:actual.companies@1999-01-01");
    }

    @Test
    void aNumberIsCalculatedOutOfFiguresAndOfNothingElse() throws SQLException {
        Map<String, Object> share = Map.of(
                "name", "share", "value", 5, "unit", "percent", "formula", "a / b", "inputs", List.of("figure/f5"));
        assertThat(figures.derived(share).orElseThrow().origin())
                .isInstanceOfSatisfying(Origin.Formula.class, formula -> assertThat(formula.inputs())
                        .extracting(Fig::key)
                        .containsExactly("figure/f5"));
        for (String other : List.of("sentence/a1/0", "160 companies")) {
            assertThatThrownBy(() -> figures.derived(Map.of(
                            "name",
                            "share",
                            "value",
                            5,
                            "unit",
                            "percent",
                            "formula",
                            "a / b",
                            "inputs",
                            List.of(other))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("'%s' names no figure".formatted(other));
        }
    }
}
