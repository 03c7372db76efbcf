package io.sillok.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decodings;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarkdownDecoderTest {
    private final MarkdownDecoder decoder = new MarkdownDecoder();

    @Test
    void frontMatterGivesTheFieldsAndTheTextItsLines() throws IOException {
        Decodings<NewsItem> read = Decodings.of(decoder, """
                ---
                title: "등대: 새로 짓다"
                date: 2025-09-25 14:03
                updated: 2025-09-26
                author: [갑, 을]
                tags:
                  - 항구
                  - 등대
                lang: ko_KR
                url: https://e.kr/1
                ---
                # 머리말

                첫 문단은 **두 줄**에
                걸쳐 있다. [이음](https://e.kr/2)과 `코드`가 있다.\\
                새 줄이다. ![그림](a.png)

                ## 작은 제목

                - 하나
                - 둘
                  - 셋

                | 항목 | 값 |
                |---|---|
                | 배 | 3척 |

                ```
                그대로  둔다
                ```
                > 따온 말 &amp; 글

                <p>안의 <b>HTML</b></p>
                """);
        assertThat(read.findings).isEmpty();
        assertThat(read.read)
                .containsExactly(new NewsItem(
                        "page",
                        null,
                        "https://e.kr/1",
                        "등대: 새로 짓다",
                        "갑, 을",
                        "2025-09-25 14:03",
                        "2025-09-26",
                        BodyKind.TEXT,
                        "첫 문단은 두 줄에 걸쳐 있다. 이음과 코드가 있다.\n새 줄이다.\n작은 제목\n하나\n둘\n셋\n항목 | 값\n배 | 3척\n그대로  둔다\n따온 말 & 글\n안의 HTML",
                        "ko-KR",
                        List.of("항구", "등대"),
                        null));
    }

    @Test
    void withoutFrontMatterTheFirstHeadingIsTheTitle() throws IOException {
        NewsItem item =
                Decodings.of(decoder, "등대 이야기\n===\n\n글이다.\n\n# 둘째\n").read.get(0);
        assertThat(item.title()).isEqualTo("등대 이야기");
        assertThat(item.body()).isEqualTo("글이다.\n둘째");
        NewsItem none = Decodings.of(decoder, "글이다.\n\n---\n\n# 끝").read.get(0);
        assertThat(none.title()).isNull();
        assertThat(none.body()).isEqualTo("글이다.\n끝");
    }

    @Test
    void brokenFrontMatterIsSaidAndTheTextIsRead() throws IOException {
        Decodings<NewsItem> read = Decodings.of(decoder, "---\ntitle: [x\n---\n# 제목\n\n글.");
        assertThat(read.codes()).containsExactly("front_matter_malformed");
        assertThat(read.read.get(0).title()).isEqualTo("제목");
        assertThat(Decodings.of(decoder, "---\n!!javax.script.ScriptEngineManager [x]\n---\n글.")
                        .codes())
                .containsExactly("front_matter_malformed");
    }

    @Test
    void hostileTextsEndInTime() {
        for (String piece :
                new String[] {">", "- ", "[", "![", "*a _", "`", "<a ", "---\n", "| a ", "1. ", "&#", "  - x\n"}) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> Decodings.of(decoder, piece.repeat(100_000)), piece);
        }
    }
}
