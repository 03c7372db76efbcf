package io.sillok.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a charset's label means in practice. As the WHATWG's Encoding Standard has it, a label names the superset that
 * publishers really use: {@code EUC-KR} is read as MS949, {@code GB2312} as GB18030, {@code ISO-8859-1} as windows-1252.
 */
public final class CharsetLabels {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final Charset TAIWANESE = Charset.forName("Big5-HKSCS");
    private static final Map<String, Charset> LABELS = Map.ofEntries(
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("unicode-1-1-utf-8", StandardCharsets.UTF_8),
            Map.entry("utf-16", StandardCharsets.UTF_16LE),
            Map.entry("euc-kr", KOREAN),
            Map.entry("euckr", KOREAN),
            Map.entry("euc_kr", KOREAN),
            Map.entry("ks_c_5601-1987", KOREAN),
            Map.entry("ks_c_5601-1989", KOREAN),
            Map.entry("ksc5601", KOREAN),
            Map.entry("ksc_5601", KOREAN),
            Map.entry("korean", KOREAN),
            Map.entry("cp949", KOREAN),
            Map.entry("ms949", KOREAN),
            Map.entry("uhc", KOREAN),
            Map.entry("windows-949", KOREAN),
            Map.entry("gb2312", CHINESE),
            Map.entry("gb_2312-80", CHINESE),
            Map.entry("gbk", CHINESE),
            Map.entry("x-gbk", CHINESE),
            Map.entry("cp936", CHINESE),
            Map.entry("chinese", CHINESE),
            Map.entry("big5", TAIWANESE),
            Map.entry("cn-big5", TAIWANESE),
            Map.entry("x-x-big5", TAIWANESE),
            Map.entry("shift_jis", JAPANESE),
            Map.entry("shift-jis", JAPANESE),
            Map.entry("sjis", JAPANESE),
            Map.entry("x-sjis", JAPANESE),
            Map.entry("ascii", LATIN),
            Map.entry("us-ascii", LATIN),
            Map.entry("iso-8859-1", LATIN),
            Map.entry("iso8859-1", LATIN),
            Map.entry("latin1", LATIN));

    private CharsetLabels() {}

    /** The charset to read with; empty where nobody knows the label. */
    public static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        Charset known = LABELS.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The charsets that texts in a language are usually in, when they are not in UTF-8. */
    static Charset[] of(String language) {
        return switch (language.split("-", 2)[0].toLowerCase(Locale.ROOT)) {
            case "ko" -> new Charset[] {KOREAN};
            case "zh" ->
                language.toLowerCase(Locale.ROOT).matches("zh-(hant|tw|hk|mo).*")
                        ? new Charset[] {TAIWANESE, CHINESE}
                        : new Charset[] {CHINESE, TAIWANESE};
            case "ja" -> new Charset[] {JAPANESE, Charset.forName("EUC-JP")};
            default -> new Charset[0];
        };
    }
}
