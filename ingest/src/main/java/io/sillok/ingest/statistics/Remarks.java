package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines beside a table that hold no values, which are left out and told of once. */
final class Remarks {
    /** What stands below a table, or between its pages: a remark in the first cell and nothing else. */
    private static final Pattern REMARK = Pattern.compile(
            "(?:[*※†‡#]|\\(??[0-9]{1,2}\\)|주[)\\s:0-9]|註|자료|출처|단위|비고|참고|작성|注[:：]|(?:数据|资料)?来源|备注|单位|\\[|<|(?i:sources?|notes?|footnotes?|units?|remarks?|last updated|updated|copyright|©)\\b).*",
            Pattern.DOTALL);

    private static final int LONGEST = 80;

    private int count;
    private @Nullable String first;

    /** Whether a row is one, by its words. */
    static boolean are(List<String> cells) {
        return (cells.size() < 2 || cells.get(1).isBlank())
                && TableLayout.filled(cells) == 1
                && REMARK.matcher(cells.get(0).strip()).matches();
    }

    void add(List<String> cells) {
        count++;
        first = first == null ? String.join(" ", cells).strip() : first;
    }

    /** What there is to say of them; null where there were none. */
    @Nullable
    Finding finding(String name) {
        return count == 0
                ? null
                : new Finding(
                        "remarks_left_out",
                        Severity.INFO,
                        name,
                        "",
                        String.format(
                                Locale.ROOT,
                                "%d line(s) beside the table hold remarks and no values, the first: %s",
                                count,
                                shortened(String.valueOf(first))),
                        null,
                        "Nothing has to be done; read them where they may say how the values are meant");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
