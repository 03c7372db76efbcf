package io.sillok.ingest.news;

import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Parses one item of a feed, as XML in the strict sense, without DTD and without entities from elsewhere. */
final class FeedItemParser {
    private static final XMLInputFactory XML = factory();
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Map<String, String> USUAL = Map.of(
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "atom", ATOM);
    private static final Pattern PREFIX =
            Pattern.compile("</?([A-Za-z_][\\w.-]*):|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=");

    private final String wrapper;
    private final Map<String, String> namespaces;

    FeedItemParser(FeedOutline outline) {
        StringBuilder tag = new StringBuilder("<feed");
        outline.namespaces.forEach(
                (name, value) -> tag.append(' ').append(name).append('=').append(value));
        this.wrapper = tag.toString();
        this.namespaces = outline.namespaces;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    /**
     * The item in {@code xml}.
     *
     * @throws XMLStreamException where it is not well-formed
     */
    NewsItem parse(String xml, String pointer, @Nullable String language) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(wrap(xml)));
        try {
            reader.nextTag();
            reader.nextTag();
            Map<String, String> found = new HashMap<>();
            String own = reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    child(reader, found);
                }
            }
            while (reader.hasNext()) {
                reader.next(); // whatever follows must be well-formed as well
            }
            return item(found, pointer, own == null ? found.getOrDefault("language", language) : own);
        } finally {
            reader.close();
        }
    }

    /** Inside an element that declares what the feed declared, and what feeds use without declaring it. */
    private String wrap(String xml) {
        StringBuilder out = new StringBuilder(wrapper);
        Map<String, String> missing = new HashMap<>();
        Matcher prefix = PREFIX.matcher(xml);
        while (prefix.find()) {
            String name = prefix.group(1) == null ? prefix.group(2) : prefix.group(1);
            if (!name.equals("xml") && !name.equals("xmlns") && !namespaces.containsKey("xmlns:" + name)) {
                missing.put(name, USUAL.getOrDefault(name, "urn:undeclared:" + name));
            }
        }
        missing.forEach((name, uri) ->
                out.append(" xmlns:").append(name).append("=\"").append(uri).append('"'));
        return out.append('>').append(xml).append("</feed>").toString();
    }

    private static void child(XMLStreamReader reader, Map<String, String> found) throws XMLStreamException {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        String name =
                switch (namespace) {
                            case "http://purl.org/rss/1.0/modules/content/" -> "content:";
                            case "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/" -> "dc:";
                            case ATOM, "http://purl.org/atom/ns#" -> "atom:";
                            case "", "http://purl.org/rss/1.0/", "http://backend.userland.com/rss2" -> "";
                            default -> "other:";
                        }
                        + reader.getLocalName();
        switch (name) {
            case "atom:link" -> {
                String rel = reader.getAttributeValue(null, "rel");
                String href = reader.getAttributeValue(null, "href");
                FeedText.skip(reader);
                if (href != null && (rel == null || rel.equals("alternate"))) {
                    found.putIfAbsent("link", href);
                }
            }
            case "atom:author" -> {
                while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                    if (reader.isStartElement()) {
                        String part = reader.getLocalName();
                        String text = FeedText.of(reader);
                        if (part.equals("name")) {
                            found.merge("author", text, (a, b) -> a + ", " + b);
                        }
                    }
                }
            }
            case "atom:content", "atom:summary", "atom:title" -> {
                String type = reader.getAttributeValue(null, "type");
                String text = "xhtml".equals(type) ? FeedText.markup(reader) : FeedText.of(reader);
                found.putIfAbsent(name, text);
                found.putIfAbsent(name + "/type", type == null ? "text" : type);
            }
            default -> {
                String text = FeedText.of(reader).strip();
                if (!text.isEmpty()) {
                    found.putIfAbsent(name.equals("dc:language") ? "language" : name, text);
                }
            }
        }
    }

    private static NewsItem item(Map<String, String> found, String pointer, @Nullable String language) {
        String bodyFrom = first(found, "content:encoded", "atom:content", "description", "atom:summary");
        String body = bodyFrom == null ? "" : found.getOrDefault(bodyFrom, "");
        boolean plain = bodyFrom != null
                && found.getOrDefault(bodyFrom + "/type", "html").startsWith("text")
                && !"text/html".equals(found.get(bodyFrom + "/type"));
        return new NewsItem(
                pointer,
                value(found, "guid", "atom:id"),
                value(found, "link"),
                value(found, "title", "atom:title", "dc:title"),
                value(found, "author", "dc:creator"),
                value(found, "pubDate", "atom:published", "dc:date", "dc:issued"),
                value(found, "atom:updated", "dc:modified"),
                plain ? BodyKind.TEXT : BodyKind.HTML,
                body,
                language);
    }

    private static @Nullable String first(Map<String, String> found, String... names) {
        for (String name : names) {
            if (!found.getOrDefault(name, "").isBlank()) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String value(Map<String, String> found, String... names) {
        String name = first(found, names);
        return name == null ? null : found.getOrDefault(name, "").strip();
    }
}
