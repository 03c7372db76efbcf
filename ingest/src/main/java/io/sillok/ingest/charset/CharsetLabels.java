package io.sillok.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
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
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final Charset TAIWANESE = Charset.forName("Big5-HKSCS");
    private static final Map<String, Charset> LABELS = labels();

    private CharsetLabels() {}

    private static Map<String, Charset> labels() {
        Map<String, Charset> labels = new HashMap<>();
        CharsetFile.lines("labels.txt").forEach((charset, names) -> {
            for (String name : names.split(" ", -1)) {
                labels.put(name, Charset.forName(charset));
            }
        });
        return Map.copyOf(labels);
    }

    /** The charset to read with; empty where the standard does not know the label. */
    public static Optional<Charset> charset(String label) {
        return Optional.ofNullable(LABELS.get(label.strip().toLowerCase(Locale.ROOT)));
    }

    /** The charset that an operator names: by any label, or else by Java's name. */
    static Optional<Charset> named(String name) {
        Optional<Charset> known = charset(name);
        if (known.isPresent()) {
            return known;
        }
        try {
            return Optional.of(Charset.forName(name.strip()));
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
