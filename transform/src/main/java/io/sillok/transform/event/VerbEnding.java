package io.sillok.transform.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the ending of a Korean verb and the words after it say of the deed: 했다, 할 예정이다, 하지 못했다, 하라고 촉구했다. */
final class VerbEnding {
    private static final Pattern WORD = Pattern.compile("[가-힣]*");
    private static final Pattern GAP = Pattern.compile("[’'”\"」)]?[,\\s]*");
    private static final Pattern NEGATED = Pattern.compile("(?:않|못|아니)");
    private static final Pattern PASSIVE_NEGATED = Pattern.compile(".*(?:되|돼|지|받|이뤄지)지(?:는|도)?");
    private static final Pattern CONDITION = Pattern.compile(".*(?:면|더라도|거든|어도|아도|해도|돼도)");
    private static final Pattern DENIED = Pattern.compile(
            "^.{0,20}(?:소문|루머|풍문|의혹|추측|관측|설)[은는이가을를도과와]? |^.{0,30}(?:부인(?:했|하)|사실(?:이|과|은)? ?(?:아니|다르|무근)|사실무근|오보)");
    private static final Pattern ASKED = Pattern.compile("^.{0,45}?(?:제안|요청|건의|촉구|요구|당부|주문|권고|호소|주장)");
    /** 반영해 달라고 건의했다, 반영해 줄 것을 요청했다: asked of another. */
    private static final Pattern BEGGED = Pattern.compile("^(?:달라(?:고|며|는)|줄 것(?:을|으로)|주(?:시)?(?:기를|길)) ");

    private static final Pattern WISHED = Pattern.compile("^.{0,45}?(?:제안|요청|건의|촉구|요구|당부|주문|권고|호소|바란|바라|바랐|희망|기대|부탁)");

    private static final Pattern UNREAL =
            Pattern.compile("^(?:때|경우|지 |지,|지를|가능성|필요|만큼|만하|만한|뻔|여지|우려|정도|리 |기회|자격|명분|이유|겨를)");
    private static final Pattern MEANT = Pattern.compile("^(?:예정|계획|방침|구상|작정|채비|것|전망|듯|목표|전략|생각|복안|의향|뜻|의지)");
    private static final Pattern ONCE_MEANT =
            Pattern.compile("^(?:예정|계획|방침|구상|작정|것)[이]?(?:었|였|던)|^(?:예정|계획|방침|구상)(?:이|을|은|도) ");
    private static final Pattern WEIGHED =
            Pattern.compile("^(?:방안|문제|안|방향|것|데|가능성|시기|시점|조건).{0,25}?(?:검토|논의|협의|고려|타진|저울질|모색|조율)");
    private static final Pattern AGREED =
            Pattern.compile("^(?:계획|방침|구상|일정|예정|목표)|^것(?:을 목표|으로 (?:방침|의견|가닥))|^데 (?:합의|뜻|의견|동의)");
    /** 개최하는데 원칙적으로 합의했다, with the noun 데 written to its verb. */
    private static final Pattern AGREED_TO = Pattern.compile("^(?:[가-힣]{1,6} ){0,2}(?:합의|뜻을|의견을|동의)");

    private static final Pattern NEVER = Pattern.compile("^(?:적|일|바|사실)(?:이|은|도|가)? ?(?:없|전혀)|^(?:척|양 )");
    private static final Pattern AFTERWARDS = Pattern.compile("^(?:뒤|후|다음|직후|이후)");
    private static final Pattern RESOLVED = Pattern.compile("^(?:한|했|하고|해|하며|하면서|할|합의|결정|의견|뜻|약속|잠정)");
    private static final Pattern AIM = Pattern.compile(".*(?:려|려고|려는|려던|려다|려다가|고자)");
    private static final Pattern PRESENT = Pattern.compile("(.*)다(?:고|며|면서)?|.*니다(?:만)?");
    private static final Pattern GOES_ON =
            Pattern.compile(".*(?:고|며|면서|아|어|여|해|혀|돼|져|서|워|쳐|나|자|려|와|춰|겨|켜|내|러|가|되|데|니|봐|떠)");
    private static final Pattern ENDED = Pattern.compile("^[\\s.…!)”’\"']*$");

