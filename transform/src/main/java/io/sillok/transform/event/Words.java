package io.sillok.transform.event;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text as they stand between blanks. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
