package io.sillok.transform.article;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.transform.reading.Byline;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
    private static String written(List<Byline> bylines) {
        return bylines.stream()
                .map(b -> b.name()
                        + (b.role() == null ? "" : "/" + b.role())
                        + (b.email() == null ? "" : "/" + b.email()))
                .collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "예시용 기자 # 예시용/기자",
                "예시용기자 # 예시용/기자",
                "/예시용 기자 yesi@paper.example # 예시용/기자/yesi@paper.example",
                "[예시용 기자(yesi@paper.example)] # 예시용/기자/yesi@paper.example",
                "yesi@paper.example 예시용 기자 # 예시용/기자/yesi@paper.example",
                "예시용 yesi@paper.example # 예시용/yesi@paper.example",
                "■ 광주=예시용 기자 # 예시용/기자",
                "광주 예시용 기자 # 예시용/기자",
                "가상일보 예시용 기자 # 예시용/기자",
                "(가상통신(예시)=서울) 예시용 기자 yesi@paper.example # 예시용/기자/yesi@paper.example",
                "베이징=예시용 특파원 # 예시용/특파원",
                "예시용 베이징 특파원 # 예시용/베이징 특파원",
                "예시용 인턴기자 # 예시용/인턴기자",
                "예시용선임기자 # 예시용/선임기자",
                "예시용 의학전문기자 # 예시용/의학전문기자",
                "예시용 논설위원 # 예시용/논설위원",
                "기자 예시용 # 예시용/기자",
                "예시용·표본용 기자 # 예시용/기자 표본용/기자",
                "예시용 기자, 표본용 인턴기자 # 예시용/기자 표본용/인턴기자",
                "예시용 기자 a@p.example 표본용 기자 b@p.example # 예시용/기자/a@p.example 표본용/기자/b@p.example",
                "글·사진 예시용 기자 # 예시용/기자",
                "글=예시용 기자 # 예시용/기자",
                "글 예시용 기자 / 사진 표본용 기자 # 예시용/기자",
                "예시용 기자의 다른기사 보기 # 예시용/기자",
                "지금까지 나주에서 가상방송 뉴스 예시용입니다. # 예시용",
                "By Example Person # Example Person",
                "BY EXAMPLE PERSON # EXAMPLE PERSON",
                "By Example Person and Sample Person # Example Person Sample Person",
                "By Example Person, Sample Person and Third Person # Example Person Sample Person Third Person",
                "By Example Person, Staff Writer # Example Person/Staff Writer",
                "By Example Person | Staff reporter # Example Person/Staff reporter",
                "By Example Person [person@paper.example] # Example Person/person@paper.example",
                "本报记者 样本员 # 样本员/本报记者",
                "（记者 样本员 例示员） # 样本员/记者 例示员/记者",
                "作者：样本员 # 样本员/作者",
                "見本太郎記者 # 見本太郎/記者",
            })
    void aLineThatIsASignatureNamesItsWriters(String line, String expected) {
        assertThat(Bylines.alone(line).map(s -> written(s.bylines()))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "기자가 물었다.",
                "예시용 기자가 다녀왔습니다.",
                "시민 기자",
                "본지 기자",
                "청년 기자 모집",
                "기자 간담회",
                "기자회견 전문",
                "예시용 시장은 기자들과 만났다",
                "사진=예시용 기자",
                "By and large the plan works",
                "By the river",
                "记者会",
                "新华社记者在现场看到，车里很安静",
                "문의 ai@city.example",
                "가상방송이 전한 소식입니다.",
            })
    void aLineThatOnlySpeaksOfWritersIsNoSignature(String line) {
        assertThat(Bylines.alone(line)).isEmpty();
    }

    @Test
    void picturesHaveTheirOwnSigner() {
        assertThat(Bylines.alone("글 예시용 기자 / 사진 표본용 기자").orElseThrow().credit()).isEqualTo("표본용");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[광주=가상통신] 예시용 기자 = 시는 기다렸다. # 예시용/기자",
                "(광주=가상통신) 예시용·표본용 기자 = 시는 기다렸다. # 예시용/기자 표본용/기자",
                "(서울=가상통신(예시)) 예시용 기자 = 시는 기다렸다. # 예시용/기자",
                "[가상일보 예시용 기자] 시는 기다렸다. # 예시용/기자",
                "[광주=예시용 기자] 시는 기다렸다. # 예시용/기자",
                "예시용 기자 = 시는 기다렸다. # 예시용/기자",
                "[서울=가상통신] 시는 기다렸다. # ''",
                "本报讯（记者 样本员）시는 기다렸다. # 样本员/记者",
            })
    void aWireStorysFrontIsTakenOff(String paragraph, String expected) {
        Bylines.Signed signed = Bylines.before(paragraph).orElseThrow();
        assertThat(written(signed.bylines())).isEqualTo(expected);
        assertThat(paragraph.substring(signed.begin(), signed.end())).isEqualTo("시는 기다렸다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[속보] 시는 기다렸다.", "(사진 왼쪽) 그는 기다렸다.", "A=B 라고 썼다.", "[단독] 기자 = 사람이다."})
    void otherFrontsStay(String paragraph) {
        assertThat(Bylines.before(paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "시는 기다렸다. 예시용 기자 yesi@paper.example # 예시용/기자/yesi@paper.example",
                "시는 기다렸다./예시용 기자 # 예시용/기자",
                "시는 기다렸다. /광주=예시용·표본용 기자 # 예시용/기자 표본용/기자",
                "시는 기다렸다.(예시용 기자) # 예시용/기자",
                "“시는 기다렸다.” [예시용 특파원] # 예시용/특파원",
                "市は待った。【見本太郎】 # 見本太郎",
            })
    void theWriterBehindTheLastSentenceIsTakenOff(String paragraph, String expected) {
        assertThat(Bylines.behind(paragraph).map(s -> written(s.bylines()))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "예시용 기자, 표본용 기자 # 예시용/기자 표본용/기자",
                "yesi@paper.example (예시용) # 예시용/yesi@paper.example",
                "Example Person, Sample Person # Example Person Sample Person",
                "Example Person # Example Person",
                "https://paper.example/authors/1 # ''",
            })
    void authorsAreReadAsMetadataGivesThem(String delivered, String expected) {
        assertThat(written(Bylines.authors(delivered))).isEqualTo(expected);
    }

    /** Sentences of the body with the very words that signatures are made of. */
    @Test
    void sentencesThatQuoteSuchWordsStayWhole() {
        String[] who = {"한 기자는", "예시용 기자가", "시민 기자들은", "현장의 특파원이", "편집국장은", "논설위원을 지낸 그는", "記者는", "Jane 기자가"};
        String[] what = {
            "시장에게", "회견장에서", "ai@city.example 로", "사진=증거라며", "저작권자를 찾아", "무단 복제를 두고", "네이버에서 구독을 끊고", "▲표시를 보며"
        };
        String[] did = {
            "물었다.",
            "“기자 여러분, 들어 달라”고 했다.",
            "제보를 받았다고 밝혔다.",
            "댓글 3개를 읽었다.",
            "입력 2025.09.25 라고 적었다.",
            "copyright 문제를 꺼냈다."
        };
        Random random = new Random(20250925);
        for (int i = 0; i < 300; i++) {
            String sentence = "%s %s %s"
                    .formatted(
                            who[random.nextInt(who.length)],
                            what[random.nextInt(what.length)],
                            did[random.nextInt(did.length)]);
            ArticleParts parts =
                    PlainText.read("제목이다\n시는 오늘 기다렸다고 한다.\n" + sentence + "\n그 뒤의 문장도 그대로 있다.", null, null);
            assertThat(parts.paragraphs())
                    .as(sentence)
                    .containsExactly("시는 오늘 기다렸다고 한다.", sentence, "그 뒤의 문장도 그대로 있다.");
            assertThat(parts.bylines()).as(sentence).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "예시용 기자 ",
                "예시용·",
                "기자 ",
                "[",
                "=",
                "By A ",
                "a@b.c ",
                "记者 ",
                "▲ ",
                "#가 ",
                "입력 2025.09.25 ",
                "저작권자 ",
                "사진=",
                "."
            })
    void hostileLinesTakeLinearTime(String piece) {
        String line = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String text : List.of(line, line.substring(0, 118), line.substring(0, 78), line.substring(0, 38))) {
                Bylines.alone(text);
                Bylines.before(text);
                Bylines.behind(text);
                Bylines.emailBehind(text);
                Bylines.authors(text);
                Stamps.read(text);
                Captions.of(text);
                Captions.inBody(text);
                Furniture.credit(text);
                Furniture.besides(text);
                Furniture.tags(text);
                Furniture.beforeSmallPrint(text);
                PublicationTime.parse(text, java.time.ZoneOffset.UTC);
            }
        });
    }
}
