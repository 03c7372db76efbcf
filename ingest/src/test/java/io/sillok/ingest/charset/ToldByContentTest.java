package io.sillok.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Texts in sentences of our own, of which nobody says a charset or a language. */
class ToldByContentTest {
    private static final Map<String, List<String>> SENTENCES = Map.of(
            "ko",
            List.of(
                    "시는 내년 예산으로 서버를 더 들여오기로 했다.",
                    "담당 부서는 “아직 정해진 것이 없다”고 말했다.",
                    "지난해보다 두 배 늘어난 규모다.",
                    "주민들은 도서관이 늦게까지 문을 열기를 바란다.",
                    "행사는 오는 12일 오전 10시에 열린다.",
                    "기업 20곳이 참여해 일자리 300개를 만든다.",
                    "이번 사업은 삼 년 동안 이어진다.",
                    "위원회는 다음 주에 결과를 발표할 계획이다."),
            "zh",
            List.of(
                    "市政府决定明年增加服务器的数量。",
                    "负责人表示目前还没有确定时间。",
                    "这个项目将持续三年，投资两亿元。",
                    "居民希望图书馆能够延长开放时间。",
                    "活动于本月十二日上午十点举行。",
                    "二十家企业参加了这次会议，并提供三百个岗位。",
                    "委员会计划在下周公布结果。"),
            "zh-TW",
            List.of(
                    "市政府決定明年增加伺服器的數量。",
                    "負責人表示目前還沒有確定時間。",
                    "這個計畫將持續三年，投資兩億元。",
                    "居民希望圖書館能夠延長開放時間。",
                    "活動於本月十二日上午十點舉行。",
                    "二十家企業參加了這次會議，並提供三百個職位。",
                    "委員會預計在下週公布結果。"),
            "ja",
            List.of(
                    "市は来年の予算でサーバーを増やすことを決めた。",
                    "担当者は「まだ何も決まっていない」と話している。",
                    "この事業は三年間続く見通しだ。",
                    "住民は図書館が遅くまで開いていることを望んでいる。",
                    "行事は十二日の午前十時に開かれる。",
                    "二十社が参加し、三百人の雇用を生む。"),
            "ru",
            List.of(
                    "Город решил купить новые серверы в следующем году.",
                    "Ответственный сказал, что срок пока не определён.",
                    "Проект продлится три года."),
            "fr",
            List.of(
                    "La ville a décidé d'acheter des serveurs l'année prochaine.",
                    "Le projet durera trois années, a-t-on précisé à la mairie."));

    private static final Map<String, List<String>> CHARSETS = Map.of(
            "ko", List.of("x-windows-949", "UTF-8", "EUC-KR"),
            "zh", List.of("GB18030", "UTF-8", "GBK"),
            "zh-TW", List.of("Big5", "UTF-8"),
            "ja", List.of("windows-31j", "EUC-JP", "UTF-8"),
            "ru", List.of("windows-1251", "UTF-8"),
            "fr", List.of("windows-1252", "UTF-8"));

    @Test
    void textsOfTwoHundredBytesOnAreReadAsTheyWereWritten() throws IOException {
        Random random = new Random(11);
        Score score = score(
                List.of("ko", "zh", "zh-TW", "ja", "ru", "fr"),
                (sentences, charset) -> sentences(sentences, random, charset, 200 + random.nextInt(800)));
        assertThat(score.right()).as(score.toString()).isEqualTo(score.all());
    }

    @Test
    void oneSentenceAmongMuchMarkupIsEnough() throws IOException {
        Random random = new Random(12);
        Score score = score(
                List.of("ko", "zh", "zh-TW", "ja", "ru", "fr"),
                (sentences, charset) ->
                        "<div class=\"view\"><a href=\"/news/articleView.html?idxno=12345\"><span>AI</span></a>\n"
                                        .repeat(40)
                                + sentences(sentences, random, charset, 1));
        assertThat(score.right()).as(score.toString()).isEqualTo(score.all());
    }

    /** Of eight characters a statistic by bytes tells about half; what is told here is worth a table of frequent characters. */
    @Test
    void evenEightCharactersOfEastAsiaAreMostlyEnough() throws IOException {
        Random random = new Random(13);
        Score score = score(List.of("ko", "zh", "zh-TW", "ja"), (sentences, charset) -> {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            int from = random.nextInt(sentence.length() - 8);
            return sentence.substring(from, from + 8);
        });
        assertThat(score.right() * 100).as(score.toString()).isGreaterThan(score.all() * 95);
        assertThat(score.rightByIcu() * 100).as(score.toString()).isLessThan(score.all() * 75);
    }

    private record Score(int all, int right, int rightByIcu, String wrong) {}

    private static Score score(List<String> languages, BiFunction<List<String>, String, String> texts)
            throws IOException {
        int all = 0;
        int right = 0;
        int rightByIcu = 0;
        StringBuilder wrong = new StringBuilder();
        for (String language : languages) {
            for (String charset : CHARSETS.getOrDefault(language, List.of())) {
                for (int n = 0; n < 60; n++) {
                    String text = texts.apply(SENTENCES.getOrDefault(language, List.of()), charset);
                    byte[] bytes = text.getBytes(Charset.forName(charset));
                    String read = WholeText.of(Delivery.of("a", Content.of(bytes), Delivery.Options.NONE))
                            .text();
                    all++;
                    if (read.equals(text)) {
                        right++;
                    } else {
                        wrong.append('\n').append(charset).append(": ").append(read);
                    }
                    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
                    Charset icu = CharsetLabels.charset(match.getName()).orElse(StandardCharsets.US_ASCII);
                    rightByIcu += new String(bytes, icu).equals(text) ? 1 : 0;
                }
            }
        }
        return new Score(all, right, rightByIcu, wrong.toString());
    }

    private static String sentences(List<String> sentences, Random random, String charset, int bytes) {
        StringBuilder text = new StringBuilder();
        do {
            text.append(sentences.get(random.nextInt(sentences.size()))).append(random.nextBoolean() ? " " : "\n");
        } while (text.toString().getBytes(Charset.forName(charset)).length < bytes);
        return text.toString();
    }
}
