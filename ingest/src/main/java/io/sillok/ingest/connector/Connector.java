package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Knows how one publisher's interface hands out a table, and what its errors mean. It asks nobody itself: it looks at an answer
 * and says what is to be asked next, so that the same answers always lead to the same questions.
 */
public interface Connector {
    /**
     * What an answer means for the table as a whole.
     *
     * @param address that was asked, as its author wrote it: dates and secrets are open in it
     * @param status of HTTP, or 0 where no answer came
     * @param body the answer, or null where there was none to keep
     */
    Reply read(String address, int status, @Nullable Content body) throws IOException;

    /** Whether its parts are put into one file after one another; otherwise into a ZIP file, a member each. */
    default boolean concatenates() {
        return false;
    }

    /** The connector that a source names as its {@code connector}. */
    static Connector named(io.sillok.model.watch.WebAccess.Connector name) {
        return switch (name) {
            case WORLDBANK -> new WorldBankConnector();
            case DATA_GO_KR -> new DataGoKrConnector();
            case ECOS -> new EcosConnector();
            case KOSIS -> new KosisConnector();
            case SDMX_REST -> new SdmxConnector();
        };
    }
}
