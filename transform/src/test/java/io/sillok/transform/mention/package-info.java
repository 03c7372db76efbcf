@NullMarked
package io.sillok.transform.mention;

import org.jspecify.annotations.NullMarked;
