package io.sillok.transform.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.DateReader;
import io.sillok.transform.figure.FigureReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pieces of dates and figures put together at random, as no sentence would: what they mean may be nothing, but nothing is thrown. */
class OddSentencesTest {
    private static final int SENTENCES = 40_000;
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final List<String> PIECES = List.of(
            "올해|지난해|내년|지난|오는|이번|다음|내달|지난달|다음 달|음력|1월|2월|12월|정월|13월|30일|1일|0일|31일|15~|~|∼|-|부터|까지|에서|사이|초|중순|말|상반기|1분기|3·4분기|첫째 주|마지막 주|월요일|주말|연휴|설|추석|광복절|전날|다음 날|이날|같은 날|오전|밤|10시 30분|2024년|'24년|2025.3.5|3.5|3/5|2024-02-30|1990년대|21세기|민선 8기|3년 전|이틀 뒤|보름|사흘 만에|2주|반년|1박2일|(현지시간)|(|)|,|.| | |·|열렸다.|열린다.|예정이다.|밝혔다.|1조|2천억|5000만|원|명|%|%포인트|약|여|이상|최대|3분의 1|1.5|1,234|-5|▲|두 배|세 번째|제3차|수십|과|는|을|각각|늘어|전년 대비|같은 기간|September|May|10-14 June|2|to|and|between|Q3|FY2024|last|Monday|9月|24日|至|上半年|周末|亿元|三成|분|도|㎡|PF|위|차|회"
                    .split("\\|"));

    @Test
    void areReadOrLeft() {
        DateReader dates = new DateReader();
        FigureReader figures = new FigureReader();
        Random random = new Random(20241130);
        for (int i = 0; i < SENTENCES; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int pieces = 2 + random.nextInt(9); pieces > 0; pieces--) {
                sentence.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            String text = sentence.toString();
            LocalDate published = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1200));
            assertThatCode(() -> figures.read(
                            text,
                            dates.read(text, published, SEOUL).stream()
                                    .map(DateMention::span)
                                    .toList()))
                    .as("%s, published on %s", text, published)
                    .doesNotThrowAnyException();
        }
    }
}
