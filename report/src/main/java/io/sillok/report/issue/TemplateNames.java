package io.sillok.report.issue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of a template that rendering it over no rows does not come by: functions, and columns of rows in a loop. */
final class TemplateNames {
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}|\\{%(.*?)%\\}", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\s*\\(");
    private static final Pattern FILTER = Pattern.compile("\\|\\s*$");
    private static final Pattern COLUMN =
            Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\.([A-Za-z_]\\w*)(?!\\w|\\s*\\()");
    private static final Pattern LOOP = Pattern.compile("-?\\s*for\\s+(\\w+)\\s+in\\s+(\\w+)\\s*-?");
    private static final Pattern ANY_LOOP = Pattern.compile("-?\\s*for\\s+(\\w+)\\s+in\\b.*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("-?\\s*endfor\\s*-?");
    private static final Pattern MACRO = Pattern.compile("-?\\s*macro\\s+(\\w+)\\s*\\(.*", Pattern.DOTALL);

    /** Pebble's words and functions that a bracket may follow. */
    private static final Set<String> PEBBLE = Set.of(
            "and",
            "or",
            "not",
            "is",
            "in",
            "if",
            "elseif",
            "for",
            "set",
            "equals",
            "contains",
            "matches",
            "block",
            "parent",
            "max",
            "min",
            "range",
            "i18n");

    private final Set<String> functions = new HashSet<>(PEBBLE);
    private final Map<String, List<String>> columns;

    /**
     * What a template may name.
     *
     * @param functions those of the engine
     * @param columns what the rows of each query have, as a template sees them; queries of which that is not known are left out
     */
    TemplateNames(Set<String> functions, Map<String, List<String>> columns) {
        this.functions.addAll(functions);
        this.columns = columns;
    }

    /** A loop's variable, and the query whose rows it goes through; null where it goes through something else. */
    private record Loop(String variable, @Nullable String query) {}

    /** Tells each name that is not there, with where in the template it stands. */
    void unknown(String template, BiConsumer<Integer, String> told) {
        Deque<Loop> loops = new ArrayDeque<>();
        for (Matcher tag = TAG.matcher(template); tag.find(); ) {
            boolean prints = tag.group(1) != null;
            String code = STRING.matcher(prints ? tag.group(1) : tag.group(2)).replaceAll("''");
            Matcher loop = LOOP.matcher(code);
            Matcher macro = MACRO.matcher(code);
            if (!prints && END.matcher(code).matches()) {
                loops.poll();
                continue;
            } else if (!prints && macro.matches()) {
                functions.add(macro.group(1));
                continue;
            }
            calls(code, name -> told.accept(tag.start(), "there is no function '%s'".formatted(name)));
            columns(
                    code,
                    loops,
                    (name, query) -> told.accept(
                            tag.start(),
                            "the query '%s' has no column '%s'; it has %s".formatted(query, name, columns.get(query))));
            if (!prints && ANY_LOOP.matcher(code).matches()) {
                boolean ofQuery = loop.matches() && columns.containsKey(loop.group(2));
                Matcher any = ANY_LOOP.matcher(code);
                if (any.matches()) {
                    loops.push(new Loop(any.group(1), ofQuery ? loop.group(2) : null));
                }
            }
        }
    }

    private void calls(String code, Consumer<String> unknown) {
        for (Matcher call = CALL.matcher(code); call.find(); ) {
            // upper(…) behind a bar is a filter
            boolean filter = FILTER.matcher(code.substring(0, call.start())).find();
            if (!filter && !functions.contains(call.group(1))) {
                unknown.accept(call.group(1));
            }
        }
    }

    private void columns(String code, Deque<Loop> loops, BiConsumer<String, String> unknown) {
        for (Matcher column = COLUMN.matcher(code); column.find(); ) {
            String variable = column.group(1);
            for (Loop loop : loops) {
                if (loop.variable().equals(variable)) {
                    List<String> known = loop.query() == null ? null : columns.get(loop.query());
                    if (known != null && !known.contains(column.group(2))) {
                        unknown.accept(column.group(2), loop.query());
                    }
                    break;
                }
            }
        }
    }
}
