package io.sillok.ingest.container;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An archive while it is read. The same bytes always give the same parts. */
interface Container {
    /** The next part, or null after the last. */
    @Nullable
    Part next() throws IOException;

    /** What it is, as a media type. */
    String mediaType();
}
