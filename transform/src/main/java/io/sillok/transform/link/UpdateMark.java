package io.sillok.transform.link;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a headline says of an article's place among its outlet's versions: {@code [속보]}, {@code (2보)}, {@code (종합)},
 * {@code [정정]}, {@code UPDATE 1-}, {@code （更正）}.
 *
 * @param rank a version supersedes those of lower rank; a headline without a mark has 1
 * @param headline without the mark
 */
record UpdateMark(int rank, String headline) {
    private static final int PLAIN = 1;
    private static final int WHOLE = 20;
    private static final int CORRECTION = 100;

    private record Form(Pattern pattern, int base) {}

    private static final List<Form> FORMS = List.of(
            form("[\\[(（【<〈](?:정정|수정|바로잡음|바로잡습니다|정정보도|更正|修订|修正|corrected|correction|corrects)[\\])）】>〉]", CORRECTION),
            form("^(?:정정|更正|correction|corrected|corrects)\\s*[:：\\-–—|]", CORRECTION),
            form("[\\[(（【](?:종합|綜合|综合|lead|ld)\\s*(?<n>[0-9]{0,2})\\s*보?[\\])）】]", WHOLE),
            form("[\\[(（【](?<n>[0-9]{1,2})(?:st|nd|rd|th)\\s+(?:lead|ld)[\\])）】]", WHOLE),
            form("[\\[(（【](?<n>[0-9]{1,2})\\s*보[\\])）】]", 0),
            form("^update\\s*(?<n>[0-9]{0,2})\\s*[:：\\-–—|]", WHOLE),
            form("^updated?\\s*[:：\\-–—|]", WHOLE),
            form("[\\[(（【](?:속보|快讯|breaking|flash|긴급|1보)[\\])）】]", 0),
            form("^(?:속보|快讯|breaking|flash)\\s*[:：\\-–—|]", 0));

    private static Form form(String pattern, int base) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), base);
    }

    static UpdateMark of(String headline) {
        String bare = headline.strip();
        int rank = -1;
        for (Form form : FORMS) {
            Matcher mark = form.pattern().matcher(bare);
            if (mark.find()) {
                String n = form.pattern().pattern().contains("<n>") ? mark.group("n") : "";
                rank = Math.max(rank, form.base() + (n.isEmpty() ? 0 : Integer.parseInt(n)));
                bare = (bare.substring(0, mark.start()) + bare.substring(mark.end())).strip();
            }
        }
        return new UpdateMark(rank < 0 ? PLAIN : rank, bare.toLowerCase(Locale.ROOT));
    }

    boolean laterThan(UpdateMark other) {
        return rank > other.rank && rank > PLAIN;
    }
}
