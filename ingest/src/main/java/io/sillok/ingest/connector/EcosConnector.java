package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import io.sillok.model.Severity;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Windows of rows, from one number to another, in the path itself; how many rows there are in all stands before them. */
final class EcosConnector implements Connector {
    private static final Pattern WINDOW = Pattern.compile(
            "(?<before>/(?:json|xml)/(?:kr|en)/)(?<first>[0-9]{1,7})/(?<last>[0-9]{1,7})(?=/|$)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Reply read(String address, int status, @Nullable Content body) throws IOException {
        Told told = Told.of(body, Set.of("list_total_count", "CODE"));
        switch (told.text("CODE")) {
            case "INFO-200" -> {
                return new Reply.Nothing();
            }
            case "ERROR-602" -> {
                return new Reply.Withheld(
                        "asked_too_often",
                        Severity.WARNING,
                        Duration.ofMinutes(10),
                        "the publisher takes no more questions for the moment (ERROR-602)",
                        "fewer questions in a short time",
                        "Run the same date again in ten minutes, or raise the source's delay; the next night asks by itself");
            }
            default -> {
                // other codes are the decoder's to tell
            }
        }
        Matcher window = WINDOW.matcher(address);
        long total = told.number("list_total_count").orElse(0);
        if (!window.find()) {
            return Reply.Part.LAST;
        }
        long first = Long.parseLong(window.group("first"));
        long last = Long.parseLong(window.group("last"));
        if (last < first || last >= total) {
            return Reply.Part.LAST;
        }
        String next = window.group("before") + (last + 1) + "/" + (last + 1 + last - first);
        return new Reply.Part(List.of(address.substring(0, window.start()) + next + address.substring(window.end())));
    }
}
