/** Asking other people's servers, politely and without trusting what they answer. */
@NullMarked
package io.sillok.ingest.http;

import org.jspecify.annotations.NullMarked;
