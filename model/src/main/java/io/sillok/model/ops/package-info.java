/** The ledger of runs, the books, quarantine and findings: what every job writes beside its data, on the same connection. */
@NullMarked
package io.sillok.model.ops;

import org.jspecify.annotations.NullMarked;
