package io.sillok.report.figure;

import io.sillok.model.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a number comes from. */
public sealed interface Origin {
    /** In machine output: sentence, cell or derived. */
    String kind();

    /**
     * A sentence of an article.
     *
     * @param sourceId who published it
     * @param url address on the web, or null
     * @param uri of the delivered document
     * @param sha256 of the delivered document, or null where it was read before that was kept
     * @param bytes that the number was read from, or null where the delivery cannot tell
     * @param publishedOn in the source's zone
     * @param text the sentence
     * @param surface the number as the sentence has it; of evidence, all of the sentence
     * @param begin of the surface within the sentence
     * @param judgements what holding it against official series came to
     */
    record Sentence(
            String sourceId,
            String articleId,
            String title,
            @Nullable String url,
            String uri,
            String documentId,
            @Nullable String sha256,
            String pointer,
            @Nullable Bytes bytes,
            LocalDate publishedOn,
            String text,
            String surface,
            int begin,
            List<Judgement> judgements)
            implements Origin {
        @Override
        public String kind() {
            return "sentence";
        }
    }

    /**
     * A stretch of a document as it was delivered.
     *
     * @param sha256 of the document
     * @param member of it whose bytes are counted, where it is a container; or null
     * @param charset of the bytes, by Java's name
     * @param from first byte
     * @param to behind the last one
     */
    record Bytes(String sha256, @Nullable String member, String charset, long from, long to) {
        public Bytes {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("bytes [%d,%d) are none".formatted(from, to));
            }
        }
    }

    /** A verdict with its stable reason. */
    record Judgement(String verdict, String reason) {}

    /**
     * A cell of a statistical table.
     *
     * @param dataset its id, the source's id in front
     * @param uri of the delivered document, or null where landing has it no longer
     * @param sha256 of the delivered document, under which the archive has its bytes; or null
     * @param pointer where in the document
     * @param delivered the value as delivered, or null
     * @param status SDMX observation status
     * @param recordedFrom as of when it has been known
     * @param vintage the publisher's own release date, or null
     * @param correction why the value is not the one delivered, or null where it is
     */
    record Cell(
            String sourceId,
            String dataset,
            String datasetName,
            String seriesKey,
            Period period,
            String documentId,
            @Nullable String uri,
            @Nullable String sha256,
            String pointer,
            @Nullable String delivered,
            String status,
            Instant recordedFrom,
            @Nullable LocalDate vintage,
            @Nullable Correction correction)
            implements Origin {
        @Override
        public String kind() {
            return "cell";
        }
    }

    /**
     * The watch says that the publisher has a value wrong.
     *
     * @param reason what is wrong with it
     * @param source where the right value stands
     */
    record Correction(String reason, String source) {}

    /**
     * Calculated from others.
     *
     * @param formula in a few words or symbols, the same in every language
     * @param inputs what went in, in the formula's order
     */
    record Formula(String formula, List<Fig> inputs) implements Origin {
        public Formula {
            inputs = List.copyOf(inputs);
        }

        @Override
        public String kind() {
            return "derived";
        }
    }
}
