package io.sillok.ingest.batch;

import io.sillok.model.ops.Books;

/** What a chunk adds to one line of the books. */
final class Tally {
    private final String what;
    private long fetched;
    private long loaded;
    private long duplicate;
    private long quarantined;
    private long filtered;

    Tally(String what) {
        this.what = what;
    }

    void fetched(long more) {
        fetched += more;
    }

    void loaded(long more) {
        loaded += more;
    }

    void duplicate(long more) {
        duplicate += more;
    }

    void quarantined(long more) {
        quarantined += more;
    }

    void filtered(long more) {
        filtered += more;
    }

    Books.Entry entry(String sourceId) {
        return new Books.Entry(sourceId, what, fetched, loaded, duplicate, quarantined, filtered);
    }
}
