package io.sillok.transform.store;

import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Phrasing;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.ReadArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an article is about what the watch follows: its text or headline names a person, organisation, facility or place
 * of the watch's home or partner area, or a programme, or it contains a phrase of an indicator. The nation alone is not
 * enough: nearly every article names it. What is not relevant is kept and marked.
 */
public final class Relevance {
    private final List<Phrasing> phrasings;
    private final WatchNames names;
    private final Set<String> own = new HashSet<>();

    public Relevance(Watch watch) {
        this.phrasings = watch.indicators().stream()
                .map(Indicator::phrases)
                .flatMap(List::stream)
                .map(Phrasing::of)
                .toList();
        this.names = new WatchNames(watch);
        Areas areas = new Areas(watch);
        for (Entity entity : watch.entities()) {
            String area = areas.of(entity.id());
            if (entity.kind() != Entity.Kind.OCCASION && (area.equals(Areas.HOME) || area.equals(Areas.PARTNER))) {
                own.add(entity.id());
            }
        }
        for (Programme programme : watch.programmes()) {
            own.add(programme.id());
        }
    }

    public boolean of(ReadArticle article) {
        for (Mention mention : article.mentions()) {
            if (mention.id() != null && own.contains(mention.id())) {
                return true;
            }
        }
        if (!article.claims().isEmpty() || !article.moves().isEmpty()) {
            return true;
        }
        for (String id : names.in(article.title())) {
            if (own.contains(id)) {
                return true;
            }
        }
        for (Phrasing phrasing : phrasings) {
            if (says(article, phrasing.text()) && phrasing.accompanied(word -> says(article, word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(ReadArticle article, String words) {
        return article.text().contains(words) || article.title().contains(words);
    }
}
