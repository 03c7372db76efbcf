package io.sillok.app.inspect;

import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoders;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Sniffed;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.StatRow;
import io.sillok.model.region.Regions;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.ReadingContext;
import io.sillok.transform.statistics.StatisticReader;
import io.sillok.transform.statistics.UnitNames;
import io.sillok.transform.store.RawBytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads files as a night would, without a database, and prints what was understood. One bad record never stops the rest. */
public final class Inspection {
    private final ReadingContext context;
    private final Watch watch;
    private final InspectLines lines;
    private @Nullable ArticleReader articles;
    private @Nullable StatisticReader statistics;
    private final boolean origins;
    private boolean rejected;

    /**
     * @param watch whose entities, programmes and indicators are known
     * @param published the day that texts without a date are read as published on
     * @param latest no article was published after this day
     * @param zone of times that carry none
     * @param language of texts that do not say
     * @param origins whether to print which bytes figures and sentences were read from
     */
    public Inspection(
            Watch watch,
            LocalDate published,
            LocalDate latest,
            ZoneId zone,
            String language,
            boolean origins,
            PrintWriter out) {
        this.origins = origins;
        this.watch = watch;
        this.context = new ReadingContext(published, zone, language, latest);
        this.lines = new InspectLines(out);
    }

    /** True where some record or file could not be read. */
    public boolean rejectedSomething() {
        return rejected;
    }

    /**
     * Prints everything in a delivery.
     *
     * @param kind what it holds; null to tell by its content
     */
    public void inspect(Delivery delivery, Sniffed.@Nullable Kind kind) throws IOException {
        Sniffed sniffed = Decoders.sniff(delivery);
        if (sniffed.kind() == Sniffed.Kind.ARCHIVE) {
            decode(delivery, Decoders.anyIn(member -> format(member, kind)), this::member);
        } else {
            inspect(delivery, format(sniffed, kind));
        }
    }

    private static String format(Sniffed sniffed, Sniffed.@Nullable Kind kind) {
        return kind == null || kind == sniffed.kind()
                ? sniffed.format()
                : switch (kind) {
                    case ARTICLE -> sniffed.format().equals("html") ? "html" : "text";
                    case FEED -> "rss";
                    case STATISTICS -> statistics(sniffed.format());
                    case ARCHIVE -> "zip";
                };
    }

    /** What numbers may be in, that looks like news. */
    private static String statistics(String news) {
        return switch (news) {
            case "bigkinds-xlsx" -> "xlsx";
            case "jsonl", "json-feed" -> "data-go-kr";
            default -> "csv";
        };
    }

    private void member(String input, Object record) {
        if (record instanceof NewsItem item) {
            String member = item.origin() == null ? null : item.origin().member();
            article(member == null ? input : input + "!/" + member, item);
        } else if (record instanceof StatRow row) {
            statistic(statistics(), input, row);
        }
    }

    /** Prints the articles of JSON Lines; each goes by its own id. */
    public void inspectLines(Delivery delivery) throws IOException {
        inspect(delivery, "jsonl");
    }

    private void inspect(Delivery delivery, String format) throws IOException {
        boolean named = format.equals("jsonl");
        if (Decoders.statistics(format).isPresent()) {
            StatisticReader reader = statistics();
            decode(delivery, Decoders.statistics(format).get(), (input, row) -> statistic(reader, input, row));
        } else {
            decode(
                    delivery,
                    Decoders.news(format).orElseThrow(),
                    (input, item) -> article(named && item.guid() != null ? item.guid() : input, item));
        }
    }

    private <T> void decode(Delivery delivery, Decoder<T> decoder, BiConsumer<String, T> each) throws IOException {
        String input = delivery.name();
        boolean dropped = decoder.givesNothing(delivery);
        try (Decoding<T> decoding = decoder.open(delivery)) {
            for (Decoded<T> step = decoding.next(); step != null; step = decoding.next()) {
                if (step instanceof Decoded.Read<T> read) {
                    if (!dropped) {
                        each.accept(input, read.value());
                    }
                } else if (step instanceof Decoded.Rejected<T> reject) {
                    reject(input, reject.finding());
                } else if (step instanceof Decoded.Refused<T> refusal) {
                    reject(input, refusal.finding());
                } else if (step instanceof Decoded.Noted<T> note) {
                    lines.finding(input, note.finding());
                }
            }
        }
    }

    private void article(String input, NewsItem item) {
        if (articles == null) {
            articles = new ArticleReader(watch);
        }
        ReadArticle article = articles.read(item, context);
        lines.article(input, article, origins ? RawBytes.of(item, article.body()) : null);
    }

    private void statistic(StatisticReader reader, String input, StatRow row) {
        reader.read(input, row, finding -> reject(input, finding)).ifPresent(read -> lines.statistic(input, row, read));
    }

    private void reject(String input, Finding finding) {
        rejected |= finding.severity() == Severity.ERROR;
        lines.finding(input, finding);
    }

    private StatisticReader statistics() {
        if (statistics == null) {
            Units units = Units.standard();
            UnitNames names = name -> units.resolve(name)
                    .map(u -> new UnitNames.Scaled(u.unit().id(), u.multiplier()))
                    .or(Optional::empty);
            statistics = new StatisticReader(names, Regions.load(), context.delivered());
        }
        return statistics;
    }
}
