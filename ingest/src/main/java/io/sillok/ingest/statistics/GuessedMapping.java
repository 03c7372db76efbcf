package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mapping of a table whose author gives none: what its columns are, by their names and by what stands in them. */
final class GuessedMapping {
    private final TableSample table;
    private final TimeColumns times;
    private final Map<String, String> mapping = new TreeMap<>();
    /** Columns that are mapped, or say nothing more. */
    private final List<Integer> taken = new ArrayList<>();
    /** The column of periods, or of the years of these; -1 where there is none. */
    private final int period;

    private GuessedMapping(TableSample table) {
        this.table = table;
        this.times = new TimeColumns(table);
        this.period = period();
    }

    /**
     * A mapping as an author would write it.
     *
     * @param dataset what it is called
     * @param stated the period that is stated for all of it, where it has no column for periods; null where none is
     * @throws IllegalArgumentException where no column can be told to hold periods, or values
     */
    static Map<String, String> of(
            String dataset, List<String> header, List<List<String>> rows, @Nullable String stated) {
        GuessedMapping guessed = new GuessedMapping(new TableSample(header, rows));
        guessed.mapping.put("dataset", "=" + dataset);
        guessed.timesAndValues(stated);
        guessed.others();
        return guessed.mapping;
    }

    private int period() {
        int named = times.parted().isEmpty()
                ? table.column(ColumnNames::isPeriod)
                : times.parted().get(0);
        // where nothing stands in it, it says of the columns behind it what they are
        return named >= 0 && !table.cells(named).isEmpty() ? named : table.only(PeriodForms::isPeriod);
    }

    private void timesAndValues(@Nullable String stated) {
        List<Integer> parted = times.parted();
        List<Integer> wide = wide();
        for (int i = 0; i < table.width(); i++) {
            if (times.isPartOfOther(i)) {
                taken.add(i);
            }
        }
        List<Integer> parts = parted.size() == 1 ? times.parts() : List.of();
        if (parted.size() > 1) {
            mapping.put("period", table.reference(period));
            mapping.put("period.part", table.reference(parted.get(1)));
            if (parted.size() > 2) {
                mapping.put("period.day", table.reference(parted.get(2)));
            }
            taken.addAll(parted);
            values();
        } else if (!parts.isEmpty()) {
            mapping.put("period", table.reference(period));
            taken.add(period);
            columnsOf(parts);
        } else if (wide.size() >= 2 || (wide.size() == 1 && period < 0)) {
            wide(wide);
        } else if (period >= 0) {
            mapping.put("period", table.reference(period));
            taken.add(period);
            values();
        } else if (stated != null && isOf(stated)) {
            mapping.put("period", "=" + stated);
        } else {
            throw new IllegalArgumentException(
                    "no column can be told to hold periods; the file has: " + String.join(", ", table.header()));
        }
    }

