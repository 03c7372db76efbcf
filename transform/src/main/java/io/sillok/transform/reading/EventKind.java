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
    /** A bill is brought in, looked at, passed or voted down. */
    LEGISLATION,
    /** Somebody is given an office. */
    APPOINTMENT,
    /** Work on a site begins, 착공, which is not yet the launch of what is built there. */
    GROUNDBREAKING,
    /** Something begins or opens; a project that is given up is a launch that was cancelled or failed. */
    LAUNCH,
    /** A fair, a festival, a ceremony, a session: what is held for people to come to. */
    FAIR,
    STATEMENT;

    /** The name in machine output: {@code call-for-bids}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
