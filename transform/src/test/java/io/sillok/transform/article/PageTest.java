package io.sillok.transform.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.transform.reading.Byline;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String ONE =
            "나주시가 수소 버스 스무 대를 새로 들여오기로 하고 충전소 두 곳의 설계를 시작했다고 12일 밝혔다. 시는 올해 안에 모든 노선을 바꿀 계획이다.";
    private static final String TWO = "오하린 나주시장은 시민이 먼저 느끼는 변화가 중요하다며 운행 간격과 요금은 그대로 두겠다고 설명했다. 버스는 4월부터 다닌다.";

    private static String page(String head, String body) {
        return "<!doctype html><html lang=ko><head><title>수소 버스 온다 - 나주타임스</title>" + head + "</head><body class=page>"
                + body + "</body></html>";
    }

    private static ArticleParts read(String html) {
        return Page.read(html, null, null);
    }

    @Test
    void linkedDataComesBeforeOtherMetadata() {
        String head = """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"나주타임스"},
                {"@type":["NewsArticle"],"headline":"수소 버스 온다","datePublished":"2025-03-14T09:30:00+09:00",
                "dateModified":"2025-03-14T11:00:00+09:00","author":[{"@type":"Person","name":"한지우 기자"}]}]}</script>
                <meta property="og:title" content="다른 제목"><meta property="article:published_time" content="2020-01-01">
                <link rel="canonical" href="https://naju-times.example/1">
                """;
        ArticleParts parts = read(page(head, "<div id=news><p>" + ONE + "<p>" + TWO + "</div>"));
        assertThat(parts.title()).isEqualTo("수소 버스 온다");
        assertThat(parts.published()).isEqualTo("2025-03-14T09:30:00+09:00");
        assertThat(parts.modified()).isEqualTo("2025-03-14T11:00:00+09:00");
        assertThat(parts.byline()).isEqualTo(new Byline("한지우", "기자", null));
        assertThat(parts.url()).isEqualTo("https://naju-times.example/1");
        assertThat(parts.paragraphs()).containsExactly(ONE, TWO);
    }

    @Test
    void brokenLinkedDataIsPassedOver() {
        String head = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":</script>"
                + "<meta property=og:title content='수소 버스 온다 - 나주타임스'><meta property=og:site_name content=나주타임스>";
        assertThat(read(page(head, "<p>" + ONE + "</p>")).title()).isEqualTo("수소 버스 온다");
    }

    @Test
    void bodyIsTheElementWithMostProseAndNotItsSurroundings() {
        String links = "<li><a href=/x>다른 기사의 제목이 여기에 길게 이어진다</a></li>".repeat(30);
        ArticleParts parts = read(page(
                "",
                "<header><a href=/>나주타임스</a></header><ul class=menu>" + links
                        + "</ul><div class=wrap><div class=view><p>" + ONE
                        + "</p><figure><img src=x><figcaption>새로 들어온 버스가 차고지에 서 있다. 모두 스무 대다.</figcaption></figure><p>"
                        + TWO
                        + "</p><div class=related-news>이것도 읽어 보세요. 이웃 도시의 버스 이야기를 다룬 기사다.</div></div></div>"
                        + "<div id=comments><p>댓글이다. 참 좋은 소식이다.</p></div><footer>회사 소개</footer>"));
        assertThat(parts.paragraphs()).containsExactly(ONE, TWO);
    }

    @Test
    void lineBreaksSetParagraphsApart() {
        ArticleParts parts = read(page(
                "", "<div id=article>" + ONE + "<br>" + TWO + "<br><br>한지우 기자 jiwoo@naju-times.example<br></div>"));
        assertThat(parts.paragraphs()).containsExactly(ONE, TWO);
        assertThat(parts.byline()).isEqualTo(new Byline("한지우", "기자", "jiwoo@naju-times.example"));
    }

    @Test
    void aPageInsideOneFormIsReadLikeAnyOther() {
        assertThat(read(page("", "<form id=aspnet><div><p>" + ONE + "</p><p>" + TWO + "</p></div></form>"))
                        .paragraphs())
                .containsExactly(ONE, TWO);
    }

    @Test
    void whatAFeedCarriesHasNoPageAroundIt() {
        ArticleParts parts = Page.read("<p>" + ONE + "</p><p>" + TWO + "</p>", "수소 버스 온다", "한지우 기자");
        assertThat(parts.title()).isEqualTo("수소 버스 온다");
        assertThat(parts.byline()).isEqualTo(new Byline("한지우", "기자", null));
        assertThat(parts.paragraphs()).containsExactly(ONE, TWO);
    }

    @Test
    void anEmptyPageHasNoBody() {
        assertThat(read(page("", "")).paragraphs()).isEmpty();
        assertThat(read("").paragraphs()).isEmpty();
    }
}
