package io.sillok.report.issue;

import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.definition.QueryRows;
import io.sillok.report.definition.ReportQueries;
import io.sillok.report.definition.Terms;
import io.sillok.report.figure.FigureStore;
import io.sillok.report.figure.PrintedFigures;
import io.sillok.report.output.Csv;
import io.sillok.report.output.DataPackage;
import io.sillok.report.output.HtmlPage;
import io.sillok.report.output.Manifest;
import io.sillok.report.text.Phrasing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes an issue out of the reporting schema: the same rows give the same bytes. */
public final class Composer {
    private final DataSource dataSource;
    private final Watch watch;

    /** @param dataSource may read {@code reporting} and {@code ops} */
    public Composer(DataSource dataSource, Watch watch) {
        this.dataSource = dataSource;
        this.watch = watch;
    }

    /**
     * Composes an issue in one consistent view of the database.
     *
     * @throws IllegalStateException where the template or a query is wrong (see ReportLint)
     */
    public ComposedIssue compose(Frame frame) throws SQLException {
        Map<String, QueryRows> rows;
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                // text of an instant in a figure's reference, whatever the machine's zone
                statement.execute("set local timezone to 'UTC'");
                rows = ReportQueries.run(
                        connection, frame.report(), frame.parameters(watch), new FigureStore(connection, frame.asOf()));
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        }
        return write(watch, frame, rows);
    }

    /** Renders a frame over rows that have been read. */
    static ComposedIssue write(Watch watch, Frame frame, Map<String, QueryRows> rows) {
        ReportDefinition report = frame.report();
        Terms terms = Terms.of(report.folder());
        Publishers publishers = new Publishers(watch);
        PrintedFigures printed = new PrintedFigures();
        boolean quiet = quiet(rows);

        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String locale : report.locales()) {
            String markdown = markdown(watch, frame, rows, locale, terms, publishers, printed, quiet);
            files.put("brief." + locale + ".md", markdown.getBytes(StandardCharsets.UTF_8));
            files.put(
                    "brief." + locale + ".html",
                    HtmlPage.of(markdown, title(frame, locale), locale, terms.text("footnote.heading", locale)));
        }
        Map<String, Csv> tables = new TreeMap<>();
        rows.forEach((name, query) -> tables.put(name, Csv.of(query)));
        tables.forEach((name, csv) -> {
            files.put("data/" + name + ".csv", csv.bytes());
            files.put("data/" + name + ".excel.csv", csv.excelBytes());
        });
        files.put(
                DataPackage.FILE,
                DataPackage.of(
                        frame.id().replace('/', '-').toLowerCase(java.util.Locale.ROOT),
                        title(frame, report.locales().get(0)),
                        frame.asOf().toString(),
                        tables));
        Provenance provenance = new Provenance(publishers, report.locales(), frame.asOf());
        files.put("provenance.jsonl", provenance.lines(printed).getBytes(StandardCharsets.UTF_8));
        files.put(Manifest.FILE, Manifest.of(head(watch, frame, rows, printed, quiet), files));
        return new ComposedIssue(frame, files, new ArrayList<>(printed.all()), quiet);
    }

    private static String markdown(
            Watch watch,
            Frame frame,
            Map<String, QueryRows> rows,
            String locale,
            Terms terms,
            Publishers publishers,
            PrintedFigures printed,
            boolean quiet) {
        ReportDefinition report = frame.report();
        Writing writing = new Writing(
                locale,
                report.outline().getOrDefault(locale, "plain"),
                frame.period().end().getYear(),
                terms,
                publishers,
                printed);
        Map<String, Object> model = new LinkedHashMap<>();
        View view = new View(locale, report.locales());
        rows.forEach((name, query) -> {
            Object seen = view.of(query.rows());
            model.put(name, seen == null ? List.of() : seen);
        });
        model.put("quiet", quiet);
        model.put("frame", frameModel(watch, frame, locale));
        String page = Template.render(report.id() + "/report.md", report.template(), writing, model);
        PrintedFigures.Numbered numbered = printed.number(page);
        FootnoteText footnotes = new FootnoteText(terms, publishers, locale, report.zone(), frame.asOf());
        return numbered.footnoted().isEmpty()
                ? numbered.text()
                : numbered.text() + "\n" + footnotes.definitions(numbered.footnoted());
    }

    private static Map<String, @Nullable Object> frameModel(Watch watch, Frame frame, String locale) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put(
                "title",
                frame.report().titles().getOrDefault(locale, frame.report().id()));
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

    private static String title(Frame frame, String locale) {
        return "%s %s"
                .formatted(
                        frame.report()
                                .titles()
                                .getOrDefault(locale, frame.report().id()),
                        Phrasing.of(locale).issue(frame.number()));
    }

    private static boolean quiet(Map<String, QueryRows> rows) {
        QueryRows quiet = rows.get("quiet");
        return quiet != null
                && !quiet.rows().isEmpty()
                && Boolean.TRUE.equals(quiet.rows().get(0).get("quiet"));
    }

    private static Map<String, Object> head(
            Watch watch, Frame frame, Map<String, QueryRows> rows, PrintedFigures printed, boolean quiet) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("issue", frame.id());
        head.put("watch", watch.id());
        head.put("report", frame.report().id());
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
        head.put("quiet", quiet);
        Map<String, Object> counts = new TreeMap<>();
        printed.all()
                .forEach(p ->
                        counts.merge("figures_" + p.fig().origin().kind(), 1, (a, b) -> (Integer) a + (Integer) b));
        counts.put("figures", printed.all().size());
        Map<String, Object> queries = new TreeMap<>();
        rows.forEach((name, query) -> queries.put(name, query.rows().size()));
        counts.put("rows", queries);
        head.put("counts", counts);
        return head;
    }
}
