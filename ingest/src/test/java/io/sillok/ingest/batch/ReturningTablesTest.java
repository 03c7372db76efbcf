package io.sillok.ingest.batch;

import static io.sillok.ingest.batch.Night.query;
import static io.sillok.ingest.batch.SampleWatch.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.archive.Archive;
import io.sillok.model.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;

/** A table at one address, night after night. */
class ReturningTablesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 25);
    private static final String ROWS =
            "select concat_ws(' ', business_date, count(*)) from landing.stat_row group by business_date order by 1";
    private static final String BOOKS =
            "select concat_ws(' ', run_id, what, fetched, loaded, duplicate, filtered) from ops.balance order by 1";

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private final DataSource database = TestDatabase.create();

    @Test
    void aTableThatGoesBackToWhatItWasIsAChange() throws Exception {
        String one = register(3);
        String other = register(4);
        night(0, one);
        night(1, other);
        night(2, one);
        night(3, one);
        night(4, other);
        assertThat(query(database, ROWS))
                .containsExactly("2025-09-25 3", "2025-09-26 4", "2025-09-27 3", "2025-09-29 4");
        assertThat(query(database, "select business_date || ' ' || decoded from landing.document order by 1"))
                .as("the first night's document stays that night's")
                .containsExactly("2025-09-25 true", "2025-09-26 true", "2025-09-27 true", "2025-09-29 true");
        assertThat(query(database, BOOKS).stream().filter(line -> line.startsWith("4")))
                .containsExactly("4 document 1 0 1 0");
    }

    @Test
    void whatIsDeliveredAgainAsItWasLeavesItsMark() throws Exception {
        night(0, register(3));
        night(1, register(3));
        night(2, register(4));
        assertThat(sample(register(4)).run(DAY.plusDays(2), 2).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(
                        database,
                        "select a.business_date || ' ' || d.business_date from landing.delivered_again a"
                                + " join landing.document d using (document_id)"))
                .as("a night that is run again delivers nothing again")
                .containsExactly("2025-09-26 2025-09-25");
    }

    @Test
    void aNightThatIsRunAgainFindsTheReturnedTableKnown() throws Exception {
        night(0, register(3));
        night(1, register(4));
        night(2, register(3));
        assertThat(sample(register(3)).run(DAY.plusDays(2), 2).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(query(database, "select count(*) from landing.document")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1024, 5000})
    void theSameRowsInOtherBytesDoNotLandAgain(int rows) throws Exception {
        night(0, register(rows));
        night(1, register(rows).replace("\n", "\r\n").replace("i1,", "\"i1\","));
        assertThat(query(database, ROWS)).containsExactly("2025-09-25 " + rows);
        assertThat(query(database, BOOKS))
                .containsExactly(
                        "1 document 1 1 0 0",
                        "1 row %d %d 0 0".formatted(rows, rows),
                        "2 document 1 0 1 0",
                        "2 row %d 0 %d 0".formatted(rows, rows));
        assertThat(query(database, "select count(*) from landing.document where same_as is not null"))
                .containsExactly("1");
    }

    @Test
    void theSameRowsInAnotherOrderChangeNothing() throws Exception {
        String csv = register(5000);
        night(0, csv);
        List<String> lines = Arrays.asList(csv.split("\n"));
        Collections.reverse(lines.subList(1, lines.size()));
        night(1, String.join("\n", lines) + "\n");
        assertThat(query(database, ROWS)).containsExactly("2025-09-25 5000");
        assertThat(query(database, BOOKS)).contains("2 row 5000 0 5000 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1023, 1024, 4999})
    void oneValueThatDiffersIsFoundWhereverItStands(int row) throws Exception {
        String csv = register(5000);
        night(0, csv);
        night(1, csv.replace("\ni%d,2025-09,".formatted(row), "\ni%d,2025-09,9".formatted(row)));
        assertThat(query(database, ROWS)).containsExactly("2025-09-25 5000", "2025-09-26 5000");
    }

    @Test
    void rowsThatAreMergedAreClearedAwayAndComeBackFromTheArchive() throws Exception {
        night(0, register(3));
        night(1, register(4));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into ops.run (run_id, job, business_date, attempt, fence, as_of, status)"
                    + " values (100, 'transform', '2025-09-25', 1, 100, now(), 'done')");
        }
        night(2, register(5));
        assertThat(query(database, ROWS)).containsExactly("2025-09-26 4", "2025-09-27 5");
        assertThat(query(
                        database,
                        "select count(*) from landing.stat_form f where not exists (select from landing.stat_cell c"
                                + " where c.document_key = f.document_key)"))
                .containsExactly("0");
        SampleWatch watch = new SampleWatch(folder).csv("register", "file:register.csv");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(new LostRows(watch.watch(), new Archive(store)).restore(connection, DAY))
                    .isEqualTo(1);
            connection.commit();
        }
        assertThat(query(database, ROWS)).containsExactly("2025-09-25 3", "2025-09-26 4", "2025-09-27 5");
    }

    private void night(int number, String csv) throws Exception {
        assertThat(sample(csv).run(DAY.plusDays(number)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    private Night sample(String csv) throws Exception {
        SampleWatch watch =
                new SampleWatch(folder).csv("register", "file:register.csv").put("register.csv", csv);
        return new Night(database, watch.watch(), new Archive(store));
    }
}
