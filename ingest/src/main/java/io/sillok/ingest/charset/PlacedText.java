package io.sillok.ingest.charset;

import io.sillok.model.landing.BytePlaces;
import io.sillok.model.landing.Origin;
import io.sillok.model.landing.Origin.Run;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with the way back to its bytes, each broken sequence a run of its own. It says what {@link TextReader} says of the
 * same bytes.
 *
 * @param text with U+FFFD where bytes could not be decoded
 * @param origin of every character
 */
public record PlacedText(String text, Origin origin) {
    /** Longest sequence of bytes that any charset has for what one cannot divide. */
    private static final int LONGEST = 8;

    /**
     * Decodes bytes.
     *
     * @param base where the first of them stands in the document
     */
    public static PlacedText of(byte[] bytes, long base, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 2);
        List<Run> runs = new ArrayList<>();
        while (true) {
            int from = in.position();
            int begin = out.position();
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                decoder.flush(out);
            }
            if (out.position() > begin) {
                String part = new String(out.array(), begin, out.position() - begin);
                verbatim(runs, part, begin, bytes, from, in.position(), base, charset);
            }
            if (!result.isError()) {
                break;
            }
            int broken = TextReader.skip(in, result);
            int place = in.position();
            add(runs, new Run(out.position(), out.position() + 1, base + place, base + place + broken, false));
            in.position(place + broken);
            out.put('\ufffd');
        }
        return new PlacedText(new String(out.array(), 0, out.position()), new Origin(null, charset.name(), runs));
    }

    /** The bytes that encoding gives again are verbatim; where a charset has two for one, each such is a run of its own. */
    private static void verbatim(
            List<Run> runs, String part, int begin, byte[] bytes, int from, int to, long base, Charset charset) {
        byte[] again = part.getBytes(charset);
        if (Arrays.equals(again, 0, again.length, bytes, from, to)) {
            add(runs, new Run(begin, begin + part.length(), base + from, base + to, true));
            return;
        }
        int at = from;
        for (int i = 0; i < part.length(); ) {
            int next = i + Character.charCount(part.codePointAt(i));
            byte[] one = part.substring(i, next).getBytes(charset);
            boolean same = at + one.length <= to && Arrays.equals(one, 0, one.length, bytes, at, at + one.length);
            int end = same ? at + one.length : at;
            if (!same) {
                next = i;
                for (int n = 1; n <= LONGEST && at + n <= to && next == i; n++) {
                    String read = new String(bytes, at, n, charset);
                    if (!read.isEmpty() && read.indexOf('\ufffd') < 0 && part.startsWith(read, i)) {
                        next = i + read.length();
                        end = at + n;
                    }
                }
                if (next == i) {
                    next = part.length(); // a charset with states: all the rest stands for all the rest
                    end = to;
                }
            }
            add(runs, new Run(begin + i, begin + next, base + at, base + end, same));
            i = next;
            at = end;
        }
    }

    /** Adds a run, to the one before it where both are verbatim and touch. */
    private static void add(List<Run> runs, Run run) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.verbatim() && run.verbatim() && last.to() == run.from()) {
            runs.set(runs.size() - 1, new Run(last.begin(), run.end(), last.from(), run.to(), true));
        } else {
            runs.add(run);
        }
    }

    /**
     * The origin of a text that was itself taken from this one.
     *
     * @param taken runs from that text to this one's characters
     */
    public Origin through(List<Run> taken) {
        BytePlaces places = new BytePlaces(text, origin);
        List<Run> runs = new ArrayList<>();
        long last = origin.runs().isEmpty() ? 0 : origin.runs().get(0).from();
        for (Run run : taken) {
            int at = (int) run.from();
            int to = (int) run.to();
            if (at == to) {
                last = at < text.length() ? places.begin(at) : last;
                runs.add(new Run(run.begin(), run.end(), last, last, false));
            } else if (!run.verbatim()) {
                long from = places.begin(at);
                last = Math.max(from, places.end(to));
                runs.add(new Run(run.begin(), run.end(), from, last, false));
            } else {
                while (at < to) {
                    Run holds = origin.runs().get(places.run(at));
                    int stop = Math.min(to, holds.end());
                    int begin = run.begin() + at - (int) run.from();
                    long from = places.begin(at);
                    last = places.end(stop);
                    add(runs, new Run(begin, begin + stop - at, from, last, holds.verbatim()));
                    at = stop;
                }
            }
        }
        return new Origin(origin.member(), origin.charset(), runs);
    }
}
