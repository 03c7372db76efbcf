package io.sillok.ingest.news;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of all its items.
 *
 * @param names what its prefixes mean
 * @param base what relative addresses are relative to, or null
 * @param language BCP 47, or null
 * @param author of items that name none, or null
 */
record FeedHead(
        XmlNames names,
        @Nullable String base,
        @Nullable String language,
        @Nullable String author) {
    /**
     * Reads what stands before the first item.
     *
     * @param address where the feed came from, as far as anybody knows
     */
    static FeedHead of(String head, XmlNames names, String address) {
        String base = Addresses.web(address) ? address : null;
        String language = null;
        int begin = 0;
        // the outermost element, then the channel inside it: neither has an end tag here
        for (int at = 0, depth = 0; at < head.length() && depth < 2; ) {
            XmlMarkup next = XmlMarkup.at(head, at, head.length());
            at = next.end();
            if (next.kind() != XmlMarkup.Kind.START) {
                continue;
            }
            XmlTag tag = XmlTag.of(head, next.begin(), next.end());
            if (depth > 0 && !XmlTag.local(tag.name()).equals("channel")) {
                break;
            }
            depth++;
            begin = at;
            String declared = tag.attribute("xml:base");
            base = declared == null ? base : Addresses.resolve(base, declared);
            language = tag.attribute("xml:lang") == null ? language : tag.attribute("xml:lang");
        }
        XmlElement.Children fields = XmlElement.children(head, begin, head.length(), names);
        String own = null;
        for (XmlElement link : fields.all("link")) {
            String href = link.tag().attribute("href");
            own = own == null ? Addresses.resolve(base, href == null ? link.text() : href) : own;
        }
        String said = fields.text("language") == null ? fields.text("dc:language") : fields.text("language");
        List<String> authors = people(fields.all("author"));
        return new FeedHead(
                names,
                base == null && Addresses.web(own) ? own : base,
                language(said == null ? language : said),
                authors.isEmpty() ? null : String.join(", ", authors));
    }

    /** A language tag that was meant as one: {@code ko_KR} is {@code ko-KR}. Null where there is none. */
    static @Nullable String language(@Nullable String written) {
        String tag = written == null ? "" : written.strip().replace('_', '-');
        return tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
                        && !tag.toLowerCase(Locale.ROOT).equals("und")
                ? tag
                : null;
    }

    /** Names as they stand there; an Atom person with its e-mail address. */
    static List<String> people(List<XmlElement> elements) {
        return elements.stream()
                .map(element -> {
                    if (!element.holds(XmlMarkup.Kind.START)) {
                        return element.text();
                    }
                    XmlElement.Children parts = element.children();
                    String name = parts.text("name");
                    String email = parts.text("email");
                    return name == null
                            ? email == null ? element.text() : email
                            : email == null ? name : name + " <" + email + ">";
                })
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
