package io.sillok.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyBinaryTest {
    private static final String COPY = "copy t from stdin (format binary)";

    @Test
    void theServerPrintsNumbersAsTheyWereWritten() throws SQLException {
        List<String> numbers = new ArrayList<>(List.of(
                "0",
                "1",
                "-1",
                "9999",
                "10000",
                "10001",
                "100000000",
                "0.1",
                "0.0001",
                "0.00001",
                "-0.5",
                "12345.678",
                "0.10",
                "1.000",
                "99999999.99999"));
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            int scale = random.nextInt(12);
            String number = new BigDecimal(new BigInteger(1 + random.nextInt(50), random), scale).toPlainString();
            numbers.add(random.nextBoolean() ? number : "-" + number);
        }
        numbers.removeIf(n -> !PlainNumber.is(n));
        List<@Nullable String> texts = Arrays.asList("가나", "", null, "row 12", "a\tb\\n");
        try (Connection connection = TestDatabase.create().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table t (i int, l bigint, n numeric, s text, none numeric)");
            try (CopyBinary copy = new CopyBinary(connection, COPY, 5)) {
                for (int i = 0; i < numbers.size(); i++) {
                    copy.row()
                            .int4(i)
                            .int8(-i)
                            .numeric(numbers.get(i))
                            .text(texts.get(i % texts.size()))
                            .numeric(null);
                }
                assertThat(copy.end()).isEqualTo(numbers.size());
            }
            try (ResultSet row =
                    statement.executeQuery("select i, l, n::text, s, none, n = n::text::numeric from t order by i")) {
                for (int i = 0; i < numbers.size(); i++) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getInt(1)).isEqualTo(i);
                    assertThat(row.getLong(2)).isEqualTo(-i);
                    assertThat(row.getString(3)).isEqualTo(asPrinted(numbers.get(i)));
                    assertThat(row.getString(4)).isEqualTo(texts.get(i % texts.size()));
                    assertThat(row.getString(5)).isNull();
                    assertThat(row.getBoolean(6)).as(numbers.get(i)).isTrue();
                }
            }
        }
    }

    @Test
    void withoutAnEndNothingIsCopiedAndTheConnectionServesOn() throws SQLException {
        try (Connection connection = TestDatabase.create().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table t (i int)");
            try (CopyBinary copy = new CopyBinary(connection, COPY, 1)) {
                for (int i = 0; i < 100_000; i++) {
                    copy.row().int4(i); // several blocks
                }
            }
            assertThat(Sql.number(connection, "select count(*) from t")).isZero();
        }
    }

    @Test
    void whatTheServerRefusesIsSaidAndTheConnectionServesOn() throws SQLException {
        try (Connection connection = TestDatabase.create().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table t (i int primary key)");
            try (CopyBinary copy = new CopyBinary(connection, COPY, 1)) {
                copy.row().int4(1).row().int4(1);
                assertThatThrownBy(copy::end).isInstanceOf(SQLException.class).hasMessageContaining("t_pkey");
            }
            assertThat(Sql.number(connection, "select count(*) from t")).isZero();
        }
    }

    /** A negative zero has no sign. */
    private static String asPrinted(String number) {
        return new BigDecimal(number).signum() == 0 && number.startsWith("-") ? number.substring(1) : number;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "1.",
                ".5",
                "1e3",
                "1,000",
                " 1",
                "-00",
                "NaN",
                "1.2.3",
                "１",
                "1234567890123456789012345678901"
            })
    void whatIsNoPlainNumberIsReadWithMoreCare(String value) {
        assertThat(PlainNumber.is(value)).isFalse();
    }
}
