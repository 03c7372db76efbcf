package io.sillok.transform.statistics;

import io.sillok.model.database.Sql;
import io.sillok.model.database.TestDatabase;
import io.sillok.model.ops.Run;
import io.sillok.model.ops.RunLedger;
import io.sillok.model.region.Regions;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Watch;
import io.sillok.transform.store.Landing;
import io.sillok.transform.store.Landing.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of its own for each test, into which nights load statistics. */
public final class LoadedStatistics implements BeforeEachCallback, AfterEachCallback {
    private static final UnitNames STANDARD = name -> Units.standard()
            .resolve(name)
            .map(u -> new UnitNames.Scaled(u.unit().id(), u.multiplier()));

    /** Whatever a unit is called, it is the dollar. */
    public static final UnitNames DOLLARS = name -> Optional.of(new UnitNames.Scaled("USD", BigDecimal.ONE));

    private final DatasetLoad load;
    private final String reference;
    private Connection connection;
    private Landing landing;

    /** The units are those of the model's table. */
    public LoadedStatistics(Watch watch, LoadGate gate) {
        this(
                watch,
                gate,
                STANDARD,
                "insert into reporting.unit values ('index', 'number'), ('percent', 'percent'), ('USD', 'money'), ('KRW', 'money')");
    }

    /** Whatever a unit is called, it is the dollar. */
    public static LoadedStatistics inDollars(Watch watch, LoadGate gate) {
        return new LoadedStatistics(watch, gate, DOLLARS, "insert into reporting.unit values ('USD', 'money')");
    }

    /** @param reference statements that fill the tables to which series refer */
    public LoadedStatistics(Watch watch, LoadGate gate, UnitNames units, String reference) {
        this.load = new DatasetLoad(watch, units, Regions.load(), gate, null);
        this.reference = reference;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        connection = TestDatabase.create().getConnection();
        connection.setAutoCommit(false);
        landing = new Landing(connection);
        execute(reference);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        connection.close();
    }

    public Connection connection() {
        return connection;
    }

    public Landing landing() {
        return landing;
    }

    /** Lands one document and loads it. */
    public DatasetLoad.Result deliver(String source, LocalDate night, String dataset, List<Row> rows)
            throws SQLException, IOException {
        landing.statistics(source, night, dataset, rows);
        return load(source, night, dataset);
    }

    /** Loads what has landed. */
    public DatasetLoad.Result load(String source, LocalDate night, String dataset) throws SQLException, IOException {
        DatasetLoad.Result result = load.load(connection, run(night), new DeliveredDataset(source, dataset));
        connection.commit();
        return result;
    }

    public Run run(LocalDate night) throws SQLException {
        return RunLedger.open(connection, "transform", night, 1, Landing.asOf(night));
    }

    /** Every observation with the days on which it became and ceased to be known. */
    public List<String> observations() throws SQLException {
        return texts("""
                select series_key || '@' || period_start || ' ' || ((recorded_from at time zone 'Asia/Seoul')::date - 1) || '..'
                    || case when recorded_to = 'infinity' then 'infinity' else ((recorded_to at time zone 'Asia/Seoul')::date - 1)::text end
                    || ' ' || coalesce(value::text, 'null') || ' ' || case when deleted then 'deleted' else status end
                from reporting.observation join reporting.series using (series_id)
                order by series_key collate "C", period_start, recorded_from
                """);
    }

    /** What was known at a day's end: values by the series' code and the year. */
    public SortedMap<String, String> known(LocalDate day) throws SQLException {
        SortedMap<String, String> known = new TreeMap<>();
        for (String row : texts("""
                select split_part(series_key, ':', 2) || ' ' || to_char(period_start, 'YYYY') || '=' || value
                from reporting.observation join reporting.series using (series_id)
                where not deleted and value is not null and recorded_from <= '%1$s' and recorded_to > '%1$s'
                """.formatted(Landing.asOf(day)))) {
            known.put(row.split("=")[0], row.split("=")[1]);
        }
        return known;
    }

    public List<String> texts(String sql) throws SQLException {
        return Sql.texts(connection, sql);
    }

    public long count(String sql) throws SQLException {
        return Sql.number(connection, sql);
    }

    public void execute(String sql) throws SQLException {
        Sql.execute(connection, sql);
    }
}
