package io.sillok.transform.link;

import io.sillok.model.landing.NewsItem;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.reading.ReadingContext;
import io.sillok.transform.store.SampleWatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The news of an invented port town, each article with the story that it tells. */
public final class NewsBase {
    private NewsBase() {}

    /**
     * A piece of news.
     *
     * @param paragraphs of its body
     */
    public record News(
            String id,
            String story,
            String outlet,
            LocalDate day,
            String language,
            String headline,
            List<String> paragraphs) {
        /** The same news with other words. */
        News as(String newId, String newOutlet, String newHeadline, List<String> newParagraphs) {
            return new News(newId, story, newOutlet, day, language, newHeadline, List.copyOf(newParagraphs));
        }

        News on(LocalDate newDay) {
            return new News(id, story, outlet, newDay, language, headline, paragraphs);
        }

        public NewsItem item() {
            String html = paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining());
            return new NewsItem(
                    "item",
                    id,
                    "https://" + outlet + ".example/" + id,
                    headline,
                    null,
                    day.toString(),
                    null,
                    NewsItem.BodyKind.HTML,
                    html,
                    language);
        }

        public ReadingContext context() {
            return new ReadingContext(day, SampleWatch.ZONE, language);
        }

        int length() {
            return paragraphs.stream().mapToInt(String::length).sum();
        }

        CopyText read(ReadArticle read) {
            FactSheet facts = new FactSheet(read.text(), read.sentences());
            read.figures()
                    .forEach(f -> facts.figure(
                            sentence(read, f.span().begin()),
                            f.span().begin(),
                            f.span().end(),
                            f.type().label(),
                            f.unit().id(),
                            f.value(),
                            f.approximation().label()));
            read.dates()
                    .forEach(d -> facts.date(
                            sentence(read, d.span().begin()),
                            d.span().begin(),
                            d.span().end(),
                            d.grain().name(),
                            d.from(),
                            d.to()));
            read.mentions()
                    .forEach(m -> facts.name(
                            sentence(read, m.span().begin()), m.type().label(), m.name(), m.id()));
            return CopyText.of(
                    new CopyText.Article(id, id, outlet, outlet + "/" + id, "item", headline, day),
                    read.text(),
                    read.sentences(),
                    facts.bySentence());
        }

        private static int sentence(ReadArticle read, int begin) {
            int number = 0;
            for (int i = 0; i < read.sentences().size(); i++) {
                if (read.sentences().get(i).begin() <= begin) {
                    number = i;
                }
            }
            return number;
        }
    }

    /** All articles of these resources beside this class, in their order. */
    public static List<News> read(String... names) {
        List<News> all = new ArrayList<>();
        for (String name : names) {
            try (InputStream bytes = NewsBase.class.getResourceAsStream(name)) {
                String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                for (String block : text.split("\n\n", -1)) {
                    if (block.startsWith("@")) {
                        all.add(parse(block.lines().toList(), all.size()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static News parse(List<String> lines, int number) {
        String[] head = lines.get(0).split(" \\| ", 2);
        String[] words = head[0].split(" ", -1);
        return new News(
                "n%03d".formatted(number),
                words[1],
                words[2],
                LocalDate.parse(words[3]),
                words[4],
                head[1],
                lines.subList(1, lines.size()));
    }
}
