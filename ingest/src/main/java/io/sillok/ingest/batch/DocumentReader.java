package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.model.watch.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the documents of one source, one after another, as lines: as many at a time as are committed together, which is fewer
 * where they are long. The checkpoint is the document and the number of lines
 * that it has given: decoding the same bytes again gives the same lines.
 */
final class DocumentReader implements ItemStreamReader<List<Line>> {
    private static final int LINES = 1000;
    /** A thousand pages of the largest size would not fit into memory. */
    private static final long CHARACTERS = 32L << 20;

    private static final String DOCUMENT = "document";
    private static final String STEPS = "steps";
    private static final String ORDINAL = "ordinal";

    private final Source source;
    private final Archive archive;
    private final PendingDocuments documents;
    private final Queue<LandingDocument> waiting = new ArrayDeque<>();
    /** Read to their ends, with lines that are not written yet: what stands in quarantine is read when it is written. */
    private final Queue<DocumentSteps> finished = new ArrayDeque<>();

    private @Nullable DocumentSteps open;
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
        LandingDocument first = waiting.peek();
        if (first == null || !first.id().equals(context.getString(DOCUMENT, ""))) {
            return;
        }
        long taken = context.getLong(STEPS);
        try {
            if (source.kind() == Source.Kind.STATISTICS && !documents.hasRows(first)) {
                // the server has crashed since the checkpoint, and taken what the document had given until then
                try (DocumentSteps again = DocumentSteps.open(archive, source, first, ordinal)) {
                    documents.restore(again, taken);
                }
            }
            DocumentSteps begun = begin();
            while (begun.steps() < taken) {
                begun.next();
            }
        } catch (IOException e) {
            throw new ItemStreamException("the document %s cannot be read again".formatted(first.uri()), e);
        }
    }

    @Override
    public void update(ExecutionContext context) {
        closeFinished();
        context.putString(DOCUMENT, open == null ? "" : open.document().id());
        context.putLong(STEPS, open == null ? 0 : open.steps());
        context.putLong(ORDINAL, ordinal);
    }

    @Override
    public @Nullable List<Line> read() throws IOException {
        List<Line> lines = new ArrayList<>();
        long characters = 0;
        while (lines.size() < LINES && characters < CHARACTERS) {
            Line line = line();
            if (line == null) {
                break;
            }
            lines.add(line);
            characters += line instanceof Line.Item item ? item.item().body().length() : 0;
        }
        return lines.isEmpty() ? null : lines;
    }

    private @Nullable Line line() throws IOException {
        if (open == null && waiting.isEmpty()) {
            return null;
        }
        Line line = (open == null ? begin() : open).next();
        if (line instanceof Line.End && open != null) {
            finished.add(open);
            open = null;
            ordinal++;
        }
        return line;
    }

    private DocumentSteps begin() throws IOException {
        DocumentSteps begun = DocumentSteps.open(archive, source, waiting.remove(), ordinal);
        open = begun;
        return begun;
    }

    @Override
    public void close() {
        if (open != null) {
            finished.add(open);
            open = null;
        }
        closeFinished();
    }

    private void closeFinished() {
        try {
            for (DocumentSteps steps = finished.poll(); steps != null; steps = finished.poll()) {
                steps.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("a document could not be closed", e);
        }
    }
}
