package io.sillok.app.batch;

import io.sillok.app.database.Database;
import io.sillok.app.database.RoleSwitchingDataSource;
import io.sillok.app.postgres.Progress;
import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.batch.IngestJob;
import io.sillok.ingest.batch.LostRows;
import io.sillok.ingest.source.NightWeb;
import io.sillok.model.watch.Watch;
import io.sillok.report.batch.ReportJob;
import io.sillok.transform.batch.TransformJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The three jobs and Spring Batch beneath them. The watch, the database and the folders come from the command. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class NightConfiguration {
    @Bean
    RoleSwitchingDataSource dataSource(Database database) {
        return new RoleSwitchingDataSource(database.owner());
    }

    @Bean
    Archive archive(Folders folders) {
        return new Archive(folders.archive());
    }

    @Bean
    Job ingest(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RoleSwitchingDataSource dataSource,
            Watch watch,
            Archive archive,
            NightWeb web) {
        return new IngestJob(repository, transactions, dataSource, watch, archive, web).job();
    }

    @Bean
    Job transform(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RoleSwitchingDataSource dataSource,
            Watch watch) {
        return new TransformJob(repository, transactions, dataSource, watch).job();
    }

    @Bean
    Job report(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RoleSwitchingDataSource dataSource,
            Watch watch,
            Folders folders) {
        return new ReportJob(repository, transactions, dataSource, watch, folders.out()).job();
    }

    @Bean
    JobRunner jobRunner(JobOperator operator, JobRepository repository, RoleSwitchingDataSource dataSource) {
        return new JobRunner(operator, repository, dataSource);
    }

    @Bean
    OrderlyStop orderlyStop(
            JobOperator operator, JobRepository repository, JobRunner runner, NightWeb web, Progress progress) {
        return new OrderlyStop(operator, repository, runner, web, progress, OrderlyStop.PATIENCE);
    }

    @Bean
    Nights nights(
            Watch watch,
            RoleSwitchingDataSource dataSource,
            JobRunner runner,
            Archive archive,
            Job ingest,
            Job transform,
            Job report) {
        return new Nights(watch, dataSource, runner, new LostRows(watch, archive), ingest, transform, report);
    }
}
