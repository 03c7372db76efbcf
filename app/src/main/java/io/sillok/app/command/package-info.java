/** What an operator types: one class for each command, and what they share. */
@NullMarked
package io.sillok.app.command;

import org.jspecify.annotations.NullMarked;
