package io.sillok.transform.arithmetic;

import io.sillok.model.Span;

/**
 * A statement that its own figures contradict.
 *
 * @param sentence where it stands
 * @param stated what the sentence says, as a formula of its own words: {@code 300명 + 200명 = 600명}
 * @param computed what the figures make of it: {@code 500 person}
 */
public record Contradiction(Span sentence, String stated, String computed) {}
