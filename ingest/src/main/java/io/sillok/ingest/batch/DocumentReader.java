package io.sillok.ingest.batch;

import io.sillok.ingest.archive.Archive;
import io.sillok.model.watch.Source;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int ITEMS = 1000;
    /** Rows are short, and COPY takes them fast: a commit for each thousand would cost more than they do. */
    static final int ROWS = 50_000;
    /** A thousand pages of the largest size would not fit into memory. */
    private static final long CHARACTERS = 32L << 20;

    private static final String DOCUMENT = "document";
    private static final String STEPS = "steps";
    private static final String ORDINAL = "ordinal";

    private final Source source;
    private final Archive archive;
    private final PendingDocuments documents;
    private final boolean statistics;
    private final Queue<LandingDocument> waiting = new ArrayDeque<>();

    private @Nullable DocumentSteps open;
    private long ordinal;
    private List<DocumentSteps> ended = new ArrayList<>();
    private Batch given = new Batch(List.of(), List.of(), "", 0, 0);
    private @Nullable ExecutorService decoder;
    private @Nullable Future<Batch> ahead;

    /**
     * What is committed together, and where its reading ended.
     *
     * @param ended documents read to their ends; what stands in quarantine is read when it is written
     */
    private record Batch(List<Line> lines, List<DocumentSteps> ended, String document, long steps, long ordinal) {}

    DocumentReader(Source source, Archive archive, PendingDocuments documents) {
        this.source = source;
        this.archive = archive;
        this.documents = documents;
        this.statistics = source.kind() == Source.Kind.STATISTICS;
    }

    @Override
    public void open(ExecutionContext context) {
        waiting.addAll(documents.list());
        ordinal = context.containsKey(ORDINAL) ? context.getLong(ORDINAL) : documents.firstOrdinal();
        LandingDocument first = waiting.peek();
        if (first != null && first.id().equals(context.getString(DOCUMENT, ""))) {
            resume(first, context.getLong(STEPS));
        }
        given = batch(List.of());
    }

    private void resume(LandingDocument first, long taken) {
        try {
            if (statistics && !documents.hasRows(first)) {
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
        close(given.ended());
        context.putString(DOCUMENT, given.document());
        context.putLong(STEPS, given.steps());
        context.putLong(ORDINAL, given.ordinal());
    }

    @Override
    public @Nullable List<Line> read() throws IOException {
        Future<Batch> decoded = ahead;
        ahead = null;
        Batch next = decoded == null ? decode() : result(decoded);
        given = next;
        if (next.lines().isEmpty()) {
            return null;
        }
        if (statistics) {
            // rows are decoded while those before them are copied: the database works on another processor
            ExecutorService thread = decoder == null ? Executors.newSingleThreadExecutor() : decoder;
            decoder = thread;
            ahead = thread.submit(this::decode);
        }
        return next.lines();
    }

    private static Batch result(Future<Batch> decoded) throws IOException {
        try {
            return decoded.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the night was told to stop");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            } else if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException("a document could not be decoded", e.getCause());
        }
    }

    private Batch decode() throws IOException {
        List<Line> lines = new ArrayList<>();
        long characters = 0;
        while (lines.size() < (statistics ? ROWS : ITEMS) && characters < CHARACTERS) {
            Line line = line();
            if (line == null) {
                break;
            }
            lines.add(line);
            characters += line instanceof Line.Item item ? item.item().body().length() : 0;
        }
        return batch(lines);
    }

    private Batch batch(List<Line> lines) {
        List<DocumentSteps> finished = ended;
        ended = new ArrayList<>();
        DocumentSteps reading = open;
        return new Batch(
                lines,
                finished,
                reading == null ? "" : reading.document().id(),
                reading == null ? 0 : reading.steps(),
                ordinal);
    }

    private @Nullable Line line() throws IOException {
        LandingDocument next = waiting.peek();
        if (open == null && next == null) {
            return null;
        }
        if (open == null && next != null) {
            Optional<Line.End> known = DocumentSteps.known(archive, source, next);
            if (known.isPresent()) {
                waiting.remove();
                ordinal++;
                return known.get();
            }
        }
        Line line = (open == null ? begin() : open).next();
        if (line instanceof Line.End && open != null) {
            ended.add(open);
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
        Future<Batch> decoded = ahead;
        ahead = null;
        if (decoded != null) {
            closeDecodedAhead(decoded);
        }
        if (decoder != null) {
            decoder.shutdown();
            decoder = null;
        }
        close(given.ended());
        close(ended);
        if (open != null) {
            close(List.of(open));
            open = null;
        }
    }

    /** What nobody asked for any more; if decoding it failed, whoever runs the step again meets that again. */
    private static void closeDecodedAhead(Future<Batch> decoded) {
        List<DocumentSteps> ended;
        try {
            ended = result(decoded).ended();
        } catch (IOException | RuntimeException e) {
            ended = List.of();
        }
        close(ended);
    }

    private static void close(List<DocumentSteps> documents) {
        try {
            for (DocumentSteps steps : documents) {
                steps.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("a document could not be closed", e);
        }
    }
}