    /** The columns whose names are periods. */
    private List<Integer> wide() {
        List<Integer> wide = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            if (PeriodForms.heads(table.header().get(i))) {
                wide.add(i);
            }
        }
        // a lone name may well only mention a year, and so may several beside a column of periods
        boolean periods = period >= 0 && table.all(period, PeriodForms::isPeriod);
        boolean mentions = wide.size() == 1 && !table.numeric(wide.get(0))
                || periods
                        && wide.stream()
                                .allMatch(i ->
                                        PeriodForms.headsMore(table.header().get(i)));
        return mentions ? List.of() : wide;
    }

    private void wide(List<Integer> columns) {
        mapping.put("periods", "columns");
        mapping.put("period.pattern", PeriodForms.HEADER);
        taken.addAll(columns);
        int part = partsInRows();
        if (part >= 0
                && columns.stream()
                        .allMatch(i -> PeriodForms.headsYear(table.header().get(i)))) {
            mapping.put("period", table.reference(part)); // years beside months
            taken.add(part);
        }
    }

    /** The one column whose cells are parts of a year, not all of them whole ones; -1 where there is none. */
    private int partsInRows() {
        int part = table.only(cell -> PartOfYear.named(cell) != null);
        return part >= 0 && !table.all(part, PeriodForms::isWholeYear) ? part : -1;
    }

    /** Maps columns that are called as parts of a year are, with the units behind these. */
    private void columnsOf(List<Integer> parts) {
        mapping.put("periods", "columns");
        mapping.put(
                "period.pattern",
                "(?<period>"
                        + parts.stream()
                                .map(table.header()::get)
                                .map(ColumnNames::withoutUnit)
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|"))
                        + ")\\s*(?:[(\\[](?<unit>[^)\\]]+)[)\\]])?");
        taken.addAll(parts);
    }

    /**
     * Maps a table that has one period, or parts of a year that is stated once, in its columns or its rows. False where anything in it may
     * be another time than the one that is stated.
     */
    private boolean isOf(String stated) {
        List<Integer> parts = times.parts();
        int part = partsInRows();
        boolean inRows = part >= 0;
        for (int i = 0; i < table.width(); i++) {
            if (!parts.contains(i) && PeriodForms.mayTell(table.header().get(i))) {
                return false;
            }
            boolean dated =
                    table.cells(i).stream().anyMatch(cell -> !TableSample.isNumeral(cell) && PeriodForms.mayTell(cell));
            if (dated && i != part) {
                return false;
            }
        }
        if ((inRows || !parts.isEmpty()) && !PartOfYear.isYear(stated) || inRows && !parts.isEmpty()) {
            return false;
        }
        if (!parts.isEmpty()) {
            columnsOf(parts);
            return true;
        } else if (inRows) {
            mapping.put("period.part", table.reference(part));
            taken.add(part);
        }
        values();
        return true;
    }

    private void values() {
        takeParts();
        int value = table.column(ColumnNames.VALUE);
        for (int i = value + 1; value >= 0 && i < table.width(); i++) {
            if (ColumnNames.plain(table.header().get(i), table.header())
                    .equals(table.header().get(value))) {
                throw new IllegalArgumentException("two columns are called %s, and nothing says which holds the values"
                        .formatted(table.header().get(value)));
            }
        }
        List<Integer> numbers = columns(table::numeric);
        if (value < 0 && numbers.isEmpty()) {
            numbers = columns(table::measured);
        }
        if (value < 0 && numbers.size() == 1) {
            value = numbers.get(0);
        }
        if (value >= 0) {
            mapping.put("value", table.reference(value));
            taken.add(value);
        } else if (numbers.isEmpty()) {
            throw new IllegalArgumentException(
                    "no column can be told to hold values; the file has: " + String.join(", ", table.header()));
        } else {
            List<String> names = numbers.stream()
                    .map(table.header()::get)
                    .filter(name -> !name.isEmpty())
                    .map(Pattern::quote)
                    .toList();
            if (names.size() < numbers.size()) {
                throw new IllegalArgumentException("several columns hold numbers, and no header says which are values");
            }
            mapping.put("value.pattern", "(?<item>" + String.join("|", names) + ")");
            taken.addAll(numbers);
        }
    }

    /** Columns that are left, called by no code, and such. */
    private List<Integer> columns(IntPredicate such) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            if (!taken.contains(i) && !ColumnNames.CODE.test(table.name(i)) && such.test(i)) {
                columns.add(i);
            }
        }
        return columns;
    }

    /**
     * Numbers that count months, days or hours are no values. Beside days, months are said once more, and hours tell values apart.
     *
     * @throws IllegalArgumentException where they are needed for the period, and do not make one with it
     */
    private void takeParts() {
        int named = table.header().indexOf(mapping.getOrDefault("period", ""));
        boolean days = named >= 0 && table.all(named, PeriodForms::isDay);
        for (int i = 0; i < table.width(); i++) {
            boolean hours = ColumnNames.HOURS.test(table.name(i));
            if (taken.contains(i) || named < 0 || !table.numeric(i) && !hours) {
                continue;
            }
            String name = table.header().get(i);
            char kind = PartOfYear.kind(table.name(i));
            if (hours && table.all(i, PeriodForms::isHour)) {
                if (!days && !mapping.containsKey("period.day")) {
                    throw new IllegalArgumentException("'%s' counts hours, and '%s' holds no days"
                            .formatted(name, table.header().get(named)));
                }
                mapping.put(dimension(name), table.reference(i));
                taken.add(i);
            } else if (days && times.saidAgain(named, i, kind)) {
                taken.add(i);
            } else if (kind != ' ' && table.all(i, cell -> PartOfYear.of(cell, kind) != null)) {
                throw new IllegalArgumentException(
                        "'%s' counts parts of a year, and '%s' does not say of which year of the calendar"
                                .formatted(name, table.header().get(named)));
            }
        }
    }

    /** Maps what is left: codes, units, statuses. */
    private void others() {
        Set<Integer> unclear = unclear();
        for (int i = 0; i < table.width(); i++) {
            String name = table.name(i);
            if (taken.contains(i)
                    || unclear.contains(i)
                    || ColumnNames.isRemark(name)
                    || isPeriodInOtherWords(i)
                    // each line ends in a delimiter, or begins with its number
                    || name.isEmpty() && table.blank(i)
                    || table.countsRows(i)) {
                continue;
            }
            if (name.isEmpty()) {
                mapping.put("dimension.column" + (i + 1), "#" + (i + 1));
                continue;
            }
            String key = key(i);
            for (int same = 2; key.startsWith("dimension.") && mapping.containsKey(key); same++) {
                key = dimension(table.header().get(i)) + " " + same;
            }
            mapping.putIfAbsent(key, table.reference(i));
        }
    }

    private String key(int column) {
        String name = table.name(column);
        if (ColumnNames.MULTIPLIER.test(name) && table.powers(column)) {
            return "multiplier";
        } else if (ColumnNames.UNIT.test(name)) {
            return "unit";
        }
        return ColumnNames.STATUS.test(name)
                ? "status"
                : dimension(table.header().get(column));
    }

    private static String dimension(String header) {
        return "dimension." + header.replaceAll("\\s+", " ");
    }

    private boolean isPeriodInOtherWords(int column) {
        String name = table.name(column);
        boolean called = ColumnNames.isPeriod(name) || ColumnNames.PERIOD_CODE.test(name) || times.names(column);
        return period >= 0
                && called
                && table.sameTime(times.parted().isEmpty() ? List.of(period) : times.parted(), column);
    }

    /**
     * Columns of numbers that are no codes: nothing names them so, and the rows are told apart without them. Their header says neither what
     * they are of nor when, and as codes they would make a series of each value.
     */
    private Set<Integer> unclear() {
        List<Integer> codes = new ArrayList<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 0; i < table.width(); i++) {
            String name = table.name(i);
            if (i != period && (taken.contains(i) || ColumnNames.isRemark(name))) {
                continue;
            }
            boolean named = ColumnNames.CODE.test(name) || ColumnNames.UNIT.test(name) || ColumnNames.STATUS.test(name);
            boolean constant = table.rows().size() > 1 && !table.varies(i) && !PeriodForms.isDated(name);
            (i != period && !named && !constant && table.numeric(i) ? numbers : codes).add(i);
        }
        if (!table.toldApart(codes)) {
            numbers.removeIf(i -> !PeriodForms.isDated(table.header().get(i)));
        }
        return numbers;
    }
}
