package io.sillok.report.definition;

import io.sillok.report.korean.Particles;
import io.sillok.report.text.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels and phrases by language: the engine's own ({@code words.yaml}), over them those of all reports of a watch
 * ({@code reports/terms.yaml}), and over those the report's ({@code terms.yaml} in its folder). Keys are nested mappings joined by
 * full stops; a leaf maps languages to texts. {@code {name}} is a blank that the template fills, and {@code {name|은/는}} one that
 * takes a particle.
 */
public final class Terms {
    private static final Map<String, Map<String, String>> ENGINE = flatten(Resources.yaml(Terms.class, "words.yaml"));
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)(?:\\|([^}]+))?\\}");

    private static final String FILE = "terms.yaml";

    private final Map<String, Map<String, String>> shared;
    private final Map<String, Map<String, String>> own;

    private Terms(Map<String, Map<String, String>> shared, Map<String, Map<String, String>> own) {
        this.shared = shared;
        this.own = own;
    }

    /** The engine's words alone. */
    public static Terms engine() {
        return new Terms(Map.of(), Map.of());
    }

    /** The terms of a report's folder and of the one around it; where neither has any, the engine's words alone. */
    public static Terms of(Path reportFolder) {
        return new Terms(read(reportFolder.resolveSibling(FILE)), read(reportFolder.resolve(FILE)));
    }

    private static Map<String, Map<String, String>> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return flatten(Resources.mapping(Resources.parse(Files.readString(file, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The text of a term; empty where whoever has it last, the report, its watch or the engine, lacks that language. */
    public Optional<String> find(String key, String locale) {
        Map<String, String> engine = ENGINE.getOrDefault(key, Map.of());
        return Optional.ofNullable(
                own.getOrDefault(key, shared.getOrDefault(key, engine)).get(locale));
    }

    /** The text of a term that must be there. */
    public String text(String key, String locale) {
        return find(key, locale)
                .orElseThrow(() -> new IllegalStateException(
                        "the term '%s' is missing in '%s'; add it to terms.yaml".formatted(key, locale)));
    }

    /** A term with its blanks filled. A blank without a value is an {@link IllegalStateException}. */
    public String fill(String key, String locale, Map<String, String> values) {
        Matcher blank = BLANK.matcher(text(key, locale));
        StringBuilder out = new StringBuilder();
        while (blank.find()) {
            String value = values.get(blank.group(1));
            if (value == null) {
                throw new IllegalStateException("the term '%s' wants a value for {%s}".formatted(key, blank.group(1)));
            }
            blank.appendReplacement(
                    out,
                    Matcher.quoteReplacement(blank.group(2) == null ? value : Particles.attach(value, blank.group(2))));
        }
        return blank.appendTail(out).toString();
    }

    /** The report's own terms, by key and language. */
    public Map<String, Map<String, String>> own() {
        return own;
    }

    /** Those that the watch's reports share. */
    public Map<String, Map<String, String>> shared() {
        return shared;
    }

    private static Map<String, Map<String, String>> flatten(Map<String, Object> yaml) {
        Map<String, Map<String, String>> flat = new LinkedHashMap<>();
        flatten("", yaml, flat);
        return Collections.unmodifiableMap(flat);
    }

    private static void flatten(String prefix, Map<String, Object> yaml, Map<String, Map<String, String>> flat) {
        yaml.forEach((key, value) -> {
            if (value instanceof Map<?, ?> nested) {
                flatten(prefix.isEmpty() ? key : prefix + "." + key, Resources.mapping(nested), flat);
            } else {
                // a leaf: the key is a language
                flat.computeIfAbsent(prefix, p -> new LinkedHashMap<>()).put(key, String.valueOf(value));
            }
        });
    }
}
