package io.sillok.transform.article;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sillok.model.landing.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final String[] WORDS = {
        "광주", "4269억 원", "AI", "한국\ud83d\ude00", "88.5", "杭州市", "é", "x", "&", "a<b", "\u00a0", "\u200b", "\u3000", "-"
    };

    @Test
    void stretchOfASourceIsTheSource() {
        Passage all = Passage.of("가나다라마바사");
        Passage part = all.sub(2, 6).sub(1, 3);
        assertEquals("라마", part.text());
        assertEquals(3, part.sourceBegin(0));
        assertEquals(5, part.sourceEnd(2));
    }

    @Test
    void whatStandsForAStretchLeadsBackToAllOfIt() {
        String source = "A&amp;B 1&nbsp;000";
        Passage text = new Passage.Builder()
                .verbatim(source, 0, 1)
                .instead("&", 1, 6)
                .verbatim(source, 6, 9)
                .instead("\u00a0", 9, 15)
                .verbatim(source, 15, 18)
                .build();
        assertEquals("A&B 1\u00a0000", text.text());
        assertEquals("&amp;B", read(text, source, 1, 3));
        assertEquals("1&nbsp;000", read(text, source, 4, 9));
    }

    @Test
    void joinedPassagesKeepTheirPlaces() {
        Passage source = Passage.of("하나 둘 셋");
        Passage joined = Passage.join("\n", List.of(source.sub(5, 6), source.sub(0, 2)));
        assertEquals("셋\n하나", joined.text());
        assertEquals(5, joined.sourceBegin(0));
        assertEquals(0, joined.sourceBegin(2));
        assertEquals(2, joined.sourceEnd(4));
    }

    @Test
    void characterOutsideIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> Passage.of("가").sourceBegin(1));
    }

    @Test
    void collapsedAsThePlainTextIs() {
        Random random = new Random(20250925);
        for (int n = 0; n < 2_000; n++) {
            String source = text(random, " \n\t\u00a0\u200b\u00ad\ufeff\u3000가나b.", 40);
            Passage collapsed = Passage.of(source).collapse();
            assertEquals(Lines.collapse(source), collapsed.text());
            for (int i = 0; i < collapsed.length(); i++) {
                String from = source.substring(collapsed.sourceBegin(i), collapsed.sourceEnd(i + 1));
                if (collapsed.charAt(i) == ' ') {
                    assertTrue(Lines.strip(from.replace("\u00ad", "")).isEmpty(), from);
                } else {
                    assertEquals(String.valueOf(collapsed.charAt(i)), from);
                }
            }
        }
    }

    @Test
    void passageOfAPassageLeadsBackToTheFirstSource() {
        String page = "{\"body\":\"<p>A &amp;amp; B</p>\"}";
        int begin = page.indexOf("<p>");
        int amp = page.indexOf("&amp;");
        Passage html = new Passage.Builder()
                .verbatim(page, begin, amp)
                .instead("&", amp, amp + 5)
                .verbatim(page, amp + 5, page.indexOf("\"}"))
                .build();
        assertEquals("<p>A &amp; B</p>", html.text());
        Passage words = new Passage.Builder()
                .verbatim(html, 3, 5)
                .instead("&", 5, 10)
                .verbatim(html, 10, 12)
                .build()
                .through(html);
        assertEquals("A & B", words.text());
        assertEquals("&amp;amp;", read(words, page, 2, 3));
        assertEquals("A &amp;amp; B", read(words, page, 0, 5));
    }

    /** Every stretch of every paragraph, looked up in the page and read again as HTML, says the same. */
    @Test
    void everyStretchOfAPagesParagraphsStandsWhereItSays() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            String page = page(random);
            ArticleParts parts = ArticleOpener.open(item(page));
            Passage body = parts.text();
            assertEquals(String.join("\n", parts.paragraphs()), body.text());
            for (int k = 0; k < 50 && body.length() > 0; k++) {
                int begin = random.nextInt(body.length());
                int end = begin + 1 + random.nextInt(Math.min(30, body.length() - begin));
                if (body.text().substring(begin, end).indexOf('\n') >= 0
                        || cutsPair(body.text(), begin)
                        || cutsPair(body.text(), end)) {
                    continue;
                }
                String source = read(body, page, begin, end)
                        .replace("<br>", " ")
                        .replaceAll("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", "");
                assertEquals(
                        Lines.collapse(body.text().substring(begin, end)),
                        Lines.collapse(Parser.unescapeEntities(source, false)),
                        page);
            }
        }
    }

    @Test
    void placesAreFoundInPagesThatAreBadlyMade() {
        List<String> pages = List.of(
                "<table><tr>가나다라마바사 아자차카타파하 이야기는 이렇게 시작한다.<td>둘째 칸은 이렇게 이어지는 글이다.</table>",
                "<p>앞 문단은 &copy2025 이렇게 쓴다 &ampx.<b>굵게<p>둘째 문단</b>은 다르다.</i></p>",
                "<p>가\0나\0다 &#0; &#x110000; &bogus; &notit; 라.<p>\r\n끝이다.\r\n</body></html>뒤에도 글이 있다.");
        for (String page : pages) {
            Passage body = ArticleOpener.open(item(page)).text();
            for (int i = 0; i < body.length(); i++) {
                char c = body.charAt(i);
                if (c >= '가' && c <= '힣') {
                    assertEquals(String.valueOf(c), read(body, page, i, i + 1), page);
                }
            }
        }
    }

    @Test
    void manyReferencesTakeLinearTime() {
        String page = "<p>" + "&amp;&copy;&am".repeat(100_000) + " 끝났다.</p>";
        Passage body = assertTimeoutPreemptively(
                ofSeconds(20), () -> ArticleOpener.open(item(page)).text());
        assertEquals("끝났다", read(body, page, body.length() - 4, body.length() - 1));
    }

    private static String read(Passage text, String source, int begin, int end) {
        return source.substring(text.sourceBegin(begin), text.sourceEnd(end));
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    }

    private static NewsItem item(String page) {
        return new NewsItem("page", null, null, null, null, null, null, NewsItem.BodyKind.HTML, page, null);
    }

    private static String page(Random random) {
        List<String> tags =
                List.of("<b>", "</b>", "<a href='x&amp;y'>", "</a>", "<br>", "<!-- 주석 -->", "<i class=\"a>b\">");
        StringBuilder page = new StringBuilder("<html><head><title>제목</title></head><body><div>");
        for (int p = 0; p < 5; p++) {
            page.append("<p>");
            for (int w = 0; w < 30; w++) {
                String word = WORDS[random.nextInt(WORDS.length)];
                page.append(
                        switch (random.nextInt(4)) {
                            case 0 ->
                                word.codePoints().mapToObj("&#%d;"::formatted).reduce("", String::concat);
                            case 1 ->
                                word.replace("&", "&amp;").replace("<", "&lt;").replace("\u00a0", "&nbsp;") + "\r\n ";
                            default -> word.replace("<", "&lt;") + " ";
                        });
                if (random.nextInt(5) == 0) {
                    page.append(tags.get(random.nextInt(tags.size())));
                }
            }
            page.append("이렇게 문단 ").append(p).append("이 끝난다.</p>\n");
        }
        return page.append("</div></body></html>").toString();
    }

    private static String text(Random random, String alphabet, int most) {
        List<String> out = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            out.add(String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
        }
        return String.join("", out);
    }
}
