package io.sillok.transform.story;

import io.sillok.model.watch.Watch;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.link.NewsBase.News;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.ReadArticle;
import io.sillok.transform.store.WatchNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads news as the night would, up to where stories are told. */
final class StoryNews {
    private final ArticleReader reader;
    private final WatchNames names;

    StoryNews(Watch watch) {
        this.reader = new ArticleReader(watch);
        this.names = new WatchNames(watch);
    }

    StoryArticle read(News news, List<String> told, @Nullable String recurs) {
        ReadArticle article = reader.read(news.item(), news.context());
        Set<String> named = article.mentions().stream()
                .map(Mention::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        named.addAll(names.in(article.title()));
        Set<Integer> claimed = article.claims().stream()
                .filter(c -> c.indicator() != null)
                .map(Claim::figure)
                .collect(Collectors.toSet());
        Set<String> figures = new TreeSet<>();
        Set<String> said = new TreeSet<>();
        for (int i = 0; i < article.figures().size(); i++) {
            var figure = article.figures().get(i);
            String value = figure.value().stripTrailingZeros().toPlainString();
            boolean counted = figure.type() == FigureType.COUNT || figure.type() == FigureType.MEASURE;
            if (figure.type() == FigureType.MONEY
                    || counted && value.replace(".", "").length() >= 3) {
                figures.add(value + " " + figure.unit().id());
            }
            if (claimed.contains(i)) {
                said.add(value + " " + figure.unit().id());
            }
        }
        List<StoryEvent> events = new ArrayList<>();
        article.events().forEach(e -> {
            Set<String> who = new HashSet<>();
            e.participants().forEach(p -> who.add(p.id() != null ? p.id() : p.name()));
            if (e.place() != null) {
                who.add(e.place());
            }
            if (e.aboutId() != null) {
                who.add(e.aboutId());
            }
            events.add(new StoryEvent(e.kind().label(), e.from(), e.to(), who));
        });
        Set<LocalDate> days = article.dates().stream()
                .filter(d -> d.from().equals(d.to()))
                .map(d -> d.from())
                .collect(Collectors.toCollection(TreeSet::new));
        return new StoryArticle(
                news.id(),
                article.published(),
                article.title(),
                article.language(),
                told,
                recurs,
                named,
                figures,
                said,
                days,
                Words.of(article.title() + "\n" + article.text()),
                Words.of(article.title()),
                Words.list(article.title()),
                events);
    }
}
