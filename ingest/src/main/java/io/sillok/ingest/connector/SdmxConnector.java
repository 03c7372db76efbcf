package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** SDMX REST: too much at once is status 413, and is asked in halves of its time; 404 says that there is nothing. */
final class SdmxConnector implements Connector {
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    @Override
    public Reply read(String address, int status, @Nullable Content body) throws IOException {
        return switch (status) {
            case TOO_LARGE -> Pieces.of(new Address(address), "startPeriod", "endPeriod", 12);
            case NOT_FOUND -> new Reply.Nothing();
            default -> Reply.Part.LAST;
        };
    }
}
