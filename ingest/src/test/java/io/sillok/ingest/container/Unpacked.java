package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an archive gave, gathered for a test; raw bytes are taken while the archive is open. */
public final class Unpacked<T> {
    public final List<T> read = new ArrayList<>();
    public final List<byte[]> readRaw = new ArrayList<>();
    public final List<byte[]> rejectedRaw = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();
    public long leftOut;
    public boolean refused;

    private Unpacked() {}

    public static Unpacked<NewsItem> news(byte[] bytes) throws IOException {
        Delivery delivery = Delivery.of("a.bin", Content.of(bytes), new Delivery.Options("ko", null, Map.of()));
        return of(Decoders.news(Decoders.sniff(delivery).format()).orElseThrow(), delivery);
    }

    public static <T> Unpacked<T> of(Decoder<T> decoder, Delivery delivery) throws IOException {
        Unpacked<T> all = new Unpacked<>();
        try (Decoding<T> decoding = decoder.open(delivery)) {
            for (Decoded<T> step = decoding.next(); step != null; step = decoding.next()) {
                if (step instanceof Decoded.Read<T> read) {
                    all.read.add(read.value());
                    all.readRaw.add(read.raw().bytes());
                } else if (step instanceof Decoded.Rejected<T> rejected) {
                    all.rejectedRaw.add(rejected.raw().bytes());
                    all.findings.add(rejected.finding());
                } else if (step instanceof Decoded.Noted<T> noted) {
                    all.findings.add(noted.finding());
                } else if (step instanceof Decoded.LeftOut<T> left) {
                    all.leftOut += left.records();
                } else if (step instanceof Decoded.Refused<T> refusal) {
                    all.findings.add(refusal.finding());
                    all.refused = true;
                }
            }
        }
        return all;
    }

    public List<String> pointers() {
        return read.stream()
                .map(value -> value instanceof NewsItem item ? item.pointer() : ((StatRow) value).pointer())
                .toList();
    }

    public List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    /** Code, pointer and problem of each finding. */
    public List<String> told() {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.pointer() + ": " + finding.problem())
                .toList();
    }
}
