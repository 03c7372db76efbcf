package io.sillok.transform.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CopyIndexTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 25);
    private static final String STORY =
            "광주시는 이날 대표단이 항저우에서 돌아와 후속 협의를 시작했다고 밝혔다. 실무진은 다음 달까지 협정 초안을 마련하고 기업 교류의 방법을 정한다. "
                    + "데이터센터를 함께 쓰는 방안과 인력 양성 과정을 잇는 방안이 함께 논의됐으며 예산은 시의회의 심의를 거쳐 확정된다.";

    @Test
    void theSameTextIsAnExactCopyWhateverItsSpacing() {
        assertThat(kindOf(STORY.replace(" ", "  \n"), "wire", DAY)).isEqualTo("EXACT");
    }

    @Test
    void smallEditsAreNearAtHomeAndSyndicatedElsewhere() {
        String edited = STORY.replace("이날 ", "").replace("밝혔다", "전했다");
        assertThat(kindOf(edited, "daily", DAY)).isEqualTo("NEAR");
        assertThat(kindOf(edited, "wire", DAY.plusDays(3))).isEqualTo("SYNDICATED");
        assertThat(kindOf(edited, "wire", DAY.plusDays(4))).isEqualTo("none");
    }

    @Test
    void anotherTextAboutTheSameMatterIsNoCopy() {
        assertThat(kindOf(
                        "대표단을 이끈 시장은 귀국 뒤 기자들과 만나 항저우와의 협정이 연내에 맺어질 것으로 내다봤다. 그는 두 도시의 기업이 데이터센터를 함께 쓰게 될 것이라며 "
                                + "인력 양성 과정도 서로 잇겠다고 말했다. 시의회는 다음 달 예산을 심의한다.",
                        "wire",
                        DAY))
                .isEqualTo("none");
    }

    @Test
    void shortNoticesAreNeverCopies() {
        CopyIndex index = new CopyIndex();
        index.add(article("a", "daily", "내일은 맑다.", DAY));
        assertThat(index.find(article("b", "wire", "내일은 맑다.", DAY))).isEmpty();
    }

    @Test
    void likenessIsJaccardsMeasureOfTheStretches() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            String a = letters(random, 200);
            String b = a.substring(0, 150) + letters(random, 50);
            Set<String> stretchesA = stretches(a);
            Set<String> both = new HashSet<>(stretchesA);
            both.retainAll(stretches(b));
            Set<String> either = new HashSet<>(stretchesA);
            either.addAll(stretches(b));
            assertThat(Shingles.of(a).likeness(Shingles.of(b))).isEqualTo(1000 * both.size() / either.size());
        }
    }

    private static Set<String> stretches(String text) {
        Set<String> all = new HashSet<>();
        for (int i = 0; i + 5 <= text.length(); i++) {
            all.add(text.substring(i, i + 5));
        }
        return all;
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('가' + random.nextInt(40)));
        }
        return text.toString();
    }

    private static String kindOf(String body, String source, LocalDate day) {
        CopyIndex index = new CopyIndex();
        index.add(article("first", "daily", STORY, DAY));
        return index.find(article("second", source, body, day))
                .map(c -> c.kind().name())
                .orElse("none");
    }

    private static LinkedArticle article(String id, String source, String body, LocalDate day) {
        return new LinkedArticle(id, source, id, "page", day, body, new TreeSet<>(List.of()), null, true);
    }
}
