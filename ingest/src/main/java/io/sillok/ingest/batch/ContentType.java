package io.sillok.ingest.batch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTTP's {@code Content-Type}: {@code text/html; charset=euc-kr}. */
final class ContentType {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9_.:+-]{1,40})\"?", Pattern.CASE_INSENSITIVE);

    private ContentType() {}

    static @Nullable String charset(@Nullable String declared) {
        Matcher m = CHARSET.matcher(declared == null ? "" : declared);
        return m.find() ? m.group(1) : null;
    }

    static @Nullable String mediaType(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        int semicolon = declared.indexOf(';');
        String type = (semicolon < 0 ? declared : declared.substring(0, semicolon)).strip();
        return type.isEmpty() ? null : type.toLowerCase(Locale.ROOT);
    }
}
