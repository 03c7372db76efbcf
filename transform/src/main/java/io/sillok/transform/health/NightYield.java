package io.sillok.transform.health;

import java.time.LocalDate;

/**
 * What one source gave on one business date.
 *
 * @param shortest body, in characters; 0 where there is none
 * @param median of the bodies' lengths
 * @param longest body
 * @param signed articles with a byline
 * @param dated articles whose page or feed says when they appeared
 */
record NightYield(LocalDate date, int articles, int shortest, int median, int longest, int signed, int dated) {
    NightYield {
        if (articles < 0
                || shortest < 0
                || median < shortest
                || longest < median
                || signed < 0
                || signed > articles
                || dated < 0
                || dated > articles) {
            throw new IllegalArgumentException(
                    "%s: %d articles, %d signed, %d dated".formatted(date, articles, signed, dated));
        }
    }
}
