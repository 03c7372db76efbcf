package io.sillok.transform.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.watch.Site;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.Byline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteRulesTest {
    private static final String ONE = "나주시가 수소 버스 스무 대를 새로 들여오기로 하고 충전소 두 곳의 설계를 시작했다고 12일 밝혔다.";
    private static final String OTHER =
            "이웃 도시의 버스 이야기를 다룬 긴 기사가 이 자리에 더 크게 놓여 있다. 시는 내년에도 이어 가겠다고 밝혔다. 이 기사는 규칙이 없으면 본문으로 보인다.";
    private static final String PAGE =
            "<html><head><title>가상일보</title><link rel=canonical href='https://m.gasang.example/1'></head><body class=x>"
                    + "<div class=big><p>" + OTHER + "</p><p>" + OTHER + " 또 이어진다.</p></div>"
                    + "<div id=view><b class=hl>수소 버스 온다</b><i class=who>예시용 기자</i><u class=when>2025.03.14 09:30</u><div class=txt><p>"
                    + ONE + "</p><p class=x>버튼 이야기를 한다.</p></div></div></body></html>";

    private static Watch watch(Site... sites) {
        return new Watch(
                Path.of("w"),
                "w",
                Map.of("ko", "와치"),
                ZoneOffset.UTC,
                List.of("ko"),
                LocalDate.of(2025, 1, 1),
                "p",
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(sites),
                List.of());
    }

    private static ArticleParts read(Site... sites) {
        NewsItem item = new NewsItem("page", null, null, null, null, null, null, NewsItem.BodyKind.HTML, PAGE, null);
        return ArticleOpener.open(item, SiteRules.of(watch(sites)));
    }

    @Test
    void aSitesRulesComeBeforeEverythingElse() {
        ArticleParts parts = read(
                new Site("other.example", "p", null, null, null, null, List.of()),
                new Site("*.gasang.example", ".txt", ".hl", null, ".who", ".when", List.of(".txt .x")));
        assertThat(parts.paragraphs()).containsExactly(ONE);
        assertThat(parts.title()).isEqualTo("수소 버스 온다");
        assertThat(parts.bylines()).containsExactly(new Byline("예시용", "기자", null));
        assertThat(parts.published()).isEqualTo("2025.03.14 09:30");
        assertThat(parts.unmatched()).isEmpty();
    }

    @Test
    void aRuleThatSelectsNothingIsNamedAndThePageIsReadWithoutIt() {
        Site gone = new Site("m.gasang.example", "#gone", null, ".gone", null, "time.gone", List.of(".gone"));
        ArticleParts parts = read(gone);
        assertThat(parts.unmatched())
                .containsExactly("body '#gone' for m.gasang.example", "published 'time.gone' for m.gasang.example");
        assertThat(parts.paragraphs()).isEqualTo(read().paragraphs()).isNotEmpty();
    }

    @Test
    void aSelectorThatCannotBeReadIsAnErrorOfTheWatch() {
        Watch watch = watch(new Site("a.example", "div[", null, null, null, null, List.of("p:nope(")));
        assertThat(SiteRules.findings(watch, "w/sites.yaml"))
                .hasSize(2)
                .extracting(Finding::code)
                .containsOnly("value_invalid");
        assertThat(SiteRules.findings(watch, "w/sites.yaml").get(0).message())
                .contains("sites.yaml")
                .contains("'body' is 'div['");
        assertThatThrownBy(() -> SiteRules.of(watch)).isInstanceOf(IllegalArgumentException.class);
    }
}
