package io.sillok.ingest.charset;

import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.io.IOException;
import java.util.Optional;

/**
 * A whole delivery as text.
 *
 * @param text with U+FFFD where bytes could not be decoded
 * @param reader knows which bytes the text came from; exhausted
 */
public record WholeText(String text, TextReader reader) {
    /** More of a text than one part in this many broken: it is no text. */
    private static final int TOLERATED = 10;

    /**
     * Why a delivery is not taken into memory as a whole; empty where it can be.
     *
     * @param most bytes that it may have
     */
    public static Optional<Finding> tooLarge(Delivery delivery, long most) throws IOException {
        long size = delivery.content().size();
        return size <= most
                ? Optional.empty()
                : Optional.of(new Finding(
                        "page_too_large",
                        Severity.ERROR,
                        delivery.name(),
                        "",
                        "it has %d bytes".formatted(size),
                        "at most %d bytes in one page or feed".formatted(most),
                        "Have it delivered in parts; its bytes are in the archive"));
    }

    /** Decodes everything. Closing is not needed afterwards. */
    public static WholeText of(Delivery delivery) throws IOException {
        try (TextReader reader = TextReader.open(delivery, EncodingDetector.detect(delivery))) {
            return new WholeText(reader.readAll(), reader);
        }
    }

    /** Why this is no text at all: something binary, cut or overwritten. Empty where it is one. */
    public Optional<Finding> notText() {
        String problem;
        if (text.isBlank()) {
            problem = "the file is empty";
        } else if (text.indexOf('\0') >= 0) {
            problem = "the file holds NUL characters, so that it is no text";
        } else if (reader.brokenCount() * TOLERATED > text.length()) {
            problem = "more than a tenth of the file is not "
                    + reader.encoding().charset().name();
        } else {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "not_text",
                Severity.ERROR,
                reader.delivery().name(),
                "",
                problem,
                "a text in a known charset",
                "Fetch the file again or take it out of the source; its bytes are in the archive"));
    }

    /** Everything, as bytes. */
    public io.sillok.ingest.Raw raw() {
        return io.sillok.ingest.Raw.range(reader.delivery().content(), 0, Integer.MAX_VALUE - 8L);
    }
}
