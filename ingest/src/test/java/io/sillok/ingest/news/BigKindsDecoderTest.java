package io.sillok.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.sheet.Spreadsheet;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BigKindsDecoderTest {
    private static final String[] HEADER = {
        "뉴스 식별자",
        "일자",
        "언론사",
        "기고자",
        "제목",
        "통합 분류1",
        "통합 분류2",
        "통합 분류3",
        "사건/사고 분류1",
        "사건/사고 분류2",
        "사건/사고 분류3",
        "인물",
        "위치",
        "기관",
        "키워드",
        "특성추출(가중치순 상위 50개)",
        "본문",
        "URL",
        "분석제외 여부"
    };

    @Test
    void aRowIsAnArticle() throws IOException {
        Decodings<NewsItem> read =
                decode(new Spreadsheet().row(1, HEADER).row(2, row("20250925", "전산 시설 문을 열다", "시가 전산 시설을 열었다.", null)));
        assertThat(read.findings).isEmpty();
        assertThat(read.read)
                .containsExactly(new NewsItem(
                        "row 2",
                        "00000000.20250925000000001",
                        "https://example.org/1",
                        "전산 시설 문을 열다",
                        "예시용",
                        "2025-09-25",
                        null,
                        NewsItem.BodyKind.TEXT,
                        "시가 전산 시설을 열었다.",
                        "ko",
                        Arrays.asList("지역>광주", "IT_과학>과학"),
                        null,
                        "예시일보(예시)",
                        false));
    }

    @Test
    void aTextOfTwoHundredCharactersIsKnownToBeCut() throws IOException {
        Decodings<NewsItem> read = decode(new Spreadsheet()
                .row(1, HEADER)
                .row(2, row("20250925", "긴 글", "가".repeat(200), null))
                .row(3, row("20250925", "짧은 글", "가".repeat(80), null)));
        assertThat(read.read).extracting(NewsItem::excerpt).containsExactly(true, false);
        assertThat(read.codes()).containsExactly("body_cut");
    }

    @Test
    void articlesLeftOutOfAnalysesAreReadAndCounted() throws IOException {
        Decodings<NewsItem> read = decode(new Spreadsheet()
                .row(1, HEADER)
                .row(2, row("20250925", "글 하나", "본문이다.", "중복"))
                .row(3, row("20250925", "글 둘", "본문이다.", "중복, 예외")));
        assertThat(read.read).hasSize(2);
        assertThat(read.codes()).containsExactly("left_out_by_publisher", "left_out_by_publisher");
    }

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"B2\"><v>20250925</v></c>', 2025-09-25",
        "'<c r=\"B2\"><v>2.0250925E7</v></c>', 2025-09-25",
        "'<c r=\"B2\"><v>45925</v></c>', 2025-09-25",
        "'<c r=\"B2\"><v>45925.75</v></c>', 2025-09-25T18:00",
        "'<c r=\"B2\" t=\"inlineStr\"><is><t> 20250925 </t></is></c>', 2025-09-25",
        "'<c r=\"B2\" t=\"inlineStr\"><is><t>2025-09-25</t></is></c>', 2025-09-25",
        "'<c r=\"B2\" t=\"inlineStr\"><is><t>2025.09.25</t></is></c>', 2025-09-25",
        "'<c r=\"B2\" t=\"inlineStr\"><is><t>20251345</t></is></c>', 20251345",
        "'<c r=\"B2\" t=\"inlineStr\"><is><t>어제</t></is></c>', 어제",
        "'<c r=\"B2\" t=\"e\"><v>#VALUE!</v></c>', ",
    })
    void theDayStandsInAnyOfItsForms(String cell, String published) throws IOException {
        Decodings<NewsItem> read = decode(new Spreadsheet()
                .row(1, HEADER)
                .xml("<row r='2'>%s<c r='E2' t='inlineStr'><is><t>제목</t></is></c></row>".formatted(cell)));
        assertThat(read.read.get(0).published()).isEqualTo(published);
        assertThat(read.codes()).isEqualTo(published == null ? Arrays.asList("cell_without_value") : Arrays.asList());
    }

    @Test
    void columnsAreFoundByTheirNamesBelowATitle() throws IOException {
        Decodings<NewsItem> read = decode(new Spreadsheet()
                .row(1, "검색 결과")
                .row(2)
                .row(3, "본문", " 일 자", "언론사", "제목", "URL")
                .row(4, "시가 문을 열었다.", "20250925", "예시일보(예시)", "문을 열다", "https://example.org/1")
                .row(5, "", " "));
        assertThat(read.read).singleElement().satisfies(item -> {
            assertThat(item.pointer()).isEqualTo("row 4");
            assertThat(item.body()).isEqualTo("시가 문을 열었다.");
            assertThat(item.guid()).isNull();
        });
        assertThat(read.findings).isEmpty();
    }

    @Test
    void keywordsStandInWhereThereAreNoCategories() throws IOException {
        Decodings<NewsItem> read = decode(new Spreadsheet()
                .row(1, "일자", "언론사", "제목", "본문", "키워드")
                .row(2, "20250925", "예시일보(예시)", "제목", "본문", "전산, 시설,전산"));
        assertThat(read.read.get(0).tags()).containsExactly("전산", "시설");
    }

    @Test
    void aRowWithNeitherTitleNorTextIsPutAway() throws IOException {
        Decodings<NewsItem> read = decode(new Spreadsheet()
                .row(1, HEADER)
                .row(2, "00000000.1", "20250925", "예시일보(예시)")
                .row(3, row("20250925", "제목", "본문", null)));
        assertThat(read.read).hasSize(1);
        assertThat(read.codes()).containsExactly("row_malformed");
        assertThat(read.rejectedRaw).containsExactly("00000000.1\t20250925\t예시일보(예시)");
    }

    @Test
    void otherSpreadsheetsAndBrokenFilesAreRefused() throws IOException {
        assertThat(decode(new Spreadsheet().row(1, "연도", "값").row(2, "2024", "1"))
                        .codes())
                .containsExactly("header_wrong");
        byte[] bytes = new Spreadsheet().row(1, HEADER).bytes();
        assertThat(decode(Arrays.copyOf(bytes, bytes.length / 2)).codes()).containsExactly("spreadsheet_unreadable");
        assertThat(decode(new Spreadsheet()
                                .row(1, HEADER)
                                .row(2, row("20250925", "제목", "본문", null))
                                .xml("<row><c></row>"))
                        .codes())
                .containsExactly("spreadsheet_unreadable");
    }

    private static String[] row(String day, String title, String body, String excluded) {
        return new String[] {
            "00000000.20250925000000001",
            day,
            "예시일보(예시)",
            "예시용",
            title,
            "지역>광주",
            "IT_과학>과학",
            null,
            null,
            null,
            null,
            "사람",
            "광주",
            "시청",
            "전산,시설",
            "전산,시설",
            body,
            "https://example.org/1",
            excluded
        };
    }

    private static Decodings<NewsItem> decode(Spreadsheet sheet) throws IOException {
        return decode(sheet.bytes());
    }

    private static Decodings<NewsItem> decode(byte[] bytes) throws IOException {
        Delivery delivery = Delivery.of("export.xlsx", Content.of(bytes), new Delivery.Options("ko", null, Map.of()));
        assertThat(Decoders.sniff(delivery).format()).isEqualTo("bigkinds-xlsx");
        return Decodings.of(Decoders.news("bigkinds-xlsx").orElseThrow(), delivery);
    }
}
