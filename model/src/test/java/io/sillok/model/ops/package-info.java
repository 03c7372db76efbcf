/** The ledger on a real database. */
@NullMarked
package io.sillok.model.ops;

import org.jspecify.annotations.NullMarked;
