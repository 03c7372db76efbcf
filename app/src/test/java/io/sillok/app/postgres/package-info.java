@NullMarked
package io.sillok.app.postgres;

import org.jspecify.annotations.NullMarked;
