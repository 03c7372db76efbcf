package io.sillok.ingest.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code Content-Type}, as far as it can be understood. */
record ContentType(@Nullable String mediaType, @Nullable String charset) {
    private static final Pattern TYPE = Pattern.compile(
            "\\s*([A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100})\\s*(?:[;,].*)?", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile("[;,]\\s*charset\\s*=\\s*[\"']?([^\\s\"';,]{1,64})", Pattern.CASE_INSENSITIVE);

    static ContentType of(String header) {
        Matcher type = TYPE.matcher(header);
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(
                type.matches() ? type.group(1).toLowerCase(Locale.ROOT) : null,
                charset.find() ? charset.group(1) : null);
    }
}
