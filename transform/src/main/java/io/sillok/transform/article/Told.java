package io.sillok.transform.article;

/**
 * A block of what a page tells.
 *
 * @param body whether it is the article's body; otherwise a line at its edge, which may sign, date or credit it
 */
record Told(Block block, boolean body) {}
