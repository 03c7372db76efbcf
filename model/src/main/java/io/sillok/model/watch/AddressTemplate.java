package io.sillok.model.watch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web as its author wrote it. {@code {date}} (2025-09-25), {@code {yyyy}}, {@code {MM}} and {@code {dd}}
 * stand for the business date, {@code ${env:NAME}} for a variable of the environment that nobody else is to see.
 *
 * @param text as written
 */
public record AddressTemplate(String text) {
    private static final Pattern PART = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}|\\{(date|yyyy|MM|dd)}");

    /** The names of its secrets, in their order. */
    public List<String> secrets() {
        return PART.matcher(text)
                .results()
                .map(part -> part.group(1))
                .filter(name -> name != null)
                .distinct()
                .toList();
    }

    /** What of it is neither a literal nor one of the words above: braces that nothing explains. Empty where all is well. */
    String unexplained() {
        String rest = PART.matcher(text).replaceAll("");
        Matcher brace = Pattern.compile("\\$?\\{[^{}]*}?|}").matcher(rest);
        return brace.find() ? brace.group() : "";
    }

    /**
     * The address that is asked on a business date; a secret that is missing is left hidden.
     *
     * @param secrets by name. One with a percent sign is taken as encoded already, any other is encoded here
     */
    public String expand(LocalDate date, Map<String, String> secrets) {
        return replaced(date, name -> {
            String secret = secrets.get(name);
            return secret == null ? hidden(name) : encoded(secret);
        });
    }

    /** The same without its secrets: this one may be printed and kept. */
    public String printable(LocalDate date) {
        return replaced(date, AddressTemplate::hidden);
    }

    /** What stands for a secret wherever an address is shown or kept. */
    private static String hidden(String name) {
        return "*" + name + "*";
    }

    /** A secret as it stands in an address. */
    public static String encoded(String secret) {
        return secret.indexOf('%') >= 0 ? secret : URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    private String replaced(LocalDate date, Function<String, String> secret) {
        return PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(value(part, date, secret)));
    }

    private static String value(MatchResult part, LocalDate date, Function<String, String> secret) {
        if (part.group(1) != null) {
            return secret.apply(part.group(1));
        }
        return switch (part.group(2)) {
            case "yyyy" -> String.format(Locale.ROOT, "%04d", date.getYear());
            case "MM" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
            case "dd" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
            default -> date.toString();
        };
    }
}
