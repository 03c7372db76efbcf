package io.sillok.transform.batch;

import io.sillok.model.database.Sql;
import io.sillok.model.unit.Units;
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
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Runs the job as a process would: its own repository and operator on one database. */
final class Nights {
    private final DataSource database;
    private final Watch watch;

    Nights(DataSource database, Watch watch) {
        this.database = database;
        this.watch = watch;
    }

    /** A night in a new process; what an earlier process left running is recovered first. */
    JobExecution run(LocalDate date, long attempt) throws Exception {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database);
        factory.setTransactionManager(transactions);
        factory.setDatabaseType("POSTGRES");
        factory.setTablePrefix("batch.batch_");
        factory.afterPropertiesSet();
        JobRepository repository = factory.getObject();
        Job job = new TransformJob(
                        repository,
                        transactions,
                        database,
                        watch,
                        new PlainReading(watch),
                        UnitTable.of(Units.standard()))
                .job();
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        MapJobRegistry registry = new MapJobRegistry();
        registry.register(job);
        operator.setJobRegistry(registry);
        operator.afterPropertiesSet();
        for (JobExecution left : repository.findRunningJobExecutions("transform")) {
            operator.recover(left);
        }
        JobParameters parameters = new JobParametersBuilder()
                .addLocalDate("businessDate", date)
                .addLong("attempt", attempt)
                .toJobParameters();
        // a process that died between the two leaves an instance without an execution, which cannot be started
        JobInstance instance = repository.getJobInstance("transform", parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
        return operator.start(job, parameters);
    }

    /** Every row of every table that the job writes, but for the times of the ledger. */
    static List<String> snapshot(DataSource database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            List<String> tables = Sql.texts(connection, """
                    select schemaname || '.' || tablename from pg_tables
                    where schemaname = 'reporting' or schemaname = 'ops' and tablename in ('balance', 'quarantine', 'finding', 'change')
                    order by 1
                    """);
            for (String table : tables) {
                for (String row : Sql.texts(
                        connection,
                        "select to_jsonb(t)::text from " + table + " t order by to_jsonb(t)::text collate \"C\"")) {
                    rows.add(table + " " + row);
                }
            }
        }
        return rows;
    }
}
