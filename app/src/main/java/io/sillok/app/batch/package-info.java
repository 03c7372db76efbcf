/** Nights: the three jobs, wired, locked, recovered and run in order. */
@NullMarked
package io.sillok.app.batch;

import org.jspecify.annotations.NullMarked;
