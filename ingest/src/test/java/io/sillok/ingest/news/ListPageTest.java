package io.sillok.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Shapes of pages that list articles, in words of our own. */
class ListPageTest {
    private static final String AROUND = """
            <header><div id="gnb" class="gnb"><ul><li><a href="/section/1">정치 소식 모두 보기</a></li><li><a href="/section/2">경제 소식 모두 보기</a></li><li><a href="/section/3">사회 소식 모두 보기</a></li></ul></div></header>
            %s
            <div class="paging"><a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=2">다음</a></div>
            <aside class="rank_box"><h3>많이 본 뉴스</h3><ol><li><a href="/news/view/9001">등대지기가 밤마다 적은 공책이 발견됐다</a></li><li><a href="/news/view/9002">갈매기 떼가 시장 지붕에 내려앉은 까닭</a></li></ol></aside>
            <footer><ul><li><a href="/about">예시신문이 걸어온 길을 소개합니다</a></li><li><a href="/privacy">개인정보를 다루는 방침을 알려드립니다</a></li></ul></footer>""";

    private final ListPageDecoder decoder = new ListPageDecoder();

    @Test
    void cardsWithAnImageAHeadlineAndASummaryCountOnce() throws IOException {
        assertThat(entries(AROUND.formatted("""
                <section id="section-list"><ul class="type">
                <li><a href="/news/view/101" class="thumb"><img src="a.jpg" alt="사진 설명"></a><div class="view"><em class="cate"><a href="/section/2">경제</a></em><h4 class="titles"><a href="/news/view/101">예시시 항구에 새 등대를 세운다</a></h4>
                <p class="lead"><a href="/news/view/101">예시시는 내년 봄까지 항구 끝에 등대 하나를 더 세우기로 했다고 밝혔다. 높이는 삼십 미터다.</a></p><span class="byline"><em>예시용 기자</em><em>2025.09.25 14:03</em></span></div></li>
                <li><a href="/news/view/102" class="thumb"><img src="b.jpg" alt=""></a><div class="view"><h4 class="titles"><a href="/news/view/102#comments">바닷길 열차가 하루 여섯 번 오간다</a></h4><p class="lead"><a href="/news/view/102">짧은 글</a></p><span class="byline"><em>예시용 기자</em><em>2025.09.24 09:10</em></span></div></li>
                </ul></section>""")))
                .containsExactly(
                        "https://e.kr/news/view/101|예시시 항구에 새 등대를 세운다|2025.09.25 14:03|null",
                        "https://e.kr/news/view/102|바닷길 열차가 하루 여섯 번 오간다|2025.09.24 09:10|null");
    }

    @Test
    void aBoardIsATableWithColumns() throws IOException {
        assertThat(entries(AROUND.formatted("""
                <table class="board_list"><caption>보도자료 목록</caption><thead><tr><th>번호</th><th>제목</th><th>담당부서</th><th>등록일</th><th>조회수</th></tr></thead><tbody>
                <tr><td>공지</td><td class="subject"><a href="view.do?seq=31&amp;page=1">등대 개방 안내</a></td><td>항만과</td><td>2025-09-25</td><td>1,204</td></tr>
                <tr><td>30</td><td class="subject"><a href="view.do?seq=30&amp;page=1">바다 축제에 쓸 배 모집 <img src="new.gif" alt="새 글"></a> <a href="/down?f=1"><img src="f.gif" alt="첨부파일"></a></td><td>문화과</td><td>2025-09-24</td><td>88</td></tr>
                <tr><td>29</td><td class="subject"><a href="view.do?seq=29&amp;page=1">물때표</a></td><td>항만과</td><td>2025-09-23</td><td>7</td></tr></tbody></table>""")))
                .containsExactly(
                        "https://e.kr/board/view.do?seq=31&page=1|등대 개방 안내|2025-09-25|항만과",
                        "https://e.kr/board/view.do?seq=30&page=1|바다 축제에 쓸 배 모집|2025-09-24|문화과",
                        "https://e.kr/board/view.do?seq=29&page=1|물때표|2025-09-23|항만과");
    }

    @Test
    void definitionListsHaveTheirDatesBesideTheHeadlines() throws IOException {
        assertThat(entries(AROUND.formatted("""
                <div class="list_body"><dl><dt class="photo"><a href="https://n.e.kr/article/001/0000011"><img alt="항구에 등대 둘이 나란히 선다"></a></dt><dt><a href="https://n.e.kr/article/001/0000011">항구에 등대 둘이 나란히 선다</a></dt>
                <dd><span class="lede">예시시가 새 등대를 짓는다</span><span class="writing">예시신문</span><span class="date">2025년 9월 25일 오후 2:03</span></dd></dl>
                <dl><dt><a href="https://n.e.kr/article/001/0000012">밤바다를 비추는 불빛이 바뀐다</a></dt><dd><span class="date">2025년 9월 24일</span></dd></dl></div>""")))
                .containsExactly(
                        "https://n.e.kr/article/001/0000011|항구에 등대 둘이 나란히 선다|2025년 9월 25일 오후 2:03|null",
                        "https://n.e.kr/article/001/0000012|밤바다를 비추는 불빛이 바뀐다|2025년 9월 24일|null");
    }

