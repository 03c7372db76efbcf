/** Takes a page, a feed item or a plain text apart into headline, byline, credit and body. */
@NullMarked
package io.sillok.transform.article;

import org.jspecify.annotations.NullMarked;
