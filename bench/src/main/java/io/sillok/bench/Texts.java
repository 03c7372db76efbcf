package io.sillok.bench;

import io.sillok.ingest.Content;
import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.NewsItem;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.ReadingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bodies of the articles in files, as plain text. */
final class Texts {
    private final ArticleReader reader;
    private final ReadingContext context;
    private final List<String> bodies = new ArrayList<>();

    /** Reads a text, and says something that can only be known after it. */
    interface Reading {
        long read(String text) throws IOException;
    }

    private Texts(ArticleReader reader, ReadingContext context) {
        this.reader = reader;
        this.context = context;
    }

    /** All articles under these files and folders, in the order of their paths. */
    static List<String> of(List<Path> roots, ArticleReader reader, ReadingContext context) throws IOException {
        Texts texts = new Texts(reader, context);
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    texts.file(file);
                }
            }
        }
        return texts.bodies;
    }

    private void file(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("\n\n@ ")) {
            // the invented news of the tests: several to a file, the first line of each saying whose it is
            for (String block : text.split("\n\n", -1)) {
                if (block.startsWith("@")) {
                    body(Readers.item(block.substring(block.indexOf('\n') + 1)));
                }
            }
            return;
        }
        boolean lines = file.toString().endsWith(".jsonl");
        Delivery delivery = Delivery.of(file.toString(), Content.of(bytes), Delivery.Options.NONE);
        Optional<Decoder<NewsItem>> decoder =
                Decoders.news(lines ? "jsonl" : Decoders.sniff(delivery).format());
        if (decoder.isEmpty()) {
            return;
        }
        try (Decoding<NewsItem> decoding = decoder.get().open(delivery)) {
            for (Decoded<NewsItem> step = decoding.next(); step != null; step = decoding.next()) {
                if (step instanceof Decoded.Read<NewsItem> item) {
                    body(item.value());
                }
            }
        }
    }

    /** What is body to the reader even where it is delivered as text alone, so that all of it is read by both. */
    private void body(NewsItem item) {
        ReadArticle opened = reader.read(item, context);
        String body = reader.read(Readers.item(opened.text()), context).text();
        if (!body.isEmpty()) {
            bodies.add(body);
        }
    }
}
