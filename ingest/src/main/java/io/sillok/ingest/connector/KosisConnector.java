package io.sillok.ingest.connector;

import io.sillok.ingest.Content;
import io.sillok.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All at once or an error with status 200: {@code {"err":"31","errMsg":"…"}}, its names in quotation marks or not. */
final class KosisConnector implements Connector {
    private static final int HEAD = 1000;
    private static final Pattern ERROR = Pattern.compile("^\\W*err\"?\\s*:\\s*\"?([0-9]{1,3})\\b");

    @Override
    public Reply read(String address, int status, @Nullable Content body) throws IOException {
        Matcher error = ERROR.matcher(body == null ? "" : new String(body.range(0, HEAD), StandardCharsets.UTF_8));
        if (!error.find()) {
            return Reply.Part.LAST;
        }
        Address asked = new Address(address);
        return switch (error.group(1)) {
            case "30" -> new Reply.Nothing();
            case "31" -> Pieces.of(asked, "startPrdDe", "endPrdDe", periodsInYear(asked));
            case "40", "41", "42" ->
                new Reply.Withheld(
                        "quota_used_up",
                        Severity.WARNING,
                        Duration.ofHours(20),
                        "the publisher takes no more questions for now (error %s)".formatted(error.group(1)),
                        "a key whose quota covers what the watch asks",
                        "Nothing was taken tonight and the next night asks again; ask for less or apply for a larger quota if this comes often");
            default -> Reply.Part.LAST; // the decoder says what it means
        };
    }

    /** Months, quarters and half-years look alike: 202401. */
    private static int periodsInYear(Address asked) {
        return switch (asked.get("prdSe").orElse("M").toUpperCase(Locale.ROOT)) {
            case "Q" -> 4;
            case "S", "H" -> 2;
            default -> 12;
        };
    }
}
