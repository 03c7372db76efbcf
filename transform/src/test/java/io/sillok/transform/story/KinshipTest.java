package io.sillok.transform.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 25);
    private static final Set<String> EVERYWHERE = Set.of("gwangju");
    private static final Set<String> NAMES = Set.of("gwangju", "mayor", "hangzhou-city", "agreement", "yao");

    @Test
    void theSameVisitToldInTwoLanguagesIsOneStory() {
        assertThat(kinship(
                        article(DAY, "시장, 항저우 방문", "ko", NAMES, visit(24)),
                        article(DAY.plusDays(1), "Mayor visits Hangzhou", "en", NAMES, visit(24))))
                .isPositive();
    }

    @Test
    void twoVisitsOfTheSamePeopleStayTwo() {
        assertThat(kinship(
                        article(DAY, "시장, 항저우 방문", "ko", NAMES, visit(24)),
                        article(DAY.plusDays(2), "시장, 항저우 방문", "ko", NAMES, visit(27))))
                .isZero();
    }

    @Test
    void thePlaceThatTheWatchIsAboutTellsNothing() {
        assertThat(kinship(
                        article(DAY, "광주 예산안 제출", "ko", Set.of("gwangju"), visit(24)),
                        article(DAY, "광주 축제 열려", "ko", Set.of("gwangju"), visit(24))))
                .isZero();
    }

    @Test
    void daysFarApartAreNotOneStory() {
        assertThat(kinship(
                        article(DAY, "시장, 항저우 방문", "ko", NAMES, visit(24)),
                        article(DAY.plusDays(5), "시장, 항저우 방문", "ko", NAMES, visit(24))))
                .isZero();
    }

    @Test
    void aShortTellingIsLikeTheLongOneThatHasAllItsNames() {
        Set<String> many = Set.of(
                "mayor",
                "hangzhou-city",
                "agreement",
                "yao",
                "a",
                "b",
                "c",
                "d",
                "e",
                "f",
                "g",
                "h",
                "i",
                "j",
                "k",
                "l");
        StoryEvent undated = new StoryEvent("meeting", null, null, Set.of("mayor"));
        assertThat(kinship(
                        article(DAY, "모두의 길을 찾다", "ko", many, undated),
                        article(DAY, "두 도시가 손잡는다", "ko", NAMES, undated)))
                .isPositive();
    }

    private static int kinship(StoryArticle a, StoryArticle b) {
        assertThat(Kinship.between(b, a, EVERYWHERE)).isEqualTo(Kinship.between(a, b, EVERYWHERE));
        return Kinship.between(a, b, EVERYWHERE);
    }

    private static StoryEvent visit(int day) {
        LocalDate on = LocalDate.of(2025, 9, day);
        return new StoryEvent("visit", on, on, Set.of("mayor", "hangzhou-city"));
    }

    private static StoryArticle article(
            LocalDate day, String title, String language, Set<String> names, StoryEvent event) {
        return new StoryArticle(
                title + day, day, title, language, null, null, names, Set.of(), Set.of(), List.of(event));
    }
}
