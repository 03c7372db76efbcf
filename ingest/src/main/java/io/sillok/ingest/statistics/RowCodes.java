package io.sillok.ingest.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table's codes by dimension, row by row. Rows of the same codes share them: a table has far fewer of these than rows. */
final class RowCodes {
    private final SortedMap<String, CellOf> dimensions;
    private final CellOf[] cells;
    /** What the dimension of sections is called. */
    private final String ofSections;

    private final Once<List<String>, SortedMap<String, String>> known = new Once<>(this::codes);
    /** The texts of the row before, mostly those of the next one as well. */
    private List<String> lastTexts = List.of();

    private SortedMap<String, String> lastCodes = Collections.emptySortedMap();
    /** The section that the next row is in, empty where it is in none. */
    private String section = "";

    RowCodes(SortedMap<String, CellOf> dimensions) {
        this.dimensions = dimensions;
        this.cells = dimensions.values().toArray(CellOf[]::new);
        this.ofSections =
                dimensions.containsKey(Sections.DIMENSION) ? "table's " + Sections.DIMENSION : Sections.DIMENSION;
    }

    /** Rows that are asked for from now on are in a section; empty where in none. */
    void under(String section) {
        if (!section.equals(this.section)) {
            this.section = section;
            lastTexts = List.of();
        }
    }

    /** A row's codes, which cannot be changed. */
    SortedMap<String, String> of(List<String> row) {
        if (!sameAsBefore(row)) {
            lastTexts = texts(row);
            lastCodes = known.of(lastTexts);
        }
        return lastCodes;
    }

    private boolean sameAsBefore(List<String> row) {
        if (lastTexts.isEmpty()) {
            return false;
        }
        int at = 0;
        for (CellOf cell : cells) {
            if (!cell.of(row).equals(lastTexts.get(at++))) {
                return false;
            }
        }
        return true;
    }

    /** One for each dimension, then the section. */
    private List<String> texts(List<String> row) {
        String[] texts = new String[cells.length + 1];
        int at = 0;
        for (CellOf cell : cells) {
            texts[at++] = cell.of(row);
        }
        texts[at] = section;
        return Arrays.asList(texts);
    }

    private SortedMap<String, String> codes(List<String> texts) {
        SortedMap<String, String> codes = new TreeMap<>();
        int at = 0;
        for (String id : dimensions.keySet()) {
            codes.put(id, texts.get(at++));
        }
        if (!section.isEmpty()) {
            codes.put(ofSections, section);
        }
        return Collections.unmodifiableSortedMap(codes);
    }
}
