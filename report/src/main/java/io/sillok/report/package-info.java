@NullMarked
package io.sillok.report;

import org.jspecify.annotations.NullMarked;
