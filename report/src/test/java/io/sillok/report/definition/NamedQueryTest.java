package io.sillok.report.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamedQueryTest {
    @Test
    void parametersAreFoundOutsideOfTextCommentsAndCasts() {
        NamedQuery plain = NamedQuery.of("q", "select 1");
        NamedQuery query = NamedQuery.of(
                "q",
                "select ':issue', \":issue\", x::date, :as_of -- :issue\n, /* :issue */ $a$ :issue $a$, y ? 'k' from t;");
        int engines = plain.parameters().size();
        assertThat(query.parameters().subList(engines, query.parameters().size()))
                .containsExactly(Parameter.AS_OF);
        assertThat(query.sql())
                .contains("x::date, ?::timestamptz -- :issue")
                .contains("y ?? 'k'")
                .endsWith("from t");
    }

    @Test
    void aQuerysOwnRelationsFollowTheEngines() {
        assertThat(NamedQuery.of("q", "-- about\nwith mine as (select 1) select * from mine")
                        .sql())
                .contains("),\n mine as (select 1) select * from mine".substring(1))
                .doesNotContain("with mine");
    }

    @Test
    void anUnknownParameterIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> NamedQuery.of("q", "select :yesterday"))
                .isInstanceOf(NamedQuery.Unreadable.class)
                .hasMessageContaining(":yesterday")
                .hasMessageContaining(":period_start");
    }
}
