@NullMarked
package io.sillok.model.watch;

import org.jspecify.annotations.NullMarked;
