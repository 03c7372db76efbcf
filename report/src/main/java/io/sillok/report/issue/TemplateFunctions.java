package io.sillok.report.issue;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives a template the functions of {@link Writing} under their names. */
final class TemplateFunctions extends AbstractExtension {
    private final Map<String, Function> functions = new TreeMap<>();

    TemplateFunctions(Writing writing) {
        EventWords events = writing.events();
        add("fig", List.of("x"), a -> writing.fig(a.get("x")));
        add("figs", List.of("xs"), a -> writing.figs(need(a, "xs")));
        add("cite", List.of("sentence"), a -> writing.cite(a.get("sentence")));
        add("unlessactual", List.of("x"), a -> writing.unlessActual(a.get("x")));
        add("money", List.of("x"), a -> writing.fig(a.get("x")));
        add("delta", List.of("x"), a -> writing.delta(a.get("x")));
        add(
                "count",
                List.of("rows", "name", "unit"),
                a -> writing.count(need(a, "rows"), text(a, "name"), text(a, "unit")));
        add("date", List.of("day"), a -> writing.date(a.get("day")));
        add("dates", List.of("from", "to"), a -> writing.dates(a.get("from"), a.get("to")));
        add("period", List.of("period", "frequency"), a -> writing.period(a.get("period"), a.get("frequency")));
        add("issue", List.of("number"), a -> writing.issue(need(a, "number")));
        add("issuelink", List.of("number", "path"), a -> writing.issueLink(need(a, "number"), text(a, "path")));
        add("name", List.of("name"), a -> writing.name(a.get("name")));
        add("quote", List.of("text", "address"), a -> writing.quote(a.get("text"), a.get("address")));
        add(
                "t",
                List.of("key", "values"),
                a -> writing.term(text(a, "key"), a.get("values") instanceof Map<?, ?> map ? map : Map.of()));
        add("label", List.of("kind", "word"), a -> writing.label(text(a, "kind"), a.get("word")));
        add("publisher", List.of("source"), a -> writing.publisher(a.get("source")));
        add("sourceclass", List.of("x"), a -> writing.sourceClass(a.get("x")));
        add("josa", List.of("word", "pair"), a -> writing.particle(need(a, "word"), text(a, "pair")));
        add("event", List.of("row"), a -> events.event(row(a)));
        add("people", List.of("participants"), a -> events.people(a.get("participants")));
        add("happening", List.of("row"), a -> events.happening(row(a)));
        add("section", List.of("key"), a -> writing.section(text(a, "key")));
        add("mark", List.of("level"), a -> writing.mark(text(a, "level")));
    }

    @Override
    public Map<String, Function> getFunctions() {
        return functions;
    }

    private interface Body {
        Object apply(Map<String, @Nullable Object> arguments);
    }

    private void add(String name, List<String> argumentNames, Body body) {
        functions.put(name, new Function() {
            @Override
            public List<String> getArgumentNames() {
                return argumentNames;
            }

            @Override
            public Object execute(
                    Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
                try {
                    return body.apply(arguments);
                } catch (IllegalStateException e) {
                    throw new IllegalStateException(
                            "%s() in line %d of the template: %s".formatted(name, lineNumber, e.getMessage()), e);
                }
            }
        });
    }

    private static Object need(Map<String, @Nullable Object> arguments, String name) {
        Object value = arguments.get(name);
        if (value == null) {
            throw new IllegalStateException("the argument '%s' is missing".formatted(name));
        }
        return value;
    }

    private static Map<?, ?> row(Map<String, @Nullable Object> arguments) {
        Object row = need(arguments, "row");
        if (row instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("a row is wanted, not " + row);
    }

    private static String text(Map<String, @Nullable Object> arguments, String name) {
        return need(arguments, name).toString();
    }
}