    @Test
    void wholeCardsCanBeLinks() throws IOException {
        assertThat(entries(AROUND.formatted("""
                <main><a class="lead-card" href="/article/2025/09/lead-story-77"><img alt="x"><strong>예시만에 다리를 놓자는 의견이 모였다</strong><span>2025-09-25</span></a>
                <div class="cards">
                <a class="card" href="/article/2025/09/story-78"><span class="badge">경제</span><div class="txt"><p>조선소 골목에 책방이 문을 열었다</p><p>요약은 이렇게 길게 이어진다</p></div><time datetime="2025-09-25T09:00:00+09:00">3시간 전</time></a>
                <a class="card" href="/article/2025/09/story-79"><span class="badge">사회</span><div class="txt"><p>섬마을 학교가 백 번째 생일을 맞았다</p></div><time datetime="2025-09-24T09:00:00+09:00">어제</time></a>
                </div></main>""")))
                .containsExactly(
                        "https://e.kr/article/2025/09/lead-story-77|예시만에 다리를 놓자는 의견이 모였다|2025-09-25|null",
                        "https://e.kr/article/2025/09/story-78|조선소 골목에 책방이 문을 열었다|2025-09-25T09:00:00+09:00|null",
                        "https://e.kr/article/2025/09/story-79|섬마을 학교가 백 번째 생일을 맞았다|2025-09-24T09:00:00+09:00|null");
    }

    @Test
    void linksThatOnlyAScriptOpensAreSaid() throws IOException {
        Decodings<NewsItem> page = read(AROUND.formatted("""
                <table><tr><th>번호</th><th>제목</th><th>등록일</th></tr>
                <tr><td>2</td><td><a href="#none" onclick="fn_view('123'); return false;">등대 개방 시간을 늘립니다</a></td><td>2025-09-25</td></tr>
                <tr><td>1</td><td><a href="javascript:fn_view('122')">부두 주차장을 넓힙니다</a></td><td>2025-09-24</td></tr>
                <tr><td>0</td><td><a href="#" onclick="location.href='/board/121';">뱃길 시간표가 바뀝니다</a></td><td>2025-09-23</td></tr></table>"""));
        assertThat(page.read).extracting(NewsItem::link).containsExactly("https://e.kr/board/121");
        assertThat(page.findings)
                .extracting(f -> f.code() + " " + f.pointer())
                .containsExactly("link_unfollowable entry 1", "link_unfollowable entry 2");
        assertThat(page.rejectedRaw.get(0))
                .startsWith("<tr><td>2</td>")
                .contains("fn_view('123')")
                .endsWith("</tr>");
    }

    @Test
    void aListMayStandInAScript() throws IOException {
        assertThat(entries("""
                <html><body><div id="app"></div><script>window.__STATE__ = {"menu":[{"name":"경제 소식 모아 보기","url":"/a"}],"list":{"articles":[
                {"id":1,"title":"항구 &quot;새 등대&quot; 짓는다","link_url":"/v/1","reg_date":"2025-09-25 10:00:00","items":[]},{"id":2,"title":"바닷길 열차가 더 자주 다닌다","link_url":"/v/2","reg_date":"2025-09-24"}]}};</script></body></html>"""))
                .containsExactly(
                        "https://e.kr/v/1|항구 \"새 등대\" 짓는다|2025-09-25 10:00:00|null",
                        "https://e.kr/v/2|바닷길 열차가 더 자주 다닌다|2025-09-24|null");
        assertThat(entries("""
                <script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"url":"https://e.kr/1","name":"등대 이야기 하나"},
                {"@type":"ListItem","item":{"@id":"https://e.kr/2","headline":"등대 이야기 둘","datePublished":"2025-09-25"}}]}</script>"""))
                .containsExactly("https://e.kr/1|등대 이야기 하나|null|null", "https://e.kr/2|등대 이야기 둘|2025-09-25|null");
    }

