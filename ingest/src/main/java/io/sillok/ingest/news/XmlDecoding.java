package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.TextReader;
import io.sillok.ingest.origin.Form;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A feed or a sitemap while it is read, item by item. */
abstract class XmlDecoding extends Decoding<NewsItem> {
    /** Of an item that is too long for the memory, so many characters go into quarantine. */
    private static final int HEAD = 1 << 16;

    private final TextReader text;
    private final FeedScanner scanner;
    private final String what;
    private boolean begun;
    private int number;

    XmlDecoding(TextReader text, FeedScanner scanner, String what) {
        this.text = text;
        this.scanner = scanner;
        this.what = what;
    }

    /** Where an item stands, by its number. */
    protected abstract String pointer(int number);

    /** Reads an item. */
    protected abstract void item(String item, String pointer, FeedScanner.Item place) throws IOException;

    /** Says what can be said at the end. */
    protected abstract void end();

    @Override
    public String charset() {
        return text.encoding().charset().name();
    }

    protected final Delivery delivery() {
        return text.delivery();
    }

    /** The item with the place of its body. */
    protected final NewsItem placed(NewsItem item, FeedScanner.Item place) throws IOException {
        return Form.XML.place(item, text, place.begin(), place.end());
    }

    protected final Raw raw(FeedScanner.Item place) {
        return text.raw(
                place.begin(), place.text() == null ? Math.min(place.end(), place.begin() + HEAD) : place.end());
    }

    @Override
    protected boolean advance() throws IOException {
        if (!begun && scanner.junkBefore()) {
            note(finding(
                    "feed_repaired",
                    Severity.WARNING,
                    "",
                    "the %s begins behind <%s>, which does not belong to it".formatted(what, scanner.first()),
                    null,
                    "Look what the server says before the %s; the rest was read".formatted(what)));
        }
        begun = true;
        FeedScanner.Item place = scanner.next();
        if (place == null) {
            if (scanner.truncated()) {
                note(finding(
                        "feed_truncated",
                        Severity.WARNING,
                        "",
                        "the %s ends before its last element does; it is read up to there".formatted(what),
                        "</%s> at the end".formatted(scanner.rootTag()),
                        "Look whether the next delivery is whole; what is missing may be delivered again"));
            }
            end();
            text.findings().forEach(this::note);
            return false;
        }
        String pointer = pointer(++number);
        String item = place.text();
        if (item == null) {
            malformed(pointer, "the item is longer than %d characters".formatted(FeedScanner.LONGEST), place);
        } else if (!place.closed() && place.last()) {
            malformed(pointer, "the %s ends inside the item".formatted(what), place);
        } else {
            item(item, pointer, place);
        }
        return true;
    }

    protected final void malformed(String pointer, String problem, FeedScanner.Item place) {
        reject(
                finding(
                        "item_malformed",
                        Severity.ERROR,
                        pointer,
                        problem,
                        "a whole item",
                        "Read the item in quarantine; the other items were read"),
                raw(place));
    }

    protected final Finding finding(
            String code, Severity severity, String pointer, String problem, @Nullable String expected, String next) {
        return new Finding(code, severity, delivery().name(), pointer, problem, expected, next);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
