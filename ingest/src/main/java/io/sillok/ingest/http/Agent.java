package io.sillok.ingest.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who asks, so that a site's owner can find us.
 *
 * @param product the token that robots.txt may name
 * @param contact an {@code https:} page or an e-mail address that reaches the operator
 */
public record Agent(String product, String version, String contact) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z_-]*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.+_-]+");
    private static final Pattern CONTACT =
            Pattern.compile("https?://[\\x21-\\x27\\x2a-\\x7e]+|[^\\s()<>@\"]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

    public Agent {
        if (!TOKEN.matcher(product).matches()) {
            throw new IllegalArgumentException("product '%s' is not a word of letters, _ and -".formatted(product));
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("version '%s' is no version".formatted(version));
        }
        if (contact.length() > 200
                || !CONTACT.matcher(contact).matches()
                || !contact.chars().allMatch(c -> c < 0x7f)) {
            throw new IllegalArgumentException(
                    "contact '%s' is neither a web page nor an e-mail address".formatted(contact));
        }
    }

    /** The value of {@code User-Agent}. */
    public String header() {
        return "%s/%s (+%s)".formatted(product, version, contact.contains("://") ? contact : "mailto:" + contact);
    }

    /** As robots.txt is searched for it. */
    public String token() {
        return product.toLowerCase(Locale.ROOT);
    }
}
