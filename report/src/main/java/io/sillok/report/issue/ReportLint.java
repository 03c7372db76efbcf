package io.sillok.report.issue;

import io.sillok.model.Finding;
import io.sillok.model.Period;
import io.sillok.model.Severity;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.report.definition.NamedQuery;
import io.sillok.report.definition.QueryRows;
import io.sillok.report.definition.Terms;
import io.sillok.report.figure.PrintedFigures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks a report's definition over before any issue is made of it: no literal digit in template and terms, every term there in
 * every language, every query accepted by the database, the template rendered once over no rows at all.
 */
public final class ReportLint {
    private static final Pattern TAG = Pattern.compile("\\{\\{.*?\\}\\}|\\{%.*?%\\}|\\{#.*?#\\}", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d");
    private static final Pattern TERM = Pattern.compile("\\bt\\(\\s*(?:\"([^\"]+)\"|'([^']+)')\\s*[,)]");
    private static final Pattern SECTION = Pattern.compile("\\bsection\\(\\s*(?:\"([^\"]+)\"|'([^']+)')\\s*\\)");

    // a formula reads in a footnote as its query has it, in any language that gives it no words of its own
    private static final String FORMULA = "formula.";

    private static final String SHARED_TERMS = "terms.yaml";

    private final Watch watch;
    private final @Nullable Connection connection;

    /** @param connection on which queries are prepared and never run; null leaves that check out */
    public ReportLint(Watch watch, @Nullable Connection connection) {
        this.watch = watch;
        this.connection = connection;
    }

    /**
     * Everything wrong with a definition; codes {@code naked_number}, {@code term_missing}, {@code query_invalid},
     * {@code template_invalid}.
     */
    public List<Finding> lint(ReportDefinition report) {
        List<Finding> findings = new ArrayList<>();
        template(report, findings);
        terms(report, findings);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, QueryRows> rows = queries(report, columns, findings);
        if (findings.isEmpty()) {
            names(report, columns, findings);
        }
        if (findings.isEmpty()) {
            dryRun(report, rows, findings);
        }
        return findings;
    }

    private static void template(ReportDefinition report, List<Finding> findings) {
        String template = report.template();
        Matcher tag = TAG.matcher(template);
        int from = 0;
        while (tag.find()) {
            text(report, template, from, tag.start(), findings);
            String code = tag.group();
            if (!code.startsWith("{#")) {
                Matcher string = STRING.matcher(code);
                while (string.find()) {
                    String literal = string.group(1) != null ? string.group(1) : string.group(2);
                    if (hasDigit(literal)) {
                        naked(report, line(template, tag.start() + string.start()), literal, findings);
                    }
                }
            }
            // numbers are for comparing and slicing: {% if rows.size > 0 %}; {{ 5 }} prints one
            if (code.startsWith("{{")
                    && NUMBER.matcher(STRING.matcher(code).replaceAll("''")).find()) {
                naked(report, line(template, tag.start()), code, findings);
            }
            from = tag.end();
        }
        text(report, template, from, template.length(), findings);
    }

    private static void text(ReportDefinition report, String template, int from, int to, List<Finding> findings) {
        String text = template.substring(from, to);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                int start = Math.max(0, i - 15);
                naked(
                        report,
                        line(template, from + i),
                        text.substring(start, Math.min(text.length(), i + 15)).strip(),
                        findings);
                return;
            }
        }
    }

    private static void naked(ReportDefinition report, int line, String text, List<Finding> findings) {
        findings.add(new Finding(
                "naked_number",
                Severity.ERROR,
                report.id() + "/report.md",
                "template line " + line,
                "a digit stands in '%s'".formatted(text.replace('\n', ' ')),
                "every number printed by fig(), delta(), count(), date(), period() or issue()",
                "Let a query find the number and print it with one of these"));
    }

    private static void terms(ReportDefinition report, List<Finding> findings) {
        Terms terms = Terms.of(report.folder());
        texts(report, SHARED_TERMS, terms.shared(), terms, findings);
        texts(report, ownTerms(report), terms.own(), terms, findings);
        String template = report.template();
        for (Matcher term = TERM.matcher(template); term.find(); ) {
            everyLocale(report, terms, term.group(1) != null ? term.group(1) : term.group(2), findings);
        }
        for (Matcher section = SECTION.matcher(template); section.find(); ) {
            everyLocale(
                    report,
                    terms,
                    "section." + (section.group(1) != null ? section.group(1) : section.group(2)),
                    findings);
        }
    }

    private static String ownTerms(ReportDefinition report) {
        return report.id() + "/terms.yaml";
    }

    private static void texts(
            ReportDefinition report,
            String file,
            Map<String, Map<String, String>> written,
            Terms terms,
            List<Finding> findings) {
        written.forEach((key, texts) -> texts.forEach((locale, text) -> {
            if (hasDigit(text) && !key.startsWith(FORMULA)) {
                findings.add(new Finding(
                        "naked_number",
                        Severity.ERROR,
                        file,
                        key + " " + locale,
                        "a digit stands in '%s'".formatted(text),
                        "a blank such as {value} that the template fills with fig() or date()",
                        "Put a blank in the term's place and fill it in the template"));
            }
        }));
        written.keySet().stream()
                .filter(key -> !key.startsWith(FORMULA))
                .forEach(key -> everyLocale(report, terms, key, findings));
    }

    private static void everyLocale(ReportDefinition report, Terms terms, String key, List<Finding> findings) {
        boolean shared = terms.shared().containsKey(key) && !terms.own().containsKey(key);
        for (String locale : report.locales()) {
            if (terms.find(key, locale).isEmpty()) {
                Finding finding = new Finding(
                        "term_missing",
                        Severity.ERROR,
                        shared ? SHARED_TERMS : ownTerms(report),
                        key,
                        "the term has no text in '%s'".formatted(locale),
                        "a text in each of " + report.locales(),
                        "Add it to terms.yaml");
                if (!findings.contains(finding)) {
                    findings.add(finding);
                }
            }
        }
    }

    /** What rendering over no rows does not come by. */
    private void names(ReportDefinition report, Map<String, List<String>> columns, List<Finding> findings) {
        Writing writing = new Writing(
                report.locales().get(0), "plain", 0, Terms.engine(), new Publishers(watch), new PrintedFigures());
        new TemplateNames(new TemplateFunctions(writing).getFunctions().keySet(), columns)
                .unknown(
                        report.template(),
                        (at, problem) -> findings.add(new Finding(
                                "template_invalid",
                                Severity.ERROR,
                                report.id() + "/report.md",
                                "template line " + line(report.template(), at),
                                problem,
                                "the columns of the report's queries and the functions of docs/authoring.md",
                                "Correct the name")));
    }

    /**
     * What each query would give: no rows.
     *
     * @param columns takes its columns, as the template sees them
     */
    private Map<String, QueryRows> queries(
            ReportDefinition report, Map<String, List<String>> columns, List<Finding> findings) {
        Map<String, QueryRows> rows = new LinkedHashMap<>();
        report.queries().forEach((name, file) -> {
            try {
                NamedQuery query = NamedQuery.read(name, file);
                if (connection != null) {
                    columns.put(name, seen(prepare(connection, query), report.locales()));
                }
            } catch (NamedQuery.Unreadable | SQLException e) {
                findings.add(new Finding(
                        "query_invalid",
                        Severity.ERROR,
                        place(report, file),
                        "",
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("the query is refused"),
                        "one select that PostgreSQL accepts, over reporting.* and the engine's relations",
                        "Correct the query"));
            }
            rows.put(name, new QueryRows(name, List.of(), List.of()));
        });
        return rows;
    }

    /** The file as it is named from the folder of all reports. */
    private static String place(ReportDefinition report, Path file) {
        Path reports = Objects.requireNonNullElse(report.folder().getParent(), report.folder());
        return reports.relativize(file).toString().replace('\\', '/');
    }

    /** {@code title_ko} is {@code title} as well, in the language that is written. */
    private static List<String> seen(List<String> columns, List<String> locales) {
        Set<String> seen = new LinkedHashSet<>(columns);
        for (String column : columns) {
            for (String locale : locales) {
                if (column.endsWith("_" + locale)) {
                    seen.add(column.substring(0, column.length() - locale.length() - 1));
                }
            }
        }
        return List.copyOf(seen);
    }

    private static List<String> prepare(Connection connection, NamedQuery query) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        // asking for the columns makes the server parse and plan the statement without running it
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            ResultSetMetaData columns = statement.getMetaData();
            if (columns == null) {
                throw new SQLException("the query gives no rows");
            }
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i));
            }
            return names;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private void dryRun(ReportDefinition report, Map<String, QueryRows> rows, List<Finding> findings) {
        Period period = Period.containing(watch.firstBusinessDate(), Frame.frequency(report));
        Frame frame = new Frame(
                report,
                period,
                Frame.number(report, period, watch),
                period.end(),
                period.next().start().atStartOfDay(ZoneOffset.UTC).toInstant(),
                null);
        try {
            new IssueFiles(watch, frame, rows).composed();
        } catch (IllegalStateException e) {
            findings.add(new Finding(
                    "template_invalid",
                    Severity.ERROR,
                    report.id() + "/report.md",
                    "",
                    String.valueOf(e.getMessage()),
                    "a Pebble template over the report's queries and the functions of docs/authoring.md",
                    "Correct the template"));
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
