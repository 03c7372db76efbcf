package io.sillok.transform.health;

/**
 * Something about a source that is not as it used to be.
 *
 * @param now what it is, in words with figures
 * @param usual what it used to be
 */
record Symptom(Kind kind, String now, String usual) {
    /** What has changed. */
    enum Kind {
        /** Nothing has come for longer than ever before. */
        DRIED_UP(
                "source_dried_up",
                "articles",
                "Open the source's address: it may have moved, closed or begun to refuse"),
        /** Something comes, but far less. */
        FELL(
                "source_yield_fell",
                "articles",
                "Compare the delivery with the publisher's page: a feed or a list may be cut"),
        /** Bodies are far shorter or longer. */
        LENGTH(
                "source_page_changed",
                "body",
                "Open one of its articles by 'sillok inspect': where the page has a new shape, give its site a rule"),
        /** Articles have lost their bylines. */
        BYLINE(
                "source_page_changed",
                "byline",
                "Open one of its articles by 'sillok inspect': where the page has a new shape, give its site a rule"),
        /** Articles no longer say when they appeared. */
        DATE(
                "source_page_changed",
                "published",
                "Open one of its articles by 'sillok inspect': where the page has a new shape, give its site a rule");

        private final String code;
        private final String pointer;
        private final String next;

        Kind(String code, String pointer, String next) {
            this.code = code;
            this.pointer = pointer;
            this.next = next;
        }

        /** Of the finding. */
        String code() {
            return code;
        }

        /** What of the source is meant. */
        String pointer() {
            return pointer;
        }

        /** What the operator does. */
        String next() {
            return next;
        }
    }
}
