@NullMarked
package io.sillok.ingest.connector;

import org.jspecify.annotations.NullMarked;
