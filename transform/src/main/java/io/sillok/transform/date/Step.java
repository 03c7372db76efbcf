package io.sillok.transform.date;

import java.util.List;

/**
 * What one place of a text gave.
 *
 * @param named what the text has named by then
 * @param end where reading goes on
 */
record Step(List<DateMention> mentions, Named named, int end) {
    static Step of(DateMention mention, Named named) {
        return new Step(List.of(mention), named, mention.span().end());
    }
}
