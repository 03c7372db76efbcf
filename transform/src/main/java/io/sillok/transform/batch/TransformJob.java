package io.sillok.transform.batch;

import io.sillok.model.region.Regions;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Watch;
import io.sillok.transform.gate.QualityGate;
import io.sillok.transform.health.Sources;
import io.sillok.transform.link.CopyLinks;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.reconcile.Reconciliation;
import io.sillok.transform.statistics.CorrectionsInForce;
import io.sillok.transform.statistics.DatasetLoad;
import io.sillok.transform.statistics.DeliveredDataset;
import io.sillok.transform.statistics.ObservationParts;
import io.sillok.transform.store.Balance;
import io.sillok.transform.store.ReferenceSync;
import io.sillok.transform.store.RegionIds;
import io.sillok.transform.story.Stories;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code transform}: what landed on a business date into the reporting schema.
 *
 * <p>Parameters, both identifying: {@code businessDate} (LocalDate) and {@code attempt} (Long, 1 for the night itself). Two
 * executions of one date write the same rows; a restart continues after the last piece that committed.
 */
public final class TransformJob {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DataSource database;
    private final Watch watch;
    private final ArticleReading reading;
    private final UnitTable units;
    private final Regions regions = Regions.load();

    /**
     * The job for one watch.
     *
     * @param repository on the same database, so that checkpoints commit with the rows
     * @param transactions of that database
     * @param database whose connections may write as the role {@code sillok_transform} may
     * @param watch what to follow
     */
    public TransformJob(
            JobRepository repository, PlatformTransactionManager transactions, DataSource database, Watch watch) {
        this(repository, transactions, database, watch, new ArticleReader(watch)::read, UnitTable.of(Units.standard()));
    }

    TransformJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DataSource database,
            Watch watch,
            ArticleReading reading,
            UnitTable units) {
        this.repository = repository;
        this.transactions = transactions;
        this.database = database;
        this.watch = watch;
        this.reading = reading;
        this.units = units;
    }

    public Job job() {
        return new JobBuilder("transform", repository)
                .listener(new RunListener(transactions, database, watch.zone()))
                .start(openRun())
                .next(syncReference())
                .next(read())
                .next(acceptHeld())
                .next(correct())
                .next(normalise())
                .next(link())
                .next(reconcile())
                .next(watchTheSources())
                .next(balanceTheBooks())
                .build();
    }

    /** The listener has opened the run and taken its fence; nothing begins where landed rows are lost. */
    private Step openRun() {
        return step("openRun", once(piece -> {
            DeliveredDataset.requireRows(piece.connection(), piece.run(), watch);
            ObservationParts.tidy(piece.connection());
            DeliveredDataset.expectRows(piece.connection());
        }));
    }

    private Step syncReference() {
        ReferenceSync reference = new ReferenceSync(watch, units.units(), units.aliases(), regions);
        return step("syncReference", once(piece -> reference.sync(piece.connection())));
    }

    private Step read() {
        return step("read", new ReadWork(watch, reading));
    }

    private Step acceptHeld() {
        return step("acceptHeld", new AcceptedLoads(load()));
    }

    private Step correct() {
        CorrectionsInForce corrections = new CorrectionsInForce(watch);
        return step("correct", once(piece -> piece.counts()
                .incrementWriteCount(corrections.apply(piece.connection(), piece.run()))));
    }

    private Step normalise() {
        return step("normalise", new NormaliseWork(watch, load()));
    }

    private DatasetLoad load() {
        return new DatasetLoad(watch, units.names(), regions, new QualityGate(watch), database);
    }

    private Step link() {
        Stories stories = new Stories(watch);
        return step("link", once(piece -> {
            CopyLinks.link(piece.connection(), piece.run());
            stories.group(piece.connection(), piece.run());
        }));
    }

    private Step reconcile() {
        Reconciliation reconciliation = new Reconciliation(watch, units.factors(), new RegionIds(watch, regions));
        return step("reconcile", once(piece -> piece.counts()
                .incrementWriteCount(reconciliation.reconcile(piece.connection(), piece.run()))));
    }

    private Step watchTheSources() {
        Sources sources = new Sources(watch);
        return step("watchTheSources", once(piece -> sources.look(piece.connection(), piece.run())));
    }

    private Step balanceTheBooks() {
        return step("balanceTheBooks", once(piece -> Balance.require(piece.connection(), piece.run())));
    }

    private Step step(String name, Work work) {
        WorkStep pieces = new WorkStep(repository, database, work);
        return new StepBuilder(name, repository)
                .tasklet(pieces, transactions)
                // a failed night may have been given more to read meanwhile; every step comes to the same when it runs
                // again
                .allowStartIfComplete(true)
                .listener(pieces)
                .build();
    }

    private static Work once(WholeWork work) {
        return piece -> {
            work.run(piece);
            return false;
        };
    }
}
