@NullMarked
package io.sillok.transform.figure;

import org.jspecify.annotations.NullMarked;
