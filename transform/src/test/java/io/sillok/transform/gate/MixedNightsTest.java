package io.sillok.transform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Period;
import io.sillok.model.landing.StatRow;
import io.sillok.model.ops.Books;
import io.sillok.model.ops.Run;
import io.sillok.model.region.Regions;
import io.sillok.model.watch.Correction;
import io.sillok.model.watch.Watch;
import io.sillok.transform.statistics.CorrectionsInForce;
import io.sillok.transform.statistics.DatasetLoad;
import io.sillok.transform.statistics.DeliveredDataset;
import io.sillok.transform.statistics.LoadGate;
import io.sillok.transform.statistics.LoadedStatistics;
import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random nights of values, deletions, held loads, decisions, corrections, failures and second runs, held against a list of what was
 * said of each cell, and on which night; every value is invented.
 */
class MixedNightsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final int NIGHTS = 9;
    private static final List<String> CELLS = cells();

    @RegisterExtension
    final LoadedStatistics database = LoadedStatistics.inDollars(SampleWatch.create(), LoadGate.OPEN);

    private String source = "partial";

    /** What counts of a cell, and which night's delivery said it; a text and a value of null where it is gone. */
    private record Word(@Nullable String text, @Nullable BigDecimal value, int said) {}

    private final Map<String, Word> words = new HashMap<>();
    private final Map<Integer, List<Row>> delivered = new HashMap<>();
    private final List<SortedMap<String, String>> known = new ArrayList<>();
    private List<Correction> corrections = List.of();

    static List<String> orders() {
        int seeds = Integer.getInteger("sillok.orders", 6);
        return List.of("partial", "register").stream()
                .flatMap(s -> IntStream.rangeClosed(1, seeds).mapToObj(seed -> s + " " + seed))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatWasKnownOnEachDayIsTheLatestWordThatCounted(String order) throws SQLException, IOException {
        source = order.split(" ")[0];
        Random random = new Random(Long.parseLong(order.split(" ")[1]));
        for (int night = 0; night < NIGHTS; night++) {
            decide(random);
            corrections = corrections(random);
            land(random, night);
            if (random.nextInt(4) == 0) {
                run(night);
                database.connection().rollback(); // it failed at the end
            }
            List<Integer> accepted = loads("accepted");
            run(night);
            boolean held = held(night);
            database.connection().commit();
            accepted.stream().sorted().forEach(this::accept);
            correctWhatIsInForce();
            if (!held) {
                say(delivered.get(night), night);
            }
            known.add(snapshot());
            check(order, night);
            if (random.nextInt(3) == 0) {
                List<String> before = rows();
                run(night);
                database.connection().commit();
                assertThat(rows()).as("%s: night %d again", order, night).isEqualTo(before);
            }
        }
    }

    private void check(String order, int night) throws SQLException {
        for (int day = 0; day <= night; day++) {
            assertThat(database.known(FIRST.plusDays(day)))
                    .as("%s: what was known on day %d after night %d", order, day, night)
                    .isEqualTo(known.get(day));
        }
    }

    private final Map<Integer, Integer> nightOfLoad = new HashMap<>();

    /** An accepted load's rows count where nothing newer has been said. */
    private void accept(int load) {
        int night = nightOfLoad.get(load);
        say(delivered.get(night), night);
    }

    private void say(List<Row> rows, int night) {
        if (source.equals("register")) {
            CELLS.stream().filter(c -> !kept(rows, c)).forEach(c -> word(c, null, null, night));
        }
        for (Row row : rows) {
            for (String cell : CELLS) {
                if (!meant(row, cell)) {
                    continue;
                }
                if (row.action() == StatRow.Action.MERGE) {
                    words.putIfAbsent(cell, new Word(null, null, night));
                } else if (row.action() == null) {
                    Optional<Correction> correction = correction(cell);
                    if (correction.isEmpty()) {
                        word(cell, row.value(), row.value() == null ? null : new BigDecimal(row.value()), night);
                    } else if (correction.get().expect().equals(row.value())) {
                        word(cell, row.value(), new BigDecimal(correction.get().value()), night);
                    }
                } else {
                    word(cell, null, null, night);
                }
            }
        }
    }

    private void word(String cell, @Nullable String text, @Nullable BigDecimal value, int night) {
        Word there = words.get(cell);
        if (there == null || there.said() <= night) {
            words.put(cell, new Word(text, value, night));
        }
    }

    /** Whether some row of this cell is one that a correction refuses, or that leaves its value as it is. */
    private boolean kept(List<Row> rows, String cell) {
        Optional<Correction> correction = correction(cell);
        return rows.stream()
                .anyMatch(r -> meant(r, cell)
                        && (r.action() == StatRow.Action.MERGE
                                || r.action() == null
                                        && correction.isPresent()
                                        && !correction.get().expect().equals(r.value())));
    }

    private void correctWhatIsInForce() {
        for (String cell : CELLS) {
            Word word = words.get(cell);
            correction(cell)
                    .filter(c -> word != null && c.expect().equals(word.text()))
                    .ifPresent(c -> words.put(cell, new Word(word.text(), new BigDecimal(c.value()), word.said())));
        }
    }

    private Optional<Correction> correction(String cell) {
        return corrections.stream().filter(c -> key(c).equals(cell)).findFirst();
    }

    private static String key(Correction correction) {
        return correction.series().substring(correction.series().indexOf(':') + 1) + " "
                + correction.period().start().getYear();
    }

    private SortedMap<String, String> snapshot() {
        SortedMap<String, String> snapshot = new TreeMap<>();
        words.forEach((cell, word) -> {
            if (word.value() != null) {
                snapshot.put(cell, word.value().toPlainString());
            }
        });
        return snapshot;
    }

    private static boolean meant(Row row, String cell) {
        String[] parts = cell.split("[. ]");
        return row.dimensions().getOrDefault("kind", parts[0]).equals(parts[0])
                && row.dimensions().getOrDefault("place", parts[1]).equals(parts[1])
                && (row.period().isEmpty() || row.period().equals(parts[2]));
    }

    // the nights

    private void land(Random random, int night) throws SQLException {
        List<Row> rows = new ArrayList<>();
        List<Integer> held = loads("held");
        if (!held.isEmpty() && random.nextInt(4) == 0) { // the same once more
            int again = Objects.requireNonNull(nightOfLoad.get(held.get(random.nextInt(held.size()))));
            rows.addAll(Objects.requireNonNull(delivered.get(again)));
            database.landing().statistics(source, FIRST.plusDays(night), "night-%d/again".formatted(night), "d", rows);
            database.connection().commit();
            delivered.put(night, rows);
            return;
        }
        boolean bad = night > 0 && random.nextInt(3) == 0;
        int documents = night == 0 ? 1 : 1 + random.nextInt(2);
        for (int document = 0; document < documents; document++) {
            List<Row> part = bad && document == 0 ? inThousands(random) : part(random, night == 0);
            database.landing()
                    .statistics(
                            source, FIRST.plusDays(night), "night-%d/part-%d".formatted(night, document), "d", part);
            rows.addAll(part);
        }
        database.connection().commit();
        delivered.put(night, rows);
    }

    private List<Row> part(Random random, boolean first) {
        List<Row> rows = new ArrayList<>();
        int share = first ? 10 : 1 + random.nextInt(8);
        for (String cell : CELLS) {
            if (random.nextInt(12) < share) {
                Word word = words.get(cell);
                String value = word == null || word.text() == null || random.nextInt(3) == 0
                        ? String.valueOf(5 + random.nextInt(5))
                        : word.text();
                rows.add(
                        first || random.nextInt(15) > 0
                                ? row(cell, value)
                                : random.nextBoolean() ? row(cell, null) : merging(cell));
            }
        }
        if (!first && random.nextInt(3) == 0) {
            Map<String, String> codes = new TreeMap<>(
                    rows.isEmpty() ? Map.of("kind", "low") : rows.get(0).dimensions());
            codes.keySet().removeIf(name -> random.nextInt(2) == 0);
            String period = random.nextInt(3) == 0 ? "" : String.valueOf(2020 + random.nextInt(4));
            rows.add(random.nextInt(rows.size() + 1), Row.deletion(codes, period));
        }
        if (rows.isEmpty()) {
            rows.add(row(CELLS.get(0), "7"));
        }
        return rows;
    }

    /** Everything that is known, a thousand times as large. */
    private List<Row> inThousands(Random random) {
        List<Row> rows = new ArrayList<>();
        String factor = random.nextInt(3) == 0 ? "00" : "000";
        for (String cell : CELLS) {
            Word word = words.get(cell);
            if (word != null && word.value() != null && random.nextInt(8) > 0) {
                rows.add(row(cell, word.value().toPlainString() + factor));
            }
        }
        return rows.isEmpty() ? List.of(row(CELLS.get(0), "7000")) : rows;
    }

    private static Row row(String cell, @Nullable String value) {
        String[] parts = cell.split("[. ]");
        Row row = Row.of(codes(parts), parts[2], value, "USD");
        return value == null ? row.status("M") : row;
    }

    private static Row merging(String cell) {
        String[] parts = cell.split("[. ]");
        return Row.merging(codes(parts), parts[2], null);
    }

    private static Map<String, String> codes(String[] parts) {
        return Map.of("kind", parts[0], "place", parts[1]);
    }

    /** Others than before only where no load waits: what was refused in it is not looked at again. */
    private List<Correction> corrections(Random random) throws SQLException {
        if (random.nextInt(2) == 0
                || !loads("held").isEmpty()
                || !loads("accepted").isEmpty()) {
            return corrections;
        }
        List<Correction> some = new ArrayList<>();
        for (String cell : CELLS) {
            if (random.nextInt(10) == 0) {
                some.add(new Correction(
                        source + "/d:" + cell.substring(0, cell.indexOf(' ')),
                        Period.parse(cell.substring(cell.indexOf(' ') + 1)).orElseThrow(),
                        String.valueOf(5 + random.nextInt(5)),
                        String.valueOf(random.nextInt(3) == 0 ? 70 : 3),
                        "slip",
                        "yearbook"));
            }
        }
        return some;
    }

    private void decide(Random random) throws SQLException {
        for (int load : loads("held")) {
            String decision =
                    List.of("accepted", "accepted", "held", "rejected").get(random.nextInt(4));
            database.execute("update ops.held_load set status = '%s' where load_id = %d".formatted(decision, load));
        }
        database.connection().commit();
    }

    private List<Integer> loads(String status) throws SQLException {
        return database.texts("select load_id::text from ops.held_load where status = '" + status + "'").stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** What the transform of a night does. */
    private DatasetLoad.Result run(int night) throws SQLException, IOException {
        LocalDate date = FIRST.plusDays(night);
        Watch watch = SampleWatch.correcting(corrections.toArray(Correction[]::new));
        DatasetLoad load =
                new DatasetLoad(watch, LoadedStatistics.DOLLARS, Regions.load(), new QualityGate(watch), null);
        Run run = database.run(date);
        database.execute("delete from ops.balance where run_id = " + run.id());
        for (HeldLoad held : HeldLoad.accepted(database.connection(), run.id(), 0)) {
            load.loadLate(database.connection(), run, held.delivered(), held.lastSeen(), held.gate());
            held.merged(database.connection(), run.id());
        }
        new CorrectionsInForce(watch).apply(database.connection(), run);
        DatasetLoad.Result result = load.load(database.connection(), run, new DeliveredDataset(source, "d"));
        assertThat(Books.of(database.connection(), run)).isNotEmpty().allMatch(Books.Entry::balanced);
        for (String seen :
                database.texts("select load_id || ' ' || (last_seen - date '" + FIRST + "') from ops.held_load")) {
            nightOfLoad.put(Integer.valueOf(seen.split(" ")[0]), Integer.valueOf(seen.split(" ")[1]));
        }
        return result;
    }

    private boolean held(int night) throws SQLException {
        return database.count(
                        "select count(*) from ops.load join ops.run using (run_id) where held and business_date = '%s'"
                                .formatted(FIRST.plusDays(night)))
                > 0;
    }

    private List<String> rows() throws SQLException {
        return database.texts("select o::text from reporting.observation o order by 1");
    }

    private static List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (String kind : List.of("high", "low")) {
            for (String place : List.of("bay", "reef")) {
                for (int year = 2020; year < 2024; year++) {
                    cells.add(kind + "." + place + " " + year);
                }
            }
        }
        return cells;
    }
}
