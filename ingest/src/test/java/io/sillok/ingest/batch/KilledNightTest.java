package io.sillok.ingest.batch;

import static io.sillok.ingest.batch.Night.query;
import static io.sillok.ingest.batch.Night.tables;
import static io.sillok.ingest.batch.SampleWatch.DAY;
import static io.sillok.ingest.batch.SampleWatch.feed;
import static io.sillok.ingest.batch.SampleWatch.register;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.sillok.ingest.archive.Archive;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.watch.Source.Schedule;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A process that dies anywhere in the ingest job, and one that goes on where it died. */
class KilledNightTest {
    /** Every so many-th commit is deadly; 1 tries them all. */
    private static final int STRIDE = Integer.getInteger("sillok.kill.stride", 6);

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private SampleWatch sample;

    @BeforeEach
    void threeSourcesOfSeveralChunks() throws Exception {
        sample = new SampleWatch(folder)
                .news("feed", "rss", Schedule.DAILY)
                .news("lines", "jsonl", Schedule.DAILY)
                .csv("register", "file:register.csv")
                .put("news/feed/2025-09-25/a.xml", feed(0, 1200))
                .put("news/feed/2025-09-25/b.xml", feed(1100, 2300).replace("제목 1234", "제목 <b> 1234"))
                .put("news/feed/2025-09-25/c.xml", "nothing like a feed")
                .put(
                        "register.csv",
                        register(1500) + "kaputt\n" + register(2800).substring(9));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            lines.append("{\"id\":\"%d\",\"text\":\"글 %d%s\"}\n".formatted(i, i, i == 700 ? "\\u0000" : ""));
        }
        sample.put("news/lines/2025-09-25/a.jsonl", lines.toString());
    }

    @Test
    void deathAtAnyCommitLeavesWhatAnUndisturbedNightLeaves() throws Exception {
        List<String> undisturbed = undisturbed();
        int fatal = 1;
        for (; ; fatal += STRIDE) {
            DataSource database = TestDatabase.create();
            if (!kill(database, fatal, fatal / STRIDE % 2 == 0)) {
                break;
            }
            finish(database);
            assertThat(tables(database)).as("killed at commit %d", fatal).isEqualTo(undisturbed);
        }
        assertThat(fatal).as("commits of a night").isGreaterThan(30);
    }

    @Test
    void deathOfTheRestartAsWellLeavesWhatAnUndisturbedNightLeaves() throws Exception {
        List<String> undisturbed = undisturbed();
        for (int second = 1; second < 24; second += STRIDE) {
            DataSource database = TestDatabase.create();
            kill(database, 28, true);
            kill(database, second, second / STRIDE % 2 == 1);
            finish(database);
            assertThat(tables(database)).as("killed again at commit %d", second).isEqualTo(undisturbed);
        }
    }

    @Test
    void rowsThatACrashOfTheServerTookComeBack() throws Exception {
        // more than are committed at once, so that there is a half
        sample = new SampleWatch(folder)
                .csv("register", "file:register.csv")
                .put("register.csv", register(DocumentReader.ROWS + 5_000));
        List<String> undisturbed = undisturbed();
        DataSource database = halfDecoded();
        execute(database, "truncate landing.stat_cell, landing.stat_key, landing.stat_form");
        finish(database);
        assertThat(tables(database)).isEqualTo(undisturbed);

        execute(database, "truncate landing.stat_cell, landing.stat_key, landing.stat_form");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LostRows lost = new LostRows(sample.watch(), new Archive(store));
            assertThat(lost.restore(connection, DAY)).isEqualTo(1);
            assertThat(lost.restore(connection, DAY)).isZero();
            connection.commit();
        }
        assertThat(tables(database)).isEqualTo(undisturbed);
    }

    /** A database whose night died when some of the rows had landed: the commit is sought by halves. */
    private DataSource halfDecoded() throws Exception {
        int before = 0;
        int after = 100;
        while (after - before > 1) {
            int fatal = (before + after) / 2;
            DataSource database = TestDatabase.create();
            kill(database, fatal, true);
            boolean begun =
                    !query(database, "select 1 from landing.stat_row limit 1").isEmpty();
            boolean done = query(database, "select 1 from landing.document where not decoded")
                    .isEmpty();
            if (begun && !done) {
                return database;
            }
            before = begun ? before : fatal;
            after = begun ? fatal : after;
        }
        throw new AssertionError("no commit leaves half of the rows");
    }

    private static void execute(DataSource database, String sql) throws Exception {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aProcessThatWasOvertakenWritesNothingMore() throws Exception {
        DataSource database = TestDatabase.create();
        // somebody else starts the run while this process is fetching
        DataSource overtaken = new DelegatingDataSource(database) {
            private int connections;

            @Override
            public synchronized Connection getConnection() throws java.sql.SQLException {
                if (++connections == 20) {
                    try (Connection other = super.getConnection()) {
                        RunLedger.start(other, RunLedger.open(other, "ingest", DAY, 1, Instant.EPOCH), 99);
                    }
                }
                return super.getConnection();
            }
        };
        JobExecution execution = process(overtaken).run(DAY);
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getAllFailureExceptions().toString()).contains("started again by another process");
        assertThat(query(database, "select status from ops.run")).containsExactly("running");
    }

    private List<String> undisturbed() throws Exception {
        DataSource database = TestDatabase.create();
        finish(database);
        return tables(database);
    }

    private Night process(DataSource database) throws Exception {
        return new Night(database, sample.watch(), new Archive(store));
    }

    /** Runs a process that dies at a commit; false where it ended before that. */
    private boolean kill(DataSource database, int fatal, boolean committed) {
        MortalDataSource mortal;
        try (HikariDataSource pool = pool(database)) {
            mortal = new MortalDataSource(pool, fatal, committed);
            try {
                process(mortal).run(DAY);
            } catch (Exception e) {
                assertThat(mortal.dead()).as("a failure of its own: %s", e).isTrue();
            }
        }
        return mortal.dead();
    }

    private void finish(DataSource database) throws Exception {
        try (HikariDataSource pool = pool(database)) {
            JobExecution last = process(pool).run(DAY);
            assertThat(last.getStatus())
                    .as("%s", last.getAllFailureExceptions())
                    .isEqualTo(BatchStatus.COMPLETED);
        } catch (JobInstanceAlreadyCompleteException e) {
            // death came after the very last commit
        }
    }

    private static HikariDataSource pool(DataSource database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMinimumIdle(1);
        return pool;
    }
}
