package io.sillok.transform.event;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    /** Turns told by a verb of their own, whose last syllable its endings change. */
    private static final Pattern STEM = Pattern.compile("미뤄|미루|미룬|미뤘|늦춰|늦추|늦췄");

    /** 무산됨에 따라: what follows from it. */
    private static final Pattern CAUSE = Pattern.compile("^[됨함](?:에 따라|으로(?:써|서)?)(?=[ ,])");

    private static final Pattern RESOLVED =
            Pattern.compile("^[가-힣]{1,2}기로 ?(?:했|결정|의결|합의|한(?![가-힣]))|^[하되]?키로 ?(?:했|결정|의결|합의|한(?![가-힣]))");
    private static final Pattern VERB = Pattern.compile("^[하했한할해함되됐된될돼됨]");
    /** 취하를 결정했다, 무산이 확정됐다, 무산으로 끝났다. */
    private static final Pattern SETTLED = Pattern.compile(
            "^(?:[을를이가] ?(?:최종 |공식 |전격 )?(?:결정|선언|통보|발표|확정|공식화|의결)|로 (?=끝[나났난]|돌아[가갔간])|으로 (?=끝[나났난]))");
    /** 연기한다고 밝혔다: who says so of one's own has resolved it. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("^[한룬춘]다고 (?:[가-힣0-9]{1,8} ){0,3}(?:밝혔|밝힌|발표|공지|통보|알렸|공고|선언|공식화)");
    /** What happens to something goes on into what comes of it: 유찰되면서, 취소돼. */
    private static final Pattern PASSIVE = Pattern.compile("^[되돼된]");

    private static final Pattern ENDED = Pattern.compile("^[’'”\"]?\\s*(?:[.…!)”’\"'].*)?$", Pattern.DOTALL);

    private static final Set<Turn> OFF_TURNS = EnumSet.of(CANCELLED, FAILED, POSTPONED);
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

    /** Whether a deed itself is no more than a look at it: 심사했다. */
    static boolean weighs(String deed) {
        return UNDER_REVIEW.pattern.matcher(deed).matches();
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

    /**
     * What the deed comes to where the words, which begin with the turn by which it is called off, fails or is put off, say that
     * this has come about: 무산됐다, 취소하기로 했다. What may, should or is to come to nothing has not.
     */
    private Standing reached(String words) {
        Matcher m = pattern.matcher(words);
        if (!m.lookingAt()) {
            return Standing.NONE;
        }
        boolean stem = STEM.matcher(m.group()).matches();
        return comeTo(words.substring(stem ? m.end() - 1 : m.end()), stem);
    }

    private Standing comeTo(String after, boolean verbal) {
        if (ENDED.matcher(after).matches()
                || CAUSE.matcher(after).lookingAt()
                || RESOLVED.matcher(after).lookingAt()
                || ANNOUNCED.matcher(after).lookingAt()) {
            return standing();
        }
        Matcher settled = SETTLED.matcher(after);
        boolean noun = settled.lookingAt();
        if (!noun && !verbal && !VERB.matcher(after).lookingAt()) {
            return Standing.NONE;
        }
        String verb = noun ? after.substring(settled.end()) : after;
        // whether a turn further on takes this one back makes it no more done, and asking would ask the rest of the
        // rest
        Standing told = VerbEnding.ofItself(verb);
        if (told.chained()) {
            told = PASSIVE.matcher(verb).lookingAt() ? Standing.DONE : FinitePredicate.behindFirstItself(verb);
        }
        return told.equals(Standing.DONE) ? standing() : Standing.NONE;
    }

    /** What comes of a deed that is itself such a turn, 부결됐다, 유찰됐다, by what follows it; empty where it is none. */
    static Optional<Standing> offBy(String deed, String after) {
        Matcher off = OFF.matcher(deed);
        return off.matches() ? Optional.of(turn(off).comeTo(after, false)) : Optional.empty();
    }

    /** Whether a deed itself calls something off, fails or puts it off. */
    static boolean isOff(String deed) {
        return OFF.matcher(deed).matches();
    }

    private static Turn turn(Matcher off) {
        return off.group(1) != null ? CANCELLED : off.group(2) != null ? FAILED : POSTPONED;
    }

    /** Whether the words, which begin with this turn, take it back or only fear it. */
    boolean takenBack(String from) {
        Matcher m = pattern.matcher(from);
        if (!m.lookingAt()) {
            return false;
        }
        return OFF_TURNS.contains(this)
                ? reached(from).none()
                : DENIED.matcher(from.substring(m.end())).lookingAt();
    }

    /** Where the words tell further on that it was called off, failed or was put off. */
    static Optional<Standing> off(String words) {
        Matcher m = OFF.matcher(words);
        while (m.find()) {
            Standing standing = turn(m).reached(words.substring(m.start()));
            if (!standing.none()) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }
}
