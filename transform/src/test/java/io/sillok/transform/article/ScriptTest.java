package io.sillok.transform.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void lettersTellTheLanguageWhateverTheTagSays() {
        assertThat(Script.language("나주시가 AI 사업을 시작했다.", "en")).isEqualTo("ko");
        assertThat(Script.language("苏州市与罗州市签署协议。", "ko")).isEqualTo("zh");
        assertThat(Script.language("水素バスが走る。")).isEqualTo("ja");
    }

    @Test
    void latinLettersNeedATagToSayWhich() {
        assertThat(Script.language("Os ônibus chegaram.", "pt-BR", "en")).isEqualTo("pt");
        assertThat(Script.language("The buses arrived.", "ko")).isEqualTo("en");
    }

    @Test
    void withoutLettersTheTagCountsAndWithoutTagNothingIsGuessed() {
        assertThat(Script.language("12,345", null, "ko")).isEqualTo("ko");
        assertThat(Script.language("12,345")).isEqualTo("und");
    }
}
