package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of a ZIP file's members. They are only ever said, never followed. A name that says no charset is UTF-8 where it can
 * be, else in the usual one of the source's language: Windows writes Korean names in MS949.
 */
final class ZipNames {
    private static final int LONGEST = 300;
    /** Of a longer name the rest is not looked at. */
    static final int LONGEST_BYTES = 1024;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
    private static final Pattern ASIDE = Pattern.compile(
            "(.*/)?(__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)", Pattern.CASE_INSENSITIVE);
    /** What a browser saves beside a page. */
    private static final Pattern FURNITURE = Pattern.compile(
            ".*\\.(css|js|mjs|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp3|mp4|webm)");

    private final Delivery.Options options;
    private final Map<Integer, Integer> seen = new HashMap<>();

    ZipNames(Delivery.Options options) {
        String language = options.language();
        this.options = new Delivery.Options(language == null ? "ko" : language, null, Map.of());
    }

    /** A name by which a member can be told from all others. */
    String of(ZipEntry entry) throws IOException {
        String name = CONTROL.matcher(text(entry)).replaceAll("\ufffd").replace('\\', '/');
        if (name.length() > LONGEST) {
            name = name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
        }
        int times = seen.merge(name.hashCode(), 1, Integer::sum);
        return times == 1 ? name : name + " (" + times + ")";
    }

    private String text(ZipEntry entry) throws IOException {
        byte[] name = entry.name().getBytes(StandardCharsets.ISO_8859_1);
        @Nullable Charset charset = entry.utf8() || isAscii(name) ? StandardCharsets.UTF_8 : null;
        if (charset == null) {
            charset = EncodingDetector.detect(Delivery.of("", Content.of(name), options))
                    .charset();
        }
        return new String(name, charset);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isFolder(String name) {
        return name.endsWith("/");
    }

    /** What systems leave in an archive for themselves. */
    static boolean isAside(String name) {
        return ASIDE.matcher(name).matches();
    }

    /** What is no text, by its name. */
    static boolean isFurniture(String name) {
        return FURNITURE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
