@NullMarked
package io.sillok.transform.date;

import org.jspecify.annotations.NullMarked;
