package io.sillok.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static final Parser PARSER = Parser.builder()
            .extensions(java.util.List.of(TablesExtension.create(), FootnotesExtension.create()))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*굵게* __밑줄__ `코드` ~~줄~~",
                "[링크](https://evil.example) ![그림](x)",
                "<script>alert(1)</script> <b>",
                "a|b|c",
                "[^1]: 각주가 아님 [^2]",
                "&lt;b&gt; &#65; AT&T",
                "snake_case_name _x_",
                "back\\slash \\*",
                "¬ “quotes” — 이모지 😀"
            })
    void hostileTextPrintsAsItself(String text) {
        String markdown = "- " + MarkdownText.escape(text) + " 끝";
        assertThat(TextContentRenderer.builder().build().render(PARSER.parse(markdown)))
                .contains(text + " 끝");
        assertThat(HtmlRenderer.builder().build().render(PARSER.parse(markdown)))
                .doesNotContain("<script", "<b>", "<a ", "<img", "<em>", "<strong>", "<code>");
    }

    @Test
    void lineBreaksAndPrivateUseCharactersBecomeBlanks() {
        assertThat(MarkdownText.escape("a\r\n# b\u2028c\uE0001\uE001")).isEqualTo("a # b c 1");
    }

    @Test
    void aLongTextIsCutBetweenWordsAndSaysSo() {
        String text = "낱말 ".repeat(50).strip();
        assertThat(MarkdownText.shorten(text)).hasSizeLessThanOrEqualTo(91).endsWith("낱말…");
    }

    @Test
    void theStretchThatMattersStaysInAShortenedText() {
        String text = "앞말 ".repeat(60) + "4269억원 " + "뒷말 ".repeat(60);
        int begin = text.indexOf("4269");
        assertThat(MarkdownText.shortenAround(text, begin, begin + 6))
                .contains("4269억원")
                .startsWith("…")
                .endsWith("…");
    }
}
