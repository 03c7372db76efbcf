package io.sillok.ingest.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.PlacedText;
import io.sillok.model.landing.BytePlaces;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any stretch of a body leads to bytes that, decoded, with the format's escapes undone, say the same. */
class OriginTest {
    private static final String KOREAN = "광주시는4269억원을쓴다 AI .,\n";
    private static final String CHINESE = "光州市與杭州市共同發展人工智慧 AI 2025.,\n";
    private static final String JAPANESE = "光州市は人工知能センターの予算を増やした AI.,\n";
    private static final String LATIN = "Gwangju s'engage à dépenser 42,5 millions d'euros où ça.\n";
    private static final String EMOJI = "가나\ud83d\ude00x漢é \ud842\udfb7.\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, mixed",
        "UTF-8-BOM, mixed",
        "UTF-16LE, mixed",
        "UTF-16BE, mixed",
        "x-windows-949, korean",
        "GB18030, mixed",
        "Big5-HKSCS, chinese",
        "windows-31j, japanese",
        "EUC-JP, japanese",
        "windows-1252, latin",
        "ISO-8859-1, latin"
    })
    void everyStretchOfEveryFormatsBodyLeadsToItsBytes(String charset, String letters) throws IOException {
        String alphabet =
                switch (letters) {
                    case "korean" -> KOREAN;
                    case "chinese" -> CHINESE;
                    case "japanese" -> JAPANESE;
                    case "latin" -> LATIN;
                    default -> EMOJI + KOREAN + "杭州\u00a0<>&\"\\/\t";
                };
        Random random = new Random(42);
        UnaryOperator<String> html = stretch -> Parser.unescapeEntities(stretch, false);
        for (int n = 0; n < 12; n++) {
            String text = words(random, alphabet, 400);
            String safe = text.replace("&", "+").replace("<", "(").replace(">", ")");
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&#62;");
            check("html", charset, "<html><body><p>" + safe + "</p></body></html>", random, UnaryOperator.identity());
            check("text", charset, safe, random, UnaryOperator.identity());
            check("rss", charset, rss("<description>" + escaped + "</description>"), random, html);
            check(
                    "rss",
                    charset,
                    rss("<description>" + safe + "<![CDATA[" + text + "]]>" + escaped + "</description>"),
                    random,
                    stretch -> Parser.unescapeEntities(
                            stretch.replace("<![CDATA[", "").replace("]]>", ""), false));
            check(
                    "rss",
                    charset,
                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>t</title><content type='xhtml'>"
                            + "<x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p class='a'>" + safe + "</x:p><x:br/>"
                            + safe + "</x:div></content></entry></feed>",
                    random,
                    UnaryOperator.identity());
            if (charset.startsWith("UTF-8")) {
                check(
                        "jsonl",
                        charset,
                        "{\"id\":\"1\",\"text\":\"" + json(random, text) + "\"}\n",
                        random,
                        OriginTest::plain);
            }
            check(
                    "json-feed",
                    charset,
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"t\",\"content_html\":\""
                            + json(random, text) + "\"}]}",
                    random,
                    OriginTest::plain);
        }
    }

    private static void check(String format, String charset, String content, Random random, UnaryOperator<String> undo)
            throws IOException {
        boolean mark = charset.equals("UTF-8-BOM");
        Charset encoding = Charset.forName(mark ? "UTF-8" : charset);
        byte[] bytes = ((mark ? "\ufeff" : "") + content).getBytes(encoding);
        Delivery delivery = new Delivery(
                "a", Content.of(bytes), mark ? null : charset, null, new Delivery.Options(null, charset, Map.of()));
        Decodings<NewsItem> decoded = Decodings.of(Decoders.news(format).orElseThrow(), delivery);
        assertThat(decoded.read).as("%s %s", format, decoded.findings).hasSize(1);
        NewsItem item = decoded.placed.get(0);
        Origin origin = item.origin();
        assertThat(origin)
                .as("%s in %s:%n%s%n%s", format, charset, content, item.body())
                .isNotNull();
        assertThat(Origin.parse(origin.compact())).isEqualTo(origin);
        String body = item.body();
        BytePlaces places = new BytePlaces(body, origin);
        int checked = 0;
        for (int k = 0; k < 60; k++) {
            int begin = random.nextInt(body.length());
            int end = begin + 1 + random.nextInt(Math.min(25, body.length() - begin));
            if (Character.isLowSurrogate(body.charAt(begin)) || Character.isHighSurrogate(body.charAt(end - 1))) {
                continue;
            }
            String expected = body.substring(begin, end);
            if (origin.runs().stream().anyMatch(run -> touches(run, begin, end))) {
                continue;
            }
            byte[] stretch = Arrays.copyOfRange(bytes, (int) places.begin(begin), (int) places.end(end));
            assertThat(undo.apply(new String(stretch, encoding)))
                    .as("%s in %s", format, charset)
                    .isEqualTo(expected);
            checked++;
        }
        assertThat(checked).as("%s in %s", format, charset).isGreaterThan(20);
    }

    /** Markup written anew is one run that leads to markup. */
    private static boolean touches(Origin.Run run, int begin, int end) {
        return !run.verbatim() && run.end() - run.begin() > 1 && run.begin() < end && begin < run.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949", "GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP"})
    void brokenBytesAreRunsOfTheirOwnAndPutNothingElseOut(String charset) throws IOException {
        Random random = new Random(3);
        Charset encoding = Charset.forName(charset);
        for (int n = 0; n < 200; n++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = 0; i < 30; i++) {
                if (random.nextInt(5) == 0) {
                    out.write(random.nextInt(256));
                } else {
                    out.writeBytes("<b>漢字 12</b>".getBytes(encoding));
                }
            }
            byte[] bytes = out.toByteArray();
            PlacedText text = PlacedText.of(bytes, 1_000, encoding);
            long at = 1_000;
            for (Origin.Run run : text.origin().runs()) {
                assertThat(run.from()).isEqualTo(at);
                at = run.to();
                byte[] stretch = Arrays.copyOfRange(bytes, (int) run.from() - 1_000, (int) run.to() - 1_000);
                if (run.verbatim()) {
                    assertThat(text.text().substring(run.begin(), run.end()).getBytes(encoding))
                            .isEqualTo(stretch);
                }
            }
            assertThat(at).isEqualTo(1_000L + bytes.length);
            Delivery delivery = new Delivery("a", Content.of(bytes), charset, null, Delivery.Options.NONE);
            assertThat(io.sillok.ingest.charset.WholeText.of(delivery).text()).isEqualTo(text.text());
        }
    }

    @Test
    void bodyThatDoesNotStandInTheBytesHasNoOrigin() throws IOException {
        String feed =
                "<feed><entry><id>a</id><title>t</title><content type='text/html' mode='base64'>PHA+6rCA64KYPC9wPg==</content>"
                        + "</entry></feed>";
        NewsItem item =
                Decodings.of(Decoders.news("rss").orElseThrow(), feed).placed.get(0);
        assertThat(item.body()).isEqualTo("<p>가나</p>");
        assertThat(item.origin()).isNull();
    }

    @Test
    void emptyBodyHasNoOrigin() throws IOException {
        NewsItem item = Decodings.of(Decoders.news("rss").orElseThrow(), rss("<description></description>"))
                .placed
                .get(0);
        assertThat(item.origin()).isNull();
    }

    @Test
    void hostileItemsTakeLinearTime() {
        List<String> hostile = List.of(
                rss("<description>" + "&amp;".repeat(200_000) + "</description>"),
                rss("<description>" + "<![CDATA[a]]>".repeat(100_000) + "</description>"),
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>t</title><content type='xhtml'><div>"
                        + "<p>가</p>".repeat(50_000) + "<p>나 & 다</p></div></content></entry></feed>");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String feed : hostile) {
                Decodings.of(Decoders.news("rss").orElseThrow(), feed);
            }
            String line = "{\"id\":\"1\",\"a\":[" + "\"\\u0041\",".repeat(100_000) + "\"\"],\"text\":\""
                    + "\\u0041".repeat(200_000) + "\"}";
            NewsItem item = Decodings.of(Decoders.news("jsonl").orElseThrow(), line)
                    .placed
                    .get(0);
            BytePlaces places = new BytePlaces(item.body(), java.util.Objects.requireNonNull(item.origin()));
            assertThat(places.end(200_000) - places.begin(199_999)).isEqualTo(6);
        });
    }

    private static String rss(String description) {
        return "<rss version='2.0'><channel><title>c</title><item><title>t</title>" + description
                + "</item></channel></rss>";
    }

    private static String words(Random random, String alphabet, int length) {
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder("가".getBytes(StandardCharsets.UTF_8).length > 3 ? "" : "a");
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.append('z').toString();
    }

    private static String json(Random random, String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '/' -> out.append(random.nextBoolean() ? "\\/" : "/");
                default -> {
                    if (random.nextInt(10) == 0) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static String plain(String json) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                out.add(String.valueOf(c));
                continue;
            }
            char escaped = json.charAt(++i);
            if (escaped == 'u') {
                out.add(String.valueOf((char) Integer.parseInt(json.substring(i + 1, i + 5), 16)));
                i += 4;
            } else {
                out.add(escaped == 'n' ? "\n" : escaped == 't' ? "\t" : String.valueOf(escaped));
            }
        }
        return String.join("", out);
    }
}
