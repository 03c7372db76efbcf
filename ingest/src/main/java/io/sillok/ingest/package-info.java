@NullMarked
package io.sillok.ingest;

import org.jspecify.annotations.NullMarked;
