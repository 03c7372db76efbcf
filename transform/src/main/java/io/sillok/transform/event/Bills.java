package io.sillok.transform.event;

import java.util.regex.Pattern;

/** How far a bill has come by what was done with it: brought in it is proposed, and a committee only looks at it. */
final class Bills {
    private static final Pattern BROUGHT_IN = Pattern.compile(".*발의");
    private static final Pattern IN_COMMITTEE = Pattern.compile(".*[가-힣](?:위원회|위)(?:를|을|에서) .*", Pattern.DOTALL);

    private Bills() {}

    /** @param told from the bill's word to the verb, which says that it has been done */
    static Standing standing(String told) {
        if (BROUGHT_IN.matcher(told).matches()) {
            return Standing.PROPOSED;
        }
        return IN_COMMITTEE.matcher(told).matches() ? Standing.UNDER_REVIEW : Standing.DONE;
    }
}
