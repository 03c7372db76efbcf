package io.sillok.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.IntPredicate;

/**
 * How well bytes are of a charset.
 *
 * @param foreign characters that are not ASCII
 * @param wanted those of them that were looked for
 * @param broken sequences that are not of the charset; one that the bytes' end cuts off does not count
 */
record Tally(int foreign, int wanted, int broken) {
    static Tally of(byte[] bytes, Charset charset) {
        return of(bytes, charset, c -> false);
    }

    static Tally of(byte[] bytes, Charset charset, IntPredicate looked) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(2 * bytes.length + 16);
        int broken = 0;
        for (CoderResult result = decoder.decode(in, out, false);
                result.isError();
                result = decoder.decode(in, out, false)) {
            broken++;
            in.position(in.position() + TextReader.skip(in, result));
        }
        int foreign = 0;
        int wanted = 0;
        for (int i = 0; i < out.position(); i++) {
            char c = out.get(i);
            if (c >= 0x80) {
                foreign++;
                wanted += looked.test(c) ? 1 : 0;
            }
        }
        return new Tally(foreign, wanted, broken);
    }
}
