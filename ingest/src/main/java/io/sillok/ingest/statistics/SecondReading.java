package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The values of a JSON file whose structure a first reading has learnt ({@link JsonTrees#frame}): that one found the file in order, so
 * what breaks now is the disk, or a file that somebody exchanged meanwhile.
 */
abstract class SecondReading extends Decoding<StatRow> {
    private final String mediaType;

    SecondReading(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Reads on, as {@link #advance} does. */
    abstract boolean step();

    @Override
    protected final boolean advance() throws IOException {
        try {
            return step();
        } catch (JacksonIOException e) {
            throw new IOException(e);
        } catch (JacksonException e) {
            throw new IOException("the file has changed while it was read", e);
        }
    }

    @Override
    public final String mediaType() {
        return mediaType;
    }

    @Override
    public final String charset() {
        return StandardCharsets.UTF_8.name();
    }
}
