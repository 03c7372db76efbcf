@NullMarked
package io.sillok.app.command;

import org.jspecify.annotations.NullMarked;
