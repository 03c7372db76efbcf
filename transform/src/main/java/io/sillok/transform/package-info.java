@NullMarked
package io.sillok.transform;

import org.jspecify.annotations.NullMarked;
