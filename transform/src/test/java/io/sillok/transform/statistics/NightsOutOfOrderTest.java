package io.sillok.transform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.transform.store.Landing.Row;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries that are made up for after later ones; every value is invented. */
class NightsOutOfOrderTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 8);
    private static final int NIGHTS = 7;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    /** Before which editions are dated that come on these nights. */
    private static final LocalDate LAST_EDITION = LocalDate.of(2025, 9, 1);

    @RegisterExtension
    final LoadedStatistics database = LoadedStatistics.inDollars(SampleWatch.create(), LoadGate.OPEN);

    @ParameterizedTest
    @CsvSource({
        "register, 1", "register, 2", "register, 3", "register, 4", "register, 5", "register, 6",
        "partial, 1", "partial, 2", "partial, 3", "partial, 4", "partial, 5", "partial, 6"
    })
    void aNightThatIsMadeUpForNamesThoseThatItMayHaveOvertaken(String source, long seed)
            throws SQLException, IOException {
        Random random = new Random(seed);
        List<SortedMap<String, String>> deliveries = deliveries(random);
        int late = random.nextInt(NIGHTS - 1);
        TreeSet<Integer> loaded = new TreeSet<>();
        for (int number = 0; number < NIGHTS; number++) {
            if (number != late) {
                database.deliver(source, FIRST.plusDays(number), "d", rows(deliveries.get(number), ""));
                loaded.add(number);
            }
        }
        database.deliver(source, FIRST.plusDays(late), "d", rows(deliveries.get(late), ""));
        loaded.add(late);
        List<LocalDate> named = nightsNamed(FIRST.plusDays(late));
        if (named.isEmpty()) {
            assertKnown("with nothing said", FIRST::plusDays, source, deliveries, loaded);
            return;
        }
        LocalDate night = FIRST.plusDays(NIGHTS);
        for (LocalDate again : named) {
            int number = (int) ChronoUnit.DAYS.between(FIRST, again);
            database.deliver(source, night, "d", rows(deliveries.get(number), ""));
            night = night.plusDays(1);
        }
        assertThat(database.known(night))
                .as("once they are delivered again")
                .isEqualTo(said(source, deliveries, loaded, NIGHTS));
    }

    @ParameterizedTest
    @CsvSource({
        "register, 1", "register, 2", "register, 3", "register, 4", "register, 5", "register, 6",
        "partial, 1", "partial, 2", "partial, 3", "partial, 4", "partial, 5", "partial, 6"
    })
    void whatWasKnownOnceTheEditionsThatAreNamedAreDeliveredAgainIsAsInTheirOrder(String source, long seed)
            throws SQLException, IOException {
        Random random = new Random(seed);
        List<SortedMap<String, String>> editions = deliveries(random);
        List<Integer> brought = new ArrayList<>(); // by each night
        TreeSet<Integer> loaded = new TreeSet<>();
        for (int number : shuffled(random)) {
            Deque<Integer> toDeliver = new ArrayDeque<>(List.of(number));
            while (!toDeliver.isEmpty()) {
                int next = toDeliver.remove();
                LocalDate night = FIRST.plusDays(brought.size());
                brought.add(next);
                database.deliver(
                        source,
                        night,
                        "d",
                        rows(editions.get(next), edition(next).toString()));
                for (LocalDate named : nightsNamed(night)) {
                    toDeliver.add(brought.get((int) ChronoUnit.DAYS.between(FIRST, named)));
                }
            }
            loaded.add(number);
            assertKnown("after edition " + number, NightsOutOfOrderTest::edition, source, editions, loaded);
        }
    }

    @Test
    void whatTheLaterDeliveryReplacedIsNothingToSay() throws SQLException, IOException {
        database.deliver("partial", FIRST.plusDays(5), "d", rows(new TreeMap<>(Map.of("a 2024", "7")), ""));
        database.deliver("partial", FIRST, "d", rows(new TreeMap<>(Map.of("a 2024", "5")), ""));
        assertThat(nightsNamed(FIRST)).isEmpty();
    }

    private static List<Integer> shuffled(Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, NIGHTS).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static LocalDate edition(long number) {
        return LAST_EDITION.minusYears(NIGHTS - number);
    }

    /** @param dates the day of each delivery by its number */
    private void assertKnown(
            String when,
            LongFunction<LocalDate> dates,
            String source,
            List<SortedMap<String, String>> deliveries,
            TreeSet<Integer> loaded)
            throws SQLException {
        for (int day = 0; day < NIGHTS; day++) {
            assertThat(database.known(dates.apply(day)))
                    .as("%s, on day %d", when, day)
                    .isEqualTo(said(source, deliveries, loaded, day));
        }
    }

    /** The nights that a night's load has left to be delivered again. */
    private List<LocalDate> nightsNamed(LocalDate night) throws SQLException {
        List<LocalDate> named = new ArrayList<>();
        for (String message : database.texts("""
                select f.message from ops.finding f join ops.run using (run_id)
                where code = 'loaded_out_of_order' and business_date = '%s'
                """.formatted(night))) {
            Matcher date = DAY.matcher(message);
            while (date.find()) {
                named.add(LocalDate.parse(date.group()));
            }
        }
        return named;
    }

    private static List<SortedMap<String, String>> deliveries(Random random) {
        List<SortedMap<String, String>> deliveries = new ArrayList<>();
        for (int night = 0; night < NIGHTS; night++) {
            SortedMap<String, String> values = new TreeMap<>();
            for (String item : List.of("a", "b", "c")) {
                for (int year = 2021; year < 2024; year++) {
                    if (random.nextInt(5) > 0) {
                        values.put(item + " " + year, String.valueOf(random.nextInt(3)));
                    }
                }
            }
            deliveries.add(values);
        }
        return deliveries;
    }

    private static List<Row> rows(SortedMap<String, String> cells, String edition) {
        List<Row> rows = new ArrayList<>();
        cells.forEach((cell, value) -> {
            Row row = Row.of(Map.of("item", cell.substring(0, 1)), cell.substring(2), value, "USD");
            rows.add(edition.isEmpty() ? row : row.edition(edition));
        });
        return rows;
    }

    /** What those deliveries say of a day, one after the other. */
    private static SortedMap<String, String> said(
            String source, List<SortedMap<String, String>> deliveries, TreeSet<Integer> loaded, int day) {
        SortedMap<String, String> known = new TreeMap<>();
        for (int number : loaded.headSet(day, true)) {
            if (source.equals("register")) {
                known.clear(); // it is complete
            }
            known.putAll(deliveries.get(number));
        }
        return known;
    }
}
