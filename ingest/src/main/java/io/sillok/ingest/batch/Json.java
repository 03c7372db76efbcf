package io.sillok.ingest.batch;

import java.util.Map;

/** Writes codes as JSON. */
final class Json {
    private Json() {}

    /** One object, in the order of the map. */
    static String object(Map<String, String> dimensions) {
        StringBuilder out = new StringBuilder("{");
        dimensions.forEach((id, code) -> {
            quote(out.length() == 1 ? out : out.append(','), id);
            quote(out.append(':'), code);
        });
        return out.append('}').toString();
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
