package io.sillok.ingest.connector;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as its author wrote it, and its parameters; what is left open in it stays as it is. */
record Address(String text) {
    /** The value of a parameter; names are told apart by their letters alone, as all these interfaces do. */
    Optional<String> get(String name) {
        Matcher m = parameter(name);
        return m.find() ? Optional.of(m.group(2)) : Optional.empty();
    }

    /** A parameter that is a whole number, or {@code otherwise}. */
    long number(String name, long otherwise) {
        return get(name)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    /** The same address with another value of a parameter, put at its end where it has none yet. */
    Address with(String name, String value) {
        Matcher m = parameter(name);
        if (m.find()) {
            return new Address(text.substring(0, m.start(2)) + value + text.substring(m.end(2)));
        }
        return new Address(text + (text.indexOf('?') < 0 ? "?" : "&") + name + "=" + value);
    }

    private Matcher parameter(String name) {
        return Pattern.compile("(?i)([?&]" + Pattern.quote(name) + "=)([^&#]*)").matcher(text);
    }
}
