package io.sillok.transform.date;

/**
 * A part of a date as it is named.
 *
 * @param base what {@code n} counts from
 * @param n the number itself, or how many further on
 */
record Ref(Base base, int n) {
    enum Base {
        /** Not counted from anything: the 25th. */
        NUMBER,
        /** From the day of publication: next month. */
        PUBLICATION,
        /** From what the text named last: that month. */
        NAMED,
        /** From the day that the story is on: 이날. */
        STORY,
        /** From the beginning (1) or the end (-1) of what it belongs to: the last day. */
        EDGE,
        /** 새해: the year that begins closest to publication. */
        NEW_YEAR
    }

    static Ref number(int n) {
        return new Ref(Base.NUMBER, n);
    }
}
