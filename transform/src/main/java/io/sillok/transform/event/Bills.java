package io.sillok.transform.event;

import java.util.regex.Pattern;

/** How far a bill has come by what was done with it: brought in it is proposed, and a committee only looks at it. */
final class Bills {
    private static final Pattern BROUGHT_IN = Pattern.compile(".*발의");
    private static final Pattern IN_COMMITTEE = Pattern.compile(".*[가-힣](?:위원회|위)(?:를|을|에서) .*", Pattern.DOTALL);

    /** A budget that is drafted, or put into the draft, is still to be passed. */
    private static final Pattern DRAFTED = Pattern.compile("(?:예산|추경|사업비|재정)안.*(?:편성|반영)", Pattern.DOTALL);

    private static final Pattern PASSED = Pattern.compile("통과|의결|가결|확정");

    private Bills() {}

    /** @param told from the budget's word to the verb, which says that it has been done */
    static Standing budget(String told) {
        boolean draft = DRAFTED.matcher(told).matches() && !PASSED.matcher(told).find();
        return draft ? Standing.PLANNED : Standing.DONE;
    }

    /** @param told from the bill's word to the verb, which says that it has been done */
    static Standing standing(String told) {
        if (BROUGHT_IN.matcher(told).matches()) {
            return Standing.PROPOSED;
        }
        return IN_COMMITTEE.matcher(told).matches() ? Standing.UNDER_REVIEW : Standing.DONE;
    }
}
