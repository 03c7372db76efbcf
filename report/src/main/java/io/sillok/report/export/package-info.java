/** Series as files for others: SDMX-CSV, plain CSV and the metadata of both, as known at an instant. */
@NullMarked
package io.sillok.report.export;

import org.jspecify.annotations.NullMarked;
