package io.sillok.transform.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which a deed is called off, fails, is put off, weighed, asked for or resolved upon. */
enum Turn {
    CANCELLED("취소|철회|백지화|포기|중단|파기|폐기|해지"),
    FAILED("무산|결렬|불발|실패|부결|유찰|좌초|물거품|탈락|미반영"),
    POSTPONED("잠정 ?연기|연기|미뤄|미루|미룬|미뤘|늦춰|늦추|늦췄|순연|보류|유보"),
    UNDER_REVIEW("검토|타진|저울질|고려|논의|협의|조율|모색|심사|심의|협상"),
    PROPOSED("제안|요청|건의|촉구|희망|요구|당부|주문|바라|바란|가시화"),
    PLANNED("합의|추진|준비|예정|계획|방침|구상|약속|예고|나서|나선|나설|나섰|박차|속도|서두|서둘|목표|전망|앞두|앞둔|시동");

    private static final Pattern DENIED = Pattern.compile("^[가-힣]{0,6}지(?:는|도)? ?(?:않|못|아니)|^[가-힣]{0,3}에 이르지 못");
    /** What is feared, asked or weighed about a turn has not come about: 취소 가능성, 무산 위기. */
    private static final Pattern FEARED =
            Pattern.compile("^[가-힣]{0,3}?(?:을|를|도)? ?(?:가능성|위기|우려|여부|설\\b|검토|요구|요청|촉구|논의|고려|제안|대상)");

    private static final Pattern OFF =
            Pattern.compile("(" + CANCELLED.words + ")|(" + FAILED.words + ")|(" + POSTPONED.words + ")");

    private final String words;
    private final Pattern pattern;

    Turn(String words) {
        this.words = words;
        this.pattern = Pattern.compile(words);
    }

    Standing standing() {
        return switch (this) {
            case CANCELLED -> Standing.CANCELLED;
            case FAILED -> Standing.FAILED;
            case POSTPONED -> Standing.POSTPONED;
            case UNDER_REVIEW -> Standing.UNDER_REVIEW;
            case PROPOSED -> Standing.PROPOSED;
            case PLANNED -> Standing.PLANNED;
        };
    }

    /** What a deed done means where the deed itself is such a turn: 부결했다, 유찰됐다, 심사했다. */
    static Standing done(String deed) {
        if (FAILED.pattern.matcher(deed).matches()) {
            return Standing.FAILED;
        }
        return UNDER_REVIEW.pattern.matcher(deed).matches() ? Standing.UNDER_REVIEW : Standing.DONE;
    }

    /** The turn that the words begin with. */
    static Optional<Turn> at(String words) {
        for (Turn turn : values()) {
            if (turn.pattern.matcher(words).lookingAt()) {
                return Optional.of(turn);
            }
        }
        return Optional.empty();
    }

    /** Whether the words, which begin with this turn, take it back or only fear it. */
    boolean takenBack(String from) {
        Matcher m = pattern.matcher(from);
        if (!m.lookingAt()) {
            return false;
        }
        String after = from.substring(m.end());
        return DENIED.matcher(after).lookingAt()
                || ((this == CANCELLED || this == FAILED || this == POSTPONED)
                        && FEARED.matcher(after).lookingAt());
    }

    /** Where the words tell further on that it was called off, failed or was put off. */
    static Optional<Standing> off(String words) {
        Matcher m = OFF.matcher(words);
        while (m.find()) {
            Turn turn = m.group(1) != null ? CANCELLED : m.group(2) != null ? FAILED : POSTPONED;
            if (!turn.takenBack(words.substring(m.start()))) {
                return Optional.of(turn.standing());
            }
        }
        return Optional.empty();
    }
}
