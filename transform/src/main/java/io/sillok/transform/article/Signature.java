package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs an article, in the order in which they stand.
 *
 * @param bylines the writers
 * @param credit who took the pictures, where the signature says so
 */
record Signature(List<Byline> bylines, @Nullable String credit) {
    Signature {
        bylines = List.copyOf(bylines);
    }

    /** The addresses handed to the writers, each in turn; more addresses than writers are dropped. */
    Signature addressed(List<String> emails) {
        if (emails.isEmpty()) {
            return this;
        }
        List<Byline> with = new ArrayList<>();
        for (int i = 0; i < bylines.size(); i++) {
            Byline by = bylines.get(i);
            with.add(new Byline(by.name(), by.role(), i < emails.size() ? emails.get(i) : by.email()));
        }
        return new Signature(with, credit);
    }
}
