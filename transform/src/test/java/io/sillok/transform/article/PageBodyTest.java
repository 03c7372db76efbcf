package io.sillok.transform.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBodyTest {
    private static final String ONE =
            "나주시가 수소 버스 스무 대를 새로 들여오기로 하고 충전소 두 곳의 설계를 시작했다고 12일 밝혔다. 시는 올해 안에 모든 노선을 바꿀 계획이다.";
    private static final String TWO = "나주시장은 시민이 먼저 느끼는 변화가 중요하다며 운행 간격과 요금은 그대로 두겠다고 설명했다. 버스는 4월부터 다닌다.";
    private static final String THREE = "충전소가 들어설 자리는 두 곳으로, 한 곳은 차고지 옆이고 다른 한 곳은 산업단지 어귀다. 공사는 가을에 시작한다.";
    private static final List<String> ALL = List.of(ONE, TWO, THREE);
    private static final String PARAGRAPHS = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";

    private static String page(String head, String body) {
        return "<!doctype html><html><head><title>수소 버스 온다 - 나주타임스 (예시)</title>" + head + "</head><body>" + body
                + "</body></html>";
    }

    private static List<String> body(String html) {
        return Page.read(html, null, null).paragraphs();
    }

    private static String teasers(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("<div><h4><a href=/")
                    .append(i)
                    .append(">이웃 도시 소식 ")
                    .append(i)
                    .append("</a></h4><p>이웃 도시 ");
            out.append(i).append("번의 의회가 월요일에 모였으나 아무것도 정하지 않고 헤어졌다고 한다. 다음 회의는 다음 달이다.</p></div>");
        }
        return out.toString();
    }

    private static String comments(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("<div><b>독자")
                    .append(i)
                    .append("</b><i>두 시간 전</i><p>저는 이 소식에 찬성하지 않습니다. ")
                    .append(i);
            out.append("번 버스부터 늘려 달라고 몇 해째 말하고 있는데 듣지를 않네요.</p><a href=#>답글</a></div>");
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("/", "\\/")
                        .replace("\n", "\\n")
                + '"';
    }

    private static String stated(String text) {
        return "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"NewsArticle\",\"headline\":\"수소 버스 온다\",\"articleBody\":"
                + quoted(text) + "}]}</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=a><div>%s</div></div>",
                "<main><article>%s</article></main>",
                "<table><tr><td>메뉴</td><td>%s</td></tr></table>",
                "<form><section><x-story>%s</x-story></section></form>",
                "<div><div><div><div><div><div>%s</div></div></div></div></div></div>",
                "<div class='ad-free print'>%s</div>"
            })
    void bodyIsFoundInWhateverHoldsIt(String around) {
        assertThat(body(page("", "<div>" + teasers(3) + "</div>" + around.formatted(PARAGRAPHS))))
                .isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br><br>", "<br/>\n<br/>\n", "<br>&nbsp;<br>"})
    void lineBreaksSetParagraphsApart(String between) {
        assertThat(body(page("", "<div>" + String.join(between, ALL) + "</div>")))
                .isEqualTo(ALL);
    }

    @Test
    void whatIsHiddenUntilAScriptRunsIsReadWhereNothingElseIsThere() {
        for (String hidden : List.of("hidden", "aria-hidden=true", "style='display:none'")) {
            assertThat(body(page("", "<div " + hidden + ">" + PARAGRAPHS + "</div><p>불러오는 중</p>")))
                    .isEqualTo(ALL);
        }
    }

    @Test
    void eachParagraphInAnElementOfItsOwnIsAnArticleStill() {
        String body =
                "<div><div>" + ONE + "</div></div><div><div>" + TWO + "</div></div><div><div>" + THREE + "</div></div>";
        assertThat(body(page("", "<div>" + body + "</div><div>" + teasers(2) + "</div>")))
                .isEqualTo(ALL);
    }

    @Test
    void teasersAndCommentsWithMoreProseThanTheArticleAreLeftOut() {
        String html = page(
                "",
                "<div>" + teasers(4) + "</div><div><h1>수소 버스 온다</h1>" + PARAGRAPHS + "</div><div>" + teasers(9)
                        + "</div><div>" + comments(12) + "</div>");
        assertThat(body(html)).isEqualTo(ALL);
    }

    @Test
    void teasersBesideTheArticlesElementAreLeftOut() {
        assertThat(body(page("", "<div><div><h1>수소 버스 온다</h1>" + PARAGRAPHS + "</div>" + teasers(6) + "</div>")))
                .isEqualTo(ALL);
    }

    @Test
    void ofSeveralArticlesTheOneUnderThePagesHeadlineIsRead() {
        String others = ("<article><h2>다른 소식</h2><p>" + THREE + "</p></article>").repeat(1) + "<article><p>" + TWO
                + "</p></article><article><p>이웃 군에서도 같은 날 버스 서른 대를 들여온다는 소식을 냈다. 이쪽은 전기 버스라고 한다.</p></article>";
        String html = page(
                "",
                "<div><article><h1>수소 버스 온다</h1><p>" + ONE + "</p><p>" + ONE.replace("나주", "나주의")
                        + "</p></article><article>" + others + "</article></div>");
        assertThat(body(html)).containsExactly(ONE, ONE.replace("나주", "나주의"));
    }

    @Test
    void whatIsStatedTellsWhereTheArticleEnds() {
        String box = "<p>나주타임스의 새 책이 나왔다. 버스와 도시를 다룬 스무 편의 글을 모았고 서점에서 만날 수 있다.</p>";
        assertThat(body(page(stated(String.join("\n", ALL)), "<div>" + PARAGRAPHS + box + "</div>")))
                .isEqualTo(ALL);
    }

    @Test
    void whatIsStatedAndNotShownIsTheBody() {
        assertThat(body(page(stated(String.join("\n\n", ALL)), "<div id=root></div><div>" + teasers(3) + "</div>")))
                .isEqualTo(ALL);
        assertThat(body(page(stated(PARAGRAPHS), "<div id=root></div>"))).isEqualTo(ALL);
        assertThat(body(page(stated(PARAGRAPHS.replace("<", "&lt;").replace(">", "&gt;")), "")))
                .isEqualTo(ALL);
    }

    @Test
    void aTeaserThatIsStatedDoesNotCutTheArticleShort() {
        assertThat(body(page(stated(ONE), "<div>" + PARAGRAPHS + "</div>"))).isEqualTo(ALL);
        assertThat(body(page(stated(ONE + " " + TWO.substring(0, 30) + "..."), "<div>" + PARAGRAPHS + "</div>")))
                .isEqualTo(ALL);
    }

    @Test
    void aSummaryThatIsStatedDoesNotTakeTheBodysPlace() {
        String summary = "이 글은 한 도시가 탈것을 바꾸는 일을 다룬다. ".repeat(8);
        assertThat(body(page(
                        stated(summary),
                        "<div>" + PARAGRAPHS + "<p>" + (THREE + " 다시 적는다. ").repeat(6) + "</p></div>")))
                .startsWith(ONE, TWO, THREE)
                .hasSize(4);
    }

    @Test
    void whatIsStatedInBrokenJsonIsReadNevertheless() {
        String broken = stated(String.join("\n", ALL)).replace("}]}", ",]").replace("\\n", "\n");
        assertThat(body(page(broken, "<div id=root></div>"))).isEqualTo(ALL);
    }

    private static List<String> carriers() {
        String html = quoted(PARAGRAPHS);
        String json = "{\"props\":{\"related\":[{\"title\":\"다른 소식\"}],\"article\":{\"title\":\"수소 버스 온다\",\"body\":"
                + html + "}}}";
        List<String> strings = ALL.stream().map(PageBodyTest::quoted).toList();
        List<String> elements = ALL.stream()
                .map(p -> "{\"type\":\"text\",\"_id\":\"X1\",\"content\":" + quoted(p) + "}")
                .toList();
        List<String> nodes = ALL.stream()
                .map(p -> "{\"nodeType\":\"paragraph\",\"content\":[{\"nodeType\":\"text\",\"value\":"
                        + quoted(p.substring(0, 9))
                        + "},{\"nodeType\":\"text\",\"marks\":[{\"type\":\"bold\"}],\"value\":"
                        + quoted(p.substring(9)) + "}]}")
                .toList();
        List<String> pieces = ALL.stream()
                .map(p -> "{\"type\":\"p\",\"text\":" + quoted(p) + "}")
                .toList();
        return List.of(
                "<script id=__NEXT_DATA__ type=application/json>" + json + "</script>",
                "<script>window.__PRELOADED_STATE__ = " + json + ";</script>",
                "<script>window.__INITIAL_STATE__=JSON.parse(" + quoted(json) + ");</script>",
                "<script>(function(){var a='it';window.Fusion=window.Fusion||{};Fusion.globalContent={\"content_elements\":["
                        + String.join(",", elements) + "],\"taxonomy\":{\"tags\":[]}};Fusion.x=1}())</script>",
                "<script type=application/json id=__NUXT_DATA__>[{\"body\":1},[2,3,4]," + String.join(",", strings)
                        + ",\"ko\"]</script>",
                "<script>window.__NUXT__=(function(a,b){return {data:[{body:[" + String.join(",", strings)
                        + "]}]}}(null,\"ko\"))</script>",
                "<script>var story = {content:[" + String.join(",", nodes) + "]};</script>",
                "<script>var story = {blocks:[" + String.join(",", pieces) + "]};</script>",
                "<script type=text/template><div>" + PARAGRAPHS + "</div></script>",
                "<template><div>" + PARAGRAPHS + "</div></template>",
                "<noscript><div>" + PARAGRAPHS + "</div></noscript>",
                "<textarea>" + PARAGRAPHS.replace("<", "&lt;") + "</textarea>",
                "<div data-state='" + json + "'></div>");
    }

    @Test
    void aBodyThatThePageCarriesWithoutShowingItIsRead() {
        for (String carrier : carriers()) {
            String html = page("", "<div id=root><p>불러오는 중</p></div>" + carrier);
            assertThat(body(html)).as(carrier).isEqualTo(ALL);
        }
    }

    @Test
    void aBodyThatIsShownComesBeforeWhatIsCarried() {
        String other = "<script>var x={\"body\":" + quoted("<p>" + (THREE + " ").repeat(9) + "</p>") + "}</script>";
        assertThat(body(page("", "<div>" + PARAGRAPHS + "</div>" + other))).isEqualTo(ALL);
    }

    @Test
    void embeddedPostsSubheadingsListsAndQuotationsStay() {
        String post =
                "<div class=social-embed><blockquote class=twitter-tweet><p>버스가 온다니 기쁘다</p>— 나주 사람 (@naju_example)</blockquote></div>";
        String html = page(
                "",
                "<div><p>" + ONE + "</p>" + post + "<h2>무엇이 달라지나</h2><p>" + TWO
                        + "</p><ul><li>버스 스무 대</li><li>충전소 두 곳</li></ul><blockquote>시민이 먼저다.</blockquote><p>" + THREE
                        + "</p></div>");
        assertThat(body(html))
                .containsExactly(
                        ONE,
                        "버스가 온다니 기쁘다",
                        "— 나주 사람 (@naju_example)",
                        "무엇이 달라지나",
                        TWO,
                        "버스 스무 대",
                        "충전소 두 곳",
                        "시민이 먼저다.",
                        THREE);
    }

    @Test
    void furnitureInsideTheBodyGoes() {
        String html = page(
                "",
                "<div><p>" + ONE + "</p><div class=share-bar><a href=#>공유</a></div><p>광고</p><p>" + TWO
                        + "</p><aside><p>버스의 역사를 다룬 책이 나왔다. 서점에서 만날 수 있다.</p></aside>"
                        + "<h3>더 읽을거리</h3><ul><li><a href=/1>버스 노선 바뀐다</a></li><li><a href=/2>요금은 그대로</a></li></ul><p>"
                        + THREE
                        + "</p><div style='DISPLAY : none'>보이지 않는 글이 여기에 있다. 읽히면 안 된다.</div>"
                        + "<h3>많이 본 기사</h3><p><a href=/3>다른 기사</a></p></div>");
        assertThat(body(html)).isEqualTo(ALL);
    }

    @Test
    void anArticleInEnglishSignsOffOutsideItsBody() {
        String one = "The council bought twenty hydrogen buses on Monday and will build two filling stations for them.";
        String two = "The mayor said that fares would stay as they are until the last of the old buses had gone.";
        String html = page(
                "",
                "<div><p>" + one + "</p><p>" + two + "</p><p>(Reporting by A. Example; Editing by B. Example)</p>"
                        + "<p>Follow us on Twitter @example and on Facebook.</p><p><a href=/n>Sign up for our newsletter.</a></p></div>");
        assertThat(body(html)).containsExactly(one, two);
    }

    @Test
    void inlineElementsDoNotBreakWords() {
        String html = page(
                "", "<div><p>나주<b>시</b>가 수<span class=x>소</span> 버<wbr>스 스무 대를 들여온다고 밝<a href=#>혔다</a>.</p></div>");
        assertThat(body(html)).containsExactly("나주시가 수소 버스 스무 대를 들여온다고 밝혔다.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市政府周一宣布购买二十辆氢能公交车并将建设两座加氢站。市长表示票价不变。",
                "市は月曜日、水素バス二十台を購入し、充填所を二か所に設けると発表した。運賃は変わらない。",
                "เทศบาลเมืองประกาศเมื่อวันจันทร์ว่าจะซื้อรถโดยสารไฮโดรเจนยี่สิบคันและสร้างสถานีเติมเชื้อเพลิงสองแห่ง ค่าโดยสารคงเดิม",
                "أعلنت البلدية يوم الاثنين أنها ستشتري عشرين حافلة تعمل بالهيدروجين وستبني محطتين للتزود بالوقود.",
                "नगर परिषद ने सोमवार को बीस हाइड्रोजन बसें खरीदने और दो स्टेशन बनाने की घोषणा की।",
                "העירייה הודיעה ביום שני כי תרכוש עשרים אוטובוסים המונעים במימן ותקים שתי תחנות תדלוק."
            })
    void pagesOfAllLanguagesAreRead(String paragraph) {
        String menu = "<ul>" + "<li><a href=/x>메뉴 하나</a></li>".repeat(20) + "</ul>";
        assertThat(body(page("", menu + "<div><p>" + paragraph + "</p><p>2 " + paragraph + "</p></div>" + menu)))
                .containsExactly(paragraph, "2 " + paragraph);
    }

    @Test
    void aSitesRuleNamesTheElement() {
        Document page = Jsoup.parse(
                page("", "<div>" + PARAGRAPHS + "</div><div id=box><p>이 상자에 있는 글이 이 매체의 기사라고 한다.</p></div>"));
        assertThat(PageBody.find(page, "", page.selectFirst("#box")).stream()
                        .map(told -> told.block().text()))
                .containsExactly("이 상자에 있는 글이 이 매체의 기사라고 한다.");
    }

    @Test
    void theSamePageGivesTheSameBodyAgain() {
        Document page = Jsoup.parse(page("", "<div>" + PARAGRAPHS + "</div><div>" + comments(5) + "</div>"));
        String before = page.outerHtml();
        List<Told> first = PageBody.find(page, "", null);
        assertThat(PageBody.find(page, "", null)).isEqualTo(first);
        assertThat(page.outerHtml()).isEqualTo(before);
    }

    private static List<String> hostile() {
        List<String> pages = new ArrayList<>();
        pages.add("<div>".repeat(100_000) + ONE);
        pages.add("<span class=ad>".repeat(100_000) + ONE);
        pages.add("<b><p>".repeat(20_000) + ONE);
        pages.add("<div>" + "<br>".repeat(250_000) + ONE + "</div>");
        pages.add("<a href=/x>이어지는 고리</a> ".repeat(50_000));
        pages.add("<p>" + ONE.repeat(100_000) + "</p>");
        pages.add(("<p>" + ONE + "</p>").repeat(50_000));
        pages.add("<ul>" + "<li>" + ONE + "<div>" + TWO + "</div>".repeat(20_000));
        pages.add("<script>" + "{".repeat(500_000) + "</script>");
        pages.add("<script>" + "'\\'".repeat(200_000) + "</script>");
        pages.add("<script>" + "`".repeat(500_001) + "</script>");
        pages.add("<script>var a=" + quoted(quoted(quoted("{".repeat(100_000)))) + "</script>");
        pages.add("<script type=application/ld+json>" + "\"articleBody\":\"".repeat(50_000) + "</script>");
        pages.add(stated((ONE + " ").repeat(2_000)) + ("<p>" + TWO + "</p>").repeat(20_000));
        pages.add("<noscript>".repeat(5_000) + ONE);
        pages.add("<div data-x='" + "[".repeat(300_000) + "'>");
        pages.add("<div class='" + "a-b ".repeat(200_000) + "'>" + ONE);
        pages.add("<div style='" + "display:".repeat(200_000) + "'>" + ONE);
        return pages;
    }

    @Test
    void hostilePagesTakeLinearTime() {
        for (String body : hostile()) {
            String html = page("<meta name=x>", body);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> PageBody.find(Jsoup.parse(html), "수소 버스 온다", null),
                    () -> html.substring(0, 200));
        }
    }
}
