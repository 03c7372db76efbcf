package io.sillok.ingest.http;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces secrets: those that a request names, and what stands where only secrets stand. */
final class Redaction {
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "set-cookie2", "x-api-key");

    /** Names that no one gives to anything but a key; a plain {@code key=} may be an article's. */
    private static final Pattern SECRET_QUERY = Pattern.compile(
            "(?i)((?:^|[?&;])(?:api[_-]?key|access[_-]?token|client[_-]?secret|service[_-]?key|auth[_-]?key|crtfc_key"
                    + "|password|passwd)=)[^&;#\\s]+");

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    private record Secret(String value, String shown) {}

    private final List<Secret> secrets = new ArrayList<>();

    private Redaction(Map<String, String> named) {
        named.forEach((name, value) -> {
            String shown = "*" + name.replaceAll("[^A-Za-z0-9_.-]", "_") + "*";
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            String spaced = encoded.replace("+", "%20");
            Stream.of(value, decoded(value), encoded, spaced)
                    .flatMap(form -> Stream.of(form, lowerEscapes(form)))
                    .distinct()
                    .forEach(form -> secrets.add(new Secret(form, shown)));
        });
        // a secret that holds another is replaced first
        secrets.sort(Comparator.<Secret>comparingInt(s -> s.value().length())
                .reversed()
                .thenComparing(Secret::value));
    }

    static Redaction of(Request request) {
        return new Redaction(request.secrets());
    }

    String text(String text) {
        String result = text;
        for (Secret secret : secrets) {
            result = result.replace(secret.value(), secret.shown());
        }
        return SECRET_QUERY.matcher(result).replaceAll("$1*secret*");
    }

    URI address(URI address) {
        String plain = address.toString();
        String shown = text(plain);
        return shown.equals(plain) ? address : URI.create(shown);
    }

    Header header(Header header) {
        return SECRET_HEADERS.contains(header.name().toLowerCase(Locale.ROOT))
                ? new Header(header.name(), "*secret*")
                : new Header(header.name(), text(header.value()));
    }

    List<Header> headers(List<Header> headers) {
        return headers.stream().map(this::header).toList();
    }

    /** Whether a header may be sent to the request's own origin alone. */
    boolean holdsSecret(String name, String value) {
        return SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                || !text(value).equals(value);
    }

    /** {@code %3D} as some write it: {@code %3d}. */
    private static String lowerEscapes(String encoded) {
        return ESCAPE.matcher(encoded).replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
    }

    private static String decoded(String value) {
        try {
            String decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
            return decoded.isBlank() ? value : decoded;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