    @Test
    void aFrontPageHasSeveralListsOfOneKind() throws IOException {
        assertThat(entries(AROUND.formatted("""
                <div class="box a"><h2>경제</h2><ul><li><a href="/news/view/1">항만 물동량이 석 달째 늘었다</a></li><li><a href="/news/view/2">어시장 새벽 경매가 다시 열린다</a></li><li><a href="/news/view/3">조선소가 새 배를 띄웠다고 한다</a></li></ul></div>
                <div class="box b"><h2>문화</h2><ul class="photo"><li><a href="/news/view/4">등대 그림 전시가 열린다</a></li><li><a href="/news/view/1">항만 물동량이 석 달째 늘었다</a></li></ul></div>
                <div class="box c"><strong>인기 기사</strong><ul><li><a href="/news/view/5">이것은 남들이 많이 읽은 글이다</a></li><li><a href="/news/view/6">이것도 남들이 많이 읽은 글이다</a></li></ul></div>""")))
                .extracting(entry -> entry.split("\\|", -1)[0])
                .containsExactly(
                        "https://e.kr/news/view/1",
                        "https://e.kr/news/view/2",
                        "https://e.kr/news/view/3",
                        "https://e.kr/news/view/4");
    }

    @Test
    void englishAndChineseListsAreRead() throws IOException {
        assertThat(entries("""
                <nav><a href="/en/a">About our newspaper and its people</a><a href="/en/b">Contact the newsroom of the paper</a></nav>
                <ul class="news"><li><h3><a href="/en/harbour-to-get-new-lighthouse">Harbour to get new lighthouse</a></h3><span>September 25, 2025</span></li>
                <li><h3><a href="/en/ferry-runs-six-times-daily">Ferry runs six times daily</a></h3><span>24 Sep 2025</span></li></ul>"""))
                .containsExactly(
                        "https://e.kr/en/harbour-to-get-new-lighthouse|Harbour to get new lighthouse|September 25, 2025|null",
                        "https://e.kr/en/ferry-runs-six-times-daily|Ferry runs six times daily|24 Sep 2025|null");
        assertThat(entries("""
                <ul><li><a href="/a/1.html">港口将建新灯塔</a><span>2025-09-25</span></li><li><a href="/a/2.html">渡轮每天六班</a><span>2025-09-24</span></li></ul>""")).hasSize(2);
    }

    @Test
    void addressesAreThoseOfThePagesBase() throws IOException {
        String list = "<ul><li><a href='1'>항구에 새 등대를 세운다고 한다</a></li><li><a href='2'>바닷길 열차가 자주 다닌다고 한다</a></li></ul>";
        assertThat(Decodings.of(decoder, "<base href='https://b.kr/x/'>" + list).read)
                .extracting(NewsItem::link)
                .containsExactly("https://b.kr/x/1", "https://b.kr/x/2");
        assertThat(Decodings.of(decoder, "<link rel='canonical' href='https://c.kr/y/list'>" + list).read)
                .extracting(NewsItem::link)
                .containsExactly("https://c.kr/y/1", "https://c.kr/y/2");
        assertThat(Decodings.of(decoder, list).codes()).containsExactly("link_unfollowable", "link_unfollowable");
    }

    @Test
    void aPageWithoutAListSaysSo() throws IOException {
        assertThat(read("<p>등대 하나가 서 있다. <a href='/1'>등대 이야기를 더 읽어 보시라</a></p>").codes())
                .containsExactly("list_unreadable");
        assertThat(
                        read("<ul><li><a href='/1'>경제</a></li><li><a href='/2'>사회</a></li><li><a href='/3'>문화예술</a></li></ul>")
                                .codes())
                .containsExactly("list_unreadable");
    }

    @Test
    void hostilePagesEndInTime() {
        for (String piece : new String[] {
            "<a href='/1'>항구에 새 등대를 세운다",
            "<div>",
            "<ul><li>",
            "<a href='/1'>항구에 등대를 세운다</a>",
            "<tr><td><a onclick='f(1)'>글글글글글",
            "<script>a={",
            "<h3>많이 본"
        }) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(piece.repeat(10_000)), piece);
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            StringBuilder page = new StringBuilder("<ul>");
            for (int i = 0; i < 10_000; i++) {
                page.append("<li><a href='/").append(i).append("'>항구에 새 등대를 세운다</a><span>2025-09-25</span></li>");
            }
            assertThat(read(page.toString()).read).hasSize(10_000);
        });
    }

    private List<String> entries(String page) throws IOException {
        Decodings<NewsItem> read = read(page);
        assertThat(read.findings).isEmpty();
        return read.read.stream()
                .map(item ->
                        String.join("|", String.valueOf(item.link()), item.title(), item.published(), item.author()))
                .toList();
    }

    private Decodings<NewsItem> read(String page) throws IOException {
        return Decodings.of(
                decoder,
                Delivery.of(
                        "https://e.kr/board/list.do",
                        Content.of(page.getBytes(StandardCharsets.UTF_8)),
                        Delivery.Options.NONE));
    }
}
