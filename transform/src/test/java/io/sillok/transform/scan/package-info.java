@NullMarked
package io.sillok.transform.scan;

import org.jspecify.annotations.NullMarked;
