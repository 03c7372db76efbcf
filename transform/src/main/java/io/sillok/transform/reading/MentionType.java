package io.sillok.transform.reading;

import java.util.Locale;

/** What a mention names. */
public enum MentionType {
    PERSON,
    ORGANISATION,
    PLACE,
    PROGRAMME;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
