/** What goes out: Markdown, HTML, CSV and their manifest, written whole or not at all. */
@NullMarked
package io.sillok.report.output;

import org.jspecify.annotations.NullMarked;
