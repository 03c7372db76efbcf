package io.sillok.transform.article;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.watch.Site;
import io.sillok.model.watch.Watch;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The watch's own rules for certain sites' pages, ready to be used. */
public final class SiteRules {
    /** No site has rules. */
    public static final SiteRules NONE = new SiteRules(List.of());

    private final List<SiteRule> rules;

    private SiteRules(List<SiteRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The watch's rules.
     *
     * @throws IllegalArgumentException where a selector cannot be read; {@link #findings} tells before
     */
    public static SiteRules of(Watch watch) {
        List<SiteRule> rules = new ArrayList<>();
        for (Site site : watch.sites()) {
            try {
                rules.add(new SiteRule(site));
            } catch (Selector.SelectorParseException e) {
                throw new IllegalArgumentException("a selector for %s: %s".formatted(site.host(), e.getMessage()), e);
            }
        }
        return new SiteRules(rules);
    }

    /**
     * An error for each selector that cannot be read.
     *
     * @param file the watch's {@code sites.yaml}, as the author knows it
     */
    public static List<Finding> findings(Watch watch, String file) {
        List<Finding> findings = new ArrayList<>();
        for (Site site : watch.sites()) {
            check(file, site, "body", site.body(), findings);
            check(file, site, "title", site.title(), findings);
            check(file, site, "subtitle", site.subtitle(), findings);
            check(file, site, "byline", site.byline(), findings);
            check(file, site, "published", site.published(), findings);
            for (String drop : site.drop()) {
                check(file, site, "drop", drop, findings);
            }
        }
        return findings;
    }

    private static void check(String file, Site site, String key, @Nullable String selector, List<Finding> findings) {
        if (selector == null) {
            return;
        }
        try {
            QueryParser.parse(selector);
        } catch (Selector.SelectorParseException e) {
            findings.add(new Finding(
                    "value_invalid",
                    Severity.ERROR,
                    file,
                    "%s %s".formatted(site.host(), key),
                    "'%s' is '%s'".formatted(key, selector),
                    "a CSS selector",
                    "Correct the selector (" + e.getMessage() + ")."));
        }
    }

    /** The rules for the first of the addresses whose host has any. */
    Optional<SiteRule> of(@Nullable String... addresses) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        for (String address : addresses) {
            String host = address == null ? null : host(address);
            if (host != null) {
                for (SiteRule rule : rules) {
                    if (rule.covers(host)) {
                        return Optional.of(rule);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String host(String address) {
        try {
            return new URI(address.strip()).getHost();
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
