package io.sillok.ingest.news;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A headline that may be HTML: RSS does not say, and publishers do both. Only what cannot be anything else is taken for markup,
 * so that {@code 3 < 5} and {@code <속보>} stay.
 */
final class HtmlTitle {
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|b|big|br|cite|code|em|font|h[1-6]|i|img|mark|p|q|s|small|span|strike|strong|sub|sup|u)(?:\\s[^<>]{0,2000})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\\w{1,31});");

    private HtmlTitle() {}

    static String text(String title) {
        String plain = TAG.matcher(title)
                .replaceAll(tag -> tag.group().toLowerCase(Locale.ROOT).startsWith("<br") ? " " : "");
        return REFERENCE
                .matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), true)));
    }
}
