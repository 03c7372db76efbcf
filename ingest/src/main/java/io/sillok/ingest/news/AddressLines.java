package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import java.io.IOException;

/** A sitemap of plain text: an address a line. */
final class AddressLines extends Decoding<NewsItem> {
    /** No address is longer. */
    private static final int LONGEST = 1 << 14;

    private final TextReader text;
    private final char[] block = new char[1 << 13];
    private int filled;
    private int next;
    private long at;
    private long number;

    AddressLines(Delivery delivery) throws IOException {
        this.text = TextReader.open(delivery, EncodingDetector.detect(delivery));
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String charset() {
        return text.encoding().charset().name();
    }

    @Override
    protected boolean advance() throws IOException {
        StringBuilder line = new StringBuilder();
        long begin = at;
        int c = character();
        if (c < 0) {
            text.findings().forEach(this::note);
            return false;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = character()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        number++;
        String address = line.toString().strip();
        if (address.isEmpty()) {
            return true;
        }
        String pointer = "line " + number;
        Raw raw = text.raw(begin, Math.min(at, begin + LONGEST));
        if (Addresses.web(address) && line.length() < LONGEST) {
            read(
                    new NewsItem(
                            pointer,
                            null,
                            address,
                            null,
                            null,
                            null,
                            null,
                            BodyKind.TEXT,
                            "",
                            text.delivery().options().language()),
                    raw);
        } else {
            reject(
                    new Finding(
                            "item_malformed",
                            Severity.ERROR,
                            text.delivery().name(),
                            pointer,
                            "the line is no address",
                            "an address that begins with http, alone on its line",
                            "Read the line in quarantine; the other lines were read"),
                    raw);
        }
        return true;
    }

    private int character() throws IOException {
        if (next == filled) {
            filled = text.read(block, 0, block.length);
            next = 0;
            if (filled < 0) {
                filled = 0;
                return -1;
            }
        }
        at++;
        return block[next++];
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
