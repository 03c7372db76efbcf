/** Sentences of Korean, English and Chinese news. */
@NullMarked
package io.sillok.transform.sentence;

import org.jspecify.annotations.NullMarked;
