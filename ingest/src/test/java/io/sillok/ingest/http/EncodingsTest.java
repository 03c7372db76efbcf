package io.sillok.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.ingest.http.Encodings.Decoded;
import io.sillok.ingest.http.Encodings.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final byte[] PLAIN = "광주 인공지능 집적단지 (예시) 기사. ".repeat(500).getBytes(UTF_8);
    /** "hello hello hello hello\n" as a brotli encoder packs it. */
    private static final byte[] BROTLI = Base64.getDecoder().decode("GxcA+I2Ubt5EVYbWCiBsb0oReeKArhY=");

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " gzip , identity"})
    void gzipIsUnpackedHoweverItIsNamed(String name) throws Exception {
        assertThat(bytes(decode(gzip(PLAIN), name))).isEqualTo(PLAIN);
    }

    @Test
    void gzipMayCarryANameACommentAndMore() throws Exception {
        byte[] packed = gzip(PLAIN);
        byte[] head = {0x1f, (byte) 0x8b, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 3, 2, 0, 'e', 'x', 'n', 0, 'c', 0, 1, 2};
        assertThat(bytes(decode(joined(head, Arrays.copyOfRange(packed, 10, packed.length)), "gzip")))
                .isEqualTo(PLAIN);
    }

    @Test
    void paddingAfterGzipIsNotRead() throws Exception {
        assertThat(bytes(decode(joined(gzip(PLAIN), new byte[100]), "gzip"))).isEqualTo(PLAIN);
    }

    @Test
    void wrongChecksumIsCorrupt() throws Exception {
        byte[] packed = gzip(PLAIN);
        packed[packed.length - 6] ^= 1;
        assertThat(decode(packed, "gzip").fault()).isEqualTo(Fault.CORRUPT);
    }

    @Test
    void brokenLaterMemberIsNotTakenForTheEnd() throws Exception {
        byte[] second = gzip(PLAIN);
        assertThat(decode(joined(gzip(PLAIN), Arrays.copyOf(second, second.length - 20)), "gzip")
                        .fault())
                .isEqualTo(Fault.TRUNCATED);
    }

    @Test
    void severalMembersOfGzipAreOneBody() throws Exception {
        byte[] half = Arrays.copyOf(PLAIN, 100);
        byte[] rest = Arrays.copyOfRange(PLAIN, 100, PLAIN.length);
        assertThat(bytes(decode(joined(gzip(half), gzip(rest)), "gzip"))).isEqualTo(PLAIN);
    }

    @Test
    void deflateIsUnpackedInBothItsForms() throws Exception {
        assertThat(bytes(decode(deflate(PLAIN, false), "deflate"))).isEqualTo(PLAIN);
        assertThat(bytes(decode(deflate(PLAIN, true), "deflate"))).isEqualTo(PLAIN);
    }

    @Test
    void stackedEncodingsAreUndoneFromTheLastToTheFirst() throws Exception {
        assertThat(bytes(decode(gzip(deflate(PLAIN, false)), "deflate, gzip"))).isEqualTo(PLAIN);
    }

    @Test
    void withoutEncodingTheBodyIsTheSame() throws Exception {
        Spool raw = spool(PLAIN);
        assertThat(encodings().decode(raw, "identity", false).body()).isSameAs(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "gzip, compress", "utf-8", "gzip, gzip, gzip, gzip"})
    void unknownOrTooManyEncodingsAreAFault(String name) throws Exception {
        assertThat(decode(gzip(PLAIN), name).fault()).isEqualTo(Fault.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void everyCutIsTruncatedOrCorruptNeverWhole(String name) throws Exception {
        byte[] packed = name.equals("gzip") ? gzip(PLAIN) : name.equals("br") ? BROTLI : deflate(PLAIN, false);
        for (int length = 1; length < packed.length; length++) {
            assertThat(decode(Arrays.copyOf(packed, length), name).fault())
                    .as("%s cut after %d of %d bytes", name, length, packed.length)
                    .isIn(Fault.TRUNCATED, Fault.CORRUPT);
        }
    }

    @Test
    void cutInTheMiddleIsCalledTruncated() throws Exception {
        assertThat(decode(Arrays.copyOf(gzip(PLAIN), 60), "gzip").fault()).isEqualTo(Fault.TRUNCATED);
        assertThat(decode(Arrays.copyOf(deflate(PLAIN, true), 60), "deflate").fault())
                .isEqualTo(Fault.TRUNCATED);
    }

    @Test
    void cutByOurselvesGivesWhatCameSoFar() throws Exception {
        Decoded decoded = encodings().decode(spool(Arrays.copyOf(gzip(PLAIN), 100)), "gzip", true);
        byte[] front = bytes(decoded);
        assertThat(front).isNotEmpty().isEqualTo(Arrays.copyOf(PLAIN, front.length));
    }

    @Test
    void pageThatIsNotPackedAtAllIsCorrupt() throws Exception {
        assertThat(decode("<html>".getBytes(UTF_8), "gzip").fault()).isEqualTo(Fault.CORRUPT);
    }

    @Test
    void emptyBodyIsEmptyWhateverItsEncoding() throws Exception {
        assertThat(bytes(decode(new byte[0], "gzip"))).isEmpty();
    }

    @Test
    void brotliIsUnpacked() throws Exception {
        assertThat(bytes(decode(BROTLI, "br"))).asString(UTF_8).isEqualTo("hello hello hello hello\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void garbageNeverThrows(String name) throws Exception {
        Random random = new Random(11);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 2_000; i++) {
                // half of it noise, half of it a good stream with one byte changed
                byte[] garbage =
                        name.equals("gzip") ? gzip(PLAIN) : name.equals("br") ? BROTLI.clone() : deflate(PLAIN, false);
                if (i % 2 == 0) {
                    random.nextBytes(garbage);
                } else {
                    garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
                }
                Decoded decoded = decode(garbage, name);
                assertThat(decoded.body() == null).isEqualTo(decoded.fault() != null);
            }
        });
    }

    @Test
    void halfAMillionEmptyMembersTakeLinearTime() throws Exception {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 500_000; i++) {
            many.write(empty);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(bytes(decode(many.toByteArray(), "gzip")))
                .isEmpty());
    }

    @Test
    void bombLeavesNothingBehind() throws Exception {
        assertThat(decode(gzip(new byte[32 << 20]), "gzip").fault()).isEqualTo(Fault.BOMB);
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void longBodyGoesToAFileAndReadsTheSame() throws Exception {
        byte[] noise = new byte[3 << 20];
        new Random(5).nextBytes(noise);
        Decoded decoded = decode(gzip(noise), "gzip");
        assertThat(bytes(decoded)).isEqualTo(noise);
        assertThat(decoded.body()).isNotNull();
        assertThat(decoded.body().range(noise.length - 2L, noise.length + 5L))
                .isEqualTo(Arrays.copyOfRange(noise, noise.length - 2, noise.length));
        decoded.body().close();
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    private Decoded decode(byte[] raw, String header) throws IOException {
        return encodings().decode(spool(raw), header, false);
    }

    private Encodings encodings() {
        return new Encodings(Limits.Sizes.DEFAULT, scratch);
    }

    /** In memory whatever its size, so that only what is decoded can be left on disk. */
    private Spool spool(byte[] bytes) throws IOException {
        Spool spool = new Spool(scratch, Integer.MAX_VALUE);
        spool.write(bytes, bytes.length);
        return spool.finish();
    }

    private static byte[] bytes(Decoded decoded) throws IOException {
        Spool body = decoded.body();
        assertThat(body).as(decoded.problem()).isNotNull();
        byte[] read = TestWeb.read(body);
        assertThat(body.bytes()).isEqualTo(read.length);
        return read;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, raw))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
