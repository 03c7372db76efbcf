/** The transform job: landing tables into the reporting schema, step by step. */
@NullMarked
package io.sillok.transform.batch;

import org.jspecify.annotations.NullMarked;
