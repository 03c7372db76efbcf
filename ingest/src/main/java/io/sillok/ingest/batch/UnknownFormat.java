package io.sillok.ingest.batch;

import io.sillok.ingest.Decoder;
import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.model.watch.Source;
import java.util.Locale;

/** Stands in for a reader that there is not: refuses what it is given and says so. */
record UnknownFormat(String format, Source source) implements Decoder<NewsItem> {
    @Override
    public String version() {
        return "unknown/1";
    }

    @Override
    public Decoding<NewsItem> open(Delivery delivery) {
        return Decoding.refused(
                "application/octet-stream",
                new Finding(
                        "format_unknown",
                        Severity.ERROR,
                        delivery.name(),
                        "",
                        "%s in the format '%s' cannot be read"
                                .formatted(source.kind().name().toLowerCase(Locale.ROOT), format),
                        source.kind() == Source.Kind.NEWS
                                ? "rss, html, text, jsonl, bigkinds-xlsx, zip, gzip or warc"
                                : "csv, xlsx, worldbank-json, sdmx-ml, sdmx-json, json-stat, kosis-json, ecos, data-go-kr, px, zip, gzip or warc",
                        "Correct the source's format or kind in sources.yaml"));
    }
}
