package io.sillok.ingest.news;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Raw;
import io.sillok.ingest.origin.Form;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON Lines, one article a line, in UTF-8: read line by line from any stream, in constant memory. */
public final class JsonLinesDecoder implements NewsDecoder {
    /** No article is longer; a file without line ends must not fill the memory. */
    private static final int LONGEST_LINE = 16 << 20;

    @Override
    public String version() {
        return "jsonl/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) throws IOException {
        return new Lines(delivery, new BufferedInputStream(delivery.content().open(), 1 << 16));
    }

    private static final class Lines extends Decoding<NewsItem> {
        private final Delivery delivery;
        private final InputStream in;
        private long number;
        private long begin;
        private long behind;

        Lines(Delivery delivery, InputStream in) {
            this.delivery = delivery;
            this.in = in;
        }

        @Override
        public String mediaType() {
            return "application/jsonl";
        }

        @Override
        public String charset() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        protected boolean advance() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return false;
            }
            number++;
            begin = behind;
            behind++;
            boolean tooLong = false;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                behind++;
                if (line.size() < LONGEST_LINE) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
            byte[] bytes = line.toByteArray();
            if (tooLong) {
                reject(malformed("the line is longer than 16 MiB"), Raw.of(bytes));
            } else {
                decode(bytes);
            }
            return next >= 0;
        }

        private void decode(byte[] bytes) {
            try {
                String line = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (number == 1 && line.startsWith("\ufeff")) {
                    line = line.substring(1);
                }
                if (line.isBlank()) {
                    return;
                }
                JsonLine article = JsonLine.parse(line);
                String language =
                        article.language() == null ? delivery.options().language() : article.language();
                NewsItem item = new NewsItem(
                        pointer(),
                        article.id(),
                        null,
                        null,
                        null,
                        article.published(),
                        null,
                        article.kind(),
                        article.body(),
                        language);
                read(Form.JSON.place(item, bytes, begin, StandardCharsets.UTF_8), Raw.of(bytes));
            } catch (CharacterCodingException e) {
                reject(malformed("the line is not UTF-8"), Raw.of(bytes));
            } catch (JsonLine.MalformedLineException e) {
                reject(malformed(String.valueOf(e.getMessage())), Raw.of(bytes));
            }
        }

        private String pointer() {
            return "line " + number;
        }

        private Finding malformed(String problem) {
            return new Finding(
                    "line_malformed",
                    Severity.ERROR,
                    delivery.name(),
                    pointer(),
                    problem,
                    "{\"id\",\"text\"|\"html\",\"published\"?,\"zone\"?,\"language\"?}",
                    "Correct the line and deliver the file again");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
