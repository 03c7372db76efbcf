package io.sillok.report.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Finding;
import io.sillok.model.watch.ReportDefinition;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WatchReader;
import io.sillok.report.Harbour;
import io.sillok.report.definition.NamedQuery;
import io.sillok.report.definition.Parameter;
import io.sillok.report.definition.Terms;
import io.sillok.report.figure.PrintedFigures;
import io.sillok.report.text.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportLintTest {
    static DataSource database;

    @TempDir
    Path folder;

    private Path weekly;

    @BeforeAll
    static void database() {
        database = Harbour.database();
    }

    @BeforeEach
    void watch() {
        weekly = Harbour.watch(folder).folder().resolve("reports/weekly-brief");
    }

    @Test
    void theShippedReportsAreClean() throws SQLException {
        Watch watch = WatchReader.read(folder.resolve("watch"), finding -> {});
        try (Connection connection = database.getConnection()) {
            for (ReportDefinition report : watch.reports()) {
                assertThat(new ReportLint(watch, connection).lint(report))
                        .extracting(Finding::message)
                        .isEmpty();
            }
        }
        assertThat(watch.reports()).hasSize(2);
    }

    @Test
    void aDigitInTheTemplatesTextIsNaked() throws Exception {
        replace("report.md", "{% if quiet %}", "약 3건\n{% if quiet %}");
        assertThat(lint()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("naked_number");
            assertThat(f.pointer()).isEqualTo("template line 8");
        });
    }

    @Test
    void aDigitInAStringOfATagIsNaked() throws Exception {
        replace("report.md", "{% if quiet %}", "{{ name('3 wise monkeys') }}\n{% if quiet %}");
        assertThat(lint()).extracting(Finding::code).containsExactly("naked_number");
    }

    @Test
    void aNumberPrintedByATagIsNaked() throws Exception {
        replace("report.md", "{% if quiet %}", "{{ 3 }}\n{% if quiet %}");
        assertThat(lint()).extracting(Finding::code).containsExactly("naked_number");
    }

    @Test
    void aNumberComparedInATagIsNot() throws Exception {
        replace("report.md", "{% if quiet %}", "{% if developments.size > 3 %}…{% endif %}\n{% if quiet %}");
        assertThat(lint()).isEmpty();
    }

    @Test
    void aDigitInATermIsNaked() throws Exception {
        replace("../terms.yaml", "{ko: 직전 호, en: Previous issue}", "{ko: 1주 전, en: Previous issue}");
        assertThat(lint())
                .extracting(Finding::code, Finding::pointer)
                .contains(org.assertj.core.groups.Tuple.tuple("naked_number", "mast.previous ko"));
    }

    @Test
    void aFormulaMayHoldADigitAndHaveWordsInOneLanguage() throws Exception {
        replace("terms.yaml", "formula:\n", "formula:\n  \"x + y\": {ko: x에 100을 더함}\n");
        assertThat(lint()).isEmpty();
    }

    @Test
    void aTermWithoutOneOfTheLanguagesIsMissing() throws Exception {
        replace("../terms.yaml", "  period: {ko: 대상 기간, en: Period}", "  period: {ko: 대상 기간}");
        assertThat(lint())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("term_missing", "mast.period"));
    }

    @Test
    void aReportsOwnTermTakesThePlaceOfTheSharedOne() throws Exception {
        replace("terms.yaml", "section:\n", "section:\n  notes: {ko: 붙임, en: Notes}\n");
        Terms terms = Terms.of(weekly);
        assertThat(terms.text("section.notes", "en")).isEqualTo("Notes");
        assertThat(terms.text("section.corrections", "en")).isEqualTo("Corrections and revisions");
        assertThat(Terms.of(weekly.resolveSibling("monthly-digest")).text("section.notes", "en"))
                .isEqualTo("Notes and sources");
        assertThat(lint()).isEmpty();
    }

    @Test
    void whatAllReportsShareIsFoundWhereItStands() throws Exception {
        Files.writeString(weekly.resolveSibling("totals.sql"), "select no_such_column from article_in_force");
        replace("../terms.yaml", "{ko: 직전 호, en: Previous issue}", "{ko: 1주 전, en: Previous issue}");
        assertThat(lint()).extracting(Finding::source).containsExactly("terms.yaml", "totals.sql");
    }

    @Test
    void sqlThatTheServerRefusesIsInvalid() throws Exception {
        Files.writeString(weekly.resolve("quiet.sql"), "select no_such_column from article_in_force");
        assertThat(lint()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("query_invalid");
            assertThat(f.problem()).contains("no_such_column");
        });
    }

    @Test
    void aParameterThatNoIssueHasIsInvalid() throws Exception {
        Files.writeString(weekly.resolve("quiet.sql"), "select :tomorrow as quiet");
        assertThat(lint())
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).contains(":tomorrow").contains(":as_of"));
    }

    @Test
    void aTemplateThatAsksForAQueryThatIsNotThereIsInvalid() throws Exception {
        replace("report.md", "{% if quiet %}", "{% for r in rumours %}{% endfor %}\n{% if quiet %}");
        assertThat(lint()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("template_invalid");
            assertThat(f.problem()).contains("rumours");
        });
    }

    @Test
    void aFunctionThatIsNotThereIsFoundBeforeAnyRowIs() throws Exception {
        replace("report.md", "{{ fig(s.silent_days) }}", "{{ figure(s.silent_days) }}");
        assertThat(lint()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("template_invalid");
            assertThat(f.pointer()).startsWith("template line ");
            assertThat(f.message()).contains("there is no function 'figure'");
        });
    }

    @Test
    void aColumnThatNoQueryHasIsFoundBeforeAnyRowIs() throws Exception {
        replace("report.md", "{{ fig(s.silent_days) }}", "{{ fig(s.silence) }}");
        assertThat(lint()).singleElement().satisfies(f -> assertThat(f.message())
                .contains("the query 'sources' has no column 'silence'"));
    }

    @Test
    void filtersTestsAndStringsAreNoFunctions() throws Exception {
        replace(
                "report.md",
                "{% if quiet %}",
                "{% if not (quiet) and (frame.number > 0) %}{{ name('f(x)') | upper }}{{ name('a' | lower) }}{% endif %}\n{% if quiet %}");
        assertThat(lint()).extracting(Finding::message).isEmpty();
    }

    @Test
    void authoringNamesEveryFunctionParameterAndRelation() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "authoring.md"));
        Watch watch = WatchReader.read(folder.resolve("watch"), finding -> {});
        Writing writing = new Writing("en", "plain", 2025, Terms.engine(), new Publishers(watch), new PrintedFigures());
        for (String function : new TemplateFunctions(writing).getFunctions().keySet()) {
            assertThat(page).contains("`" + function + "(");
        }
        for (Parameter parameter : Parameter.values()) {
            assertThat(page).contains("`:" + parameter.label() + "`");
        }
        Matcher relation =
                Pattern.compile("(?m)^([a-z_]+) as \\(").matcher(Resources.text(NamedQuery.class, "relations.sql"));
        while (relation.find()) {
            if (!relation.group(1).equals("entity_ancestor")) {
                assertThat(page).contains("`" + relation.group(1) + "`");
            }
        }
    }

    @Test
    void withoutADatabaseEverythingElseIsStillLookedAt() throws Exception {
        Files.writeString(weekly.resolve("quiet.sql"), "select no_such_column from article_in_force");
        replace("report.md", "{% if quiet %}", "3\n{% if quiet %}");
        Watch watch = WatchReader.read(folder.resolve("watch"), finding -> {});
        assertThat(new ReportLint(watch, null).lint(Harbour.report(watch, "weekly-brief")))
                .extracting(Finding::code)
                .containsExactly("naked_number");
    }

    private List<Finding> lint() throws SQLException {
        Watch watch = WatchReader.read(folder.resolve("watch"), finding -> {});
        try (Connection connection = database.getConnection()) {
            return new ReportLint(watch, connection).lint(Harbour.report(watch, "weekly-brief"));
        }
    }

    private void replace(String file, String old, String with) throws IOException {
        String text = Harbour.text(weekly.resolve(file));
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(weekly.resolve(file), text.substring(0, at) + with + text.substring(at + old.length()));
    }
}
