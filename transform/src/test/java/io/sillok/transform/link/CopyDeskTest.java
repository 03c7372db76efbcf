package io.sillok.transform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.model.Span;
import io.sillok.transform.link.CopyLink.Akin;
import io.sillok.transform.link.CopyLink.Kind;
import io.sillok.transform.link.NewsBase.News;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.store.PortWatch;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyDeskTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 25);
    private static final String[] STORY = {
        "해솔시는 25일 대표단이 칭란에서 돌아와 후속 협의를 시작했다고 밝혔다. 실무진은 다음 달까지 협정 초안을 마련하고 기업 교류의 방법을 정한다.",
        "데이터센터를 함께 쓰는 방안과 인력 양성 과정을 잇는 방안이 논의됐으며 160개사가 참여 의사를 보였다.",
        "예산 420억원은 시의회의 심의를 거쳐 확정된다. 시민 설명회는 가을이 가기 전에 두 번 열기로 했다."
    };

    private final ArticleReader reader = new ArticleReader(PortWatch.create(List.of()));
    private final MemoryOriginals originals = new MemoryOriginals();
    private CopyDesk desk = new CopyDesk(originals);

    @Test
    void theSameLettersAreAnExactCopyWhoeverPrintsThem() throws SQLException {
        take("a", "wire", STORY);
        take("b", "daily", STORY[0].replace(" ", "  "), STORY[1], STORY[2]);
        assertThat(link("b")).isEqualTo(CopyLink.copy("a", Kind.EXACT, null));
    }

    @Test
    void smallEditsAreNearAtHomeAndSyndicatedElsewhere() throws SQLException {
        take("a", "wire", STORY);
        take("b", "wire", STORY[0].replace("밝혔다", "전했다"), STORY[1], STORY[2]);
        take("c", "daily", STORY[0].replace("밝혔다", "전했다"), STORY[1], STORY[2]);
        assertThat(link("b").kind()).isEqualTo(Kind.NEAR);
        assertThat(link("c").kind()).isEqualTo(Kind.SYNDICATED);
        assertThat(link("c").copyOf()).isEqualTo("a");
    }

    @Test
    void aTextThatWasCutIsACopyThoughItIsHardlyHalfAsLong() throws SQLException {
        take("a", "wire", STORY);
        take("b", "daily", STORY[0]);
        assertThat(link("b")).isEqualTo(CopyLink.copy("a", Kind.SYNDICATED, null));
    }

    @Test
    void theFullerTellingOfOneNightIsTheOriginalWhenever() throws SQLException {
        take("a", "daily", STORY[0]);
        take("b", "weekly", STORY[0]);
        take("c", "wire", STORY);
        assertThat(link("c")).isEqualTo(CopyLink.NONE);
        assertThat(link("a").copyOf()).isEqualTo("c");
        assertThat(link("b").copyOf()).isEqualTo("c");
    }

    @Test
    void aFullerTellingOfALaterNightStandsBesideTheFirst() throws SQLException {
        take("a", "daily", STORY[0]);
        desk = new CopyDesk(originals);
        take("b", "wire", STORY);
        assertThat(link("b")).isEqualTo(CopyLink.akin("a", Akin.EXPANDS, null));
    }

    @Test
    void anotherNumberInTheSameWordsIsNoCopyAndIsNamed() throws SQLException {
        take("a", "wire", STORY);
        take("b", "daily", STORY[0], STORY[1].replace("160개사", "165개사"), STORY[2]);
        assertThat(link("b")).isEqualTo(CopyLink.akin("a", Akin.DIFFERS, null));
        assertThat(desk.findings()).hasSize(1);
        assertThat(desk.findings().get(0).finding().code()).isEqualTo("figures_differ_between_copies");
        assertThat(desk.findings().get(0).finding().problem())
                .contains("165개사 here, 160개사 there")
                .contains("wire/a");
    }

    @Test
    void aNumberWrittenOtherwiseIsTheSameNumber() throws SQLException {
        take("a", "wire", STORY);
        take("b", "daily", STORY[0], STORY[1], STORY[2].replace("420억원", "4백20억 원"));
        take("c", "third", STORY[0], STORY[1].replace("160개사", "160여 개사"), STORY[2]);
        assertThat(link("b").copyOf()).isEqualTo("a");
        assertThat(link("c").copyOf()).isEqualTo("a");
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void theNextWeeksNoticeInTheSameWordsIsNeitherCopyNorFinding() throws SQLException {
        String week =
                "해솔항만공사는 9월 %d일부터 %d일까지 컨테이너 %d개를 처리했다고 밝혔다. 들어온 배는 %d척이고 부두에서 기다린 시간은 평균 5시간이다. 공사는 매주 물동량을 알린다.";
        take("a", "register", week.formatted(21, 22, 3120, 146));
        take("b", "register", week.formatted(23, 24, 3980, 151));
        assertThat(link("b")).isEqualTo(CopyLink.akin("a", Akin.RECURS, null));
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void aMarkedCorrectionOfTheSameOutletSupersedesAndSaysWhatChanged() throws SQLException {
        take("a", "wire", STORY);
        takeTitled("b", "wire", "[정정] 제목", null, STORY[0], STORY[1].replace("160개사", "165개사"), STORY[2]);
        assertThat(link("b")).isEqualTo(CopyLink.alone("a"));
        assertThat(link("b").kind()).isEqualTo(Kind.CORRECTED);
        assertThat(desk.findings())
                .extracting(n -> n.finding().code() + " " + n.finding().problem())
                .singleElement()
                .asString()
                .startsWith("figures_corrected ")
                .contains("165개사 instead of 160개사");
    }

    @Test
    void theSecondReportGrowsOutOfTheFlash() throws SQLException {
        takeTitled("a", "wire", "[속보] 해솔 두루전지 시험동 화재", null, "25일 오전 해솔시 두루전지 시험동에서 불이 났다.");
        takeTitled("b", "wire", "해솔 두루전지 시험동 화재(종합)", null, "25일 오전 해솔시 두루전지 시험동에서 불이 났다.", STORY[1], STORY[2]);
        assertThat(link("b").supersedes()).isEqualTo("a");
    }

    @Test
    void aMarkOfAnotherOutletSupersedesNothing() throws SQLException {
        take("a", "wire", STORY);
        takeTitled("b", "daily", "[정정] 제목", null, STORY);
        assertThat(link("b").supersedes()).isNull();
        assertThat(link("b").copyOf()).isEqualTo("a");
    }

    @Test
    void aLaterVersionOfACopyIsACopyToo() throws SQLException {
        take("a", "wire", STORY);
        take("b", "daily", STORY);
        takeTitled("c", "daily", "제목", "b", STORY[0].replace("밝혔다", "전했다"), STORY[1], STORY[2]);
        assertThat(link("c")).isEqualTo(CopyLink.copy("a", Kind.SYNDICATED, "b"));
    }

    @Test
    void threeDaysOnATextIsNotACopyAnyMore() throws SQLException {
        take("a", "wire", STORY);
        take(news("b", "daily", "제목", STORY).on(DAY.plusDays(4)), null);
        assertThat(link("b").copyOf()).isNull();
    }

    @Test
    void shortNoticesAreNeverCopies() throws SQLException {
        take("a", "wire", "내일은 맑다.");
        take("b", "daily", "내일은 맑다.");
        assertThat(link("b")).isEqualTo(CopyLink.NONE);
    }

    @Test
    void textsThatRepeatForEverTakeNoLongerThanTheyAreLong() {
        String body = "가나다 12명. ".repeat(100_000);
        Span[] sentences = new Span[20_000];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = new Span(i * 9, i * 9 + 8);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String id : List.of("a", "b")) {
                CopyText text = CopyText.of(
                        new CopyText.Article(id, id, id, id, "item", "제목", DAY),
                        body,
                        List.of(sentences),
                        Arrays.stream(sentences)
                                .map(s -> List.of(Fact.number(id)))
                                .toList());
                originals.know(text);
                desk.take(text, null);
            }
        });
    }

    private void take(String id, String outlet, String... paragraphs) throws SQLException {
        takeTitled(id, outlet, "제목", null, paragraphs);
    }

    private void takeTitled(String id, String outlet, String title, @Nullable String before, String... paragraphs)
            throws SQLException {
        take(news(id, outlet, title, paragraphs), before);
    }

    private void take(News news, @Nullable String before) throws SQLException {
        CopyText text = news.read(reader.read(news.item(), news.context()));
        originals.know(text);
        desk.take(text, before);
    }

    private static News news(String id, String outlet, String title, String... paragraphs) {
        return new News(id, id, outlet, DAY, "ko", title, List.of(paragraphs));
    }

    private CopyLink link(String id) {
        return desk.links().get(id);
    }
}
