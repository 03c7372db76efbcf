package io.sillok.ingest.batch;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Sniffed;
import io.sillok.ingest.archive.Archive;
import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.StatRow;
import io.sillok.model.watch.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the documents of one source, one after another, as lines. The checkpoint is the document and the number of steps
 * taken in it: decoding the same bytes again takes the same steps.
 */
final class DocumentReader implements ItemStreamReader<Line> {
    private static final String DOCUMENT = "document";
    private static final String STEPS = "steps";
    private static final String ORDINAL = "ordinal";
    /** No document has as many items, so that items count on from document to document in order. */
    static final long ITEMS_A_DOCUMENT = 1_000_000_000L;

    private final Source source;
    private final Archive archive;
    private final PendingDocuments documents;
    private final Queue<LandingDocument> waiting = new ArrayDeque<>();
    private @Nullable LandingDocument document;
    private @Nullable Decoding<?> decoding;
    private long steps;
    private long records;
    private long ordinal;

    DocumentReader(Source source, Archive archive, PendingDocuments documents) {
        this.source = source;
        this.archive = archive;
        this.documents = documents;
    }

    @Override
    public void open(ExecutionContext context) {
        waiting.addAll(documents.list());
        ordinal = context.containsKey(ORDINAL) ? context.getLong(ORDINAL) : documents.firstOrdinal();
        String half = context.getString(DOCUMENT, "");
        LandingDocument first = waiting.peek();
        if (first != null && first.id().equals(half)) {
            try {
                begin();
                for (long taken = context.getLong(STEPS); taken > 0; taken--) {
                    step();
                }
            } catch (IOException e) {
                throw new ItemStreamException("the document %s cannot be read again".formatted(first.uri()), e);
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(DOCUMENT, document == null ? "" : document.id());
        context.putLong(STEPS, steps);
        context.putLong(ORDINAL, ordinal);
    }

    @Override
    public @Nullable Line read() throws IOException {
        if (document == null) {
            if (waiting.isEmpty()) {
                return null;
            }
            begin();
        }
        return step();
    }

    @Override
    public void close() {
        try {
            if (decoding != null) {
                decoding.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("the document could not be closed", e);
        }
    }

    private void begin() throws IOException {
        LandingDocument next = waiting.remove();
        Content content = archive.content(next.sha256());
        Delivery delivery = Delivery.of(
                next.uri(),
                content,
                new Delivery.Options(source.language(), source.charset(), source.mapping()));
        Decoder<?> decoder = decoder(delivery);
        document = next.with(decoder.version());
        decoding = decoder.open(delivery);
        steps = 0;
        records = 0;
    }

    private Decoder<?> decoder(Delivery delivery) throws IOException {
        String format = source.format().equals("auto") ? Decoders.sniff(delivery).format() : source.format();
        Optional<? extends Decoder<?>> decoder =
                source.kind() == Source.Kind.NEWS ? Decoders.news(format) : Decoders.statistics(format);
        return decoder.isPresent() ? decoder.get() : new UnknownFormat(format, source);
    }

    /** The next line of the document that is open, its end included. */
    private Line step() throws IOException {
        LandingDocument here = java.util.Objects.requireNonNull(document);
        Decoding<?> open = java.util.Objects.requireNonNull(decoding);
        Decoded<?> step = open.next();
        steps++;
        if (step instanceof Decoded.Read<?> read) {
            records++;
            if (read.value() instanceof NewsItem item) {
                return new Line.Item(here, ordinal * ITEMS_A_DOCUMENT + records, item, read.raw());
            } else if (read.value() instanceof StatRow row) {
                return new Line.Row(here, records, row, read.raw());
            }
            throw new IllegalStateException("a decoder gave neither an item nor a row");
        } else if (step instanceof Decoded.Rejected<?> rejected) {
            return new Line.Reject(here, rejected.finding(), rejected.raw());
        } else if (step instanceof Decoded.Noted<?> noted) {
            return new Line.Note(here, noted.finding());
        }
        Finding refusal = step instanceof Decoded.Refused<?> refused ? refused.finding() : null;
        Line end = new Line.End(here, records, open.mediaType(), open.charset(), refusal);
        open.close();
        document = null;
        decoding = null;
        steps = 0;
        ordinal++;
        return end;
    }
}
