@NullMarked
package io.sillok.app.docs;

import org.jspecify.annotations.NullMarked;
