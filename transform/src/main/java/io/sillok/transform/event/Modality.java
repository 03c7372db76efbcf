package io.sillok.transform.event;

import io.sillok.transform.reading.EventStatus;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far something has come, by the verb's ending and what follows it: 체결했다, 체결할 예정이다, 검토한다, 무산됐다. */
final class Modality {
    private static final String PAST = "[했됐났갔왔섰렸졌웠였았었쳤겼뤘꿨눴췄켰폈혔봤줬뒀]";
    private static final Pattern DONE_AT_ONCE = Pattern.compile("(?:" + PAST + "|[한된난] |은 뒤)");
    private static final Pattern CANCELLED = Pattern.compile("취소|철회|백지화|중단(?:했|됐|하기로|키로)|지 않기로|않겠다|폐기(?:했|됐)|포기");
    private static final Pattern FAILED = Pattern.compile("무산|결렬|탈락|불발|유찰|실패(?:했|로)|부결");
    private static final Pattern UNDER_REVIEW = Pattern.compile("검토|타진|저울질|고려 중|(?:논의|협의|조율) 중|조율하고");
    private static final Pattern INTENDED =
            Pattern.compile("(?:예정|계획|방침|구상|전망|목표)(?:이다|이며|이고|이라고|이라며|이라|이지만|이었|입니다|인 |으로 |에 있|된|이어서|\\.|$)|"
                    + "[할될갈릴칠울질날올] (?:것|전망)|하겠|겠다|앞두|추진(?:한다|하고|할|해)|준비|나설|나선다|나갈|"
                    + "(?:한다|된다|연다|열린다|만난다|찾는다|맺는다|든다|간다|온다)(?:고|는|\\.|$| )");
    private static final Pattern RESOLVED = Pattern.compile("기로 (?:했|합의|결정|뜻|약속|하고|한 )|키로 (?:했|합의|결정)");
    private static final Pattern PROPOSED = Pattern.compile("제안|요청|건의|촉구|희망|가시화|추진하자|요구");
    private static final Pattern DONE = Pattern.compile(PAST + "(?:다|으며|고|습니다|지만|는데|으나|던|음|을)|한 바 있");
    /** A verb that goes on into the next clause and has its tense from there: 만나, 방문해, 이어가며. */
    private static final Pattern TENSELESS = Pattern.compile("[가-힣](?:고|며|서|해|혀|돼|져|워|여),\\s$");

    private static final Pattern SUPPOSED = Pattern.compile("[가-힣]{0,3}(?:면|려면|더라도|어도)[ ,]");
    private static final Pattern MATTER =
            Pattern.compile(" ?(?:방안|문제|가능성|여부|시기|논의|협의|검토|을 위한|를 위한)(?:을|를|이|가|은|는|도|에|등)? ");

    private Modality() {}

    /** The status that the words after a verb's stem give, or empty where they have none of their own. */
    static Optional<EventStatus> of(String after, boolean encounter) {
        if (CANCELLED.matcher(after).find()) {
            return Optional.of(EventStatus.CANCELLED);
        }
        if (FAILED.matcher(after).find()) {
            return Optional.of(EventStatus.FAILED);
        }
        if (DONE_AT_ONCE.matcher(after).lookingAt()) {
            return Optional.of(EventStatus.DONE);
        }
        if (!encounter && UNDER_REVIEW.matcher(after).find()) {
            return Optional.of(EventStatus.UNDER_REVIEW);
        }
        if (INTENDED.matcher(after).find()
                || (!encounter && RESOLVED.matcher(after).find())) {
            return Optional.of(EventStatus.PLANNED);
        }
        if (!encounter && PROPOSED.matcher(after).find()) {
            return Optional.of(EventStatus.PROPOSED);
        }
        return DONE.matcher(after).find() ? Optional.of(EventStatus.DONE) : Optional.empty();
    }

    /** Whether the words after a verb's stem make it a condition: 맺어지면, 체결하려면. */
    static boolean supposed(String after) {
        return SUPPOSED.matcher(after).lookingAt();
    }

    /** Whether the deed is only the matter of a talk: 체결 방안, 체결 가능성. */
    static boolean matter(String after) {
        return MATTER.matcher(after).lookingAt();
    }

    /** Whether the clause leaves its tense to the clauses after it. */
    static boolean open(Clause clause) {
        return !clause.last() && TENSELESS.matcher(clause.words()).find();
    }
}
