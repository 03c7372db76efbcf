package io.sillok.transform.event;

import io.sillok.transform.reading.EventStatus;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far an English or Chinese deed has come, by the auxiliary before it. */
final class WesternOutlook {
    private static final Pattern PLANNED = Pattern.compile(
            "\\b(?:will|plans? to|planned to|is to|are to|scheduled to|expected to|set to|intends? to|aims? to)\\b|将|將|计划|計劃|拟");
    private static final Pattern REVIEWED =
            Pattern.compile("\\b(?:consider(?:s|ing)?|review(?:s|ing)?|exploring|studying)\\b|研究|考虑");
    private static final Pattern CANCELLED = Pattern.compile("\\b(?:cancel(?:l?ed|s)?|called off|scrapped)\\b|取消");
    private static final Pattern PROPOSED = Pattern.compile("\\b(?:propose[ds]?|suggest(?:ed|s)?|urged?)\\b|建议|提议");

    private static final String ADVERB = "(?:[\\p{L}]+ly )?$";
    /** A deed that may be, or was not, done; and one that is only wished for or spoken of: 对开工表示祝贺. */
    private static final Pattern UNREAL = Pattern.compile(
            "\\b(?:would|could|may|might|can|should|not|never|n['’]t) (?:be |have )?" + ADVERB
                    + "|(?:未|没有|不|没)$|(?:希望|力争|争取|推动|期待|邀请|欢迎|推進|推动)[^，。；]{0,20}$|(?:对|向|为|自|从|祝贺|庆祝|围绕|关于|對|為)[^，。；]{0,12}$");

    /** If it is signed; who denied that it was; what had been due to be; and in Chinese, what is not yet. */
    private static final Pattern UNTOLD =
            Pattern.compile("(?:^|[,;] ?|\\b(?:and|but|that) )(?:[Ii]f|[Uu]nless|[Ww]hether|[Oo]nce)\\b[^,;]{0,50}$"
                    + "|\\b(?:den(?:y|ied|ies)|rumou?rs?|refut(?:ed|es))\\b[^,;]{0,50}$"
                    + "|\\bhad (?:been )?(?:due|scheduled|planned|expected|hoped|set|intended) to (?:be )?$"
                    + "|(?:如果|若|一旦|假如|是否|能否|否认)[^，。；]{0,30}$"
                    + "|(?:未|没有|没能|不会|不再)(?:与|和|同|向|在|就|跟)[^，。；]{1,16}$");

    private static final Pattern SUPPOSED = Pattern.compile("\\b(?:would|could|might)\\b");
    private static final Pattern INFINITIVE = Pattern.compile("\\bto " + ADVERB);
    private static final Pattern MEANT = Pattern.compile(
            "\\b(?:plans?|planned|is|are|was|were|be|scheduled|expected|set|intends?|aims?|agreed|decided|due) to "
                    + ADVERB);
    private static final Pattern VOTED = Pattern.compile("\\bvoted (?:[\\p{L}-]+ ){0,2}to " + ADVERB);
    private static final Pattern UNABLE = Pattern.compile("\\b(?:failed|unable|refused) to " + ADVERB);
    private static final Pattern ASKED = Pattern.compile("\\b(?:urged|asked|called on) [^,;]{0,40}to " + ADVERB);
    /** 签署的协议, 成立以来: the deed only tells of something else. */
    private static final Pattern ASIDE = Pattern.compile("^了?(?:的|以来|之际|期间)");

    private static final int NEAR = 60;
    private static final int AROUND = 60;

    private WesternOutlook() {}

    /**
     * The status; null where the words tell of no event.
     *
     * @param begin of the verb in the sentence
     * @param end of the verb
     */
    static @Nullable EventStatus of(String sentence, int begin, int end) {
        String before = sentence.substring(Math.max(0, begin - NEAR), begin);
        if (UNREAL.matcher(before).find()
                || UNTOLD.matcher(before).find()
                || ASIDE.matcher(sentence.substring(end)).lookingAt()) {
            return null;
        }
        String around = sentence.substring(Math.max(0, begin - AROUND), Math.min(sentence.length(), end + AROUND));
        if (CANCELLED.matcher(around).find()) {
            return EventStatus.CANCELLED;
        }
        if (INFINITIVE.matcher(before).find()) {
            return infinitive(before);
        }
        String clause = before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf('，')) + 1);
        if (found(SUPPOSED, clause)) {
            return null;
        }
        if (found(REVIEWED, clause)) {
            return EventStatus.UNDER_REVIEW;
        }
        if (found(PLANNED, clause)) {
            return EventStatus.PLANNED;
        }
        return found(PROPOSED, clause) ? EventStatus.PROPOSED : EventStatus.DONE;
    }

    /** 20 experts to launch the committee tells no more than what for. */
    private static @Nullable EventStatus infinitive(String before) {
        if (found(VOTED, before)) {
            return EventStatus.DONE;
        }
        if (found(UNABLE, before)) {
            return EventStatus.FAILED;
        }
        if (found(ASKED, before)) {
            return EventStatus.PROPOSED;
        }
        return found(MEANT, before) ? EventStatus.PLANNED : null;
    }

    private static boolean found(Pattern pattern, String words) {
        Matcher m = pattern.matcher(words);
        return m.find();
    }
}
