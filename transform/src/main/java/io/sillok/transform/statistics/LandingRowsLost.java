package io.sillok.transform.statistics;

import java.util.List;

/**
 * Rows of statistics that were decoded are no longer there: the table is unlogged, and a crash of the server empties it.
 * The documents' bytes are in the archive; decoding them again brings the rows back.
 */
public final class LandingRowsLost extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> documentIds;

    LandingRowsLost(List<String> documentIds) {
        super(
                "a crash of the database server lost rows of landing.stat_row of %s document(s): %s; decode them again from the archive"
                        .formatted(documentIds.size(), String.join(", ", documentIds)));
        this.documentIds = List.copyOf(documentIds);
    }

    /** The documents to decode again, in order of id. */
    public List<String> documentIds() {
        return documentIds;
    }
}
