@NullMarked
package io.sillok.model.unit;

import org.jspecify.annotations.NullMarked;
