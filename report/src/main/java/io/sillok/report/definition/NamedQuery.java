package io.sillok.report.definition;

import io.sillok.report.text.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report's SQL with its named parameters, over the relations that the engine offers every query ({@code relations.sql}).
 *
 * @param name the file's name without {@code .sql}
 * @param sql as JDBC takes it, the engine's relations in front
 * @param parameters in the order of their question marks
 */
public record NamedQuery(String name, String sql, List<Parameter> parameters) {
    private static final String RELATIONS = Resources.text(NamedQuery.class, "relations.sql");
    // quoted text, comments and casts are passed over; what is left of colons are parameters
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$|::|:([a-z_]+)|\\?",
            Pattern.DOTALL);

    private static final Pattern OWN_RELATIONS = Pattern.compile(
            "^(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*with(?:\\s+recursive)?\\b",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Thrown where a query cannot be read. */
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** Reads a query file. A parameter that no issue has is an {@link Unreadable}. */
    public static NamedQuery read(String name, Path file) {
        try {
            return of(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Reads a query's text. */
    static NamedQuery of(String name, String text) {
        String own = text.strip();
        while (own.endsWith(";")) {
            own = own.substring(0, own.length() - 1).strip();
        }
        // one statement has one WITH: the query's own relations follow the engine's
        Matcher with = OWN_RELATIONS.matcher(own);
        List<Parameter> parameters = new ArrayList<>();
        String sql = with.find()
                ? jdbc(name, RELATIONS, parameters) + ",\n" + jdbc(name, own.substring(with.end()), parameters)
                : jdbc(name, RELATIONS, parameters) + "\n" + jdbc(name, own, parameters);
        return new NamedQuery(name, sql, List.copyOf(parameters));
    }

    private static String jdbc(String name, String text, List<Parameter> parameters) {
        Matcher token = TOKEN.matcher(text);
        StringBuilder out = new StringBuilder();
        while (token.find()) {
            String found = token.group();
            String label = token.group(2);
            if (label != null) {
                Parameter parameter = Parameter.of(label)
                        .orElseThrow(() -> new Unreadable("query %s: no issue has a parameter :%s; there are %s"
                                .formatted(name, label, Parameter.labels())));
                parameters.add(parameter);
                found = "?::" + parameter.type();
            } else if (found.equals("?")) {
                found = "??"; // an operator of PostgreSQL's, which JDBC would take for a parameter
            }
            token.appendReplacement(out, Matcher.quoteReplacement(found));
        }
        return token.appendTail(out).toString();
    }
}
