package io.sillok.transform.link;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an article to tell copies.
 *
 * @param figures value and unit of each, as text
 * @param versionBefore the article that this one corrects, or null
 * @param tonight whether it is one of the run's own
 */
record LinkedArticle(
        String id,
        String sourceId,
        String uri,
        String pointer,
        LocalDate published,
        String body,
        SortedSet<String> figures,
        @Nullable String versionBefore,
        boolean tonight) {}
