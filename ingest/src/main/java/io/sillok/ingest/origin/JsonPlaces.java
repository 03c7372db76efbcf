package io.sillok.ingest.origin;

import io.sillok.model.landing.Origin.Run;
import java.util.List;
import java.util.Optional;

/** Finds a body in the JSON that it was read from: in the string that is it or, failing that, holds it, its escapes undone. */
final class JsonPlaces {
    private JsonPlaces() {}

    /** Runs from the body to the JSON's characters; empty where no string holds it. */
    static Optional<List<Run>> find(String json, String body) {
        Optional<List<Run>> inside = Optional.empty();
        for (int at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at)) {
            int end = end(json, at + 1);
            if (end - at > body.length() && !key(json, end)) {
                Taken string = string(json, at + 1, end);
                int found = string.text().indexOf(body);
                if (found == 0 && string.text().length() == body.length()) {
                    return Optional.of(string.runs(0, body.length()));
                } else if (found >= 0 && inside.isEmpty()) {
                    inside = Optional.of(string.runs(found, found + body.length()));
                }
            }
            at = end + 1;
        }
        return inside;
    }

    /** Whether the string that ends here is a name. */
    private static boolean key(String json, int end) {
        int next = end + 1;
        while (next < json.length() && json.charAt(next) <= ' ') {
            next++;
        }
        return next < json.length() && json.charAt(next) == ':';
    }

    /** The quotation mark that ends the string. */
    private static int end(String json, int begin) {
        for (int i = begin; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                return i;
            } else if (c == '\\') {
                i++;
            }
        }
        return json.length();
    }

    private static Taken string(String json, int begin, int end) {
        Taken string = new Taken();
        int kept = begin;
        for (int at = json.indexOf('\\', begin); at >= 0 && at + 1 < end; at = json.indexOf('\\', kept)) {
            string.verbatim(json, kept, at);
            boolean number = json.charAt(at + 1) == 'u' && at + 6 <= end;
            kept = number ? at + 6 : at + 2;
            string.instead(number ? unit(json.substring(at + 2, at + 6)) : meant(json.charAt(at + 1)), at, kept);
        }
        string.verbatim(json, kept, end);
        return string;
    }

    private static String unit(String hexadecimal) {
        try {
            return String.valueOf((char) Integer.parseInt(hexadecimal, 16));
        } catch (NumberFormatException e) {
            return "\ufffd"; // no JSON: whoever read it has said so
        }
    }

    private static String meant(char escaped) {
        return switch (escaped) {
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> String.valueOf(escaped);
        };
    }
}
