package io.sillok.ingest.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells rows of the same labels apart: the row that heads them, where each part of a table repeats its labels ({@code 남자} above
 * {@code 동구}, {@code 서구}; {@code 여자} above the same). Such a row holds a label alone, or values of its own. Rows that nothing tells
 * apart are refused: one of them would pass for the other.
 */
final class Sections {
    /** What the rows of a section have it in. */
    static final String DIMENSION = "section";
    /** As many rows are held against one another; beyond them a load says which values differ. */
    private static final int MOST_SEEN = 10_000;
    /** As remarks are marked, and sections too. */
    private static final Pattern MARKED = Pattern.compile("[\\[<].*|\\(?[0-9]{1,2}\\).*");

    private static final int FEWEST_BLOCKS = 2;

    /** A row that was read: its number, and what its values are. */
    private record Seen(long row, int values) {}

    /** A section: what heads it, and the labels of its rows in their order. */
    private record Block(String head, List<List<String>> keys) {}

    private final Map<List<String>, Seen> seen = new HashMap<>();
    /** Labels that stand in several sections, and what surely stands in one; empty where no row of a label alone heads a section. */
    private final Set<List<String>> inside;
    /** The labels below each row that heads others and has values of its own, in their order; empty where none does. */
    private final List<List<String>> children;
    /** Labels that come again, nobody knows why. */
    private final Set<List<String>> ambiguous;

    private String section = "";
    /** The row that headed others last, and how many of them were read. */
    private String heading = "";

    private int child;

    private Sections(Set<List<String>> inside, List<List<String>> children, Set<List<String>> ambiguous) {
        this.inside = inside;
        this.children = children;
        this.ambiguous = ambiguous;
    }

    /**
     * What the first rows of a table say.
     *
     * @param columns the table's
     * @param sample its first rows
     * @param whole whether these are all
     */
    static Sections of(CsvColumns columns, List<List<String>> sample, boolean whole) {
        List<Block> blocks = new ArrayList<>(List.of(new Block("", new ArrayList<>())));
        Map<List<String>, Seen> first = new HashMap<>();
        Set<List<String>> again = new HashSet<>();
        String head = "";
        for (int i = 0; i < sample.size() && !columns.headsAnother(sample.get(i)); i++) {
            List<String> row = sample.get(i);
            if (isHead(row)) {
                head = label(row);
            } else if (TableLayout.filled(row) > 1) {
                if (!head.isEmpty()) {
                    blocks.add(new Block(head, new ArrayList<>()));
                    head = "";
                }
                List<String> key = columns.key(row);
                Seen own = new Seen(i, columns.values(row).hashCode());
                Seen before = first.putIfAbsent(key, own);
                if (before == null || before.values() != own.values()) {
                    blocks.get(blocks.size() - 1).keys().add(key);
                }
                if (before != null && before.values() != own.values()) {
                    again.add(key);
                }
            }
        }
        if (again.isEmpty()) {
            return new Sections(Set.of(), List.of(), Set.of());
        }
        Set<List<String>> inside = blocks.size() > 1 ? inside(blocks, again) : Set.of();
        List<List<String>> children =
                blocks.size() == 1 && columns.key(List.of()).size() == 1 && columns.goesByCodes()
                        ? children(blocks.get(0).keys(), again, whole)
                        : List.of();
        return inside.isEmpty() && children.isEmpty()
                ? new Sections(Set.of(), List.of(), again)
                : new Sections(inside, children, Set.of());
    }

