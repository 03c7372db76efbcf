package io.sillok.report.issue;

import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.definition.QueryRows;
import io.sillok.report.definition.Terms;
import io.sillok.report.figure.PrintedFigures;
import io.sillok.report.output.Csv;
import io.sillok.report.output.DataPackage;
import io.sillok.report.output.HtmlPage;
import io.sillok.report.output.Manifest;
import io.sillok.report.text.Phrasing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one issue, out of the rows that its queries gave: a page for each language, tables, provenance, manifest. */
final class IssueFiles {
    private final Watch watch;
    private final Frame frame;
    private final ReportDefinition report;
    private final Map<String, QueryRows> rows;
    private final Terms terms;
    private final Publishers publishers;
    private final PrintedFigures printed = new PrintedFigures();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /** @param rows by the query's name, in the report's order */
    IssueFiles(Watch watch, Frame frame, Map<String, QueryRows> rows) {
        this.watch = watch;
        this.frame = frame;
        this.report = frame.report();
        this.rows = rows;
        this.terms = Terms.of(report.folder());
        this.publishers = new Publishers(watch);
    }

    /**
     * The issue; to be asked for once.
     *
     * @throws IllegalStateException where the template is wrong (see ReportLint)
     */
    ComposedIssue composed() {
        report.locales().forEach(this::addPage);
        addTables();
        Provenance provenance = new Provenance(publishers, report.locales(), frame.asOf());
        files.put("provenance.jsonl", provenance.lines(printed).getBytes(StandardCharsets.UTF_8));
        files.put(Manifest.FILE, Manifest.of(head(), files));
        return new ComposedIssue(frame, files, new ArrayList<>(printed.all()), quiet());
    }

    private void addPage(String locale) {
        String markdown = markdown(locale);
        files.put("brief." + locale + ".md", markdown.getBytes(StandardCharsets.UTF_8));
        files.put(
                "brief." + locale + ".html",
                HtmlPage.of(markdown, title(locale), locale, terms.text("footnote.heading", locale)));
    }

    private String markdown(String locale) {
        Writing writing = new Writing(
                locale,
                report.outline().getOrDefault(locale, "plain"),
                frame.period().end().getYear(),
                terms,
                publishers,
                printed);
        String page = Template.render(report.id() + "/report.md", report.template(), writing, model(locale));
        PrintedFigures.Numbered numbered = printed.number(page);
        FootnoteText footnotes = new FootnoteText(terms, publishers, locale, report.zone(), frame.asOf());
        return numbered.footnoted().isEmpty()
                ? numbered.text()
                : numbered.text() + "\n" + footnotes.definitions(numbered.footnoted());
    }

    /** What the template sees: each query's rows by its name, {@code quiet} and {@code frame}. */
    private Map<String, Object> model(String locale) {
        Map<String, Object> model = new LinkedHashMap<>();
        View view = new View(locale, report.locales());
        rows.forEach((name, query) -> {
            Object seen = view.of(query.rows());
            model.put(name, seen == null ? List.of() : seen);
        });
        model.put("quiet", quiet());
        model.put("frame", frame(locale));
        return model;
    }

    private Map<String, @Nullable Object> frame(String locale) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("title", report.titles().getOrDefault(locale, report.id()));
        model.put("watch", watch.names().getOrDefault(locale, watch.id()));
        model.put("locale", locale);
        model.put("number", frame.number());
        model.put("period", frame.period());
        model.put("period_start", frame.period().start());
        model.put("period_end", frame.period().end());
        model.put("business_date", frame.businessDate());
        model.put("next_date", frame.period().next().end());
        Frame.Previous previous = frame.previous();
        model.put("first", previous == null && frame.number() == 1);
        model.put("previous_number", previous == null ? null : previous.number());
        model.put("previous_period", previous == null ? null : previous.period());
        return model;
    }

    private void addTables() {
        Map<String, Csv> tables = new TreeMap<>();
        rows.forEach((name, query) -> tables.put(name, Csv.of(query)));
        tables.forEach((name, csv) -> {
            files.put("data/" + name + ".csv", csv.bytes());
            files.put("data/" + name + ".excel.csv", csv.excelBytes());
        });
        files.put(
                DataPackage.FILE,
                DataPackage.of(
                        frame.id().replace('/', '-').toLowerCase(Locale.ROOT),
                        title(report.locales().get(0)),
                        frame.asOf().toString(),
                        tables));
    }

    private String title(String locale) {
        return report.titles().getOrDefault(locale, report.id())
                + " "
                + Phrasing.of(locale).issue(frame.number());
    }

    /** Whether the query {@code quiet}, where the report has one, says that nothing relevant happened. */
    private boolean quiet() {
        QueryRows quiet = rows.get("quiet");
        return quiet != null
                && !quiet.rows().isEmpty()
                && Boolean.TRUE.equals(quiet.rows().get(0).get("quiet"));
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("issue", frame.id());
        head.put("watch", watch.id());
        head.put("report", report.id());
        head.put("number", frame.number());
        head.put("revision", Frame.REVISION);
        head.put("period", frame.period().toString());
        head.put("period_start", frame.period().start().toString());
        head.put("period_end", frame.period().end().toString());
        head.put("business_date", frame.businessDate().toString());
        head.put("as_of", frame.asOf().toString());
        Frame.Previous previous = frame.previous();
        if (previous != null) {
            head.put("previous", previous.id());
        }
        head.put("quiet", quiet());
        head.put("counts", counts());
        return head;
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new TreeMap<>();
        printed.all()
                .forEach(p ->
                        counts.merge("figures_" + p.fig().origin().kind(), 1, (a, b) -> (Integer) a + (Integer) b));
        counts.put("figures", printed.all().size());
        Map<String, Object> queries = new TreeMap<>();
        rows.forEach((name, query) -> queries.put(name, query.rows().size()));
        counts.put("rows", queries);
        return counts;
    }
}
