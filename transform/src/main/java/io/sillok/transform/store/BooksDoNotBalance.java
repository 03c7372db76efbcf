package io.sillok.transform.store;

import java.util.List;

/** Something that came in is neither written nor accounted for. */
public final class BooksDoNotBalance extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    BooksDoNotBalance(List<String> lines) {
        super("the books do not balance: " + String.join("; ", lines) + "; see 'sillok status'");
    }
}
