package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a table that tell the time of its rows: one, or several that have a part of it each. */
final class TimeColumns {
    private final TableSample table;
    private final List<Integer> parted;

    TimeColumns(TableSample table) {
        this.table = table;
        this.parted = parted(table);
    }

    /** The columns of years, of parts of these and of days, as far as the table has them each in one; empty where no column holds years. */
    List<Integer> parted() {
        return parted;
    }

    private static List<Integer> parted(TableSample table) {
        int named = table.column(ColumnNames::isPeriod);
        int year = table.only(ColumnNames.YEARS, PartOfYear::isYear);
        if (year < 0) {
            return List.of();
        }
        int part = -1;
        for (char kind : new char[] {'M', 'Q', 'S'}) {
            part = part >= 0
                    ? part
                    : table.only(name -> PartOfYear.kind(name) == kind, cell -> PartOfYear.of(cell, kind) != null);
        }
        part = part >= 0 ? part : table.only("period"::equals, PeriodForms::isPartCode);
        int day = part < 0 || PartOfYear.kind(table.header().get(part)) != 'M'
                ? -1
                : table.only(ColumnNames.DAYS, PartOfYear::isDay);
        if (named >= 0 && named != year && named != part && named != day) {
            return List.of();
        }
        return part < 0 ? List.of(year) : day < 0 ? List.of(year, part) : List.of(year, part, day);
    }

    /** The columns that are called as months, quarters or halves of a year are; empty where they are fewer than two, or of several kinds. */
    List<Integer> parts() {
        List<Integer> columns = new ArrayList<>();
        Set<Character> kinds = new HashSet<>();
        for (int i = 0; i < table.width(); i++) {
            PartOfYear part =
                    PartOfYear.named(ColumnNames.withoutUnit(table.header().get(i)));
            if (part != null && !part.whole()) {
                columns.add(i);
                kinds.add(part.kind());
            }
        }
        return columns.size() < 2 || kinds.size() > 1 ? List.of() : columns;
    }

    /** Whether a column says a part of what the period says: the year of a day, the quarter of a month. */
    boolean isPartOfOther(int column) {
        char kind = PartOfYear.kind(table.header().get(column));
        if (parted.size() > 1) {
            return kind != ' ' && !parted.contains(column);
        }
        String name = table.name(column);
        int period = table.column(ColumnNames::isPeriod);
        return ColumnNames.YEARS.test(name)
                && period >= 0
                && period != column
                && table.rows().stream()
                        .filter(row -> TableLayout.filled(row) > 1)
                        .allMatch(row -> PartOfYear.isYear(TableLayout.cell(row, column))
                                && TableLayout.cell(row, period)
                                        .startsWith(
                                                TableLayout.cell(row, column).substring(0, 4)));
    }

    /** Whether a column's cells name the year of a period that is parted into columns. */
    boolean names(int column) {
        return parted.size() > 1
                && table.rows().stream()
                        .filter(row -> TableLayout.filled(row) > 1)
                        .allMatch(row -> TableLayout.cell(row, column).contains(TableLayout.cell(row, parted.get(0))));
    }

    /** Whether numbers stand in the days beside them: of the year, the month, or the day itself. */
    boolean saidAgain(int period, int column, char kind) {
        Stream<List<String>> dated = table.rows().stream()
                .filter(row -> TableLayout.filled(row) > 1
                        && !TableLayout.cell(row, period).isEmpty());
        return dated.allMatch(row -> {
            String[] day = PeriodForms.partsOfDay(TableLayout.cell(row, period));
            String cell = TableLayout.cell(row, column);
            PartOfYear part = PartOfYear.of(cell, kind);
            int month = Integer.parseInt(day[1]);
            return part == null
                    ? cell.equals(day[0]) || kind == ' ' && cell.matches("0?" + Integer.parseInt(day[2]))
                    : part.number()
                            == (part.kind() == 'Q' ? (month + 2) / 3 : part.kind() == 'S' ? (month + 5) / 6 : month);
        });
    }
}
