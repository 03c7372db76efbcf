package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.source.NightWeb;
import io.sillok.ingest.source.NoWeb;
import io.sillok.model.database.Sql;
import io.sillok.model.watch.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A process that runs the ingest job: everything is made anew in it but the database, the archive and the watch. */
final class Night {
    private final JobRepository repository;
    private final TaskExecutorJobOperator operator;
    private final Job job;

    Night(DataSource dataSource, Watch watch, Archive archive) throws Exception {
        this(dataSource, watch, archive, new NoWeb());
    }

    Night(DataSource dataSource, Watch watch, Archive archive, NightWeb web) throws Exception {
        this(dataSource, watch, archive, web, 100L << 20);
    }

    Night(DataSource dataSource, Watch watch, Archive archive, long largestFile) throws Exception {
        this(dataSource, watch, archive, new NoWeb(), largestFile);
    }

    private Night(DataSource dataSource, Watch watch, Archive archive, NightWeb web, long largestFile)
            throws Exception {
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(dataSource);
        factory.setDatabaseType("POSTGRES");
        factory.setTransactionManager(transactions);
        factory.setTablePrefix("batch.batch_");
        factory.afterPropertiesSet();
        repository = factory.getObject();
        operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        job = new IngestJob(repository, transactions, dataSource, watch, archive, web, largestFile).job();
    }

    JobExecution run(LocalDate date) throws Exception {
        return run(date, 1);
    }

    /** Runs the job, or continues it where another process has died. */
    JobExecution run(LocalDate date, long attempt) throws Exception {
        repository.findRunningJobExecutions("ingest").forEach(operator::recover);
        return operator.start(
                job,
                new JobParametersBuilder()
                        .addLocalDate("businessDate", date)
                        .addLong("attempt", attempt)
                        .toJobParameters());
    }

    /** Everything that the job leaves, but for times on the wall and for how often it had to start. */
    static List<String> tables(DataSource dataSource) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String query : new String[] {
            "select row_to_json(t)::text from landing.document t order by document_id",
            "select row_to_json(t)::text from landing.news_item t order by item_id",
            "select row_to_json(t)::text from landing.stat_row t order by document_id, row_no",
            "select row_to_json(t)::text from ops.balance t order by run_id, source_id, what",
            "select row_to_json(t)::text from ops.quarantine t order by quarantine_id",
            "select row_to_json(t)::text from ops.finding t order by finding_id",
            "select row_to_json(t)::text from ops.freshness t order by source_id",
            "select row_to_json(t)::text from (select run_id, job, business_date, attempt, as_of, status, message from ops.run) t order by run_id"
        }) {
            rows.addAll(query(dataSource, query));
        }
        return rows;
    }

    /** The first column of a query. */
    static List<String> query(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.execute(connection, "set enable_nestloop = off"); // nobody has counted the rows that have just landed
            return Sql.texts(connection, sql);
        }
    }
}
