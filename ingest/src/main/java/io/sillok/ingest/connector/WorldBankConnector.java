package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages one after another; {@code page} and {@code pages} stand before the rows. An error has neither, no rows have no pages. */
final class WorldBankConnector implements Connector {
    @Override
    public Reply read(String address, int status, @Nullable Content body) throws IOException {
        Told told = Told.of(body, Set.of("page", "pages"));
        long page = told.number("page").orElse(0);
        long pages = told.number("pages").orElse(0);
        Address asked = new Address(address);
        // a server that always gives its first page would go on for ever
        return page > 0 && page < pages && page == asked.number("page", 1)
                ? new Reply.Part(
                        List.of(asked.with("page", String.valueOf(page + 1)).text()))
                : Reply.Part.LAST;
    }

    @Override
    public boolean concatenates() {
        return true;
    }
}
