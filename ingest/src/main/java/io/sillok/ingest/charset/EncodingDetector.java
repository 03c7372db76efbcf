package io.sillok.ingest.charset;

import com.ibm.icu.text.CharsetMatch;
import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
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
    private static final Pattern META = Pattern.compile(
            "<meta\\b[^>]{0,500}?\\bcharset\\s*=\\s*[\"']?\\s*([A-Za-z][A-Za-z0-9._:-]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);

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
        Optional<Encoding> declared = labelled(delivery.charset(), Encoding.By.TRANSPORT)
                .or(() -> labelled(declaration(head), Encoding.By.DOCUMENT))
                .or(() -> labelled(delivery.options().charset(), Encoding.By.SOURCE));
        return declared.isPresent()
                ? declared.get()
                : byContent(delivery.content(), delivery.options().language());
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
        Matcher xml = XML_DECLARATION.matcher(ascii);
        String label = null;
        if (xml.find()) {
            label = xml.group(1);
        } else {
            Matcher meta = META.matcher(COMMENT.matcher(ascii).replaceAll(""));
            if (meta.find()) {
                label = meta.group(1);
            }
        }
        return label != null && label.regionMatches(true, 0, "utf-16", 0, 6) ? "utf-8" : label;
    }

    private static Encoding byContent(Content content, @Nullable String language) throws IOException {
        byte[] window = firstForeignWindow(content);
        if (window.length == 0) {
            return new Encoding(StandardCharsets.UTF_8, Encoding.By.CONTENT, 0);
        }
        List<Charset> candidates = new ArrayList<>();
        if (language != null) {
            candidates.addAll(Arrays.asList(CharsetLabels.of(language)));
        }
        for (CharsetMatch match :
                new com.ibm.icu.text.CharsetDetector().setText(window).detectAll()) {
            CharsetLabels.charset(match.getName()).ifPresent(candidates::add);
        }
        Charset best = StandardCharsets.UTF_8;
        int fewest = errors(window, best);
        for (Charset candidate : candidates) {
            int errors = fewest == 0 ? 0 : errors(window, candidate);
            if (errors < fewest) {
                best = candidate;
                fewest = errors;
            }
        }
        return new Encoding(best, Encoding.By.CONTENT, 0);
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

    /** How many sequences of the window are not of this charset; one cut off by the window's end does not count. */
    private static int errors(byte[] window, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(window);
        CharBuffer out = CharBuffer.allocate(2 * window.length + 16);
        int errors = 0;
        for (CoderResult result = decoder.decode(in, out, false);
                result.isError();
                result = decoder.decode(in, out, false)) {
            errors++;
            in.position(in.position() + result.length());
        }
        return errors;
    }
}
