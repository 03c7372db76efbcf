package io.sillok.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.report.output.HtmlPage;
import io.sillok.report.text.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedFiguresTest {
    private final PrintedFigures printed = new PrintedFigures();

    @Test
    void aBracketBehindAFootnoteMakesNoLinkOfIt() {
        String text =
                "88.5PF" + mark("actual") + "(100%" + mark("percent") + ")" + mark("other") + mark("last") + "([3])";

        String numbered = printed.number(text).text();

        assertThat(numbered).isEqualTo("88.5PF[^1]\\(100%[^2])[^3][^4]\\([3])").doesNotContain("](");
        String page = new String(
                HtmlPage.of(numbered + "\n\n[^1]: a\n[^2]: b\n[^3]: c\n[^4]: d\n", "t", "ko", "notes"),
                StandardCharsets.UTF_8);
        assertThat(page).contains("(100%").doesNotContain("href=\"100%").doesNotContain("\\");
        for (int n = 1; n <= 4; n++) {
            assertThat(page).contains("href=\"#fn-" + n + "\"").contains("id=\"fn-" + n + "\"");
        }
    }

    private String mark(String name) {
        Fig fig = new Fig(
                "derived/" + name, Quantity.exact(BigDecimal.ONE, "one"), null, new Origin.Formula(name, List.of()));
        return printed.print(fig, "section", "ko", "1");
    }
}
