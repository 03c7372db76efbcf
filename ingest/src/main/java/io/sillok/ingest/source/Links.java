package io.sillok.ingest.source;

import io.sillok.model.watch.WebAccess;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses of articles, in the one form under which an article is known however it was reached. */
public final class Links {
    private static final int LONGEST = 2000;

    /** Parameters that only say where a reader came from; publishers and the makers of the tools describe them so. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "cmpid",
            "ocid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "__twitter_impression");

    private Links() {}

    /**
     * A link without its fragment and without the parameters that only say where a reader came from; scheme and host in lower
     * case, the scheme's own port left out. Empty where it is no absolute address of the web.
     */
    public static Optional<URI> canonical(@Nullable String link) {
        String text = link == null ? "" : link.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(escaped(text));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https"))
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            int port = uri.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : uri.getPort();
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = query(uri.getRawQuery());
            return Optional.of(new URI(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT)
                    + (port < 0 ? "" : ":" + port) + path + (query.isEmpty() ? "" : "?" + query)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same, where the source may ask that host. */
    public static Optional<URI> followable(@Nullable String link, WebAccess access) {
        return canonical(link).filter(access::mayAsk);
    }

    private static String query(@Nullable String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                kept.append(kept.length() == 0 ? "" : "&").append(parameter);
            }
        }
        return kept.toString();
    }

    /** What publishers write into links although RFC 3986 has it escaped: blanks, brackets, letters beyond ASCII. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            boolean strayPercent = c == '%'
                    && !text.substring(i, Math.min(text.length(), i + 3)).matches("%[0-9A-Fa-f]{2}");
            if (c <= ' ' || c >= 0x7f || strayPercent || "\"<>\\^`{|}".indexOf(c) >= 0) {
                for (byte b : text.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%')
                            .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                            .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            } else if (c == '#') {
                return out.toString(); // and a second one in the fragment would be no address at all
            } else {
                out.appendCodePoint(c);
            }
            i = end;
        }
        return out.toString();
    }
}
