/** Tests of the report module that need more than one of its packages. */
@NullMarked
package io.sillok.report;

import org.jspecify.annotations.NullMarked;