    private static final Pattern NEGATABLE = Pattern.compile(".*지(?:는|도|를)?");
    private static final Pattern BIDDEN = Pattern.compile(".*(?:자|라|달라)(?:고|며|는)");
    private static final Pattern MUST = Pattern.compile("한다|할|하는|합니다");
    private static final Pattern BECAME = Pattern.compile("됐|되었|된|될");
    private static final Pattern WILL_NOT = Pattern.compile("않(?:기로|겠|을 (?:방침|계획|예정|것))");
    private static final Pattern COULD_NOT = Pattern.compile("못(?:했|한|하고|하며|해|하자)");
    private static final Pattern DID_NOT = Pattern.compile("않(?:았|은|아|고|으며)");
    private static final Pattern SUPPOSED = Pattern.compile(".*(?:는지|을까|을지|다면|었으면|더라면)");
    private static final Pattern TURNED = Pattern.compile(".*(?:다가|으나|지만|는데)");
    private static final Pattern OFF_SOON = Pattern.compile("^.{0,12}?(?:취소|파기|철회|백지화)");
    private static final Pattern RESOLVED_ONCE = Pattern.compile("(?:했|한|합의했|결정했)(?:다가|으나|지만|는데| )");
    private static final Pattern INTENTION = Pattern.compile("계획|움직임|방침|구상");
    private static final Pattern STRIVES = Pattern.compile("한다|하고 있|한다고");
    private static final Pattern ASKED_WHETHER = Pattern.compile("것(?:인지|이냐|인가)");
    private static final Pattern BYGONE = Pattern.compile("[가-힣]{1,2}이?(?:었|였|던)");

    private VerbEnding() {}

    /**
     * What becomes of the deed.
     *
     * @param words from the stem's last syllable on to the end of the sentence
     */
    static Standing of(String words) {
        return of(words, true);
    }

    /** The same without a look at what calls it off further on: the deed is as much done, or goes on, without. */
    static Standing ofItself(String words) {
        return of(words, false);
    }

    private static Standing of(String words, boolean further) {
        Matcher m = WORD.matcher(words);
        String word = m.lookingAt() ? m.group() : "";
        String rest = behindGap(words, word.length());
        if (DENIED.matcher(rest).lookingAt()) {
            return Standing.NONE;
        }
        if (BEGGED.matcher(rest).lookingAt()
                && (rest.startsWith("달라") || WISHED.matcher(rest).lookingAt())) {
            return Standing.PROPOSED;
        }
        if (NEGATABLE.matcher(word).matches() && NEGATED.matcher(rest).lookingAt()) {
            return negated(word, rest);
        }
        if (CONDITION.matcher(word).matches()) {
            return Standing.NONE;
        }
        if (word.endsWith("기로") || word.endsWith("키로")) {
            return resolved(rest, further);
        }
        if (Syllable.past(word)) {
            return past(word, rest);
        }
        if (word.indexOf('겠') >= 0) {
            return Standing.PLANNED;
        }
        if (AIM.matcher(word).matches() && !rest.isEmpty()) {
            return aim(word, rest, further);
        }
        if (word.endsWith("도록") || word.endsWith("게끔")) {
            return ASKED.matcher(rest).lookingAt() ? Standing.PROPOSED : Standing.NONE;
        }
        if (BIDDEN.matcher(word).matches()) {
            return ASKED.matcher(rest).lookingAt() ? Standing.PROPOSED : Standing.NONE;
        }
        if (word.endsWith("야")) {
            return MUST.matcher(rest).lookingAt() ? Standing.PROPOSED : Standing.NONE;
        }
        if (word.endsWith("게")) {
            return BECAME.matcher(rest).lookingAt() ? of(rest, further) : Standing.NONE;
        }
        return adnominal(word, rest, further);
    }

    private static String behindGap(String words, int at) {
        Matcher gap = GAP.matcher(words).region(at, words.length());
        return words.substring(gap.lookingAt() ? gap.end() : at);
    }

