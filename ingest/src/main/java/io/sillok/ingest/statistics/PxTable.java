package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a PX table: its variables, those of {@code STUB} first and slowest, those of {@code HEADING} last; their codes, or values
 * where there are none; which of them is time, and which names the contents whose units differ.
 */
final class PxTable {
    private static final Set<String> TIMES =
            Set.of("time", "year", "period", "quarter", "month", "date", "tid", "år", "jahr", "시점", "연도", "년도", "기간");
    private static final Pattern TLIST = Pattern.compile("TLIST\\(\\s*([AHQMW])1", Pattern.CASE_INSENSITIVE);

    private final PxKeywords keywords;
    private final List<Variable> variables = new ArrayList<>();
    private final int stub;
    /** {@code 20240315 09:00}: when it was last changed. */
    private static final Pattern UPDATED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?: \\d{2}:\\d{2})?");

    private final String dataset;
    private final @Nullable String contents;
    private final String unit;
    /** By the place of a value of the contents; empty where it has none of its own. */
    private final List<String> units;

    private final Map<String, String> ofSeries;
    /** The variables that may be time. */
    private final List<String> read;
    /** Whether that is known by their values alone. */
    private final boolean guessed;

    /**
     * A variable.
     *
     * @param codes in their order; of time: periods
     * @param byKey place by what rows with keys call it; empty where they have none
     */
    record Variable(String name, boolean time, List<String> codes, List<String> values, Map<String, Integer> byKey) {}

    /**
     * Puts it together.
     *
     * @throws IllegalArgumentException saying what is lacking
     */
    PxTable(PxKeywords keywords, String file) {
        this.keywords = keywords;
        List<String> named = new ArrayList<>(keywords.values("STUB"));
        this.stub = named.size();
        named.addAll(keywords.values("HEADING"));
        if (named.isEmpty()) {
            throw new IllegalArgumentException("the file has neither STUB nor HEADING");
        }
        String said = time(named);
        this.read = said.isEmpty() ? named.stream().filter(this::holdsPeriods).toList() : List.of(said);
        this.guessed = said.isEmpty();
        for (String name : named) {
            variables.add(variable(name, read.size() == 1 && name.equals(read.get(0))));
        }
        String matrix = String.join("", keywords.values("MATRIX"));
        String table = String.join("", keywords.values("TABLEID"));
        this.dataset = !matrix.isBlank() ? matrix : !table.isBlank() ? table : file;
        List<String> contvariable = keywords.values("CONTVARIABLE");
        this.contents = contvariable.isEmpty() ? null : contvariable.get(0);
        this.unit = String.join("", keywords.values("UNITS"));
        this.ofSeries = ofSeries(keywords);
        this.units = variables.stream()
                .filter(variable -> variable.name().equals(contents))
                .flatMap(variable -> variable.values().stream())
                .map(value -> String.join("", keywords.values("UNITS", value)))
                .toList();
    }

    /** Whether the texts are periods; codes of industries, say, look like years as well. */
    private boolean holdsPeriods(String name) {
        return PeriodNames.of(keywords.values("VALUES", name)).isPresent();
    }

    /** What there is to say where the file does not say which variable is time. */
    Optional<Finding> ofTime(TableFindings findings) {
        if (!guessed) {
            return Optional.empty();
        } else if (read.size() == 1) {
            return Optional.of(findings.takenForTime(
                    "the file does not say by TIMEVAL which variable is time; '%s' was taken, since all of its values are periods"
                            .formatted(read.get(0))));
        }
        return Optional.of(
                findings.timeless("the file does not say by TIMEVAL which variable is time, and the values of %s are"
                                .formatted(read.isEmpty() ? "none" : String.join(", ", read))
                        + " periods: the table is read without"));
    }

    /** The variable that says that it is time, or is called so; empty where none does. */
    private String time(List<String> named) {
        for (String name : named) {
            boolean says = keywords.entry("TIMEVAL", name) != null
                    || keywords.values("VARIABLE-TYPE", name).stream().anyMatch(type -> type.equalsIgnoreCase("time"));
            if (says) {
                return name;
            }
        }
        return named.stream()
                .filter(name -> TIMES.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private Variable variable(String name, boolean time) {
        List<String> values = keywords.values("VALUES", name);
        List<String> codes = keywords.values("CODES", name);
        if (values.isEmpty() && codes.isEmpty()) {
            throw new IllegalArgumentException("the variable '%s' has no VALUES".formatted(name));
        }
        List<String> texts = values.isEmpty() ? codes : values;
        List<String> used = codes.size() == texts.size() ? codes : texts;
        List<String> keys =
                keywords.values("KEYS", name).stream().anyMatch(kind -> kind.equalsIgnoreCase("CODES")) ? used : texts;
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; !keywords.values("KEYS", name).isEmpty() && i < keys.size(); i++) {
            byKey.put(keys.get(i), i);
        }
        return new Variable(name, time, time ? periods(name, texts, used) : used, texts, byKey);
    }

    /** Q1 and the like say what digits mean: 19961 is a quarter, 199601 a month or a week. */
    private List<String> periods(String name, List<String> texts, List<String> codes) {
        PxKeywords.Entry timeval = keywords.entry("TIMEVAL", name);
        if (timeval == null) {
            return PeriodNames.of(texts).or(() -> PeriodNames.of(codes)).orElse(texts);
        }
        Matcher kind = TLIST.matcher(timeval.bare());
        // a range, "1994"-"1996", names its ends alone
        boolean listed =
                timeval.values().size() == texts.size() && !timeval.bare().contains("-");
        String letter = kind.find() ? kind.group(1).toUpperCase(Locale.ROOT) : "";
        return (listed ? timeval.values() : texts)
                .stream().map(text -> period(letter, text)).toList();
    }

    private static String period(String letter, String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() < 5 || digits.length() > 6) {
            return text;
        }
        String year = digits.substring(0, 4);
        String part = digits.substring(4);
        return switch (letter) {
            case "H" -> year + "-S" + Integer.parseInt(part);
            case "Q" -> year + "-Q" + Integer.parseInt(part);
            case "M" -> part.length() == 2 ? year + "-" + part : year + "-0" + part;
            case "W" -> part.length() == 2 ? year + "-W" + part : year + "-W0" + part;
            default -> text;
        };
    }

    String dataset() {
        return dataset;
    }

    /** The variables whose keys stand before a row's cells; empty where cells stand in their order alone. */
    List<Variable> keyed() {
        List<Variable> keyed = variables.subList(0, stub).stream()
                .filter(variable -> !variable.byKey().isEmpty())
                .toList();
        return keyed.size() == stub ? keyed : List.of();
    }

    /** How many cells there are, or those of one row of {@code HEADING}. */
    long cells(boolean ofRow) {
        long cells = 1;
        for (Variable variable : ofRow ? variables.subList(stub, variables.size()) : variables) {
            cells = Math.multiplyExact(cells, variable.codes().size());
        }
        return cells;
    }

    /** The codes and the unit of a cell by its number. */
    Cells cells(long number) {
        Cells cells = new Cells();
        String measured = unit;
        long rest = number;
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            int at = (int) (rest % variable.codes().size());
            rest /= variable.codes().size();
            cells.dimension(
                    variable.time() ? "TIME_PERIOD" : variable.name(),
                    variable.codes().get(at));
            if (variable.name().equals(contents) && !units.get(at).isBlank()) {
                measured = units.get(at);
            }
        }
        ofSeries.forEach(cells::attribute);
        name(cells, number);
        return measured.isBlank() ? cells : cells.attribute("UNIT_MEASURE", measured);
    }

    /** What the values but time's are called, where they have codes beside. */
    private void name(Cells cells, long number) {
        StringBuilder title = new StringBuilder();
        long rest = number;
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            int at = (int) (rest % variable.codes().size());
            rest /= variable.codes().size();
            String value = variable.values().get(at);
            if (!variable.time()
                    && !value.isBlank()
                    && !value.equals(variable.codes().get(at))) {
                title.insert(0, title.isEmpty() ? "" : "; ").insert(0, value.strip());
            }
        }
        if (!title.isEmpty()) {
            cells.attribute("TITLE", title.toString());
        }
    }

    /** What the file says of all of its numbers, under SDMX's names. */
    private static Map<String, String> ofSeries(PxKeywords keywords) {
        Map<String, String> ofSeries = new TreeMap<>();
        String base = String.join("", keywords.values("BASEPERIOD"));
        if (!base.isBlank()) {
            ofSeries.put("BASE_PER", base.strip());
        }
        boolean seasons = String.join("", keywords.values("SEASADJ")).equalsIgnoreCase("YES");
        boolean days = String.join("", keywords.values("DAYADJ")).equalsIgnoreCase("YES");
        if (seasons || days) {
            ofSeries.put("ADJUSTMENT", !days ? "S" : seasons ? "Y" : "W");
        }
        String title = String.join("", keywords.values("TITLE"));
        String contents = String.join("", keywords.values("CONTENTS"));
        if (!title.isBlank() || !contents.isBlank()) {
            ofSeries.put("TITLE_COMPL", title.isBlank() ? contents.strip() : title.strip());
        }
        Matcher updated =
                UPDATED.matcher(String.join("", keywords.values("LAST-UPDATED")).strip());
        if (updated.matches()) {
            try {
                ofSeries.put(
                        Cells.EDITION,
                        LocalDate.of(
                                        Integer.parseInt(updated.group(1)),
                                        Integer.parseInt(updated.group(2)),
                                        Integer.parseInt(updated.group(3)))
                                .toString());
            } catch (DateTimeException e) {
                // a day that there is none of dates nothing
            }
        }
        return ofSeries;
    }
}
