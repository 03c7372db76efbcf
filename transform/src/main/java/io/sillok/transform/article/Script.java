package io.sillok.transform.article;

import io.sillok.transform.scan.Hangul;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a text's language by its letters; what is written in Latin ones only a tag can tell further. */
public final class Script {
    /** The language of a text without a letter and without a tag, as in BCP 47. */
    public static final String UNKNOWN = "und";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern SUBTAGS = Pattern.compile("[-_]");

    private Script() {}

    /**
     * The language of the text.
     *
     * @param tags what page, feed and source say, the better first; nulls are passed over
     */
    public static String language(String text, @Nullable String... tags) {
        int hangul = 0;
        int han = 0;
        int kana = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Hangul.isHangul(c)) {
                hangul++;
            } else if (c >= 0x4e00 && c <= 0x9fff) {
                han++;
            } else if (c >= 0x3041 && c <= 0x30ff) {
                kana++;
            } else if (c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c)) {
                latin++;
            }
        }
        // a Korean or Chinese character says as much as several Latin letters
        if (hangul > 0 && hangul >= han && 3 * hangul >= latin) {
            return "ko";
        }
        if (kana > 0 && 10 * kana >= han && 3 * (kana + han) >= latin) {
            return "ja";
        }
        if (han > 0 && 3 * han >= latin) {
            return "zh";
        }
        for (String tag : tags) {
            String language = tag == null ? "" : SUBTAGS.split(tag.strip().toLowerCase(Locale.ROOT), 2)[0];
            boolean east = language.equals("ko") || language.equals("ja") || language.equals("zh");
            if (LANGUAGE.matcher(language).matches() && (latin == 0 || !east)) {
                return language;
            }
        }
        return latin > 0 ? "en" : UNKNOWN;
    }
}
