package io.sillok.transform.story;

import io.sillok.model.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts a night's articles into stories, in order of arrival: into that of what an article copies, corrects or repeats, else into
 * the one that {@link Kinship} speaks most for, else into one of its own. Pure.
 */
final class StoryBook {
    private final Set<String> everywhere;

    StoryBook(Set<String> everywhere) {
        this.everywhere = everywhere;
    }

    /**
     * The story of each of the night's articles.
     *
     * @param tonight in order of arrival
     * @param before articles of the days before that a story may go on from
     * @param storyOf the stories of articles before, those of {@code before} among them
     */
    Map<String, String> place(
            Collection<StoryArticle> tonight, Collection<StoryArticle> before, Map<String, String> storyOf) {
        List<StoryArticle> all = new ArrayList<>(before);
        all.addAll(tonight);
        Weights weights = new Weights(all, everywhere);
        Map<String, String> placed = new LinkedHashMap<>();
        Map<String, List<StoryArticle>> members = new HashMap<>();
        for (StoryArticle article : before) {
            String story = storyOf.get(article.id());
            if (story != null) {
                join(article, story, members, weights);
            }
        }
        Map<String, String> stories = new HashMap<>(storyOf);
        Map<String, String> notices = new HashMap<>();
        all.forEach(article -> notices.put(article.id(), article.recurs() == null ? article.id() : article.recurs()));
        for (StoryArticle article : tonight) {
            String story = storyFor(article, stories, members, weights, notices);
            placed.put(article.id(), story);
            stories.put(article.id(), story);
            join(article, story, members, weights);
        }
        return placed;
    }

    private static void join(
            StoryArticle article, String story, Map<String, List<StoryArticle>> members, Weights weights) {
        if (!article.digest()) {
            members.computeIfAbsent(story, ignored -> new ArrayList<>()).add(article);
            weights.place(article);
        }
    }

    private String storyFor(
            StoryArticle article,
            Map<String, String> stories,
            Map<String, List<StoryArticle>> members,
            Weights weights,
            Map<String, String> notices) {
        for (String other : article.told()) {
            String story = stories.get(other);
            if (story != null) {
                return story;
            }
        }
        String own = Keys.key("story", article.id());
        if (article.digest()) {
            return own;
        }
        Map<String, Integer> kinship = new TreeMap<>();
        for (StoryArticle other : weights.near(article)) {
            int kin = Kinship.between(article, other, weights);
            if (kin > 0) {
                kinship.merge(String.valueOf(stories.get(other.id())), kin, Math::max);
            }
        }
        String best = own;
        int most = 0;
        for (Map.Entry<String, Integer> story : kinship.entrySet()) {
            List<StoryArticle> told = members.getOrDefault(story.getKey(), List.of());
            if (story.getValue() > most
                    && hangsTogether(article, told, weights)
                    && told.stream().noneMatch(m -> sameNotice(article, m, notices))) {
                best = story.getKey();
                most = story.getValue();
            }
        }
        return best;
    }

    /** One member that is like it is not enough where the others are not: a chain of likenesses is no story. */
    private static boolean hangsTogether(StoryArticle article, List<StoryArticle> members, Weights weights) {
        long sum = 0;
        int counted = 0;
        for (StoryArticle member : members) {
            if (Kinship.apart(article, member)) {
                return false;
            }
            sum += weights.likeness(article, member);
            counted++;
        }
        return counted == 0 || sum / counted >= Kinship.HANGS_TOGETHER;
    }

    /** Whether both are issues of one notice that comes out again and again. */
    private static boolean sameNotice(StoryArticle a, StoryArticle b, Map<String, String> notices) {
        boolean recurs = a.recurs() != null || b.recurs() != null;
        return recurs && first(a.id(), notices).equals(first(b.id(), notices));
    }

    private static String first(String id, Map<String, String> notices) {
        String at = id;
        for (int steps = 0; steps < notices.size(); steps++) {
            String before = notices.get(at);
            if (before == null || before.equals(at)) {
                break;
            }
            at = before;
        }
        return at;
    }
}
