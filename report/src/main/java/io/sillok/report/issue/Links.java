package io.sillok.report.issue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links to addresses that came with the news. */
final class Links {
    // what may stand in a Markdown link's angle brackets, of the two schemes that open a page and nothing else
    private static final Pattern SAFE = Pattern.compile("https?://[^\\s<>\\\\\\p{Cntrl}]{3,2000}");

    private Links() {}

    /** The Markdown text as a link; without one where the address is missing or no web address. */
    static String link(String markdown, @Nullable String address) {
        return address != null && SAFE.matcher(address).matches() ? "[" + markdown + "](<" + address + ">)" : markdown;
    }
}
