package io.sillok.transform.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "저작권자 ⓒ 가상일보 무단전재 및 재배포 금지",
                "<저작권자(c) 표본통신, 무단 전재-재배포, AI 학습 및 활용 금지>",
                "Copyright ⓒ 가상일보. All rights reserved.",
                "© 2025 The Sample Post",
                "이 기사의 저작권은 가상일보에 있으며 무단 전재를 금합니다.",
                "▷ 카카오톡 : '가상제보' 검색, 채널 추가",
                "네이버에서 가상일보 구독하기",
                "당신의 제보가 뉴스가 됩니다",
                "[관련기사]",
                "많이 본 뉴스",
                "페이스북 트위터 카카오톡 URL복사",
                "글자크기",
                "댓글 3",
                "조회수 : 1,234",
                "0925 공개 자료.hwp (123.5KB) 다운로드",
                "[앵커]",
                "(责任编辑：样本)",
                "無断転載を禁じます",
                "이 기사는 유료 회원 전용입니다.",
                "※ 외부 필진의 글은 본지의 편집 방향과 다를 수 있습니다.",
                "본 요약은 AI가 생성한 것으로 기사 본문과 다를 수 있습니다.",
                "붙임 1. 사업 개요 1부.",
                "AI 요약",
            })
    void whatStandsAroundAnArticleIsNotBody(String line) {
        assertThat(Furniture.besides(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "그는 남의 글을 무단 복제한 혐의로 기소됐다.",
                "저작권자 단체는 무단 전재를 막아 달라고 요구했다.",
                "Copyright law was changed in 1998.",
                "시민 제보를 받아 수사에 들어갔다.",
                "네이버에서 검색하면 나온다고 했다.",
                "구독자는 100만 명을 넘었다.",
                "파일 이름은 report.pdf 였다고 한다.",
                "시는 이 글에서 편집 방향을 밝히지 않았다고 했다.",
                "이 공간은 회원 전용이라고 시는 설명했다.",
                "2. 나주시는 안내서 300부를 나눠 줬다.",
            })
    void aSentenceThatTellsOfSuchThingsIsBody(String line) {
        assertThat(Furniture.besides(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[사진=나주시] # 나주시",
                "/사진=가상통신 # 가상통신",
                "사진제공=나주시 # 나주시",
                "(사진=예시용 기자) # 예시용 기자",
                "나주시 제공 # 나주시",
                "ⓒ 가상통신 # 가상통신",
                "영상취재 표본용 # 표본용",
                "영상취재: 표본용/영상편집: 가상인 # 표본용",
            })
    void aCreditSaysWhosePictureItIs(String line, String whose) {
        assertThat(Furniture.credit(line)).contains(whose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "강이 흐른다. [사진=나주시] # 강이 흐른다. # 나주시",
                "강이 흐른다. /나주시 제공 # 강이 흐른다. # 나주시",
                "▲ 강이 흐른다. ⓒ 나주시 # 강이 흐른다. # 나주시",
                "강의 모습 [나주시 제공. 재판매 및 DB 금지] # 강의 모습 # 나주시",
                "강의 모습. 나주시 제공 # 강의 모습. # 나주시",
                "The river. (Naju City) # The river. # Naju City",
                "강이 흐른다. 예시용 기자 # 강이 흐른다. # 예시용 기자",
            })
    void aCaptionIsToldFromItsCredit(String caption, String text, String credit) {
        assertThat(Captions.of(caption)).isEqualTo(new Captions(text, credit));
    }

    @Test
    void aCopyrightLineIsNobodysCredit() {
        assertThat(Furniture.credit("ⓒ 가상일보 무단전재 및 재배포 금지")).isEmpty();
        assertThat(Furniture.besides("ⓒ 가상일보 무단전재 및 재배포 금지")).isTrue();
    }

    @Test
    void tagsAreTakenFromTheirLine() {
        assertThat(Furniture.tags("#수소 #나주시, #버스")).contains(List.of("수소", "나주시", "버스"));
        assertThat(Furniture.tags("태그: 수소, 버스")).contains(List.of("수소", "버스"));
        assertThat(Furniture.tags("#1")).isEmpty();
        assertThat(Furniture.tags("#1 첫째 이야기를 한다.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "입력 2025.09.25. 오후 2:03 수정 2025.09.25. 오후 3:10 # 2025.09.25. 오후 2:03 # 2025.09.25. 오후 3:10",
                "승인 2025.09.25 14:03 # 2025.09.25 14:03 # ''",
                "송고시간2025-09-25 14:03 # 2025-09-25 14:03 # ''",
                "기사입력 : 2025/09/25 [14:03] # 2025/09/25 [14:03 # ''",
                "예시용 기자 | 입력 2025.09.25 14:03 | 댓글 0 # 2025.09.25 14:03 # ''",
                "입력2025.09.25 09:00 수정2025.09.25 09:31 지면 A13면 # 2025.09.25 09:00 # 2025.09.25 09:31",
                "Published : Sept. 25, 2025 - 14:03:00 # Sept. 25, 2025 - 14:03:00 # ''",
                "2025-09-25 14:03:22 # 2025-09-25 14:03:22 # ''",
                "发布时间：2025年09月25日 08:30 # 2025年09月25日 08:30 # ''",
            })
    void stampsGiveTheirTimes(String line, String published, String modified) {
        Stamps stamps = Stamps.read(line).orElseThrow();
        assertThat(String.join(" ", stamps.published())).isEqualTo(published);
        assertThat(String.join(" ", stamps.modified())).isEqualTo(modified);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025년 9월 25일 시는 공모를 시작했다.",
                "입력 2025.09.25 라고 적었다.",
                "예산은 2025.9 기준 120억원이다.",
                "2025년 9월 25일",
            })
    void aSentenceWithADateIsNoStamp(String line) {
        assertThat(Stamps.read(line)).isEmpty();
    }
}
