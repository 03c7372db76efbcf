package io.sillok.transform.reading;

import java.util.Locale;

/** What kind of thing happened. */
public enum EventKind {
    MEETING,
    VISIT,
    AGREEMENT,
    /** Somebody invites bids: 공모, 입찰 공고. */
    CALL_FOR_BIDS,
    /** Somebody bids: 응모, 유치 신청. */
    BID,
    AWARD,
    BUDGET,
    LAUNCH,
    FAIR,
    STATEMENT;

    /** The name in machine output: {@code call-for-bids}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
