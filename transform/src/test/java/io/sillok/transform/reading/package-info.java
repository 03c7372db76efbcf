@NullMarked
package io.sillok.transform.reading;

import org.jspecify.annotations.NullMarked;
