/** The PostgreSQL that Sillok brings along: unpacked, started, shared between processes, stopped by the last that leaves. */
@NullMarked
package io.sillok.app.postgres;

import org.jspecify.annotations.NullMarked;
