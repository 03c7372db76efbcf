package io.sillok.ingest.charset;

import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Decodes a delivery, counts what could not be decoded, and knows for each character which byte it began at. What cannot be
 * decoded becomes U+FFFD.
 */
public final class TextReader extends Reader {
    private static final int BLOCK = 4096;

    private final Delivery delivery;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).limit(0);
    /** Byte by character, at the beginning of each block; looked up while another thread reads on. */
    private final ConcurrentSkipListMap<Long, Long> blocks = new ConcurrentSkipListMap<>();

    private long consumed;
    private long produced;
    private boolean ended;
    private long broken;
    private long firstBroken = -1;

    private TextReader(Delivery delivery, Encoding encoding, long skip) throws IOException {
        this.delivery = delivery;
        this.encoding = encoding;
        this.decoder = decoder(encoding);
        this.in = delivery.content().open();
        this.consumed = encoding.markLength() + skip;
        in.skipNBytes(consumed);
        blocks.put(0L, consumed);
    }

    /** From the first character after the byte order mark, if any. */
    public static TextReader open(Delivery delivery, Encoding encoding) throws IOException {
        return new TextReader(delivery, encoding, 0);
    }

    /** From a character of an earlier reader of the same delivery; this one counts its characters from there. */
    public TextReader from(long character) throws IOException {
        return new TextReader(delivery, encoding, byteOffset(character) - encoding.markLength());
    }

    public Encoding encoding() {
        return encoding;
    }

    /** The bytes of a stretch of characters, found when asked for. */
    public Raw raw(long from, long to) {
        return () -> delivery.content().range(byteOffset(from), byteOffset(to));
    }

    /** The byte at which a character already read begins. */
    public long byteOffset(long character) throws IOException {
        Map.Entry<Long, Long> block = blocks.floorEntry(character);
        long wanted = character - block.getKey();
        long at = block.getValue();
        if (wanted == 0) {
            return at;
        }
        // the block is decoded again until its bytes have given as many characters
        ByteBuffer again = ByteBuffer.wrap(delivery.content().range(at, at + Math.min(2 * BLOCK, 4 * wanted + 8)));
        CharBuffer out = CharBuffer.allocate((int) wanted);
        CharsetDecoder fresh = decoder(encoding);
        while (out.hasRemaining()) {
            CoderResult result = fresh.decode(again, out, true);
            if (result.isError() && out.hasRemaining()) {
                out.put('\ufffd');
                again.position(again.position() + skip(again, result));
            } else {
                break;
            }
        }
        return at + again.position();
    }

    /** What to say where something was not of the charset; empty where all was well. Complete once everything is read. */
    public Optional<Finding> broken() {
        return broken == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        "charset_broken",
                        Severity.WARNING,
                        delivery.name(),
                        "byte " + firstBroken,
                        String.format(
                                Locale.ROOT,
                                "%d byte sequence%s not %s, the first at byte %d; each is read as U+FFFD",
                                broken,
                                broken == 1 ? " is" : "s are",
                                encoding.charset().name(),
                                firstBroken),
                        "text in one charset throughout",
                        "Give the source's charset in sources.yaml if it is another, else ask the publisher"
                                + " for a clean file"));
    }

    /** What to say of the charset. Complete once everything is read. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Encoding declared = encoding.overruled();
        if (declared != null) {
            findings.add(new Finding(
                    "charset_contradicted",
                    Severity.WARNING,
                    delivery.name(),
                    "",
                    "%s says %s, which the bytes are not; they are read as %s"
                            .formatted(
                                    declared.by().words(),
                                    declared.charset().name(),
                                    encoding.charset().name()),
                    "a declaration that the bytes agree with",
                    "Nothing is lost; correct the source's charset in sources.yaml if it is that, else tell"
                            + " the publisher"));
        }
        broken().ifPresent(findings::add);
        return findings;
    }

    /** Sequences that could not be decoded so far. */
    public long brokenCount() {
        return broken;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + n).flip();
        boolean last = n == 0 || bytes.limit() < bytes.capacity();
        chars.clear();
        blocks.put(produced, consumed);
        while (true) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, last);
            consumed += bytes.position() - before;
            if (result.isUnderflow()) {
                ended = last;
                break;
            } else if (result.isOverflow() || !chars.hasRemaining()) {
                break;
            }
            broken++;
            firstBroken = firstBroken < 0 ? consumed : firstBroken;
            int skip = skip(bytes, result);
            bytes.position(bytes.position() + skip);
            consumed += skip;
            chars.put('\ufffd');
        }
        if (ended) {
            decoder.flush(chars);
        }
        chars.flip();
        produced += chars.remaining();
    }

    /** A second byte that is ASCII is a character of its own: as the Encoding Standard has it, a broken lead never eats it. */
    static int skip(ByteBuffer at, CoderResult error) {
        return error.length() == 2 && at.get(at.position() + 1) >= 0 ? 1 : error.length();
    }

    private static CharsetDecoder decoder(Encoding encoding) {
        return encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** All of a content as text: for formats that need to see the whole. */
    public String readAll() throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[BLOCK];
        for (int n = read(buffer, 0, BLOCK); n >= 0; n = read(buffer, 0, BLOCK)) {
            text.append(buffer, 0, n);
        }
        return text.toString();
    }

    /** The delivery that is being read. */
    public Delivery delivery() {
        return delivery;
    }
}
