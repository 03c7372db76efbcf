package io.sillok.transform.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text in small letters, made when it is first asked for; a word is sought in it once, however many figures ask for it. */
final class SmallText {
    private final String text;
    private final Map<String, Boolean> said = new HashMap<>();
    private @Nullable String small;

    SmallText(String text) {
        this.text = text;
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    String letters() {
        String known = small;
        if (known == null) {
            known = small(text);
            small = known;
        }
        return known;
    }

    /**
     * Whether a word stands in it, within a longer one too.
     *
     * @param word in small letters
     */
    boolean says(String word) {
        return said.computeIfAbsent(word, letters()::contains);
    }
}
