package io.sillok.transform.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Relative clauses: a verb before its noun takes what stands before it with it. In 산업부가 공모한 센터를 방문했다 the ministry does not
 * visit; in 지난달 끝난 공모에 응모했다 nobody bid last month.
 */
final class Relatives {
    private static final Pattern VERB = Pattern.compile(
            "[가-힣]*(?:[하되받키리이기드가오]는|[한할된될]|[가-힣](?:던)|받은|맺은|만든|이끈|끝난|지난|밝힌|내놓은|참여한|다닌|다녀온|나온|태어난|자란|세운|지은|키운|낳은|펴낸|이룬|거둔|겪은|맡은|맡긴|옮긴|남긴|보낸|지낸|나선|거친|마친|펼친|쓴|가진|갖춘|꾸린|이어온|찾은|떠난|일한)");
    /** They lead no clause of their own away: postpositions made of verbs, adjectives, and 열린, whose day is that of what happens there. */
    private static final Pattern LIGHT = Pattern.compile(
            "(?:위|대|관|통|의|인|비롯|포함|또|향|접|인접|속|관련|위치|다양|활발|긴밀|중요|필요|가능|특별|신속|원활|강력|우수|동일|유망|유력|유명|저명|유일|심각|막대|거대|방대|풍부|충분|부족|상당|시급|절실|적절|적합|탁월|독특|특수|복잡|단순|치열|철저|엄격|공정|투명|성실|신중|과감|안전|편리|정확|확실|분명|새로|이러|그러|똑같|조그마)한|열린|열리는|열릴|개최된|개최되는|마련된|예정된|예정되었던|예정됐던|예고된|오는|지난|한|할|된|될");

    private static final Pattern OTHER_SUBJECT = Pattern.compile(
            "[가-힣](?:으며|이며|하며|했고|하고|지만|으나|는데|면서),? (?:\\S+ ){0,4}?(?!\\S*(?:하|되|있|없|않|같|많|높|깊|넓|받|맺|리|에|로|서|까지)[은는] )[가-힣A-Za-z0-9]{2,12}[은는이가] ");
    /** 참석한 가운데: what goes on at the same time, and no noun that the clause tells of. */
    private static final String AMID = " 가운데";

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern PRESENT = Pattern.compile("[가-힣]+는(?= )");

    /** What is done to the noun, but not what brings two together. */
    private static final Pattern PASSIVE =
            Pattern.compile("(?<= )(?!(?:연결|결합|연계|통합|합병|비교|공유|체결|합의|구별|구분|대비|상충|협의|논의)[되된될])[가-힣]+(?:되는|된|될)(?= )");

    /** 25일 개막하는 박람회에 참가하고, …: the day goes with its own noun, and no farther than the verb of that. */
    private static final Pattern LEFT_BEHIND = Pattern.compile("에? [가-힣]+는 .*[가-힣](?:고|며),? .*", Pattern.DOTALL);

    private Relatives() {}

    /** Whether the day that the words follow belongs to a relative clause in a part of the sentence that has ended since. */
    static boolean leftBehind(String between) {
        return LEFT_BEHIND.matcher(between).matches();
    }

    /** Whether another clause, with a subject of its own, begins in the words. */
    static boolean otherSubject(String between) {
        return OTHER_SUBJECT.matcher(between).find();
    }

    /** Whether a relative clause with a past or a future ends in the words: one that has the present tells of no day. */
    static boolean endWithTense(String between) {
        return end(PRESENT.matcher(between).replaceAll("-"));
    }

    /** Whether a relative clause ends in the words, which begin with the end of a phrase. */
    static boolean end(String between) {
        return end(between, false);
    }

    /**
     * Whether a relative clause ends in the words that has no subject there: it has the one before the words. In 광주시와 네이버가 업체가
     * 입주하는 단지 조성에 합의했다 those who move in are others.
     */
    static boolean take(String between) {
        return end(between, true);
    }

    /**
     * Whether a relative clause ends in the words that may have the company before them: in 카카오와 첨단지구에 조성되는 센터의 협약을
     * 체결했다 nothing is made with anybody.
     */
    static boolean takeCompany(String between) {
        return end(PASSIVE.matcher(between).replaceAll("-"), false);
    }

    private static boolean end(String between, boolean unlessOwn) {
        int first = between.indexOf(' ');
        if (first < 0) {
            return false;
        }
        Matcher words = WORD.matcher(between).region(first, between.length());
        boolean subject = false;
        while (words.find()) {
            String word = words.group();
            subject |= unlessOwn && UnknownSubject.nominative(word);
            String bare = Syllable.only(word);
            boolean amid = between.startsWith(AMID, words.end());
            if (ends(word)
                    && !amid
                    && VERB.matcher(bare).matches()
                    && !LIGHT.matcher(bare).matches()) {
                if (!subject) {
                    return true;
                }
                subject = false;
            }
        }
        return false;
    }

    /** A verb before its noun ends in ㄴ or ㄹ. */
    private static boolean ends(String word) {
        return Syllable.N.closes(word) || Syllable.L.closes(word);
    }
}
