/** News in the world's formats, decoded into items as delivered. */
@NullMarked
package io.sillok.ingest.news;

import org.jspecify.annotations.NullMarked;
