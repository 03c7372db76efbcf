package io.sillok.ingest;

import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.container.ContainerDecoder;
import io.sillok.ingest.container.Signature;
import io.sillok.ingest.news.BigKindsDecoder;
import io.sillok.ingest.news.FeedDecoder;
import io.sillok.ingest.news.JsonFeedDecoder;
import io.sillok.ingest.news.JsonLinesDecoder;
import io.sillok.ingest.news.ListPageDecoder;
import io.sillok.ingest.news.MarkdownDecoder;
import io.sillok.ingest.news.PageDecoder;
import io.sillok.ingest.news.SitemapDecoder;
import io.sillok.ingest.statistics.CsvDecoder;
import io.sillok.ingest.statistics.DataGoKrDecoder;
import io.sillok.ingest.statistics.EcosDecoder;
import io.sillok.ingest.statistics.JsonStatDecoder;
import io.sillok.ingest.statistics.KosisDecoder;
import io.sillok.ingest.statistics.PxDecoder;
import io.sillok.ingest.statistics.SdmxJsonDecoder;
import io.sillok.ingest.statistics.SdmxMlDecoder;
import io.sillok.ingest.statistics.WorldBankDecoder;
import io.sillok.ingest.statistics.XlsxDecoder;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.landing.NewsItem.BodyKind;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats that can be read, by the name they have in {@code sources.yaml}. */
public final class Decoders {
    private static final int HEAD = 4096;
    private static final Map<String, Decoder<NewsItem>> NEWS = new LinkedHashMap<>();
    private static final Map<String, Decoder<StatRow>> STATISTICS = new LinkedHashMap<>();
    private static final Set<String> ARCHIVES = Set.of("zip", "gzip", "warc");
    private static final Pattern FEED =
            Pattern.compile("<([A-Za-z_][\\w.-]{0,30}:)?(rss|RDF|feed|entry|channel)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITEMAP = Pattern.compile("<([A-Za-z_][\\w.-]{0,30}:)?(urlset|sitemapindex)[\\s>]");
    /** Addresses and nothing else, one a line; the last may be cut off. */
    private static final Pattern ADDRESSES =
            Pattern.compile("https?://\\S++(?:\\s++https?://\\S++)*+(?:\\s++(?:h|ht|htt|https?:?/{0,2}))?\\s*");

    private static final Pattern JSON_FEED =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:(\\\\?/){2}(www\\.)?jsonfeed\\.org(\\\\?/)version");
    private static final Pattern SDMX = Pattern.compile(
            "<([\\w.-]+:)?(GenericData|GenericTimeSeriesData|StructureSpecificData|StructureSpecificTimeSeriesData|CompactData|UtilityData|CrossSectionalData)[\\s>]"
                    // what a web service of SDMX answers in place of data
                    + "|<([\\w.-]+:)?(?:Error|Fault)\\s[^>]*(?:sdmx\\.org|schemas\\.xmlsoap\\.org)");
    private static final Pattern WORLD_BANK = Pattern.compile("\\[\\s*\\{\\s*\"(page|message)\"");
    /** Names need no quotation marks; an error is an object in place of the array. */
    private static final Pattern KOSIS = Pattern.compile(
            "\\[\\s*\\{[^{}]*\"?\\b(TBL_ID|PRD_DE|PRD_SE)\"?\\s*:|\\{\\s*\"?err\"?\\s*:\\s*\"?[0-9]{1,3}\\b");

    private static final Pattern ECOS = Pattern.compile(
            "\\{\\s*\"((StatisticSearch|KeyStatisticList)\"\\s*:|RESULT\"\\s*:\\s*\\{\\s*\"(CODE|MESSAGE)\")");
    private static final Pattern ECOS_XML = Pattern.compile("<(StatisticSearch|KeyStatisticList|RESULT)[\\s>]");
    private static final Pattern WORLD_BANK_XML =
            Pattern.compile("<(?:[\\w.-]+:)?(?:data|error)\\s[^>]*http://www\\.worldbank\\.org");
    private static final Pattern DATA_GO_KR = Pattern.compile(
            "\\{\\s*\"(response\"\\s*:\\s*\\{|OpenAPI_ServiceResponse\"|(currentCount|matchCount|perPage|totalCount|page)\"\\s*:\\s*[0-9]|code\"\\s*:\\s*-[0-9]+\\s*,\\s*\"msg\""
                    + "|[A-Za-z0-9_]+\"\\s*:\\s*(\\[\\s*\\{\\s*\"head\"\\s*:\\s*\\[\\s*)?\\{\\s*\"list_total_count\"\\s*:)");
    private static final Pattern DATA_GO_KR_XML = Pattern.compile("<(response|OpenAPI_ServiceResponse)[\\s>]");
    private static final Pattern PX = Pattern.compile(
            "(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|MATRIX|TABLEID|SUBJECT-AREA|SUBJECT-CODE|TITLE|DECIMALS|CONTENTS|STUB|HEADING)(?:\\[\\w+])?\\s*=\\s*(?:\"[^\"]*\"|[0-9]+)\\s*;");
    private static final Pattern SDMX_CSV = Pattern.compile(
            "\"?(?:DATAFLOW|STRUCTURE(?:\\[[^\\]]\\])?\"?[^A-Za-z0-9_ ]\"?STRUCTURE_ID)\"?[^A-Za-z0-9_ ]");
    private static final Pattern SDMX_JSON = Pattern.compile(
            "\"(dataSets|structure|structures|data)\"\\s*:|\"(header|meta)\"\\s*:\\s*\\{|\"errors\"\\s*:\\s*\\[");
    private static final Pattern JSON_STAT =
            Pattern.compile("\"class\"\\s*:\\s*\"(dataset|collection)\"|\"dimension\"\\s*:\\s*\\{");
    private static final Pattern LINE = Pattern.compile("\\{[^\\n]*\"(text|html)\"\\s*:");
    private static final Pattern HTML = Pattern.compile(
            "<(!doctype\\s+html|html|head|body|meta|title|article|div|p|h[1-6])[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROLOGUE =
            Pattern.compile("^\\s*(<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*>|\\s+)*", Pattern.DOTALL);

    static {
        put(NEWS, "rss", new FeedDecoder());
        put(NEWS, "atom", new FeedDecoder());
        put(NEWS, "json-feed", new JsonFeedDecoder());
        put(NEWS, "sitemap", new SitemapDecoder());
        put(NEWS, "list", new ListPageDecoder());
        put(NEWS, "html", new PageDecoder(BodyKind.HTML));
        put(NEWS, "text", new PageDecoder(BodyKind.TEXT));
        put(NEWS, "markdown", new MarkdownDecoder());
        put(NEWS, "jsonl", new JsonLinesDecoder());
        put(NEWS, "bigkinds-xlsx", new BigKindsDecoder());
        put(STATISTICS, "csv", new CsvDecoder());
        put(STATISTICS, "xlsx", new XlsxDecoder());
        put(STATISTICS, "worldbank-json", new WorldBankDecoder());
        put(STATISTICS, "sdmx-ml", new SdmxMlDecoder());
        put(STATISTICS, "sdmx-json", new SdmxJsonDecoder());
        put(STATISTICS, "json-stat", new JsonStatDecoder());
        put(STATISTICS, "kosis-json", new KosisDecoder());
        put(STATISTICS, "ecos", new EcosDecoder());
        put(STATISTICS, "data-go-kr", new DataGoKrDecoder());
        put(STATISTICS, "px", new PxDecoder());
        for (String archive : ARCHIVES) {
            put(
                    NEWS,
                    archive,
                    new ContainerDecoder<>(member -> news(sniff(member).format())));
            put(
                    STATISTICS,
                    archive,
                    new ContainerDecoder<>(member -> statistics(sniff(member).format())));
        }
    }

    private Decoders() {}

    private static <T> void put(Map<String, Decoder<T>> formats, String name, Decoder<T> decoder) {
        formats.put(name, new FailsafeDecoder<>(decoder));
    }

    /** The reader of a news format; empty where there is none of that name. */
    public static Optional<Decoder<NewsItem>> news(String format) {
        return Optional.ofNullable(NEWS.get(format));
    }

    /** The reader of a statistics format; empty where there is none of that name. */
    public static Optional<Decoder<StatRow>> statistics(String format) {
        // a spreadsheet's first bytes do not say whether news or numbers are in it
        return Optional.ofNullable(STATISTICS.get(format.equals("bigkinds-xlsx") ? "xlsx" : format));
    }

    /** The reader of an archive of deliveries of one news format. */
    public static Optional<Decoder<NewsItem>> newsIn(String format) {
        return in(format, news(format));
    }

    /** The reader of an archive of deliveries of one statistics format. */
    public static Optional<Decoder<StatRow>> statisticsIn(String format) {
        return in(format, statistics(format));
    }

    private static <T> Optional<Decoder<T>> in(String format, Optional<Decoder<T>> decoder) {
        return ARCHIVES.contains(format)
                ? decoder
                : decoder.map(of -> new FailsafeDecoder<>(new ContainerDecoder<>(member -> Optional.of(of))));
    }

    /**
     * The reader of an archive of whatever there is.
     *
     * @param format that a member is read as
     */
    @SuppressWarnings("unchecked") // whoever reads items and rows reads objects
    public static Decoder<Object> anyIn(Function<Sniffed, String> format) {
        return new FailsafeDecoder<>(new ContainerDecoder<>(member -> {
            String chosen = format.apply(sniff(member));
            Decoder<?> decoder = NEWS.containsKey(chosen) ? NEWS.get(chosen) : STATISTICS.get(chosen);
            return Optional.ofNullable((Decoder<Object>) decoder);
        }));
    }

    /** What a delivery looks like, by its first kilobytes and, where those leave it open, by its name. */
    public static Sniffed sniff(Delivery delivery) throws IOException {
        byte[] bytes;
        try (InputStream in = delivery.content().open()) {
            bytes = in.readNBytes(HEAD);
        }
        Sniffed packed = binary(Signature.of(bytes));
        if (packed != null) {
            return packed;
        }
        Delivery start = new Delivery(
                delivery.name(), Content.of(bytes), delivery.charset(), delivery.mediaType(), delivery.options());
        String head = new String(bytes, EncodingDetector.detect(start).charset());
        String begin = head.startsWith("\ufeff") ? head.substring(1).stripLeading() : head.stripLeading();
        return begin.startsWith("<")
                ? markup(begin)
                : begin.startsWith("{") || begin.startsWith("[")
                        ? json(begin)
                        : ADDRESSES.matcher(begin).matches()
                                ? new Sniffed(Sniffed.Kind.FEED, "sitemap")
                                : PX.matcher(begin).lookingAt()
                                        ? new Sniffed(Sniffed.Kind.STATISTICS, "px")
                                        : SDMX_CSV.matcher(begin).lookingAt()
                                                ? new Sniffed(Sniffed.Kind.STATISTICS, "csv")
                                                : plain(delivery);
    }

    private static Sniffed markup(String begin) {
        String body = PROLOGUE.matcher(begin).replaceFirst("");
        if (FEED.matcher(body).lookingAt()) {
            return new Sniffed(Sniffed.Kind.FEED, "rss");
        }
        if (SITEMAP.matcher(body).lookingAt()) {
            return new Sniffed(Sniffed.Kind.FEED, "sitemap");
        }
        if (SDMX.matcher(body).lookingAt()) {
            return new Sniffed(Sniffed.Kind.STATISTICS, "sdmx-ml");
        }
        if (ECOS_XML.matcher(body).lookingAt()) {
            return new Sniffed(Sniffed.Kind.STATISTICS, "ecos");
        }
        if (WORLD_BANK_XML.matcher(body).lookingAt()) {
            return new Sniffed(Sniffed.Kind.STATISTICS, "worldbank-json");
        }
        if (DATA_GO_KR_XML.matcher(body).lookingAt()) {
            return new Sniffed(Sniffed.Kind.STATISTICS, "data-go-kr");
        }
        return HTML.matcher(begin).find()
                ? new Sniffed(Sniffed.Kind.ARTICLE, "html")
                : new Sniffed(Sniffed.Kind.ARTICLE, "text");
    }

    private static Sniffed json(String begin) {
        if (JSON_FEED.matcher(begin).find()) {
            return new Sniffed(Sniffed.Kind.FEED, "json-feed");
        }
        if (ECOS.matcher(begin).lookingAt()) {
            return new Sniffed(Sniffed.Kind.STATISTICS, "ecos");
        }
        if (DATA_GO_KR.matcher(begin).lookingAt()) {
            return new Sniffed(Sniffed.Kind.STATISTICS, "data-go-kr");
        }
        String format = WORLD_BANK.matcher(begin).lookingAt()
                ? "worldbank-json"
                : KOSIS.matcher(begin).lookingAt()
                        ? "kosis-json"
                        : LINE.matcher(begin).lookingAt()
                                ? "jsonl"
                                : !JSON_STAT.matcher(begin).find()
                                                && SDMX_JSON.matcher(begin).find()
                                        ? "sdmx-json"
                                        : begin.startsWith("{") ? "json-stat" : "jsonl";
        return new Sniffed(format.equals("jsonl") ? Sniffed.Kind.ARTICLE : Sniffed.Kind.STATISTICS, format);
    }

    private static @Nullable Sniffed binary(Signature signature) {
        return switch (signature) {
            case ZIP, GZIP, WARC ->
                new Sniffed(Sniffed.Kind.ARCHIVE, signature.name().toLowerCase(Locale.ROOT));
            case OFFICE -> new Sniffed(Sniffed.Kind.ARTICLE, "bigkinds-xlsx");
            case NONE -> null;
        };
    }

    private static Sniffed plain(Delivery delivery) {
        String lower = delivery.name().toLowerCase(Locale.ROOT);
        if ("text/html".equals(delivery.mediaType()) || "application/xhtml+xml".equals(delivery.mediaType())) {
            return new Sniffed(Sniffed.Kind.ARTICLE, "html");
        } else if ("text/csv".equals(delivery.mediaType())) {
            return new Sniffed(Sniffed.Kind.STATISTICS, "csv");
        } else if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return new Sniffed(Sniffed.Kind.ARTICLE, "markdown");
        }
        return lower.endsWith(".csv") || lower.endsWith(".tsv")
                ? new Sniffed(Sniffed.Kind.STATISTICS, "csv")
                : new Sniffed(
                        Sniffed.Kind.ARTICLE, lower.endsWith(".html") || lower.endsWith(".htm") ? "html" : "text");
    }
}
