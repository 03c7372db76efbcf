@NullMarked
package io.sillok.ingest.http;

import org.jspecify.annotations.NullMarked;
