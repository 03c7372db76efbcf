package io.sillok.ingest.news;

import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.util.Optional;

/** Why a feed or sitemap cannot be read at all. */
final class XmlObstacle {
    /** More of a text than one part in this many broken: it is no text. */
    private static final int TOLERATED = 10;

    private XmlObstacle() {}

    /** Looks at what {@code scanner} has read up to the first item. */
    static Optional<Finding> of(Delivery delivery, TextReader text, FeedScanner scanner, String what, String roots) {
        String begin = scanner.window();
        String problem = null;
        if (begin.isBlank()) {
            problem = "the file is empty";
        } else if (scanner.root().isEmpty() && begin.indexOf('\0') >= 0) {
            problem = "the file holds NUL characters, so that it is no text";
        } else if (text.brokenCount() * TOLERATED > begin.length()) {
            problem = "more than a tenth of the file is not "
                    + text.encoding().charset().name();
        }
        if (problem != null) {
            return Optional.of(new Finding(
                    "not_text",
                    Severity.ERROR,
                    delivery.name(),
                    "",
                    problem,
                    "a text in a known charset",
                    "Fetch the file again or take it out of the source; its bytes are in the archive"));
        } else if (scanner.declaresEntities()) {
            return Optional.of(new Finding(
                    "xml_entities_refused",
                    Severity.ERROR,
                    delivery.name(),
                    "",
                    "the document declares entities of its own, which can grow without bound or reach outside",
                    what + " without <!ENTITY>",
                    "Ask the publisher for a plain one; this one is in quarantine"));
        } else if (scanner.root().isEmpty()) {
            return Optional.of(new Finding(
                    "feed_unknown",
                    Severity.ERROR,
                    delivery.name(),
                    "",
                    scanner.first().isEmpty()
                            ? "the file holds no XML element"
                            : "the outermost element is <%s>".formatted(scanner.first()),
                    roots,
                    "Look whether the address still gives %s, or correct the source's format".formatted(what)));
        }
        return Optional.empty();
    }
}
