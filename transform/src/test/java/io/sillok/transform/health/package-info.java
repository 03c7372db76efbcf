@NullMarked
package io.sillok.transform.health;

import org.jspecify.annotations.NullMarked;
