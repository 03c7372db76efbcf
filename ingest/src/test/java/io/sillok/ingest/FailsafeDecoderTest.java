package io.sillok.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailsafeDecoderTest {
    private static final Delivery TABLE =
            Delivery.of("stats/a.csv", Content.of("1\n".getBytes(StandardCharsets.UTF_8)), Delivery.Options.NONE);

    /** Gives a record, then throws. */
    private record Faulty(RuntimeException fault, boolean atOnce, boolean allOrNothing) implements Decoder<String> {
        @Override
        public String version() {
            return "faulty/1";
        }

        @Override
        public Decoding<String> open(Delivery delivery) {
            if (atOnce) {
                throw fault;
            }
            return new Decoding<>() {
                private boolean given;

                @Override
                public String mediaType() {
                    return "text/plain";
                }

                @Override
                public @Nullable String charset() {
                    return null;
                }

                @Override
                protected boolean advance() {
                    if (given) {
                        throw fault;
                    }
                    given = true;
                    read("one", Raw.of("1".getBytes(StandardCharsets.UTF_8)));
                    return true;
                }

                @Override
                public void close() {}
            };
        }
    }

    private static Decodings<String> decode(RuntimeException fault, boolean atOnce) throws IOException {
        return Decodings.of(new FailsafeDecoder<>(new Faulty(fault, atOnce, false)), TABLE);
    }

    @Test
    void aFaultIsTheDeliverysRefusalAndWhatWasReadBeforeStays() throws IOException {
        Decodings<String> read = decode(new IndexOutOfBoundsException("Index 1 out of bounds for length 1"), false);
        assertThat(read.read).containsExactly("one");
        assertThat(read.codes()).containsExactly("decoder_failed");
        assertThat(read.findings.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(read.findings.get(0).message()).contains("stats/a.csv", "Index 1 out of bounds");
    }

    @Test
    void aFaultAtTheBeginningIsTheSame() throws IOException {
        Decodings<String> read = decode(new IllegalStateException("no"), true);
        assertThat(read.read).isEmpty();
        assertThat(read.codes()).containsExactly("decoder_failed");
    }

    @Test
    void ofATableNothingIsTaken() throws IOException {
        assertThat(new FailsafeDecoder<>(new Faulty(new IllegalStateException("no"), false, true)).givesNothing(TABLE))
                .isTrue();
    }

    @Test
    void whatTheDiskDoesIsNoFaultOfTheDelivery() {
        IOException disk = new IOException("Input/output error");
        assertThatThrownBy(() -> decode(new UncheckedIOException(disk), false)).isSameAs(disk);
        assertThatThrownBy(() -> decode(new IllegalStateException(disk), true)).isSameAs(disk);
    }
}
