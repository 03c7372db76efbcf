package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What stands where data should be: a web page, or a sentence. */
final class Words {
    private static final int HEAD = 1 << 14;
    private static final int MOST = 160;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<(?:!doctype\\s+html|html|head|body|script|center|h1|title)\\b.*");
    private static final Pattern DATA = Pattern.compile("\\s*[\\[{\"0-9<-].*", Pattern.DOTALL);

    private Words() {}

    /** The page's title or its words, or the sentence; empty where the file begins as data do. */
    static Optional<String> of(Delivery delivery) throws IOException {
        byte[] bytes;
        try (InputStream in = delivery.content().open()) {
            bytes = in.readNBytes(HEAD);
        }
        String head = new String(bytes, EncodingDetector.detect(delivery).charset()).replace("\ufeff", "");
        Matcher page = PAGE.matcher(head);
        if (page.matches()) {
            String title = Jsoup.parse(head).title();
            String said = title.isBlank() ? Jsoup.parse(head).text() : title;
            return Optional.of("a web page, \"%s\"".formatted(shortened(said)));
        }
        return head.isBlank() || DATA.matcher(head).matches()
                ? Optional.empty()
                : Optional.of("\"%s\"".formatted(shortened(head)));
    }

    private static String shortened(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return plain.length() <= MOST ? plain : plain.substring(0, MOST - 1) + "…";
    }
}
