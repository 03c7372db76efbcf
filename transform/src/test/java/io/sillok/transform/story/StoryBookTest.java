package io.sillok.transform.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryBookTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 24);
    private static final Set<String> NAMES = Set.of("mayor", "qinglan-city", "sister-city");

    private final StoryBook book = new StoryBook(Set.of("haesol"));

    @Test
    void theSameVisitToldInTwoLanguagesIsOneStory() {
        assertThat(together(
                        article("a", DAY, "시장, 칭란 방문해 협정 논의", "ko", NAMES, visit(24)),
                        article("b", DAY.plusDays(1), "Mayor visits Qinglan for talks", "en", NAMES, visit(24))))
                .isTrue();
    }

    @Test
    void twoVisitsOfTheSamePeopleStayTwo() {
        assertThat(together(
                        article("a", DAY, "시장, 칭란 방문해 협정 논의", "ko", NAMES, visit(24)),
                        article("b", DAY.plusDays(3), "시장, 칭란 방문해 협정 논의", "ko", NAMES, visit(27))))
                .isFalse();
    }

    @Test
    void thePlaceThatTheWatchIsAboutTellsNothing() {
        assertThat(together(
                        article("a", DAY, "예산안 제출", "ko", Set.of("haesol"), null),
                        article("b", DAY, "Festival opens", "en", Set.of("haesol"), null)))
                .isFalse();
    }

    @Test
    void daysFarApartAreNotOneStory() {
        assertThat(together(
                        article("a", DAY, "시장, 칭란 방문해 협정 논의", "ko", NAMES, null),
                        article("b", DAY.plusDays(5), "시장, 칭란 방문해 협정 논의", "ko", NAMES, null)))
                .isFalse();
    }

    @Test
    void aListOfHappeningsGluesNothing() {
        StoryArticle list = article("a", DAY, "[다음 주 일정] 시장 칭란 방문·예산안 제출", "ko", NAMES, visit(24));
        assertThat(list.digest()).isTrue();
        assertThat(together(list, article("b", DAY, "시장 칭란 방문", "ko", NAMES, visit(24))))
                .isFalse();
        assertThat(together(article("b", DAY, "시장 칭란 방문", "ko", NAMES, visit(24)), list))
                .isFalse();
    }

    @Test
    void whatRepeatsAnArticleWithOtherFiguresIsInItsStoryAndWhatRecursIsNot() {
        StoryArticle first = article("a", DAY, "해솔항 주간 물동량", "ko", NAMES, null);
        assertThat(together(first, with(article("b", DAY, "전혀 다른 제목", "ko", Set.of(), null), List.of("a"), null)))
                .isTrue();
        assertThat(together(first, with(article("b", DAY, "해솔항 주간 물동량", "ko", NAMES, null), List.of(), "a")))
                .isFalse();
    }

    @Test
    void aStoryGoesOnTheNextNightUnderItsFirstId() {
        StoryArticle first = article("a", DAY, "시장, 칭란 방문해 협정 논의", "ko", NAMES, visit(24));
        Map<String, String> told = new HashMap<>(book.place(List.of(first), List.of(), Map.of()));
        StoryArticle next = article("b", DAY.plusDays(1), "칭란 방문한 시장, 협정 논의 이어 가", "ko", NAMES, visit(24));
        Map<String, String> second = book.place(List.of(next), List.of(first), told);
        assertThat(second.get("b")).isEqualTo(told.get("a"));
        assertThat(book.place(List.of(next), List.of(first), told)).isEqualTo(second);
    }

    @Test
    void manyArticlesWithTheSameWordsTakeNoForever() {
        List<StoryArticle> night = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            night.add(article(
                    "n" + i, DAY, "시장 방문 " + (i % 700) + "번째 소식 가나" + (char) ('가' + i % 900), "ko", NAMES, null));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> book.place(night, List.of(), Map.of()));
    }

    private boolean together(StoryArticle a, StoryArticle b) {
        Map<String, String> told = book.place(List.of(a, b), List.of(), Map.of());
        return told.get(a.id()).equals(told.get(b.id()));
    }

    private static StoryEvent visit(int day) {
        LocalDate on = LocalDate.of(2025, 9, day);
        return new StoryEvent("visit", on, on, Set.of("mayor", "qinglan-city"));
    }

    private static StoryArticle article(
            String id, LocalDate day, String title, String language, Set<String> names, @Nullable StoryEvent event) {
        return new StoryArticle(
                id,
                day,
                title,
                language,
                List.of(),
                null,
                names,
                Set.of(),
                Set.of(),
                event == null || event.from() == null ? Set.of() : Set.of(event.from()),
                Words.of(title),
                Words.of(title),
                Words.list(title),
                event == null ? List.of() : List.of(event));
    }

    private static StoryArticle with(StoryArticle a, List<String> told, @Nullable String recurs) {
        return new StoryArticle(
                a.id(),
                a.published(),
                a.title(),
                a.language(),
                told,
                recurs,
                a.named(),
                a.figures(),
                a.claimed(),
                a.days(),
                a.words(),
                a.headline(),
                a.digest(),
                a.events());
    }
}
