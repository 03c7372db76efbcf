package io.sillok.model.watch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of one site are to be read, where reading them like any other is not good enough. Rules are CSS selectors, as
 * the author wrote them.
 *
 * @param host a host, or {@code *.host} for it and every host below it
 * @param body selects the element that holds the article's body
 * @param title selects the headline
 * @param subtitle selects what stands between headline and body
 * @param byline selects who signs
 * @param published selects the time of publication: its {@code datetime} or {@code content}, else its text
 * @param drop select what stands in the body without being body
 */
public record Site(
        String host,
        @Nullable String body,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String byline,
        @Nullable String published,
        List<String> drop) {
    public Site {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a site without a host");
        }
        drop = List.copyOf(drop);
    }

    /** Whether the rules are for pages of this host. */
    public boolean covers(String pageHost) {
        String name = pageHost.toLowerCase(Locale.ROOT);
        return host.startsWith("*.")
                ? name.equals(host.substring(2)) || name.endsWith(host.substring(1))
                : name.equals(host);
    }
}