    /** Empty unless sections explain why labels come again. What stands behind the last of these labels may be a sum of all sections. */
    private static Set<List<String>> inside(List<Block> blocks, Set<List<String>> again) {
        Set<String> heads = new HashSet<>();
        Set<List<String>> inside = new LinkedHashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!heads.add(block.head())
                    || new HashSet<>(block.keys()).size() < block.keys().size()) {
                return Set.of();
            }
            boolean last = i == blocks.size() - 1;
            int end = block.keys().size();
            while (last && end > 0 && !again.contains(block.keys().get(end - 1))) {
                end--;
            }
            inside.addAll(block.keys().subList(0, end));
        }
        return inside;
    }

    /** Empty unless the same labels in the same order stand below each of several others that come once. */
    private static List<List<String>> children(List<List<String>> keys, Set<List<String>> again, boolean whole) {
        Map<List<String>, List<List<String>>> below = new LinkedHashMap<>();
        List<List<String>> current = List.of();
        for (List<String> key : keys) {
            if (!again.contains(key)) {
                current = new ArrayList<>();
                below.put(key, current);
            } else if (below.isEmpty()) {
                return List.of();
            } else {
                current.add(key);
            }
        }
        List<List<List<String>>> blocks = new ArrayList<>(below.values());
        while (!blocks.isEmpty() && blocks.get(0).isEmpty()) {
            blocks.remove(0);
        }
        List<List<String>> same = blocks.isEmpty() ? List.of() : blocks.get(0);
        int end = whole ? blocks.size() : blocks.size() - 1;
        boolean alike = blocks.subList(0, Math.max(0, end)).stream().allMatch(same::equals)
                && (whole
                        || same.subList(
                                        0,
                                        Math.min(
                                                same.size(),
                                                blocks.get(blocks.size() - 1).size()))
                                .equals(blocks.get(blocks.size() - 1)));
        boolean enough = same.size() > 1 ? end >= FEWEST_BLOCKS : end > FEWEST_BLOCKS;
        return alike && enough ? same : List.of();
    }

    private static boolean isHead(List<String> row) {
        return TableLayout.filled(row) == 1
                && !label(row).isEmpty()
                && (!Remarks.are(row) || MARKED.matcher(label(row)).matches())
                && !StatedUnit.says(label(row));
    }

    private static String label(List<String> row) {
        return TableLayout.cell(row, 0);
    }

    /** Whether a row of a label alone heads others and is none itself; the rows after it are that section's, where sections are known. */
    boolean opens(List<String> row) {
        boolean opens = !(inside.isEmpty() && ambiguous.isEmpty()) && isHead(row);
        section = opens && !inside.isEmpty() ? label(row) : section;
        return opens;
    }

    /**
     * Why nobody can tell a row from others; null where it can be. Rows are to be given in their order.
     *
     * @param key its labels
     * @param values what it has
     * @param number which row it is
     */
    @Nullable
    String refusal(List<String> key, List<String> values, long number) {
        if (ambiguous.contains(key)) {
            return "several rows have the labels %s, and nothing tells them apart".formatted(key);
        }
        if (!inside.isEmpty() && !section.isEmpty() && !inside.contains(key)) {
            return "nothing says whether %s belongs to the section '%s' above it".formatted(key, section);
        }
        if (!children.isEmpty()) {
            boolean below = children.contains(key);
            if (below
                    && (section.isEmpty() && heading.isEmpty()
                            || child >= children.size()
                            || !children.get(child).equals(key))) {
                return "nothing says under which row %s belongs".formatted(key);
            }
            heading = below ? heading : key.get(0);
            section = below ? heading : "";
            child = below ? child + 1 : 0;
        }
        List<String> whole = new ArrayList<>(key);
        whole.add(section);
        Seen own = new Seen(number, values.hashCode());
        Seen before = seen.size() < MOST_SEEN ? seen.putIfAbsent(whole, own) : seen.get(whole);
        if (before != null && before.values() != own.values()) {
            return "row %d has the same labels, %s, and nothing tells the two apart".formatted(before.row(), key);
        }
        return null;
    }

    /** Whether no row is left that could be refused: none has to be asked about any more. */
    boolean done() {
        return seen.size() >= MOST_SEEN && ambiguous.isEmpty() && inside.isEmpty() && children.isEmpty();
    }

    /** The section of the row that was asked about last; empty where it is in none. */
    String section() {
        return section;
    }
}
