package io.sillok.report.batch;

import io.sillok.model.watch.Watch;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A process that runs the report job: everything is made anew in it but the database, the output folder and the watch. */
final class Night {
    private final JobRepository repository;
    private final TaskExecutorJobOperator operator;
    private final Job job;

    Night(DataSource dataSource, Watch watch, Path out) throws Exception {
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
        job = new ReportJob(repository, transactions, dataSource, watch, out).job();
    }

    JobExecution run(String date, long attempt) throws Exception {
        repository.findRunningJobExecutions("report").forEach(operator::recover);
        return operator.start(
                job,
                new JobParametersBuilder()
                        .addLocalDate("businessDate", LocalDate.parse(date))
                        .addLong("attempt", attempt)
                        .toJobParameters());
    }
}
