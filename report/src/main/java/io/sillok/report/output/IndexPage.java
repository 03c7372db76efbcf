package io.sillok.report.output;

import io.sillok.model.Period;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.definition.Terms;
import io.sillok.report.text.MarkdownText;
import io.sillok.report.text.Phrasing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code index.html}: every issue of the watch, newest first, with links to its languages and tables. */
public final class IndexPage {
    /** The file's name. */
    public static final String FILE = "index.html";

    private IndexPage() {}

    /** One line of the list. */
    public record Line(String reportId, String period, int number, String path, boolean quiet) {}

    /**
     * The page's bytes.
     *
     * @param lines newest first within each report
     */
    public static byte[] of(Watch watch, List<Line> lines) {
        String locale = watch.languages().get(0);
        Phrasing phrasing = Phrasing.of(locale);
        Terms terms = Terms.engine();
        String title = watch.names().getOrDefault(locale, watch.id());
        StringBuilder page =
                new StringBuilder("# ").append(MarkdownText.escape(title)).append("\n\n");
        if (lines.isEmpty()) {
            page.append(terms.text("index.empty", locale)).append('\n');
        }
        Map<String, List<Line>> byReport =
                lines.stream().collect(Collectors.groupingBy(Line::reportId, TreeMap::new, Collectors.toList()));
        byReport.forEach((reportId, issues) -> {
            Optional<ReportDefinition> report = watch.reports().stream()
                    .filter(r -> r.id().equals(reportId))
                    .findFirst();
            List<String> locales = report.map(ReportDefinition::locales).orElse(watch.languages());
            page.append("## ")
                    .append(MarkdownText.escape(report.map(r -> r.titles().getOrDefault(locale, reportId))
                            .orElse(reportId)))
                    .append("\n\n| ")
                    .append(List.of("issue", "period", "read", "data").stream()
                            .map(column -> terms.text("index.column." + column, locale))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n|---|---|---|---|\n");
            for (Line line : issues) {
                String period =
                        Period.parse(line.period()).map(phrasing::period).orElse(line.period());
                page.append("| ")
                        .append(phrasing.issue(line.number()))
                        .append(line.quiet() ? " (" + terms.text("index.quiet", locale) + ")" : "")
                        .append(" | ")
                        .append(period)
                        .append(" | ")
                        .append(locales.stream()
                                .map(l -> "[%s](%s/brief.%s.html) ([md](%s/brief.%s.md))"
                                        .formatted(language(l), line.path(), l, line.path(), l))
                                .collect(Collectors.joining(", ")))
                        .append(" | [datapackage.json](")
                        .append(line.path())
                        .append("/datapackage.json), [provenance.jsonl](")
                        .append(line.path())
                        .append("/provenance.jsonl) |\n");
            }
            page.append('\n');
        });
        return HtmlPage.of(page.toString(), title + " · " + terms.text("index.title", locale), locale, "");
    }

    private static String language(String locale) {
        return switch (locale) {
            case "ko" -> "한국어";
            case "en" -> "English";
            case "zh" -> "中文";
            default -> locale;
        };
    }
}
