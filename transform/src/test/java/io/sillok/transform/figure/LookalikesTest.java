package io.sillok.transform.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Span;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LookalikesTest {
    private static final List<String> BEFORE = List.of(
            "", "가나 ", "12번길 ", "빛고을번길", "북구 첨단로 ", "동 가길 ", "서울 ", "갤럭시 ", "갤럭시 노트 ", "아이폰", "iOS-", "Wi-Fi ", "제",
            ", ", "가", "코로나");

    private static final List<String> DIGITS = List.of(
            "1",
            "7",
            "12",
            "31",
            "119",
            "112",
            "120",
            "1339",
            "911",
            "062",
            "010",
            "1588",
            "1644",
            "1999",
            "2020",
            "61945",
            "123456",
            "1234567",
            "12345678",
            "２０");

    private static final List<String> BEHIND = List.of(
            "",
            " ",
            "-",
            "-12",
            "-1234-5678",
            ")",
            ") 613-1234",
            ".",
            ".1.1.1",
            ",",
            "·2",
            "~3",
            "번지",
            "번길",
            "번 버스",
            "번",
            "년",
            "년 = 100",
            "=100",
            " 기준 = 100",
            "에 신고",
            " 신고",
            "구조대",
            "종합상황실",
            " 건물",
            " 타워",
            "사단",
            "공수여단",
            "연대",
            "전투비행단",
            "지구",
            "공장",
            "산단은",
            "터미널",
            "단지",
            "단지는",
            "구역까지",
            "블록",
            "신도시,",
            "교차로",
            "연구동 ",
            "순환도로가",
            "주차장에",
            "대",
            "대교를",
            "명",
            "일",
            "억원",
            "층",
            "호",
            "조",
            "위",
            "만",
            "개",
            "프로",
            "세대",
            "가");

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** What may stand beside the digits is asked first, and must not keep a pattern from what it matches. */
    @Test
    void whatAPatternMatchesIsRead() {
        Random random = new Random(1397);
        int matched = 0;
        for (int i = 0; i < 100_000; i++) {
            String before = pick(BEFORE, random).replaceAll("\\d", "");
            String text = before + pick(DIGITS, random) + pick(BEHIND, random) + pick(BEHIND, random);
            for (Pattern pattern : List.of(Lookalikes.NAMES_OF_DIGITS, Lookalikes.HOUSES, Lookalikes.PRODUCTS)) {
                Matcher m = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
                if (m.region(before.length(), text.length()).lookingAt()) {
                    assertThat(Lookalikes.in(text))
                            .as(text)
                            .extracting(Span::begin)
                            .contains(before.length());
                    matched++;
                }
            }
        }
        assertThat(matched).isGreaterThan(10_000);
    }
}
