package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What stands where data should be: a web page, or a sentence. */
final class Words {
    private static final int HEAD = 1 << 14;
    private static final int MOST = 160;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<(?:!doctype\\s+html|html|head|body|script|center|h1|title)\\b.*");
    private static final Pattern XML = Pattern.compile("\\s*<\\?xml\\s.*", Pattern.DOTALL);
    /** A line without anything that could part cells, and no number. */
    private static final Pattern LONE_SENTENCE = Pattern.compile("[^,;:\\t|^~#0-9\\r\\n]+");

    private static final Pattern DATA = Pattern.compile("\\s*[\\[{\"0-9<-].*", Pattern.DOTALL);

    private Words() {}

    /** The page's title or its words, or the sentence; empty where the file begins as data do. */
    static Optional<String> of(Delivery delivery) throws IOException {
        String head = head(delivery);
        Optional<String> page = page(head);
        return page.isPresent() || head.isBlank() || DATA.matcher(head).matches()
                ? page
                : Optional.of("\"%s\"".formatted(shortened(head)));
    }

    /** What stands where a table should be: a web page, another document or a lone sentence; empty where it may be a table. */
    static Optional<String> noTable(Delivery delivery) throws IOException {
        String head = head(delivery);
        return page(head)
                .or(() -> XML.matcher(head).matches()
                        ? Optional.of("an XML document, \"%s\""
                                .formatted(shortened(Jsoup.parse(head).text())))
                        : LONE_SENTENCE.matcher(head.strip()).matches()
                                ? Optional.of("\"%s\"".formatted(shortened(head)))
                                : Optional.empty());
    }

    private static Optional<String> page(String head) {
        if (!PAGE.matcher(head).matches()) {
            return Optional.empty();
        }
        String title = Jsoup.parse(head).title();
        return Optional.of("a web page, \"%s\""
                .formatted(shortened(title.isBlank() ? Jsoup.parse(head).text() : title)));
    }

    private static String head(Delivery delivery) throws IOException {
        try (InputStream in = delivery.content().open()) {
            return new String(
                            in.readNBytes(HEAD),
                            EncodingDetector.detect(delivery).charset())
                    .replace("\ufeff", "");
        }
    }

    private static String shortened(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return plain.length() <= MOST ? plain : plain.substring(0, MOST - 1) + "…";
    }
}
