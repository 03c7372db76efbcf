package io.sillok.transform.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subject of its own that a verb has and that no register knows: 공주시는 관람객이 공주시를 찾았다고 밝혔다. */
final class UnknownSubject {
    private static final Pattern NOMINATIVE = Pattern.compile("(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9]{2,12}[이가] ");
    private static final String ADVERBIAL = "(?:[가-힣]+(?:없|같|많|깊숙|높|길)이|[가-힣]*(?:전문|국|작|평)가)";
    private static final Pattern LOOKALIKE = Pattern.compile(ADVERBIAL);
    /** Those who act for whom the sentence speaks of, and words that only look like a subject. */
    private static final Pattern OWN = Pattern.compile(
            ".*(?:시장|군수|구청장|지사|총장|원장|소장|장관|차관|회장|사장|대표|이사장|위원장|의장|국장|청장|실장|본부장|단장|총리|대통령|관계자|대표단|방문단|일행|직원들?|공무원들?|의원들?|위원들?|측|자신)이?[이가] |"
                    + ADVERBIAL + " ");
    /** A verb that goes on into another has taken its subject with it. */
    private static final Pattern CONNECTED =
            Pattern.compile("[가-힣](?:고|며|면서|해|하여|돼|되어|자|려|도록|지만|는데|어|아|와|져|니|게) |는 (?:대로|즉시) ");

    private UnknownSubject() {}

    /** Whether such a subject stands in the words between a topic and a verb. */
    static boolean in(String between) {
        Matcher m = NOMINATIVE.matcher(between);
        // what takes the last of them away with it takes those before, too
        int last = -1;
        while (m.find()) {
            last = OWN.matcher(m.group()).matches() ? last : m.end();
        }
        return last >= 0 && !goesOn(between.substring(last)) && !Relatives.end(" " + between.substring(last));
    }

    /** Whether a word is a subject by its particle. */
    static boolean nominative(String word) {
        return NOMINATIVE.matcher(word + " ").matches()
                && !LOOKALIKE.matcher(word).matches();
    }

    /** Whether a verb that goes on into another stands in the words. */
    static boolean goesOn(String words) {
        return CONNECTED.matcher(words).find();
    }
}
