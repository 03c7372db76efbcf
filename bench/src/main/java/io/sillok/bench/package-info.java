@NullMarked
package io.sillok.bench;

import org.jspecify.annotations.NullMarked;
