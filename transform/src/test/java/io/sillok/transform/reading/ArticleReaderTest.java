package io.sillok.transform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    private static final ArticleReader READER = new ArticleReader(TestWatch.watch());
    private static final ReadingContext CONTEXT = new ReadingContext(LocalDate.of(2025, 3, 14), TestWatch.SEOUL, "ko");
    private static final String STORY = """
        나주시, 쑤저우와 손잡는다
        [나주=통신] 한지우 기자 = 오하린 나주시장은 지난 12일 쑤저우에서 왕샤오밍 장쑤성 부성장, 리젠 비서장 등과 만나 수소 협력을 논의했다.
        한지우 기자가 물었다. 오 시장은 “450억원을 투입한 수소 1단계 사업이 밑거름”이라고 말했다.
        두 도시는 자매도시 협정을 체결할 예정이다.
        """;

    private static NewsItem text(String body, @Nullable String published) {
        return new NewsItem(
                "item 1", "g1", "https://x.example/1", null, null, published, null, NewsItem.BodyKind.TEXT, body, null);
    }

    private static NewsItem page(String published) {
        String html = "<html><head><meta property='article:published_time' content='" + published
                + "'></head><body><p>나주시가 수소 버스 스무 대를 새로 들여오기로 하고 충전소 두 곳의 설계를 시작했다고 밝혔다.</p></body></html>";
        return new NewsItem(
                "item 1",
                null,
                "https://x.example/1",
                "제목",
                null,
                "2025-03-12",
                null,
                NewsItem.BodyKind.HTML,
                html,
                null);
    }

    @Test
    void everySpanReadsBackItsText() {
        ReadArticle article = READER.read(text(STORY, null), CONTEXT);
        assertThat(article.mentions())
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.span().of(article.text())).isEqualTo(m.surface()));
        assertThat(article.figures())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.span().of(article.text())).isEqualTo(f.surface()));
        assertThat(article.dates())
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.span().of(article.text())).isEqualTo(d.surface()));
        assertThat(article.sentences())
                .allSatisfy(s -> assertThat(s.of(article.text())).doesNotContain("\n"));
    }

    @Test
    void theWriterIsNobodyOfTheStory() {
        ReadArticle article = READER.read(text(STORY, null), CONTEXT);
        assertThat(article.byline()).isEqualTo(new Byline("한지우", "기자", null));
        assertThat(article.mentions()).noneMatch(m -> m.name().equals("한지우"));
    }

    @Test
    void pagesTimeComesBeforeTheFeedsAndTheFeedsBeforeTheDelivery() {
        ReadArticle page = READER.read(page("2025-03-13T23:30:00+09:00"), CONTEXT);
        assertThat(page.publishedFrom()).isEqualTo(PublishedFrom.PAGE);
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2025-03-13T23:30:00+09:00"));
        ReadArticle feed = READER.read(text(STORY, "Wed, 12 Mar 2025 08:00:00 +0900"), CONTEXT);
        assertThat(feed.publishedFrom()).isEqualTo(PublishedFrom.FEED);
        assertThat(feed.published()).isEqualTo(LocalDate.of(2025, 3, 12));
        ReadArticle neither = READER.read(text(STORY, null), CONTEXT);
        assertThat(neither.publishedFrom()).isEqualTo(PublishedFrom.DELIVERY);
        assertThat(neither.publishedAt()).isNull();
    }

    @Test
    void aTimeThatCannotBeReadIsAFindingAndTheNextBestIsUsed() {
        ReadArticle article = READER.read(page("어제쯤"), CONTEXT);
        assertThat(article.publishedFrom()).isEqualTo(PublishedFrom.FEED);
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 3, 12));
        assertThat(article.findings()).extracting(Finding::code).containsExactly("article_date_unparseable");
    }

    @Test
    void anItemWithoutABodyIsAFinding() {
        ReadArticle article = READER.read(text("", null), CONTEXT);
        assertThat(article.text()).isEmpty();
        assertThat(article.language()).isEqualTo("ko");
        assertThat(article.findings())
                .extracting(Finding::code)
                .containsExactly("article_body_missing", "article_date_missing");
    }

    private static NewsItem dated(String head, String body) {
        return new NewsItem(
                "page",
                null,
                "https://x.example/1",
                null,
                null,
                "2025-03-12",
                null,
                NewsItem.BodyKind.HTML,
                "<html><head>" + head + "</head><body><div>" + body
                        + "</div><p>나주시가 수소 버스 스무 대를 새로 들여오기로 했다고 밝혔다.</p></body></html>",
                null);
    }

    @Test
    void aTimeInTheFutureGivesWayToTheNextBest() {
        ReadArticle article = READER.read(
                dated(
                        "<meta property='article:published_time' content='2035-01-01T00:00:00+09:00'>",
                        "입력 2025.03.13 09:30"),
                CONTEXT);
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2025-03-13T09:30+09:00"));
        assertThat(article.findings()).extracting(Finding::code).containsExactly("article_date_in_future");
        ReadArticle feed =
                READER.read(dated("<meta property='article:published_time' content='2025-03-16'>", ""), CONTEXT);
        assertThat(feed.publishedFrom()).isEqualTo(PublishedFrom.FEED);
        assertThat(feed.published()).isEqualTo(LocalDate.of(2025, 3, 12));
        // a day of grace
        assertThat(READER.read(dated("<meta property='article:published_time' content='2025-03-15'>", ""), CONTEXT)
                        .published())
                .isEqualTo(LocalDate.of(2025, 3, 15));
    }

    @Test
    void theClockThatReadersSeeTellsTheZone() {
        ReadArticle article = READER.read(
                dated("<meta property='article:published_time' content='2025-03-13T09:30:00Z'>", "입력 2025.03.13 09:30"),
                CONTEXT);
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2025-03-13T09:30+09:00"));
        assertThat(article.findings()).isEmpty();
    }

    @Test
    void timesFarApartAreAFindingAndTheMetadatasCounts() {
        ReadArticle article = READER.read(
                dated("<meta property='article:published_time' content='2025-03-13'>", "입력 2024.03.01 09:30"), CONTEXT);
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 3, 13));
        assertThat(article.findings()).extracting(Finding::code).containsExactly("article_dates_contradict");
    }

    @Test
    void aWeekdayThatIsNotItsDatesIsAFindingAndTheDateCounts() {
        ReadArticle article =
                READER.read(text("박람회는 3월 14일(목) 문을 연다. 사업은 3월 15일(토)부터 20일(목)까지 접수한다.", "2025-03-14"), CONTEXT);
        assertThat(article.dates().get(0).from()).isEqualTo(LocalDate.of(2025, 3, 14));
        assertThat(article.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("weekday_contradicted");
            assertThat(finding.pointer()).isEqualTo("item 1 characters 5-14");
            assertThat(finding.problem()).isEqualTo("'3월 14일(목)' gives a Thursday, but 2025-03-14 is a Friday");
        });
    }

    @Test
    void aWeekdayMayTellTheYearOrMonthThatADateLeavesOut() {
        ReadArticle article = READER.read(
                text("행사는 오는 1월 5일(월)에 열린다. 11일(일) 접수를 마감한다.", "2025-12-20"),
                new ReadingContext(LocalDate.of(2025, 12, 20), TestWatch.SEOUL, "ko"));
        assertThat(article.findings()).isEmpty();
    }

    @Test
    void nothingIsPublishedAfterItWasChanged() {
        ReadArticle article = READER.read(
                dated(
                        "<meta property='article:published_time' content='2025-03-14'><meta"
                                + " property='article:modified_time' content='2025-03-12T10:00:00+09:00'>",
                        "입력 2025.03.11 09:30"),
                CONTEXT);
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 3, 11));
    }

    @Test
    void readingDependsOnNeitherLocaleNorZoneOfTheMachine() {
        ReadArticle here = READER.read(text(STORY, "2025-03-14 09:00"), CONTEXT);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(READER.read(text(STORY, "2025-03-14 09:00"), CONTEXT)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "오하린 나주시장 ",
                "김 ",
                "‘",
                "“",
                "\"",
                "1조 ",
                "나주시와 ",
                "방문해 ",
                "가",
                "AI ",
                "홍길동, ",
                "(33)",
                "<div>",
                "씨",
                "市长",
                "A. ",
                "![](",
                "\n/",
                "수소 1단계 450억원, ",
                "\u00a0",
                "홍길동(",
                "공모한 ",
                "사진=",
                "Mayor Aaa Bbb ",
                "ㅋ",
                "\ud83d"
            })
    void hostileRepeatsTakeLinearTime(String piece) {
        String body = piece.repeat(100_000 / piece.length());
        for (NewsItem.BodyKind kind : NewsItem.BodyKind.values()) {
            NewsItem item =
                    new NewsItem("item 1", null, null, "제목", null, null, null, kind, "나주시는 기다렸다. " + body, null);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> READER.read(item, CONTEXT));
        }
    }

    @Test
    void twiceTheTextTakesNoMoreThanTwiceAndABit() {
        for (String piece : List.of("오하린 나주시장은 12일 쑤저우를 방문했다. ", "수소 1단계 450억원과 ")) {
            READER.read(text(piece.repeat(2_000), null), CONTEXT);
            long small = time(piece.repeat(4_000));
            long large = time(piece.repeat(16_000));
            // four times the text: a quadratic reader would need sixteen times as long
            assertThat(large).as(piece).isLessThan(10 * small + 1_000_000_000L);
        }
    }

    private static long time(String body) {
        long start = System.nanoTime();
        READER.read(text(body, null), CONTEXT);
        return System.nanoTime() - start;
    }
}
