package io.sillok.ingest.batch;

import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.archive.Archive;
import io.sillok.ingest.container.Signature;
import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.StatRow;
import io.sillok.model.watch.Source;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** One archived document while it is decoded, as lines. The same document always gives the same lines. */
final class DocumentSteps implements Closeable {
    /** No document has as many items, so that items count on from document to document in order. */
    static final long ITEMS_A_DOCUMENT = 1_000_000_000L;

    private final Source source;
    private final LandingDocument document;
    private final Decoding<?> decoding;
    private final long ordinal;
    private final RowDigest digest = new RowDigest();
    private boolean whole = true;
    private long steps;
    private long records;

    private DocumentSteps(Source source, LandingDocument document, Decoding<?> decoding, long ordinal) {
        this.source = source;
        this.document = document;
        this.decoding = decoding;
        this.ordinal = ordinal;
    }

    /**
     * Begins with the first line.
     *
     * @param ordinal the document's number among its source's on the business date
     */
    static DocumentSteps open(Archive archive, Source source, LandingDocument document, long ordinal)
            throws IOException {
        String declared = document.contentType();
        Delivery delivery = new Delivery(
                document.uri(),
                archive.content(document.sha256()),
                ContentType.charset(declared),
                ContentType.mediaType(declared),
                new Delivery.Options(source.language(), source.charset(), source.mapping()));
        Decoder<?> decoder = decoder(document.lead() == null ? source.format() : "html", source, delivery);
        return new DocumentSteps(source, document.with(decoder.version()), decoder.open(delivery), ordinal);
    }

    private static Decoder<?> decoder(String named, Source source, Delivery delivery) throws IOException {
        String format = named.equals("auto") ? Decoders.sniff(delivery).format() : named;
        boolean packed = Signature.of(delivery.content()).holdsOthers();
        Optional<? extends Decoder<?>> decoder = source.kind() == Source.Kind.NEWS
                ? (packed ? Decoders.newsIn(format) : Decoders.news(format))
                : packed ? Decoders.statisticsIn(format) : Decoders.statistics(format);
        return decoder.isPresent() ? decoder.get() : new UnknownFormat(format, source);
    }

    /**
     * The end of a document that gives the same rows as the one before it at its address, in whatever bytes; empty where it says
     * something else, which mostly shows early. Nothing of it has to land a second time.
     */
    static Optional<Line.End> known(Archive archive, Source source, LandingDocument document) throws IOException {
        LandingDocument.Before before = document.before();
        if (before == null || source.kind() != Source.Kind.STATISTICS) {
            return Optional.empty();
        }
        try (DocumentSteps steps = open(archive, source, document, 0)) {
            while (steps.whole && steps.digest.beginsLike(before.digest())) {
                if (steps.next() instanceof Line.End end) {
                    return end.digest() != null && RowDigest.same(end.digest(), before.digest())
                            ? Optional.of(new Line.End(
                                    steps.document,
                                    end.records(),
                                    end.mediaType(),
                                    end.charset(),
                                    null,
                                    end.digest(),
                                    true))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    LandingDocument document() {
        return document;
    }

    /** Lines given so far. */
    long steps() {
        return steps;
    }

    /** The next line. The last one is an end; there is nothing to ask for after it. */
    Line next() throws IOException {
        Decoded<?> step = decoding.next();
        steps++;
        if (step instanceof Decoded.Read<?> read) {
            if (read.value() instanceof NewsItem delivered && Leads.isFollowed(source, document, delivered)) {
                return new Line.Followed(document, delivered);
            }
            records++;
            if (read.value() instanceof NewsItem delivered) {
                NewsItem item = Leads.complete(delivered, document.lead());
                return new Line.Item(document, ordinal * ITEMS_A_DOCUMENT + records, item, read.raw());
            } else if (read.value() instanceof StatRow row) {
                digest.add(row);
                return new Line.Row(document, records, row, read.raw());
            }
            throw new IllegalStateException("a decoder gave neither an item nor a row");
        } else if (step instanceof Decoded.Rejected<?> rejected) {
            whole = false;
            return new Line.Reject(document, rejected.finding(), rejected.raw());
        } else if (step instanceof Decoded.Noted<?> noted) {
            return new Line.Note(document, noted.finding());
        } else if (step instanceof Decoded.LeftOut<?> leftOut) {
            return new Line.LeftOut(document, leftOut.records());
        }
        Finding refusal = step instanceof Decoded.Refused<?> refused ? refused.finding() : null;
        return new Line.End(
                document,
                records,
                decoding.mediaType(),
                decoding.charset(),
                refusal,
                refusal == null && whole && digest.rows() > 0 ? digest.toString() : null,
                false);
    }

    @Override
    public void close() throws IOException {
        decoding.close();
    }
}
