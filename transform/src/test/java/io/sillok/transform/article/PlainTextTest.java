package io.sillok.transform.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.transform.reading.Byline;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final String FIRST = "나주시는 12일 수소 버스 스무 대를 새로 들여온다고 밝혔다.";
    private static final String SECOND = "오하린 나주시장은 “시민이 먼저 느끼게 하겠다”고 말했다.";

    private static ArticleParts read(String text) {
        return PlainText.read(text, null, null);
    }

    @Test
    void headlineSubtitlesCreditBodyAndBylineAreToldApart() {
        ArticleParts parts = read("""
                나주시, 수소 버스 스무 대 들인다
                충전소도 두 곳 늘려
                시민 체험 행사 잇따라
                시민 체험 행사 잇따라
                ![]() /나주시 |
                %s
                %s
                /한지우 기자 jiwoo@naju-times.example
                """.formatted(FIRST, SECOND));
        assertThat(parts.title()).isEqualTo("나주시, 수소 버스 스무 대 들인다");
        assertThat(parts.subtitles()).containsExactly("충전소도 두 곳 늘려", "시민 체험 행사 잇따라");
        assertThat(parts.credit()).isEqualTo("나주시");
        assertThat(parts.byline()).isEqualTo(new Byline("한지우", "기자", "jiwoo@naju-times.example"));
        assertThat(parts.paragraphs()).containsExactly(FIRST, SECOND);
        assertThat(parts.repeatsRemoved()).isEqualTo(1);
    }

    @Test
    void aSubtitleNeedNotNameTheHeadlinesActorOnceMore() {
        String headline = "“모두의 버스”…나주시, 수소 버스 스무 대 들인다\n";
        assertThat(read(headline + "나주시, 충전소도 두 곳 늘려\n" + FIRST).subtitles()).containsExactly("충전소도 두 곳 늘려");
        assertThat(read(headline + "영암군, 충전소도 두 곳 늘려\n" + FIRST).subtitles()).containsExactly("영암군, 충전소도 두 곳 늘려");
        assertThat(read(headline + "버스, 전철 함께 늘려\n" + FIRST).subtitles()).containsExactly("버스, 전철 함께 늘려");
        assertThat(read(headline + "시, 충전소도 두 곳 늘려\n" + FIRST).subtitles()).containsExactly("시, 충전소도 두 곳 늘려");
    }

    @Test
    void paragraphsStandingAgainAfterTheBylineCountOnce() {
        ArticleParts parts =
                read("제목이다\n" + FIRST + "\n" + SECOND + "\n/한지우 기자\n" + FIRST + "\n" + SECOND + "\n/한지우 기자");
        assertThat(parts.paragraphs()).containsExactly(FIRST, SECOND);
        assertThat(parts.repeatsRemoved()).isEqualTo(2);
    }

    @Test
    void shortLinesMayComeTwice() {
        ArticleParts parts = read("인터뷰\n그는 오래 생각한 끝에 짧게 대답했다.\n그렇다.\n다시 물었다.\n그렇다.");
        assertThat(parts.paragraphs()).filteredOn("그렇다."::equals).hasSize(2);
        assertThat(parts.repeatsRemoved()).isZero();
    }

    @Test
    void whatFollowsTheSignatureWithoutBeingASentenceIsNoBody() {
        ArticleParts parts = read("제목\n" + FIRST + "\n한지우 기자\n수소차 값 내린다\n관련기사 보기");
        assertThat(parts.paragraphs()).containsExactly(FIRST);
    }

    @Test
    void wireStoriesBeginWithPlaceAndWriter() {
        ArticleParts parts = read("제목\n[나주=통신] 한지우 기자 = " + FIRST + "\n" + SECOND);
        assertThat(parts.byline()).isEqualTo(new Byline("한지우", "기자", null));
        assertThat(parts.paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void writerBehindTheLastSentenceIsTakenOff() {
        ArticleParts parts = read("제목\n" + FIRST + "\n" + SECOND + " 한지우 선임기자 jiwoo@naju-times.example");
        assertThat(parts.byline()).isEqualTo(new Byline("한지우", "선임기자", "jiwoo@naju-times.example"));
        assertThat(parts.paragraphs()).endsWith(SECOND);
    }

    @Test
    void copyrightCaptionsAndLinksAreNoBody() {
        ArticleParts parts = read(
                "제목\n▲ 새로 들어온 수소 버스\n[사진=나주시]\n" + FIRST + "\n▶ 더 보기\n[관련기사] 수소차 값 내린다\n저작권자 © 나주타임스, 무단전재 및 재배포 금지");
        assertThat(parts.paragraphs()).containsExactly(FIRST);
        assertThat(parts.credit()).isEqualTo("나주시");
    }

    @Test
    void timesOfEntryAndChangeAreReadFromTheirLines() {
        ArticleParts parts = read("제목\n입력 2025.03.14 09:30\n수정 2025-03-14 11:05\n" + FIRST);
        assertThat(parts.published()).isEqualTo("2025.03.14 09:30");
        assertThat(parts.modified()).isEqualTo("2025-03-14 11:05");
        assertThat(parts.paragraphs()).containsExactly(FIRST);
    }

    @Test
    void aSingleLineIsBodyWithoutHeadline() {
        assertThat(read("이천 원").paragraphs()).containsExactly("이천 원");
        assertThat(read(FIRST).title()).isEmpty();
    }

    @Test
    void aSingleLineLikeAStampIsBodyStill() {
        assertThat(read("2025/9/25").text().text()).isEqualTo("2025/9/25");
    }

    @Test
    void theFeedsHeadlineStandingInTheTextIsNotBody() {
        ArticleParts parts = PlainText.read("수소 버스 온다\n" + FIRST, "수소 버스 온다", null);
        assertThat(parts.title()).isEqualTo("수소 버스 온다");
        assertThat(parts.paragraphs()).isEqualTo(List.of(FIRST));
    }

    @Test
    void englishBylineIsToldFromTheBody() {
        ArticleParts parts = read("Buses arrive\nBy Jane Doe\nThe city has bought twenty buses.");
        assertThat(parts.byline()).isEqualTo(new Byline("Jane Doe", null, null));
        assertThat(parts.paragraphs()).containsExactly("The city has bought twenty buses.");
    }
}
