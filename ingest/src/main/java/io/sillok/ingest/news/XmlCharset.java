package io.sillok.ingest.news;

import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.CharsetLabels;
import io.sillok.ingest.charset.Encoding;
import io.sillok.ingest.charset.EncodingDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of an XML document, as RFC 7303 has it: byte order mark, transport, XML declaration. Two things are XML's own: text
 * in UTF-16 is known by its first characters without a mark (XML 1.0, appendix F), and the declaration counts behind junk, too.
 */
final class XmlCharset {
    private static final int HEAD = 4096;
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._:-]*)[\"']");

    private XmlCharset() {}

    static Encoding detect(Delivery delivery) throws IOException {
        Encoding encoding = EncodingDetector.detect(delivery);
        if (encoding.by() == Encoding.By.BYTE_ORDER_MARK || encoding.by() == Encoding.By.TRANSPORT) {
            return encoding;
        }
        byte[] head;
        try (InputStream in = delivery.content().open()) {
            head = in.readNBytes(HEAD);
        }
        Optional<Encoding> own = wide(head).or(() -> declared(head));
        return own.isPresent() ? EncodingDetector.confirmed(own.get(), delivery) : encoding;
    }

    private static Optional<Encoding> wide(byte[] head) {
        if (head.length < 4 || head[0] + head[1] != '<' || (head[0] != 0 && head[1] != 0)) {
            return Optional.empty();
        }
        Charset charset = head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return head[0] == 0 ^ head[2] == 0
                ? Optional.empty()
                : Optional.of(new Encoding(charset, Encoding.By.DOCUMENT, 0));
    }

    /** One that can be read as ASCII is not in UTF-16, whatever it says. */
    private static Optional<Encoding> declared(byte[] head) {
        Matcher declaration = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return Optional.empty();
        }
        String label = declaration.group(1);
        return CharsetLabels.charset(label.regionMatches(true, 0, "utf-16", 0, 6) ? "utf-8" : label)
                .map(charset -> new Encoding(charset, Encoding.By.DOCUMENT, 0));
    }
}
