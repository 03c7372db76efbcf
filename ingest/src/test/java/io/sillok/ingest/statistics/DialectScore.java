package io.sillok.ingest.statistics;

import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.statistics.PollutedTables.Polluted;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Counts of how many polluted tables delimiter, quote and header are found; run by {@code bench/dialects.sh} beside another reader. */
final class DialectScore {
    private DialectScore() {}

    public static void main(String[] args) throws IOException {
        int delimiters = 0;
        int quotes = 0;
        int headers = 0;
        int all = 0;
        List<Polluted> files = PollutedTables.all();
        for (Polluted file : files) {
            String text = new String(
                    file.bytes(),
                    EncodingDetector.detect(Delivery.of(
                                    file.name(), Content.of(file.bytes()), new Delivery.Options("ko", null, Map.of())))
                            .charset());
            CsvDialect dialect = CsvSniffer.sniff(text.replaceFirst("^\ufeff", ""), true);
            List<List<String>> rows = CsvSniffer.rows(text.replaceFirst("^\ufeff", ""), dialect, true);
            List<List<String>> first = rows.subList(0, Math.min(rows.size(), TableLayout.MOST_ABOVE));
            TableLayout layout = TableLayout.found(first, false);
            List<String> names = layout.depth() == 0
                    ? List.of()
                    : TableLayout.joined(first.subList(layout.header() - 1, layout.header() - 1 + layout.depth()));
            boolean delimiter = dialect.delimiter() == file.delimiter();
            boolean quote = file.quote() == 0 || dialect.quote() == file.quote();
            boolean header = names.size() >= file.columns().size()
                    && names.subList(0, file.columns().size()).stream()
                            .map(name -> name.replaceAll("\\s+", " "))
                            .toList()
                            .equals(file.columns().stream()
                                    .map(name -> name.replaceAll("\\s+", " "))
                                    .toList())
                    && names.isEmpty() == file.columns().isEmpty();
            delimiters += delimiter ? 1 : 0;
            quotes += quote ? 1 : 0;
            headers += header ? 1 : 0;
            all += delimiter && quote && header ? 1 : 0;
            if (!delimiter || !quote || !header) {
                System.out.printf(
                        "  Sillok misses %s: %s%s%s%n",
                        file.name(),
                        delimiter ? "" : "delimiter ",
                        quote ? "" : "quote ",
                        header ? "" : "header " + names);
            }
        }
        System.out.printf(
                "Sillok %d files: delimiter %d, quote %d, header %d, all of them %d%n",
                files.size(), delimiters, quotes, headers, all);
    }
}
