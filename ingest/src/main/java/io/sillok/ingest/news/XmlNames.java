package io.sillok.ingest.news;

import java.util.HashMap;
import java.util.Map;

/**
 * The names that elements of feeds go by here, whatever prefix a feed gives them: {@code title}, {@code dc:creator},
 * {@code content:encoded}. RSS and Atom in all their versions are one vocabulary.
 *
 * @param declared address by prefix; the prefix of the default namespace is empty
 * @param own the address of the outermost element, which makes a vocabulary of its own where nobody knows it
 */
record XmlNames(Map<String, String> declared, String own) {
    private static final String CORE = "";
    /** A feed that declares more means no good. */
    private static final int MOST = 256;

    private static final String OTHER = "other:";
    private static final Map<String, String> KNOWN = known();
    /** What feeds use without declaring it. */
    private static final Map<String, String> USUAL = Map.of(
            "content", "content:", "dc", "dc:", "dcterms", "dcterms:", "atom", CORE, "rss", CORE, "news", "news:");

    XmlNames {
        declared = Map.copyOf(declared);
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        for (String core : new String[] {
            "",
            "http://www.w3.org/2005/Atom",
            "http://purl.org/atom/ns#",
            "http://purl.org/rss/1.0/",
            "http://purl.org/net/rss1.1#",
            "http://purl.org/rss/1.0/modules/rss091#",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/RSS2",
            "http://backend.userland.com/rss091",
            "http://backend.userland.com/rss092",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://cyber.law.harvard.edu/rss/rss.html",
            "http://www.rssboard.org/rss-specification",
            "http://www.sitemaps.org/schemas/sitemap/0.9",
            "http://www.google.com/schemas/sitemap/0.84",
            "http://www.google.com/schemas/sitemap/0.90"
        }) {
            known.put(core, CORE);
        }
        known.put("http://purl.org/rss/1.0/modules/content/", "content:");
        known.put("http://purl.org/dc/elements/1.1/", "dc:");
        known.put("http://purl.org/dc/elements/1.0/", "dc:");
        known.put("http://purl.org/dc/terms/", "dcterms:");
        known.put("http://www.w3.org/1999/xhtml", "xhtml:");
        known.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:");
        known.put("http://www.google.com/schemas/sitemap-news/0.9", "news:");
        return known;
    }

    /** With what a tag declares in addition. */
    XmlNames with(Map<String, String> more) {
        if (more.isEmpty() || declared.size() + more.size() > MOST) {
            return this;
        }
        Map<String, String> all = new HashMap<>(declared);
        all.putAll(more);
        return new XmlNames(all, own);
    }

    /** The name that an element written so goes by. */
    String of(String written) {
        String prefix = XmlTag.prefix(written);
        return vocabulary(prefix) + XmlTag.local(written);
    }

    private String vocabulary(String prefix) {
        String address = declared.get(prefix);
        if (address == null) {
            return prefix.isEmpty() ? CORE : USUAL.getOrDefault(prefix, OTHER);
        }
        String known = KNOWN.get(address);
        return known != null ? known : address.equals(own) ? CORE : OTHER;
    }
}
