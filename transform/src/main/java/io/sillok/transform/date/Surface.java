package io.sillok.transform.date;

import io.sillok.model.Span;

/** Makes mentions of stretches of one text. */
record Surface(String text) {
    DateMention mention(int begin, int end, Interval interval, Resolution resolved) {
        return new DateMention(
                new Span(begin, end),
                text.substring(begin, end),
                interval.from(),
                interval.to(),
                interval.grain(),
                resolved.why(),
                resolved.alternatives(),
                resolved.contradicted());
    }

    DateMention mention(int begin, int end, Interval interval, String why) {
        return new DateMention(
                new Span(begin, end),
                text.substring(begin, end),
                interval.from(),
                interval.to(),
                interval.grain(),
                why);
    }
}
