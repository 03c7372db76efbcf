package io.sillok.transform.event;

import java.util.List;
import java.util.regex.Pattern;

/** The tense of the first verb with a tense of its own: what a chain of verbs has from its last, 만나 … 논의했다. */
final class FinitePredicate {
    private static final Pattern MEANT = Pattern.compile("(?:예정|계획|방침|구상|전망)(?:이다|이며|이고|이라고|이라며|이라|이지만|입니다|으로|에|이어서)?");
    private static final Pattern BYGONE = Pattern.compile("(?:예정|계획|방침)이(?:었|던).*");
    private static final Pattern PAST_END = Pattern.compile(".*(?:다|다고|다며|다면서|으며|고|지만|으나|는데|다가|습니다|음|다는)");
    private static final Pattern PRESENT = Pattern.compile("(.*)다(?:고|며|면서|는)?|.*니다");

    private static final Pattern IS_DONE = Pattern.compile("있(?:다|으며|습니다|다고).*");
    private static final Pattern ONCE = Pattern.compile("(?:바|적이|적) ?");
    private static final Pattern HEARD = Pattern.compile(".*[다라]고");
    private static final Pattern ENDING = Pattern.compile("다(?:고|며|면서|는)?$");

    private static final Pattern FIRST_WORD = Pattern.compile("^\\S+\\s*");

    /** 증액하기로 합의했다: what a chain ends in is only resolved. */
    private static final Pattern RESOLVED = Pattern.compile(".*[기키]로");

    private static final Pattern AGREED = Pattern.compile("했|한|합의|결정|의견|뜻|약속|의결");

    private FinitePredicate() {}

    /** The tense behind the first word, which goes on into another verb. */
    static Standing behindFirst(String words) {
        return first(withoutFirst(words), true);
    }

    /** The same without a look at what calls it off further on. */
    static Standing behindFirstItself(String words) {
        return first(withoutFirst(words), false);
    }

    private static String withoutFirst(String words) {
        return FIRST_WORD.matcher(words).replaceFirst("");
    }

    static Standing first(String words) {
        return first(words, true);
    }

    private static Standing first(String words, boolean further) {
        String before = "";
        List<String> all = Words.of(words);
        for (int i = 0; i < all.size(); i++) {
            String word = Syllable.only(all.get(i));
            if (BYGONE.matcher(word).matches()) {
                return further
                        ? Turn.off(String.join(" ", all.subList(i + 1, all.size())))
                                .orElse(Standing.NONE)
                        : Standing.NONE;
            }
            if (RESOLVED.matcher(word).matches()
                    && i + 1 < all.size()
                    && AGREED.matcher(all.get(i + 1)).lookingAt()) {
                return Standing.PLANNED;
            }
            if (Syllable.past(word) && PAST_END.matcher(word).matches()) {
                return Standing.DONE;
            }
            boolean meant = MEANT.matcher(word).matches() || (Syllable.L.closes(before) && word.startsWith("것"));
            if (meant || word.indexOf('겠') >= 0) {
                return Standing.PLANNED;
            }
            if (before.endsWith("고") && IS_DONE.matcher(word).matches()) {
                return Standing.DONE;
            }
            if (ONCE.matcher(word).matches()
                    && Syllable.N.closes(before)
                    && i + 1 < all.size()
                    && all.get(i + 1).startsWith("있")) {
                return Standing.DONE;
            }
            boolean hearsay = word.startsWith("한다") && HEARD.matcher(before).matches();
            if (PRESENT.matcher(word).matches() && finite(word) && !hearsay) {
                return Standing.PLANNED;
            }
            if (i == all.size() - 1 && Syllable.M.closes(word)) {
                return Standing.DONE;
            }
            before = word;
        }
        return Standing.NONE;
    }

    private static boolean finite(String word) {
        String stem = ENDING.matcher(word).replaceFirst("");
        return word.endsWith("니다") || Syllable.N.closes(stem);
    }
}
