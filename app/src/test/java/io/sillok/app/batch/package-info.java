@NullMarked
package io.sillok.app.batch;

import org.jspecify.annotations.NullMarked;
