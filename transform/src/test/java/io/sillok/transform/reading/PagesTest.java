package io.sillok.transform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.landing.NewsItem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Pages in the shapes of real outlets, told in our own words: beside each what must be read from it, field by field. */
class PagesTest {
    private static final Path PAGES = Path.of("src/test/resources/io/sillok/transform/article/pages");
    private static final ArticleReader READER = new ArticleReader(TestWatch.watch());

    @TestFactory
    Stream<DynamicTest> everyFieldIsReadFromThePage() throws IOException {
        List<Path> expected;
        try (Stream<Path> files = Files.list(PAGES)) {
            expected =
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        assertThat(expected).hasSizeGreaterThanOrEqualTo(12);
        return expected.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        // dates stay texts
        Map<String, Object> expected = new LinkedHashMap<>();
        Map<String, Object> read = new Yaml(
                        new SafeConstructor(new LoaderOptions()),
                        new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
                        new org.yaml.snakeyaml.DumperOptions(),
                        new LoaderOptions(),
                        new Texts())
                .load(Files.readString(file));
        expected.putAll(read);
        Object charset = expected.remove("charset");
        Path page = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".html"));
        String html = Files.readString(
                page, charset == null ? StandardCharsets.UTF_8 : Charset.forName(String.valueOf(charset)));
        NewsItem item = new NewsItem("page", null, null, null, null, null, null, NewsItem.BodyKind.HTML, html, null);
        ReadArticle article = READER.read(item, new ReadingContext(LocalDate.of(2025, 9, 26), TestWatch.SEOUL, "ko"));
        assertThat(typed(article)).as(page.toString()).isEqualTo(expected);
    }

    /** What was read, what is absent left out. */
    private static Map<String, Object> typed(ReadArticle article) {
        Map<String, Object> typed = new LinkedHashMap<>();
        put(typed, "title", article.title());
        put(typed, "subtitles", article.subtitles());
        put(typed, "bylines", article.bylines().stream().map(PagesTest::byline).toList());
        put(typed, "credit", article.credit());
        put(typed, "captions", article.captions());
        if (article.publishedFrom() == PublishedFrom.PAGE) {
            put(typed, "published", article.publishedAt() == null ? article.published() : article.publishedAt());
        }
        put(typed, "modified", article.modifiedAt());
        put(typed, "url", article.url());
        put(typed, "language", article.language());
        put(typed, "section", article.section());
        put(typed, "tags", article.tags());
        put(
                typed,
                "repeats",
                article.repeats().stream()
                        .map(r -> "%s %d x%d".formatted(r.part().label(), r.number(), r.times()))
                        .toList());
        put(typed, "body", List.of(article.text().split("\n", -1)));
        return typed;
    }

    private static void put(Map<String, Object> typed, String key, @Nullable Object value) {
        if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                typed.put(key, list);
            }
        } else if (value != null && !value.toString().isEmpty()) {
            typed.put(key, value.toString());
        }
    }

    private static Map<String, String> byline(Byline by) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", by.name());
        if (by.role() != null) {
            fields.put("role", by.role());
        }
        if (by.email() != null) {
            fields.put("email", by.email());
        }
        return fields;
    }

    /** Reads every scalar as the text that it is. */
    private static final class Texts extends org.yaml.snakeyaml.resolver.Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
