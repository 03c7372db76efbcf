package io.sillok.model.landing;

import io.sillok.model.landing.Origin.Run;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds the bytes of a text's characters. Within a verbatim run they are counted by encoding the text again, from where the
 * last question was: questions about neighbours cost little.
 */
public final class BytePlaces {
    private final String text;
    private final List<Run> runs;
    private final Charset charset;
    private int run = -1;
    private int at;
    private long place;

    /**
     * For the characters of one text.
     *
     * @param origin of the text
     */
    public BytePlaces(String text, Origin origin) {
        int length = origin.runs().isEmpty()
                ? 0
                : origin.runs().get(origin.runs().size() - 1).end();
        if (length != text.length()) {
            throw new IllegalArgumentException(
                    "an origin of %d code units is not that of a text of %d".formatted(length, text.length()));
        }
        this.text = text;
        this.runs = origin.runs();
        this.charset = Charset.forName(origin.charset());
    }

    /** The byte at which the character begins, or the whole begins that it is part of. */
    public long begin(int character) {
        int found = run(character);
        Run holds = runs.get(found);
        return holds.verbatim() ? inside(found, character) : holds.from();
    }

    /** Behind the last byte of the stretch of text that ends here. */
    public long end(int behind) {
        int found = run(behind - 1);
        Run holds = runs.get(found);
        if (!holds.verbatim() || behind == holds.end()) {
            return holds.to();
        }
        boolean half =
                Character.isLowSurrogate(text.charAt(behind)) && Character.isHighSurrogate(text.charAt(behind - 1));
        return inside(found, half && behind + 1 <= holds.end() ? behind + 1 : behind);
    }

    /** Index of the run that holds the character. */
    public int run(int character) {
        if (character < 0 || character >= text.length()) {
            throw new IndexOutOfBoundsException("character %d of %d".formatted(character, text.length()));
        }
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).begin() <= character) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long inside(int found, int character) {
        if (found != run) {
            run = found;
            at = runs.get(found).begin();
            place = runs.get(found).from();
        }
        // half of a pair has no bytes of its own
        boolean half = character > runs.get(found).begin()
                && character < text.length()
                && Character.isLowSurrogate(text.charAt(character))
                && Character.isHighSurrogate(text.charAt(character - 1));
        int to = half ? character - 1 : character;
        place += to >= at ? encoded(text, at, to, charset) : -encoded(text, to, at, charset);
        at = to;
        return place;
    }

    /** How many bytes a stretch of text has in a charset that writes each character for itself. */
    private static long encoded(String text, int begin, int end, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            long bytes = 0;
            for (int i = begin; i < end; i++) {
                char c = text.charAt(i);
                bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
            return bytes;
        } else if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
            return 2L * (end - begin);
        }
        return end <= begin ? 0 : text.substring(begin, end).getBytes(charset).length;
    }
}
