/** Sources into landing tables: deliveries are archived, decoded and kept as they came; what they mean is not asked here. */
@NullMarked
package io.sillok.ingest;

import org.jspecify.annotations.NullMarked;
