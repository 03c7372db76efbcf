package io.sillok.report.issue;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** A report's Pebble template. What it prints without a function is escaped for Markdown and may not hold a digit. */
final class Template {
    private static final String MARKDOWN = "markdown";

    private Template() {}

    /**
     * Renders a template.
     *
     * @return Markdown with figure marks (see PrintedFigures), its blank lines set by {@link Layout}
     * @throws IllegalStateException where the template asks for what is not there or prints a naked number
     */
    static String render(String name, String template, Writing writing, Map<String, Object> model) {
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new StringLoader())
                .strictVariables(true)
                .newLineTrimming(true)
                .cacheActive(false)
                .autoEscaping(true)
                .addEscapingStrategy(MARKDOWN, Writing::plain)
                .defaultEscapingStrategy(MARKDOWN)
                .defaultLocale(Locale.ROOT)
                .extension(new TemplateFunctions(writing))
                .build();
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(out, model);
        } catch (PebbleException e) {
            // the loader takes the whole template for its name
            throw new IllegalStateException(
                    "%s: %s".formatted(name, String.valueOf(e.getPebbleMessage()) + " in line " + e.getLineNumber()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Layout.of(out.toString());
    }
}
