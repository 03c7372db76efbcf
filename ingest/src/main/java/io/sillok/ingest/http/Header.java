package io.sillok.ingest.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One header line of a request or a response; its value as ISO-8859-1, secrets in it already replaced. */
public record Header(String name, String value) {
    /** The first value under a name, whatever the case of its letters. */
    public static Optional<String> first(List<Header> headers, String name) {
        return headers.stream().filter(h -> h.is(name)).findFirst().map(Header::value);
    }

    /** All values under a name, joined as if they had come in one line. */
    public static String joined(List<Header> headers, String name) {
        return String.join(
                ", ",
                headers.stream().filter(h -> h.is(name)).map(Header::value).toList());
    }

    /** Whether it bears this name, whatever the case of its letters. */
    public boolean is(String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
