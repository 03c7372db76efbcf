package io.sillok.ingest.news;

import io.sillok.model.landing.NewsItem.BodyKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of an item.
 *
 * @param kind whether {@code text} is HTML
 * @param mended places in it that were changed on a guess
 */
record FeedBody(BodyKind kind, String text, int mended) {
    private static final FeedBody NONE = new FeedBody(BodyKind.HTML, "", 0);
    /** Where a text can stand, the fullest first. {@code media:description} is a picture's and never the item's. */
    private static final String[] ELEMENTS = {
        "content:encoded",
        "xhtml:body",
        "xhtml:div",
        "content",
        "fullitem",
        "description",
        "summary",
        "abstract",
        "dcterms:abstract",
        "dc:description"
    };

    static FeedBody of(XmlElement.Children fields, boolean atom) {
        FeedBody empty = NONE;
        for (String name : ELEMENTS) {
            for (XmlElement element : fields.all(name)) {
                Optional<FeedBody> body = read(element, atom);
                if (body.isPresent() && !body.get().text.isBlank()) {
                    return body.get();
                }
                empty = body.orElse(empty);
            }
        }
        return new FeedBody(empty.kind, "", 0);
    }

    /** A text construct. Empty where its content is something else than text, or stands elsewhere. */
    static Optional<FeedBody> read(XmlElement element, boolean atom) {
        String name = element.name();
        String type = type(element);
        String mode = element.tag().attribute("mode");
        boolean construct = name.equals("content") || name.equals("summary") || name.equals("title");
        if (name.startsWith("xhtml:")) {
            return Optional.of(html(element, XmlText.Tags.MARKUP));
        } else if (!construct || !atom && type.isEmpty()) {
            return Optional.of(html(element, tags(element)));
        } else if (element.tag().attribute("src") != null) {
            return Optional.empty();
        } else if ("base64".equals(mode)) {
            return decoded(element, type);
        }
        boolean markup = type.equals("xhtml") || type.endsWith("+xml") || type.endsWith("/xml");
        if (markup || "xml".equals(mode) && element.holds(XmlMarkup.Kind.START)) {
            return Optional.of(html(element, XmlText.Tags.MARKUP));
        } else if (type.equals("html") || type.equals("text/html")) {
            return Optional.of(html(element, tags(element)));
        } else if (type.isEmpty() || type.equals("text") || type.startsWith("text/")) {
            return Optional.of(plain(element));
        }
        return Optional.empty(); // Atom: the Base64 of something that is no text
    }

    private static String type(XmlElement element) {
        String type = element.tag().attribute("type");
        String media = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return media.equals("text/plain") ? "text" : media;
    }

    /** Escaped HTML as the formats want it; HTML that somebody forgot to escape is markup and its text is text. */
    private static XmlText.Tags tags(XmlElement element) {
        return element.holds(XmlMarkup.Kind.START) && !element.holds(XmlMarkup.Kind.CDATA)
                ? XmlText.Tags.MARKUP
                : XmlText.Tags.KEPT;
    }

    private static FeedBody html(XmlElement element, XmlText.Tags tags) {
        XmlText text = XmlText.read(element.source(), element.begin(), element.end(), tags);
        return new FeedBody(BodyKind.HTML, text.value().strip(), text.mended());
    }

    private static FeedBody plain(XmlElement element) {
        XmlText text = XmlText.read(element.source(), element.begin(), element.end(), XmlText.Tags.DROPPED);
        return new FeedBody(BodyKind.TEXT, text.value().strip(), text.mended());
    }

    private static Optional<FeedBody> decoded(XmlElement element, String type) {
        if (!type.isEmpty() && !type.startsWith("text") && !type.equals("html")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(element.text());
            BodyKind kind = type.endsWith("html") ? BodyKind.HTML : BodyKind.TEXT;
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
            return Optional.of(new FeedBody(kind, text.strip(), 0));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it is no Base64
        }
    }

    /** A title as text: the markup that HTML titles carry is gone. Null where there is none. */
    static @Nullable FeedBody title(XmlElement.Children fields, boolean atom) {
        for (String name : new String[] {"title", "dc:title", "dcterms:title"}) {
            for (XmlElement element : fields.all(name)) {
                FeedBody title = read(element, atom).orElse(NONE);
                String text = title.kind == BodyKind.HTML ? HtmlTitle.text(title.text) : title.text;
                if (!text.isBlank()) {
                    return new FeedBody(BodyKind.TEXT, text.strip(), title.mended);
                }
            }
        }
        return null;
    }
}
