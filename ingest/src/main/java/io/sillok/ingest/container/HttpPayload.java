package io.sillok.ingest.container;

import io.sillok.ingest.BlockStream;
import io.sillok.ingest.Content;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP response carried, after what was done to it for the way has been undone.
 *
 * @param content the payload, or null where it cannot be had
 * @param unchunked the body without its chunks' lengths, still packed: some writers take the digest of that
 * @param stop why reading stopped
 * @param problem why there is no content; null where there is
 */
record HttpPayload(
        @Nullable Content content,
        @Nullable Content unchunked,
        Budget.Stop stop,
        @Nullable String problem) {
    private static final int MOST_ENCODINGS = 3;

    /** Undoes transfer and content encodings of a response's body. */
    static HttpPayload of(WarcHeader http, Content body, Budget budget, Spool spool) throws IOException {
        Content unchunked = body;
        if (http.get("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked") && Chunks.begin(body)) {
            long begin = spool.size();
            try (InputStream in = new Chunks(body.open())) {
                Budget.Stop stop = budget.spool(in, body.size(), budget.caps().member(), spool);
                if (stop != Budget.Stop.END) {
                    return new HttpPayload(null, null, stop, null);
                }
            } catch (EOFException e) {
                return broken("the chunks of the response break off");
            }
            unchunked = spool.since(begin);
        }
        List<String> encodings = new ArrayList<>();
        for (String encoding :
                http.get("content-encoding").toLowerCase(Locale.ROOT).split(",", -1)) {
            if (!encoding.isBlank() && !encoding.strip().equals("identity")) {
                encodings.add(encoding.strip());
            }
        }
        Collections.reverse(encodings);
        if (encodings.size() > MOST_ENCODINGS) {
            return broken("the response is packed %d times".formatted(encodings.size()));
        }
        Content payload = unchunked;
        for (String encoding : encodings) {
            long begin = spool.size();
            try (InputStream packed = payload.open();
                    InputStream in = unpacking(encoding, payload, packed)) {
                if (in == packed) {
                    continue; // recorded as a browser shows it, under the header of what came over the wire
                }
                Budget.Stop stop =
                        budget.spool(in, payload.size(), budget.caps().member(), spool);
                if (stop != Budget.Stop.END) {
                    return new HttpPayload(null, unchunked, stop, null);
                }
            } catch (Unsupported e) {
                return broken("the response is packed with '%s'".formatted(encoding));
            } catch (ZipException | EOFException e) {
                return broken("the response cannot be unpacked to its end");
            } catch (IOException e) {
                if (encoding.equals("br")) {
                    return broken("the response cannot be unpacked to its end");
                }
                throw e;
            }
            payload = spool.since(begin);
        }
        return new HttpPayload(payload, unchunked, Budget.Stop.END, null);
    }

    private static HttpPayload broken(String problem) {
        return new HttpPayload(null, null, Budget.Stop.END, problem);
    }

    private static InputStream unpacking(String encoding, Content packed, InputStream in) throws IOException {
        byte[] head = packed.range(0, 3);
        return switch (encoding) {
            case "gzip", "x-gzip" -> Signature.of(head) == Signature.GZIP ? new Gunzip(in) : in;
            // RFC 9110 means zlib's format; some servers leave its two bytes out
            case "deflate" ->
                new OwnInflater(in, new Inflater(!(head.length > 1 && (head[0] & 0x0f) == 8 && isZlib(head))));
            case "br" -> new BrotliInputStream(in);
            default -> throw new Unsupported();
        };
    }

    private static boolean isZlib(byte[] head) {
        return ((head[0] & 0xff) << 8 | head[1] & 0xff) % 31 == 0;
    }

    private static final class Unsupported extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** An inflater that is ended with its stream. */
    private static final class OwnInflater extends InflaterInputStream {
        OwnInflater(InputStream in, Inflater inflater) {
            super(in, inflater, 1 << 13);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** A gzip body: damage is an end that came too early. */
    private static final class Gunzip extends BlockStream {
        private final GzipMembers members;

        Gunzip(InputStream in) {
            this.members = new GzipMembers(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = members.read(target, offset, length);
            if (n < 0 && members.broken() > 0) {
                throw new EOFException();
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            members.close();
        }
    }

    /** RFC 9112, 7.1: each chunk after its length in hexadecimal digits, the last one empty. */
    private static final class Chunks extends BlockStream {
        private static final int LONGEST_LINE = 1024;
        private final InputStream in;
        private long left;
        private boolean first = true;
        private boolean ended;

        Chunks(InputStream in) {
            this.in = new BufferedInputStream(in);
        }

        /** Whether a body begins with a chunk; recorders undo them and keep the header that announces them. */
        static boolean begin(Content body) throws IOException {
            return length(new ByteArrayInputStream(body.range(0, LONGEST_LINE))) >= 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                if (!first && length(in) != -2) {
                    throw new EOFException();
                }
                first = false;
                left = length(in);
                ended = left == 0;
                if (left < 0) {
                    throw new EOFException();
                }
            }
            if (ended) {
                return -1;
            }
            int n = in.read(target, offset, (int) Math.min(length, left));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
            return n;
        }

        /** The length that the next line gives; -2 where the line is empty, -1 where it gives none. */
        private static long length(InputStream in) throws IOException {
            long length = -2;
            boolean digits = true;
            int read = 0;
            for (int b = in.read(); b != '\n'; b = in.read()) {
                int digit = b < 0 ? -1 : Character.digit(b, 16);
                if (b < 0 || ++read > LONGEST_LINE) {
                    return -1;
                } else if (digits && digit >= 0) {
                    length = Math.max(0, length) << 4 | digit;
                    if (length > Integer.MAX_VALUE) {
                        return -1;
                    }
                } else if (b == '\r' || b == ';' || b == ' ' || b == '\t') {
                    digits = false;
                } else if (digits) {
                    return -1;
                }
            }
            return length;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
