package io.sillok.transform.claim;

import io.sillok.model.Transformation;
import io.sillok.transform.date.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says of a move: 전년 동월 대비 3.2% 올랐다.
 *
 * @param transformation of which kind of series it would be a value
 * @param falls whether it says by how much something fell, so that the figure's number is without its sign
 * @param growth whether the word is growth: of what is counted in money, that is real growth by convention, which money of the day
 *     does not show
 * @param base the period that the text names as the one it starts from (지난해 12월보다), where that is not the year or the period
 *     before; the transformation is a rate or a difference from then on
 */
record Change(
        Transformation transformation,
        boolean falls,
        boolean growth,
        @Nullable DateMention base) {}
