package io.sillok.ingest.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as people and servers write them (spaces, Hangul, a lone percent sign) made into what goes on the wire. What
 * is well-formed already stays as it is.
 */
public final class WebAddress {
    /** RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";
    private static final String DIGITS = "0123456789ABCDEF";
    private static final int LONGEST = 8192;

    private WebAddress() {}

    /** An absolute address; empty where the text is none. */
    public static Optional<URI> of(String text) {
        return parse(null, text).filter(URI::isAbsolute);
    }

    /** Where a reference on a page, or in a {@code Location}, leads; empty where it is not to be understood. */
    public static Optional<URI> resolve(URI base, String reference) {
        return parse(base, reference).filter(URI::isAbsolute);
    }

    /** As it goes on the wire: without fragment, its host in lower case without a last dot, a path where there is none. */
    static URI normal(URI address) {
        String host = host(address);
        if (host.isEmpty() || address.getScheme() == null) {
            return address;
        }
        String path = address.getRawPath();
        String user = address.getRawUserInfo();
        return URI.create(address.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + (user == null ? "" : user + "@")
                + host
                + (address.getPort() < 0 || address.getPort() == defaultPort(address) ? "" : ":" + address.getPort())
                + (path == null || path.isEmpty() ? "/" : path)
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    /** In lower case, without a last dot; an IPv6 address with its brackets; empty where there is none. */
    static String host(URI address) {
        String host = address.getHost();
        if (host == null) {
            return "";
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    static int port(URI address) {
        return address.getPort() < 0 ? defaultPort(address) : address.getPort();
    }

    static boolean secure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** Scheme, host and port: what cookies, keys and robots.txt belong to. */
    static String origin(URI address) {
        return (secure(address) ? "https" : "http") + "://" + host(address) + ":" + port(address);
    }

    /** Path and query, as the request line has them. */
    static String target(URI address) {
        String path = address.getRawPath();
        return (path == null || path.isEmpty() ? "/" : path)
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** A header's bytes as their writer meant them: UTF-8, or else bytes of a charset nobody names, kept by escaping them. */
    static String received(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            StringBuilder out = new StringBuilder(bytes.length * 2);
            for (byte b : bytes) {
                if (b < 0) {
                    escape(b, out);
                } else {
                    out.append((char) b);
                }
            }
            return out.toString();
        }
    }

    private static int defaultPort(URI address) {
        return secure(address) ? 443 : 80;
    }

    private static Optional<URI> parse(@Nullable URI base, String text) {
        String trimmed = text.strip();
        Matcher m = PARTS.matcher(trimmed);
        if (trimmed.length() > LONGEST || trimmed.chars().anyMatch(c -> c < 0x20 || c == 0x7f) || !m.matches()) {
            return Optional.empty();
        }
        @Nullable String scheme = m.group(1);
        if (scheme != null && !SCHEME.matcher(scheme).matches()) {
            return Optional.empty();
        }
        try {
            String path = escaped(m.group(3));
            String query = m.group(4) == null ? "" : "?" + escaped(m.group(4));
            if (scheme == null && base != null && m.group(2) == null && path.isEmpty()) {
                // java.net.URI resolves "?page=2" by the older RFC, which drops the last segment
                return Optional.of(new URI(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath()
                        + (query.isEmpty() && base.getRawQuery() != null ? "?" + base.getRawQuery() : query)));
            }
            URI parsed = new URI((scheme == null ? "" : scheme + ":")
                    + (m.group(2) == null ? "" : "//" + authority(m.group(2)))
                    + path
                    + query);
            return Optional.of(base == null ? parsed : base.resolve(parsed));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The host's name as DNS knows it (RFC 3490). */
    private static String authority(String authority) {
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return authority;
        }
        int at = authority.lastIndexOf('@') + 1;
        int colon = authority.indexOf(':', at);
        int end = colon < 0 ? authority.length() : colon;
        return authority.substring(0, at) + IDN.toASCII(authority.substring(at, end)) + authority.substring(end);
    }

    private static String escaped(String part) {
        StringBuilder out = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            if (c == '%' && hex(part, i + 1) && hex(part, i + 2)
                    || c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escape(b, out);
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void escape(byte b, StringBuilder out) {
        out.append('%').append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
    }

    private static boolean hex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }
}
