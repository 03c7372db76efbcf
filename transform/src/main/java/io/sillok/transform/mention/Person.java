package io.sillok.transform.mention;

import io.sillok.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person where the text names one in full, or in short.
 *
 * @param span of the name alone
 * @param name as written
 * @param title the office, or null
 * @param organisation of the office, or null
 * @param to end of the name and the title together
 */
record Person(
        Span span,
        String name,
        @Nullable String title,
        @Nullable String organisation,
        int to) {}
