/**
 * Numbers with what they count, read out of Korean, English and Chinese texts.
 *
 * <p>{@link io.sillok.transform.figure.NumeralReader} knows how numbers are written, {@link
 * io.sillok.transform.figure.AmountReader} how they are signed and divided, {@link io.sillok.transform.figure.Counters}
 * what they count; {@link io.sillok.transform.figure.FigureReader} puts them together.
 */
@NullMarked
package io.sillok.transform.figure;

import org.jspecify.annotations.NullMarked;
