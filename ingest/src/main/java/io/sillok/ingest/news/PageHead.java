package io.sillok.ingest.news;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's head says of its identity.
 *
 * @param canonical the address that the page calls its own, so that a corrected page is known again in another file
 * @param language of the page as its root element says, or null
 */
record PageHead(@Nullable String canonical, @Nullable String language) {
    static final PageHead NONE = new PageHead(null, null);

    static PageHead of(String html) {
        // the head is enough, and pages can be long
        int body = html.toLowerCase(Locale.ROOT).indexOf("<body");
        Document page = Jsoup.parse(body < 0 ? html : html.substring(0, body));
        String canonical = null;
        for (String where : new String[] {"link[rel=canonical]", "meta[property=og:url]"}) {
            Element element = page.selectFirst(where);
            if (canonical == null && element != null) {
                canonical = article(element.hasAttr("href") ? element.attr("href") : element.attr("content"));
            }
        }
        Element root = page.selectFirst("html");
        String language = root == null ? "" : root.attr("lang").strip();
        return new PageHead(canonical, language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language : null);
    }

    /** An absolute address of something below the site's front page, which many sites wrongly give on every page. */
    private static @Nullable String article(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean deep = (uri.getRawPath() != null && uri.getRawPath().length() > 1) || uri.getRawQuery() != null;
            return web && uri.getHost() != null && deep ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null; // no address: the page is known by its file
        }
    }
}
