package io.sillok.ingest.statistics;

import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.TextReader;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of an element. An XML parser says where it is only roughly, having read ahead: the element is the last one of its
 * name that begins before the place named, to its end.
 */
final class ElementRaw {
    private static final int AROUND = 1 << 14;

    private ElementRaw() {}

    /**
     * Looked for when asked.
     *
     * @param after a character not far behind the element's start tag, and before the next element of that name begins
     */
    static Raw of(TextReader text, String name, long after) {
        return () -> {
            Charset charset = text.encoding().charset();
            String around =
                    new String(text.raw(Math.max(0, after - AROUND), after).bytes(), charset);
            String tail = new String(
                    text.delivery().content().range(text.byteOffset(after), text.byteOffset(after) + AROUND), charset);
            Matcher begin =
                    Pattern.compile("<((?:[\\w.-]+:)?" + name + ")[\\s/>]").matcher(around);
            int from = -1;
            String tag = name;
            while (begin.find()) {
                from = begin.start();
                tag = begin.group(1);
            }
            if (from < 0) {
                return around.getBytes(charset);
            }
            String element = around.substring(from) + tail;
            Matcher end = Pattern.compile("^<[^<>]*/>|</" + Pattern.quote(tag) + "\\s*>")
                    .matcher(element);
            return (end.find() ? element.substring(0, end.end()) : element).getBytes(charset);
        };
    }
}
