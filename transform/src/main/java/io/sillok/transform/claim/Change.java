package io.sillok.transform.claim;

import io.sillok.model.Transformation;

/**
 * What a figure says of a move: 전년 동월 대비 3.2% 올랐다.
 *
 * @param transformation of which kind of series it would be a value
 * @param falls whether it says by how much something fell, so that the figure's number is without its sign
 */
record Change(Transformation transformation, boolean falls) {}