    private static Standing adnominal(String word, String rest, boolean further) {
        if (word.endsWith("다는")) {
            return MEANT.matcher(rest).lookingAt() || rest.startsWith("입장") || rest.startsWith("각오")
                    ? Standing.PLANNED
                    : Standing.NONE;
        }
        if (Syllable.L.closes(word)) {
            return future(rest, further);
        }
        if (word.endsWith("는")) {
            return present(rest);
        }
        if (word.endsWith("는데") && AGREED_TO.matcher(rest).lookingAt()) {
            return Standing.PLANNED;
        }
        Matcher finite = PRESENT.matcher(word);
        if (finite.matches()) {
            String stem = finite.group(1);
            return stem == null || Syllable.N.closes(stem) ? Standing.PLANNED : Standing.NONE;
        }
        if (Syllable.N.closes(word)) {
            if (NEVER.matcher(rest).lookingAt()) {
                return Standing.NONE;
            }
            return AFTERWARDS.matcher(rest).lookingAt() ? Standing.CHAINED : Standing.DONE;
        }
        if (Syllable.M.closes(word)) {
            return ENDED.matcher(rest).matches() ? Standing.DONE : Standing.NONE;
        }
        return GOES_ON.matcher(word).matches() && !rest.isEmpty() ? Standing.CHAINED : Standing.NONE;
    }

    /** 하지 않기로 calls it off; 되지 않았다 and 하지 못했다 say that it came to nothing; 하지 않았다 alone tells no event. */
    private static Standing negated(String word, String rest) {
        if (WILL_NOT.matcher(rest).lookingAt()) {
            return Standing.CANCELLED;
        }
        boolean unable = COULD_NOT.matcher(rest).lookingAt();
        boolean undone =
                PASSIVE_NEGATED.matcher(word).matches() && DID_NOT.matcher(rest).lookingAt();
        return unable || undone ? Standing.FAILED : Standing.NONE;
    }

    private static Standing past(String word, String rest) {
        if (SUPPOSED.matcher(word).matches()) {
            return Standing.NONE;
        }
        boolean turned = TURNED.matcher(word).matches();
        Matcher off = OFF_SOON.matcher(rest);
        return turned && off.lookingAt() ? Standing.CANCELLED : Standing.DONE;
    }

    private static Standing resolved(String rest, boolean further) {
        if (!RESOLVED.matcher(rest).lookingAt()) {
            return Standing.NONE;
        }
        return RESOLVED_ONCE.matcher(rest).lookingAt() ? off(rest, Standing.PLANNED, further) : Standing.PLANNED;
    }

    private static Standing aim(String word, String rest, boolean further) {
        if (word.endsWith("려는") && INTENTION.matcher(rest).lookingAt()) {
            return Standing.PLANNED;
        }
        if (STRIVES.matcher(rest).lookingAt()) {
            return Standing.PLANNED;
        }
        return word.endsWith("려") && rest.length() > 0 && !rest.startsWith("했") && !rest.startsWith("하")
                ? Standing.CHAINED
                : off(rest, Standing.NONE, further);
    }

    private static Standing future(String rest, boolean further) {
        if (rest.startsWith("수 ") || rest.startsWith("수도")) {
            return rest.startsWith("수 있도록") && ASKED.matcher(rest).lookingAt() ? Standing.PROPOSED : Standing.NONE;
        }
        if (UNREAL.matcher(rest).lookingAt()) {
            return Standing.NONE;
        }
        if (!MEANT.matcher(rest).lookingAt()) {
            return Standing.PLANNED;
        }
        if (rest.startsWith("것을 ") && ASKED.matcher(rest).lookingAt()) {
            return Standing.PROPOSED;
        }
        if (ASKED_WHETHER.matcher(rest).lookingAt()) {
            return Standing.NONE;
        }
        if (ONCE_MEANT.matcher(rest).lookingAt()) {
            boolean bygone = BYGONE.matcher(rest).lookingAt();
            Standing still = bygone ? Standing.NONE : Standing.PLANNED;
            return off(rest, still, further);
        }
        return Standing.PLANNED;
    }

    private static Standing off(String rest, Standing still, boolean further) {
        return further ? Turn.off(rest).orElse(still) : still;
    }

    private static Standing present(String rest) {
        if (WEIGHED.matcher(rest).lookingAt()) {
            return Standing.UNDER_REVIEW;
        }
        if (AGREED.matcher(rest).lookingAt()) {
            return Standing.PLANNED;
        }
        return rest.startsWith("것을 ") && ASKED.matcher(rest).lookingAt() ? Standing.PROPOSED : Standing.NONE;
    }
}
