package io.sillok.ingest.origin;

import io.sillok.ingest.charset.PlacedText;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.Origin;
import io.sillok.model.landing.Origin.Run;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** How a body stands in the bytes of its item. */
public enum Form {
    /** It is the text that they are. */
    WHOLE {
        @Override
        Optional<List<Run>> find(String delivered, String body) {
            int at = delivered.indexOf(body);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(List.of(new Run(0, body.length(), at, at + (long) body.length(), true)));
        }
    },
    /** In an element, escaped, in CDATA sections or as markup. */
    XML {
        @Override
        Optional<List<Run>> find(String delivered, String body) {
            return XmlPlaces.find(delivered, body);
        }
    },
    /** In a string. */
    JSON {
        @Override
        Optional<List<Run>> find(String delivered, String body) {
            return JsonPlaces.find(delivered, body);
        }
    };

    abstract Optional<List<Run>> find(String delivered, String body);

    /**
     * The item with its body's origin, or as it is where the body does not stand in the bytes in this form.
     *
     * @param bytes of the item
     * @param base where the first of them stands in the document
     */
    public NewsItem place(NewsItem item, byte[] bytes, long base, Charset charset) {
        if (item.body().isEmpty()) {
            return item;
        }
        PlacedText delivered = PlacedText.of(bytes, base, charset);
        return find(delivered.text(), item.body())
                .map(runs -> item.at(new Origin(
                        delivered.origin().member(),
                        delivered.origin().charset(),
                        delivered.through(runs).runs())))
                .orElse(item);
    }

    /**
     * The same, for an item between two characters of a text.
     *
     * @throws IOException where the bytes cannot be read again
     */
    public NewsItem place(NewsItem item, TextReader text, long begin, long end) throws IOException {
        long from = text.byteOffset(begin);
        long to = text.byteOffset(end);
        return place(
                item,
                text.delivery().content().range(from, to),
                from,
                text.encoding().charset());
    }
}
