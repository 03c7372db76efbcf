package io.sillok.transform.event;

import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.scan.Hangul;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the words that name a stage say that it has been reached, or only that it is to come, feared, asked for or denied. */
final class StageStanding {
    private static final Pattern VERB = Pattern.compile("[하해했할함합되돼됐된될됨]|한(?![가-힣])|한다|시[키킨켰킬]|키로|받[았은을]");
    /** What is granted by another verb: 예타 면제가 최종 확정됐다, 우선협상대상자로 선정됐다. */
    private static final Pattern GRANTED = Pattern.compile(
            "^[’'”\"」]?(?:을|를|이|가|로|으로|에|대상으로|대상에)? ?(?:최종 |공식 |사업으로 |대상으로 ){0,2}(?:확정|결정|승인|통과|의결|선정|지정|낙점|포함)(?=[하해했할되돼됐된될한]|받)");

    private static final Pattern BEGUN = Pattern.compile("^(?:를|가|이|을) ?(?:시작|진행|실시)");
    private static final Pattern RECEIVED = Pattern.compile("^(?:를|을) ?(?=받[았은을아])");
    private static final String ENDINGS = "했됐돼된되하";

    /** Not, never, if, could; 尚未, 不会. */
    private static final Pattern UNREAL = Pattern.compile(
            "\\b(?:not|never|no|cannot|could|may|might|would|can|should|must|if|unless|whether|den(?:y|ied|ies)|rumou?rs?|yet to|fail(?:ed|s)? to|refus(?:ed|es) to|urg(?:ed|es)|demand(?:ed|s)?)\\b[^.;]{0,40}$"
                    + "|n['’]t\\b[^.;]{0,40}$|(?:未|没有|没|不|如果|若|是否|能否|可能|或将|否认|要求|呼吁|希望)[^，。；]{0,12}$");

    private static final Pattern DISOWNED =
            Pattern.compile("^[^.]{0,60}\\b(?:rumou?r|den(?:y|ied|ies)|untrue|false)\\b");
    private static final Pattern TO_COME = Pattern.compile(
            "\\b(?:will|(?:is|are|be|expected|due|set|scheduled|planned|plans?|likely) to)\\b[^.;]{0,20}$|(?:将|拟|计划|预计|有望)[^，。；]{0,14}$");

    private StageStanding() {}

    /** The standing of English and Chinese words by what stands around them. */
    private static Optional<EventStatus> western(String before, String after) {
        if (UNREAL.matcher(before).find() || DISOWNED.matcher(after).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(TO_COME.matcher(before).find() ? EventStatus.PLANNED : EventStatus.DONE);
    }

    /**
     * The standing of a stage that the words reach, or empty where they do not reach it.
     *
     * @param before what stands before them, from the beginning of the clause
     * @param matched the words of the stage as they stand
     * @param after what follows them, to the end of the sentence
     * @param weak whether the stage's noun alone tells of it: where there is a bid, bidding goes on
     */
    static Optional<EventStatus> of(String before, String matched, String after, boolean weak) {
        if (!Hangul.hasHangul(matched)) {
            return western(before, after);
        }
        char last = matched.charAt(matched.length() - 1);
        String from = ENDINGS.indexOf(last) >= 0 ? last + after : after;
        Matcher begun = BEGUN.matcher(from);
        if (begun.find()) {
            from = from.substring(begun.end());
        }
        Matcher received = RECEIVED.matcher(from);
        if (received.find()) {
            from = from.substring(received.end());
        }
        // 첫 삽을 |떴다: the words end before their own verb
        boolean verbal = last == ' ' || VERB.matcher(from).lookingAt();
        Matcher granted = GRANTED.matcher(from);
        Standing standing = verbal
                ? VerbEnding.of(from)
                : granted.find() ? VerbEnding.of(from.substring(granted.end())) : DeedNoun.of(from, true);
        if (standing.chained()) {
            standing = FinitePredicate.behindFirst(from);
            return Optional.of(standing.status() == EventStatus.PLANNED ? EventStatus.PLANNED : EventStatus.DONE);
        }
        if (standing.status() == EventStatus.DONE || standing.status() == EventStatus.PLANNED) {
            return Optional.ofNullable(standing.status());
        }
        return weak && !verbal && standing.none() ? Optional.of(EventStatus.DONE) : Optional.empty();
    }
}
