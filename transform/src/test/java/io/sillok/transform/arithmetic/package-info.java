@NullMarked
package io.sillok.transform.arithmetic;

import org.jspecify.annotations.NullMarked;
