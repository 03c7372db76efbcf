package io.sillok.transform.link;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The originals seen so far, to be asked whether a text is one of them again. */
final class CopyIndex {
    /** A shorter notice differs from the next one by a date or a name, and is not its copy for all that. */
    private static final int SHORTEST = 80;

    private static final int LIKE = 800;
    private static final int DAYS = 3;

    /** How an article repeats another. */
    enum Kind {
        /** Letter for letter. */
        EXACT,
        /** The same outlet, with small edits. */
        NEAR,
        /** Another outlet, with small edits. */
        SYNDICATED
    }

    record Copy(LinkedArticle of, Kind kind) {}

    private record Original(LinkedArticle article, String body, Shingles shingles) {}

    private final Map<String, Original> byBody = new HashMap<>();
    private final Map<Long, List<Original>> byBand = new HashMap<>();

    /** What this article is a copy of, if anything: the most alike, and of equally alike ones the first to arrive. */
    Optional<Copy> find(LinkedArticle article) {
        String body = Shingles.normalised(article.body());
        if (body.length() < SHORTEST) {
            return Optional.empty();
        }
        Original same = byBody.get(body);
        if (same != null) {
            return Optional.of(new Copy(same.article(), Kind.EXACT));
        }
        Shingles shingles = Shingles.of(body);
        Set<Original> candidates = new LinkedHashSet<>();
        for (long band : shingles.bands()) {
            candidates.addAll(byBand.getOrDefault(band, List.of()));
        }
        Original best = null;
        int mostAlike = LIKE - 1;
        for (Original candidate : candidates) {
            if (Math.abs(ChronoUnit.DAYS.between(candidate.article().published(), article.published())) > DAYS) {
                continue;
            }
            int alike = candidate.shingles().likeness(shingles);
            if (alike > mostAlike) {
                best = candidate;
                mostAlike = alike;
            }
        }
        return Optional.ofNullable(best)
                .map(b -> new Copy(
                        b.article(), b.article().sourceId().equals(article.sourceId()) ? Kind.NEAR : Kind.SYNDICATED));
    }

    void add(LinkedArticle article) {
        String body = Shingles.normalised(article.body());
        if (body.length() < SHORTEST) {
            return;
        }
        Original original = new Original(article, body, Shingles.of(body));
        byBody.putIfAbsent(body, original);
        for (long band : original.shingles().bands()) {
            byBand.computeIfAbsent(band, ignored -> new ArrayList<>()).add(original);
        }
    }
}
