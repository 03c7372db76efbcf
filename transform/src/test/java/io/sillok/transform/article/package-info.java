@NullMarked
package io.sillok.transform.article;

import org.jspecify.annotations.NullMarked;
