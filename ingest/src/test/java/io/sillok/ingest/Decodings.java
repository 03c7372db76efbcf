package io.sillok.ingest;

import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a decoder makes of some bytes, gathered for a test. */
public final class Decodings<T> {
    /** News without its places: most tests are not about those. */
    public final List<T> read = new ArrayList<>();

    public final List<T> placed = new ArrayList<>();
    public final List<String> readRaw = new ArrayList<>();
    public final List<String> rejectedRaw = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();

    private Decodings() {}

    public static <T> Decodings<T> of(Decoder<T> decoder, Delivery delivery) throws IOException {
        Decodings<T> result = new Decodings<>();
        List<Raw> raws = new ArrayList<>();
        List<Raw> rejected = new ArrayList<>();
        decoder.decode(
                delivery,
                step -> {
                    if (step instanceof Decoded.Read<T> read) {
                        result.read.add(unplaced(read.value()));
                        result.placed.add(read.value());
                        raws.add(read.raw());
                    } else if (step instanceof Decoded.Rejected<T> reject) {
                        rejected.add(reject.raw());
                    }
                },
                result.findings::add);
        for (Raw raw : raws) {
            result.readRaw.add(new String(raw.bytes(), StandardCharsets.UTF_8));
        }
        for (Raw raw : rejected) {
            result.rejectedRaw.add(new String(raw.bytes(), StandardCharsets.UTF_8));
        }
        return result;
    }

    public static <T> Decodings<T> of(Decoder<T> decoder, String text) throws IOException {
        return of(decoder, delivery(text.getBytes(StandardCharsets.UTF_8), Delivery.Options.NONE));
    }

    public static Delivery delivery(byte[] bytes, Delivery.Options options) {
        return Delivery.of("test", Content.of(bytes), options);
    }

    @SuppressWarnings("unchecked") // an item for an item
    private static <T> T unplaced(T value) {
        return value instanceof NewsItem item ? (T) item.at(null) : value;
    }

    public List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }
}
