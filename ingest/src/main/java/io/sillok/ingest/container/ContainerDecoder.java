package io.sillok.ingest.container;

import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads deliveries that hold other deliveries, each by the reader that is chosen for it.
 *
 * @param <T> what those readers give
 */
public final class ContainerDecoder<T> implements Decoder<T> {
    private final Choice<T> choice;
    private final Caps caps;

    /**
     * @param choice of a reader for a member
     */
    public ContainerDecoder(Choice<T> choice) {
        this(choice, Caps.DEFAULT);
    }

    public ContainerDecoder(Choice<T> choice, Caps caps) {
        this.choice = choice;
        this.caps = caps;
    }

    @Override
    public String version() {
        return "container/1";
    }

    @Override
    public Decoding<T> open(Delivery delivery) throws IOException {
        Spool spool = new Spool();
        Budget budget = new Budget(caps);
        @Nullable Container container = container(delivery, budget, spool).orElse(null);
        if (container == null) {
            spool.close();
            return Decoding.refused(
                    "application/octet-stream",
                    new Finding(
                            "archive_unknown",
                            Severity.ERROR,
                            delivery.name(),
                            "",
                            "the file is no archive",
                            "ZIP, gzip or WARC",
                            "Correct the source's format in sources.yaml, or have the file delivered again"));
        }
        return new ContainerDecoding<>(delivery, container, choice, budget, spool);
    }

    /** The container that a delivery is; empty where it is none. */
    static Optional<Container> container(Delivery delivery, Budget budget, Spool spool) throws IOException {
        return switch (Signature.of(delivery.content())) {
            case ZIP -> Optional.of(new ZipContainer(delivery.content(), delivery.options(), budget, spool));
            case GZIP -> Optional.of(new GzipContainer(delivery.content(), budget, spool));
            case WARC -> Optional.of(new WarcContainer(delivery.content(), budget, spool));
            // a ZIP file may have anything in front of it, such as the program that unpacks it
            case NONE ->
                ZipDirectory.of(delivery.content()) == null
                        ? Optional.empty()
                        : Optional.of(new ZipContainer(delivery.content(), delivery.options(), budget, spool));
            case OFFICE -> Optional.empty();
        };
    }
}
