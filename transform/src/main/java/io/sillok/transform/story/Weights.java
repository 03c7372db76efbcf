package io.sillok.transform.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much each thing that articles have in common tells: what few of the articles at hand have tells much, what every fifth of
 * them has tells nothing. Also finds the articles that have telling things in common, so that not every one is held
 * against every other.
 */
final class Weights {
    /** Articles are taken to be so many at least: of three, what two have in common is not common. */
    private static final int FEWEST = 60;

    private static final int COMMON = 5;

    private final Set<String> everywhere;
    private final Map<String, Integer> having = new HashMap<>();
    private final Map<String, Set<String>> features = new HashMap<>();
    private final Map<String, Set<String>> acrossLanguages = new HashMap<>();
    private final Map<String, List<StoryArticle>> holders = new HashMap<>();
    private int articles;

    Weights(Collection<StoryArticle> all, Set<String> everywhere) {
        this.everywhere = everywhere;
        for (StoryArticle article : all) {
            articles++;
            for (String feature : of(article)) {
                having.merge(feature, 1, Integer::sum);
            }
        }
        articles = Math.max(FEWEST, articles);
    }

    /** Everything that the article could have in common with another. */
    private Set<String> of(StoryArticle article) {
        return features.computeIfAbsent(article.id(), ignored -> {
            Set<String> all = new TreeSet<>(across(article));
            article.words().forEach(word -> all.add("w " + word));
            article.headline().forEach(word -> all.add("h " + word));
            return all;
        });
    }

    /** What it could have in common with one in another language. */
    private Set<String> across(StoryArticle article) {
        return acrossLanguages.computeIfAbsent(article.id(), ignored -> {
            Set<String> all = new TreeSet<>();
            for (String name : article.named()) {
                if (!everywhere.contains(name)) {
                    all.add("n " + name);
                }
            }
            article.figures().forEach(figure -> all.add((article.claimed().contains(figure) ? "c " : "f ") + figure));
            article.days().forEach(day -> all.add("d " + day));
            return all;
        });
    }

    /** Lets the article be found by {@link #near}. */
    void place(StoryArticle article) {
        for (String feature : of(article)) {
            if (weight(feature) > 0) {
                holders.computeIfAbsent(feature, ignored -> new ArrayList<>()).add(article);
            }
        }
    }

    /** The placed articles that have anything telling in common with this one, in the order of placing. */
    Collection<StoryArticle> near(StoryArticle article) {
        Map<String, StoryArticle> near = new LinkedHashMap<>();
        for (String feature : of(article)) {
            if (weight(feature) > 0) {
                holders.getOrDefault(feature, List.of()).forEach(other -> near.putIfAbsent(other.id(), other));
            }
        }
        return near.values();
    }

    private double weight(String feature) {
        int with = having.getOrDefault(feature, 1);
        if (with * COMMON > articles) {
            return 0;
        }
        double rare = StrictMath.log((double) articles / with);
        return switch (feature.charAt(0)) {
            case 'w' -> 0.6 * rare;
            case 'c' -> 0.5 * rare;
            default -> rare;
        };
    }

    /** What both have, of what either has: the cosine of their weights, in thousandths. */
    int likeness(StoryArticle a, StoryArticle b) {
        boolean sameLanguage = a.language().equals(b.language());
        Set<String> inA = sameLanguage ? of(a) : across(a);
        Set<String> inB = sameLanguage ? of(b) : across(b);
        double both = 0;
        int shared = 0;
        boolean figure = false;
        for (String feature : inA) {
            if (inB.contains(feature) && weight(feature) > 0) {
                both += square(feature);
                shared++;
                figure |= feature.charAt(0) == 'f' || feature.charAt(0) == 'c';
            }
        }
        if (!sameLanguage && shared < (figure ? 2 : 3)) {
            return 0; // a name and a day in common are a coincidence
        }
        double all = StrictMath.sqrt(norm(inA)) * StrictMath.sqrt(norm(inB));
        return all == 0 ? 0 : (int) (1000 * both / all);
    }

    private double norm(Set<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += square(feature);
        }
        return sum;
    }

    private double square(String feature) {
        double weight = weight(feature);
        return weight * weight;
    }
}
