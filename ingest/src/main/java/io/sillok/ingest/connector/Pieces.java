package io.sillok.ingest.connector;

import io.sillok.model.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A question that was too large, asked again in halves of its time. */
final class Pieces {
    private Pieces() {}

    /**
     * @param start the parameter that names the first period
     * @param end the parameter that names the last
     * @param inYear how many periods a year has where the notation does not say
     */
    static Reply of(Address asked, String start, String end, int inYear) {
        Optional<List<Periods>> halves = asked.get(start)
                .flatMap(first -> asked.get(end).flatMap(last -> new Periods(first, last, inYear).halves()));
        if (halves.isEmpty()) {
            return new Reply.Withheld(
                    "request_too_large",
                    Severity.ERROR,
                    Duration.ZERO,
                    "the publisher does not give so much at once, and the address cannot be split by its periods",
                    "an address with %s and %s, or one for fewer series".formatted(start, end),
                    "Ask for less in the source's address, or make two sources of it");
        }
        return new Reply.Split(halves.get().stream()
                .map(half ->
                        asked.with(start, half.start()).with(end, half.end()).text())
                .toList());
    }
}
