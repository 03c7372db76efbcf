package io.sillok.ingest.news;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as publishers write them: relative, with spaces, in Hangul. Nothing in them is changed that is not needed. */
final class Addresses {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#]+.*");

    private Addresses() {}

    static boolean web(@Nullable String address) {
        return address != null && WEB.matcher(address).matches();
    }

    /** The address, made absolute where that can be done; null where there is none. */
    static @Nullable String resolve(@Nullable String base, @Nullable String written) {
        String address = written == null ? "" : written.strip().replaceAll("\\s+", " ");
        if (address.isEmpty()) {
            return null;
        }
        if (!web(base) || SCHEME.matcher(address).matches()) {
            return address;
        }
        try {
            URL from = new URL(base);
            // an empty path and a query alone are resolved against the document, not its folder (RFC 3986, 5.2.2)
            String relative = address.startsWith("?") ? from.getPath() + address : address;
            String found = new URL(from, relative).toExternalForm();
            return found.replaceFirst("^(https?://[^/?#]+)/(?:\\.\\./)+", "$1/");
        } catch (MalformedURLException e) {
            return address;
        }
    }

    /** Host of a web address in lower case, or empty. */
    static String host(@Nullable String address) {
        if (!web(address)) {
            return "";
        }
        try {
            return new URL(address).getHost().toLowerCase(Locale.ROOT);
        } catch (MalformedURLException e) {
            return "";
        }
    }
}
