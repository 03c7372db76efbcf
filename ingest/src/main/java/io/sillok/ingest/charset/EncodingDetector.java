package io.sillok.ingest.charset;

import com.ibm.icu.text.CharsetMatch;
import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which charset a delivery is in, in the order that the HTML and XML standards give: byte order mark, transport,
 * the document's own declaration; then what the source says of its files, then the bytes themselves.
 */
public final class EncodingDetector {
    private static final int HEAD = 4096;
    private static final int WINDOW = 1 << 16;
    private static final Pattern XML_DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._:-]*)[\"']");
    /** A single-byte charset takes any bytes: so many well-formed sequences of UTF-8 are not there by chance. */
    private static final int NO_CHANCE = 4;

    private EncodingDetector() {}

    /** Looks at the head of the content and, where nobody has declared anything, at all of it. */
    public static Encoding detect(Delivery delivery) throws IOException {
        byte[] head;
        try (InputStream in = delivery.content().open()) {
            head = in.readNBytes(HEAD);
        }
        Optional<Encoding> mark = byteOrderMark(head);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Encoding> transport = labelled(delivery.charset(), Encoding.By.TRANSPORT);
        Optional<Encoding> wide = wide(head);
        if (wide.isPresent() && (transport.isEmpty() || two(transport.get().charset()))) {
            return wide.get();
        }
        Optional<Encoding> declared = transport
                .or(() -> labelled(declaration(head), Encoding.By.DOCUMENT))
                .or(() -> Optional.ofNullable(delivery.options().charset())
                        .flatMap(CharsetLabels::named)
                        .map(charset -> new Encoding(charset, Encoding.By.SOURCE, 0)));
        return declared.isPresent() ? confirmed(declared.get(), delivery) : byContent(delivery);
    }

    /**
     * What was declared, or what the bytes are instead: where they are broken in it and clean in UTF-8, or the other way round,
     * the declaration is wrong.
     */
    public static Encoding confirmed(Encoding declared, Delivery delivery) throws IOException {
        Charset charset = declared.charset();
        if (two(charset) || declared.by() == Encoding.By.BYTE_ORDER_MARK) {
            return declared;
        }
        byte[] window = firstForeignWindow(delivery.content());
        Tally utf8 = Tally.of(window, StandardCharsets.UTF_8);
        Charset instead = charset;
        if (!charset.equals(StandardCharsets.UTF_8)) {
            boolean wrong = Tally.of(window, charset).broken() > 0
                    || (charset.newEncoder().maxBytesPerChar() == 1 && utf8.foreign() >= NO_CHANCE);
            instead = utf8.broken() == 0 && utf8.foreign() > 0 && wrong ? StandardCharsets.UTF_8 : charset;
        } else if (utf8.broken() > utf8.foreign()) {
            Charset told = told(window, delivery.options().language());
            instead = Tally.of(window, told).broken() == 0 ? told : charset;
        }
        return instead.equals(charset) ? declared : new Encoding(instead, Encoding.By.CONTENT, 0, declared);
    }

    private static boolean two(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    /** UTF-16 without a mark: blanks, digits and markup have a NUL for every second byte, always on the same side. */
    private static Optional<Encoding> wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i + 1 < head.length; i += 2) {
            // the other half of the pair is what ASCII writes; a NUL beside anything else is damage
            zeros[0] += head[i] == 0 && written(head[i + 1]) ? 1 : 0;
            zeros[1] += head[i + 1] == 0 && written(head[i]) ? 1 : 0;
        }
        int more = Math.max(zeros[0], zeros[1]);
        int fewer = Math.min(zeros[0], zeros[1]);
        if (head.length < 4 || more * 40 < head.length || fewer * 8 > more) {
            return Optional.empty();
        }
        Charset charset = zeros[1] == more ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return Tally.of(head, charset).broken() == 0
                ? Optional.of(new Encoding(charset, Encoding.By.CONTENT, 0))
                : Optional.empty();
    }

    private static boolean written(byte b) {
        return (b >= ' ' && b < 0x7f) || b == '\n' || b == '\r' || b == '\t';
    }

    private static Optional<Encoding> byteOrderMark(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, Encoding.By.BYTE_ORDER_MARK, 3));
        } else if (begins(head, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, Encoding.By.BYTE_ORDER_MARK, 2));
        } else if (begins(head, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, Encoding.By.BYTE_ORDER_MARK, 2));
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Encoding> labelled(@Nullable String label, Encoding.By by) {
        return Optional.ofNullable(label).flatMap(CharsetLabels::charset).map(c -> new Encoding(c, by, 0));
    }

    /** What the document says of itself. One that can be read as ASCII so far is not in UTF-16, whatever it says. */
    private static @Nullable String declaration(byte[] head) {
        String ascii = new String(head, StandardCharsets.ISO_8859_1);
        if (!ascii.stripLeading().startsWith("<")) {
            return null; // no markup: a declaration further on is part of the text
        }
        Matcher xml = XML_DECLARATION.matcher(ascii);
        if (xml.find()) {
            String label = xml.group(1);
            return label.regionMatches(true, 0, "utf-16", 0, 6) ? "utf-8" : label;
        }
        return MetaPrescan.label(head);
    }

    private static Encoding byContent(Delivery delivery) throws IOException {
        byte[] window = firstForeignWindow(delivery.content());
        return new Encoding(told(window, delivery.options().language()), Encoding.By.CONTENT, 0);
    }

    /** What the bytes are in: UTF-8 where they can be, else the charset in which they say something. */
    private static Charset told(byte[] window, @Nullable String language) {
        Charset best = StandardCharsets.UTF_8;
        Tally utf8 = Tally.of(window, best);
        int fewest = utf8.broken();
        if (fewest == 0 || (utf8.foreign() >= NO_CHANCE && utf8.foreign() > fewest)) {
            return best; // damaged rather than something else: no other charset comes out so by chance
        }
        List<Charset> candidates =
                new ArrayList<>(language == null ? List.of() : Arrays.asList(CharsetLabels.of(language)));
        Optional<Charset> frequent = Frequencies.tell(window, candidates);
        if (frequent.isPresent()) {
            return frequent.get();
        }
        for (CharsetMatch match :
                new com.ibm.icu.text.CharsetDetector().setText(words(window)).detectAll()) {
            // what is in two bytes a character is known by its NULs, and any bytes at all can be read so
            CharsetLabels.charset(match.getName()).filter(c -> !two(c)).ifPresent(candidates::add);
        }
        for (Charset candidate : candidates) {
            int errors = fewest == 0 ? 0 : Tally.of(window, candidate).broken();
            if (errors < fewest) {
                best = candidate;
                fewest = errors;
            }
        }
        return best;
    }

    /** The words that are not all ASCII: a page's markup would be taken for the language of its text. */
    private static byte[] words(byte[] window) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int begin = 0;
        boolean foreign = false;
        for (int i = 0; i <= window.length; i++) {
            byte b = i < window.length ? window[i] : (byte) ' ';
            boolean letter = b < 0 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            foreign |= b < 0;
            if (!letter) {
                if (foreign) {
                    words.write(window, begin, i - begin);
                    words.write(' ');
                }
                begin = i + 1;
                foreign = false;
            }
        }
        return words.toByteArray();
    }

    /** From shortly before the first byte that is not ASCII or invalid as UTF-8; empty where all is ASCII. */
    private static byte[] firstForeignWindow(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[WINDOW];
            for (int n = in.readNBytes(buffer, 0, WINDOW); n > 0; n = in.readNBytes(buffer, 0, WINDOW)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] <= 0) {
                        int from = Math.max(0, i - 256);
                        byte[] window = Arrays.copyOfRange(buffer, from, from + WINDOW);
                        int more = in.readNBytes(window, n - from, WINDOW - (n - from));
                        return Arrays.copyOf(window, n - from + more);
                    }
                }
            }
            return new byte[0];
        }
    }
}
