package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import io.sillok.model.Severity;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages by {@code pageNo} and {@code numOfRows}, or {@code page} and {@code perPage} in the newer interface; how many rows there are
 * in all stands beside them, often behind the rows. Errors come with status 200.
 */
final class DataGoKrConnector implements Connector {
    private static final String QUOTA = "22";

    @Override
    public Reply read(String address, int status, @Nullable Content body) throws IOException {
        Told told = Told.of(
                body, Set.of("totalCount", "pageNo", "numOfRows", "page", "perPage", "resultCode", "returnReasonCode"));
        if (told.text("returnReasonCode").equals(QUOTA)
                || told.text("resultCode").equals(QUOTA)) {
            return new Reply.Withheld(
                    "quota_used_up",
                    Severity.WARNING,
                    Duration.ofHours(20),
                    "the day's quota of the service key is used up",
                    "a key whose quota covers what the watch asks",
                    "Nothing was taken tonight and the next night asks again; apply for a larger quota if this comes often");
        }
        Address asked = new Address(address);
        boolean newer =
                asked.get("perPage").isPresent() || told.number("perPage").isPresent();
        String pageName = newer ? "page" : "pageNo";
        long page = asked.number(pageName, 1);
        long rows =
                told.number(newer ? "perPage" : "numOfRows").orElse(asked.number(newer ? "perPage" : "numOfRows", 10));
        long total = told.number("totalCount").orElse(0);
        boolean itself = told.number(pageName).orElse(page) == page;
        return itself && rows > 0 && page * rows < total
                ? new Reply.Part(
                        List.of(asked.with(pageName, String.valueOf(page + 1)).text()))
                : Reply.Part.LAST;
    }
}
