package io.sillok.ingest.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Takes a body out of its content encodings, however they are stacked, no farther than the limits. */
final class Encodings {
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST = 3;
    private static final int BLOCK = 1 << 14;

    private final Limits.Sizes sizes;
    private final Path scratch;

    Encodings(Limits.Sizes sizes, Path scratch) {
        this.sizes = sizes;
        this.scratch = scratch;
    }

    /** Why a body cannot be had. */
    enum Fault {
        UNKNOWN,
        TRUNCATED,
        CORRUPT,
        TOO_LARGE,
        BOMB
    }

    /**
     * A body decoded, or why not.
     *
     * @param body null where there is a fault
     */
    record Decoded(@Nullable Spool body, @Nullable Fault fault, String problem, String expected) {}

    /**
     * Decodes a body; the raw one stays open, and is what comes back where it has no encoding.
     *
     * @param header the value of {@code Content-Encoding}; empty where there is none
     * @param cut whether the raw body was cut by us, so that its end may be missing
     */
    Decoded decode(Spool raw, String header, boolean cut) throws IOException {
        List<String> stack = stack(header);
        if (stack.isEmpty()) {
            return new Decoded(raw, null, "", "");
        }
        if (stack.size() > MOST || !stack.stream().allMatch(Encodings::known)) {
            return new Decoded(
                    null,
                    Fault.UNKNOWN,
                    "the body is encoded as '%s'".formatted(header),
                    "%s, at most %d on top of each other".formatted(ACCEPTED, MOST));
        }
        Spool body = new Spool(scratch, sizes.memory());
        boolean done = false;
        try {
            Decoded decoded = run(raw, stack, body, cut);
            done = decoded.body() != null;
            return decoded;
        } finally {
            if (!done) {
                body.close();
            }
        }
    }

    private Decoded run(Spool raw, List<String> stack, Spool body, boolean cut) throws IOException {
        long most = Math.min(sizes.bodyBytes(), Math.max(sizes.ratioFrom(), saturated(raw.bytes(), sizes.ratio())));
        try (InputStream open = raw.open();
                InputStream in = layers(open, stack, most)) {
            byte[] block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                writeOwn(body, block, n);
            }
        } catch (OwnDisk e) {
            throw e.own;
        } catch (TooMuch e) {
            return tooMuch(raw, most);
        } catch (EOFException e) {
            raw.rethrow();
            if (!cut) {
                return new Decoded(null, Fault.TRUNCATED, "the compressed body ends before its end", "");
            }
        } catch (IOException e) {
            raw.rethrow();
            if (!cut) {
                return new Decoded(
                        null, Fault.CORRUPT, "the body is not what its encoding says: " + e.getMessage(), "");
            }
        }
        return new Decoded(body.finish(), null, "", "");
    }

    private Decoded tooMuch(Spool raw, long most) {
        return most == sizes.bodyBytes()
                ? new Decoded(
                        null,
                        Fault.TOO_LARGE,
                        "the body decodes to more than %d bytes".formatted(most),
                        "at most %d bytes".formatted(most))
                : new Decoded(
                        null,
                        Fault.BOMB,
                        "%d bytes decode to more than %d".formatted(raw.bytes(), most),
                        "at most %d times as many".formatted(sizes.ratio()));
    }

    private static InputStream layers(InputStream raw, List<String> stack, long most) throws IOException {
        InputStream in = raw;
        for (String encoding : stack) {
            in = new Capped(layer(encoding, in), most);
        }
        return in;
    }

    /** Tells a failure of our own disk from one of the body's. */
    private static void writeOwn(Spool body, byte[] block, int n) throws OwnDisk {
        try {
            body.write(block, n);
        } catch (IOException e) {
            throw new OwnDisk(e);
        }
    }

    /** In the order of decoding: the last named was applied last. */
    private static List<String> stack(String header) {
        List<String> stack = new ArrayList<>(Arrays.stream(header.split(",", -1))
                .map(e -> e.strip().toLowerCase(Locale.ROOT))
                .filter(e -> !e.isEmpty() && !e.equals("identity"))
                .toList());
        Collections.reverse(stack);
        return stack;
    }

    private static boolean known(String encoding) {
        return switch (encoding) {
            case "gzip", "x-gzip", "deflate", "br" -> true;
            default -> false;
        };
    }

    private static InputStream layer(String encoding, InputStream in) throws IOException {
        PushbackInputStream front = new PushbackInputStream(in, 2);
        byte[] head = front.readNBytes(2);
        front.unread(head);
        if (head.length == 0) {
            // a body without a byte is empty, whatever its encoding says
            return front;
        }
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GzipStream(front);
            case "deflate" ->
                new InflaterInputStream(front, new Inflater(!zlib(head)), BLOCK) {
                    @Override
                    public void close() throws IOException {
                        inf.end();
                        super.close();
                    }
                };
            default -> new Brotli(new BrotliInputStream(front, BLOCK));
        };
    }

    /** RFC 1950: method 8, and a checksum over the two bytes; without them it is the raw stream that some servers send. */
    private static boolean zlib(byte[] head) {
        return head.length == 2 && (head[0] & 0x0f) == 8 && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
    }

    private static long saturated(long bytes, int ratio) {
        return bytes > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : bytes * ratio;
    }

    /** Brotli's decoder reads zeros past the end of its input: what was cut off cannot be told from what is broken. */
    private static final class Brotli extends FilterInputStream {
        Brotli(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            try {
                return super.read(block, from, length);
            } catch (IOException e) {
                for (Throwable t = e; t != null; t = t.getCause()) {
                    if (t instanceof TooMuch tooMuch) {
                        throw tooMuch;
                    }
                    if (t instanceof EOFException eof) {
                        throw eof;
                    }
                }
                throw new ZipException("broken or cut off");
            } catch (IndexOutOfBoundsException e) {
                throw new ZipException("broken: " + e.getMessage());
            }
        }
    }

    /** One layer's output, up to a limit. */
    private static final class Capped extends FilterInputStream {
        private long left;

        Capped(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            int n = super.read(block, from, length);
            left -= Math.max(0, n);
            if (left < 0) {
                throw new TooMuch();
            }
            return n;
        }
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class OwnDisk extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException own;

        OwnDisk(IOException own) {
            super(own);
            this.own = own;
        }
    }
}
