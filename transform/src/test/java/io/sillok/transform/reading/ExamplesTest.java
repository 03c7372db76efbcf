package io.sillok.transform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.model.Span;
import io.sillok.model.landing.NewsItem;
import io.sillok.transform.mention.MentionReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the language examples: sentences, mentions, events, claims and moves. */
class ExamplesTest {
    private static final ArticleReader READER = new ArticleReader(TestWatch.watch());

    static ReadArticle read(String text) {
        return read(text, "ko");
    }

    static ReadArticle read(String text, String language) {
        NewsItem item = new NewsItem("line 1", null, null, null, null, null, null, NewsItem.BodyKind.TEXT, text, null);
        return READER.read(item, new ReadingContext(LocalDate.of(2025, 3, 14), TestWatch.SEOUL, language));
    }

    static List<String> sentences(ReadArticle article) {
        return article.sentences().stream()
                .map((Span s) -> s.of(article.text()))
                .toList();
    }

    static List<String> mentions(ReadArticle article) {
        return article.mentions().stream()
                .map(m -> m.type().label() + " " + m.surface()
                        + (m.name().equals(m.surface()) ? "" : " = " + m.name())
                        + (m.title() == null ? "" : ", " + m.title())
                        + (m.organisation() == null ? "" : " @ " + m.organisation())
                        + (m.id() == null ? "" : " #" + m.id()))
                .toList();
    }

    static List<String> events(ReadArticle article) {
        return events(article, e -> e.kind() != EventKind.STATEMENT);
    }

    static List<String> statements(ReadArticle article) {
        return events(article, e -> e.kind() == EventKind.STATEMENT);
    }

    private static List<String> events(ReadArticle article, Predicate<Event> which) {
        return article.events().stream()
                .filter(which)
                .map(e -> e.kind().label() + " " + e.status().label()
                        + (e.from() == null ? "" : " " + e.from() + (e.from().equals(e.to()) ? "" : "/" + e.to()))
                        + (e.place() == null ? "" : " at " + e.place())
                        + (e.about() == null ? "" : " about " + e.about())
                        + " " + e.participants().stream().map(Participant::name).toList())
                .toList();
    }

    static List<String> claims(ReadArticle article) {
        return article.claims().stream()
                .map(c -> article.figures().get(c.figure()).surface()
                        + (c.indicator() == null ? "" : " indicator " + c.indicator())
                        + (c.programme() == null ? "" : " programme " + c.programme())
                        + (c.periodStart() == null ? "" : " " + c.periodStart() + "/" + c.periodEnd())
                        + (c.transformation() == null
                                ? ""
                                : " " + c.transformation().code())
                        + (c.base() == null
                                ? ""
                                : " from " + c.base().from() + "/" + c.base().to())
                        + (c.falls() ? " falls" : ""))
                .toList();
    }

    static List<String> moves(ReadArticle article) {
        return article.moves().stream()
                .map(m -> m.programme() + " " + m.stage() + " " + m.on() + (m.planned() ? " planned" : ""))
                .toList();
    }

    private static Stream<DynamicTest> examples(String file, Function<ReadArticle, List<String>> what) {
        return Examples.load(file).stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.why() + ": " + e.input(), () -> assertThat(what.apply(read(e.input())))
                                .as(e.why())
                                .isEqualTo(e.expect())));
    }

    @TestFactory
    Stream<DynamicTest> sentencesAreCutWhereTheyEnd() {
        return examples("sentences.yaml", ExamplesTest::sentences);
    }

    @TestFactory
    Stream<DynamicTest> mentionsAreFoundByGrammarAndByTheWatch() {
        return Stream.concat(
                examples("mentions.yaml", ExamplesTest::mentions),
                examples("organisations.yaml", ExamplesTest::mentions));
    }

    @TestFactory
    Stream<DynamicTest> peopleAreFoundWithAndWithoutATitle() {
        return examples("people.yaml", article -> article.mentions().stream()
                .filter(m -> m.type() == MentionType.PERSON)
                .map(Mention::surface)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "김철수, ",
                "김철수·",
                "지민 씨, ",
                "크리스 ",
                "앤더슨 실바 ",
                "A씨",
                "김 모 ",
                "김철수(45)",
                "드 라 ",
                "김철수",
                "가나",
                "카시야스 ",
                "김철수(金哲秀)",
                "당국 ",
                "샘 ",
                ", ",
                "김모 과장 ",
                "트럼프 행정부 "
            })
    void namesWithoutEndTakeLinearTime(String part) {
        MentionReader reader = new MentionReader(TestWatch.watch());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(reader.read(part.repeat(50_000), "ko", null))
                .isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"en,'Mayor Kang Gi-jung said. '", "en,'Kang '", "en,'Aa von der '", "zh,市长王小明", "zh,王小明"})
    void namesOfOtherLanguagesTakeLinearTimeToo(String language, String part) {
        MentionReader reader = new MentionReader(TestWatch.watch());
        String text = part.repeat(1_000_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(reader.read(text, language, null))
                .isNotNull());
    }

    @TestFactory
    Stream<DynamicTest> eventsInOtherLanguagesAreTold() {
        return Stream.of("en", "zh").flatMap(language -> inLanguage("events", language, ExamplesTest::events));
    }

    @TestFactory
    Stream<DynamicTest> movesInOtherLanguagesAreTold() {
        return Stream.of("en", "zh").flatMap(language -> inLanguage("moves", language, ExamplesTest::moves));
    }

    private static Stream<DynamicTest> inLanguage(
            String file, String language, Function<ReadArticle, List<String>> what) {
        return Examples.load(file + "." + language + ".yaml").stream()
                .map(e -> DynamicTest.dynamicTest(
                        language + " " + e.why(), () -> assertThat(what.apply(read(e.input(), language)))
                                .as(e.input())
                                .isEqualTo(e.expect())));
    }

    @TestFactory
    Stream<DynamicTest> mentionsInOtherLanguagesAreFound() {
        return Stream.of("en", "zh").flatMap(language -> Examples.load("mentions." + language + ".yaml").stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.why() + ": " + e.input(), () -> assertThat(mentions(read(e.input(), language)))
                                .as(e.why())
                                .isEqualTo(e.expect()))));
    }

    @TestFactory
    Stream<DynamicTest> eventsHaveKindStatusTimePlaceAndParties() {
        return examples("events.yaml", ExamplesTest::events);
    }

    @TestFactory
    Stream<DynamicTest> statementsHaveTheirSpeakerDayAndPlace() {
        return examples("statements.yaml", ExamplesTest::statements);
    }

    @TestFactory
    Stream<DynamicTest> figuresBecomeClaimsWhereTheyStandNearAPhrase() {
        return examples("claims.yaml", ExamplesTest::claims);
    }

    @TestFactory
    Stream<DynamicTest> programmesMoveByTheClausesWords() {
        return examples("moves.yaml", ExamplesTest::moves);
    }
}
