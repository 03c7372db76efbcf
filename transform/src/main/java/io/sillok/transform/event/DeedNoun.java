package io.sillok.transform.event;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around a deed named by a noun say of it: 체결을 검토한다, 방문이 취소됐다, 이번 협약 체결로, 체결(headline). */
final class DeedNoun {
    private static final Pattern PARTICLE =
            Pattern.compile("식?[’'”\"」]?(?:\\([^)]{1,20}\\))?(을|를|이|가|은|는|도|에도|에|의|으로|로|과|와|까지|부터|만)?(?=[\\s,.…!]|$)");
    private static final Pattern WITHIN = Pattern.compile("식?(?:에서|에서는|에서도|에는|서)(?=[\\s,])");
    private static final Pattern ENDED = Pattern.compile("^\\s*(?:[.…!)”’\"'].*)?$", Pattern.DOTALL);
    private static final Pattern BY_MEANS =
            Pattern.compile("^(?:통해|통한|계기로|바탕으로|기념|따라|따른|힘입어|이어)(?:[가-힣]{0,2})?(?=[\\s,]|$)");
    private static final Pattern PURPOSE = Pattern.compile("^(?:위해|위한|위하여|골자로|내용으로|담은|포함)");
    private static final Pattern PREPARED = Pattern.compile("^위한 (?:[가-힣]{1,6} ){0,2}?(?:논의|협의|실무협의|검토|협상|조율)");
    /** 체결에 앞서 검토를 받는다: what comes first is told, and not the deed. */
    private static final Pattern AHEAD_OF = Pattern.compile("^앞서(?=[ ,])");

    private static final Pattern MATTER = Pattern.compile("^(?:방안|문제|가능성|여부|시기|조건|방향)");
    private static final Pattern WEIGHED = Pattern.compile("^.{0,40}?(?:검토|논의|협의|고려|타진|모색|조율)");
    private static final Pattern LISTED = Pattern.compile("^(?:[▲△▷·,]|및 |등(?:을|에|의)? )");
    private static final Pattern LISTED_MEANS = Pattern.compile("^등(?:을|으로)? ?(?:통해|통한|계기로)");
    private static final Pattern LIST_ENDS = Pattern.compile(" 등(?:을|에|의|도)? \\S+(?: \\S+)?$");
    private static final Pattern HOST = Pattern.compile(
            "(?:했|하고|하며|하기|할|한|해|하지|하려)(?:[가-힣]*)|(?:마치|마쳤|마친|마칠|마무리|완료|끝내[고는기려]|끝냈|성사|이뤄|이루|진행|실시|개최|거행|가지|가졌|가질|가진|가져|갖|열|연|치르|치렀|소화|성공|돌입|들어[가갈간갔]|(?:함께|같이)(?=[하했한할해]))[가-힣]*");
    private static final Pattern CAMPAIGN = Pattern.compile("^(?:일정|행사|절차|과정|건|협조|전)");
    private static final Pattern STOP = Pattern.compile(".*(?:[을를]|[가-힣]고|며|면서|있는|[^은]는|다|다고)");
    private static final Pattern REFUSED = Pattern.compile("^(?:끝내 |결국 |모두 )?(?:받아들여지지 (?:않|못)|거절|거부|반려|무산|수용되지)");
    private static final Pattern MARKS = Pattern.compile("[,.…‘’'“”\"!]");
    private static final Pattern NOT_REACHED = Pattern.compile("\\S{0,6}(?:지|이르지) 못");
    private static final Pattern ONCE_PLANNED = Pattern.compile("(?:예정|계획|방침)이?(?:었|던).*");
    private static final Pattern OPEN = Pattern.compile(".*(?:[을를이가은는]|으나|지만|다가|는데|려다)");
    private static final Pattern ADVERSE = Pattern.compile(".*(?:으나|지만|다가|는데|려다)");
    private static final Pattern STOPS = Pattern.compile("[.…!\\s]+$");

    private static final int FARTHEST = 10;

    private DeedNoun() {}

    /**
     * What becomes of the deed.
     *
     * @param words after the noun, to the end of the sentence
     * @param recent whether the words before it say that it is the one just told of: 이번, 최근, 앞서
     */
    static Standing of(String words, boolean recent) {
        if (WITHIN.matcher(words).lookingAt()) {
            return Standing.CHAINED;
        }
        Matcher m = PARTICLE.matcher(words);
        if (!m.lookingAt()) {
            return Standing.NONE;
        }
        String particle = m.group(1) == null ? "" : m.group(1);
        String rest = words.substring(m.end()).stripLeading();
        if (particle.isEmpty() && ENDED.matcher(words.substring(m.end())).matches()) {
            return Standing.DONE;
        }
        if (particle.endsWith("로")
                || BY_MEANS.matcher(rest).lookingAt()
                || LISTED_MEANS.matcher(rest).lookingAt()) {
            return recent ? Standing.DONE : Standing.NONE;
        }
        if (particle.equals("에") && AHEAD_OF.matcher(rest).lookingAt()) {
            return Standing.NONE;
        }
        if (PURPOSE.matcher(rest).lookingAt()) {
            return PREPARED.matcher(rest).lookingAt() ? Standing.UNDER_REVIEW : Standing.NONE;
        }
        if (MATTER.matcher(rest).lookingAt()) {
            return WEIGHED.matcher(rest).lookingAt() ? Standing.UNDER_REVIEW : Standing.NONE;
        }
        if (LISTED.matcher(rest).lookingAt()) {
            return listed(rest);
        }
        return governed(rest);
    }

    /** The first word that governs the noun. */
    private static Standing governed(String rest) {
        String words = rest;
        for (int i = 0; i < FARTHEST && !words.isBlank(); i++) {
            int space = words.indexOf(' ');
            String word =
                    MARKS.matcher(space < 0 ? words : words.substring(0, space)).replaceAll("");
            String next = space < 0 ? "" : words.substring(space + 1);
            Optional<Turn> turn = Turn.at(words);
            if (turn.isPresent()) {
                return turned(turn.get(), words, word, next);
            }
            if (HOST.matcher(word).matches()) {
                return VerbEnding.of(words);
            }
            if (STOP.matcher(word).matches() && !CAMPAIGN.matcher(word).lookingAt()) {
                return Standing.NONE;
            }
            words = next;
        }
        return Standing.NONE;
    }

    private static Standing turned(Turn turn, String words, String word, String next) {
        if (turn.takenBack(words)) {
            return turn == Turn.PLANNED && NOT_REACHED.matcher(words).lookingAt() ? Standing.FAILED : Standing.NONE;
        }
        if (turn == Turn.PLANNED && ONCE_PLANNED.matcher(word).matches()) {
            return Turn.off(next).orElse(Standing.NONE);
        }
        if (turn == Turn.PROPOSED && REFUSED.matcher(next).lookingAt()) {
            return Standing.FAILED;
        }
        boolean open = OPEN.matcher(word).matches();
        if (turn == Turn.PLANNED && open) {
            Optional<Turn> over = Turn.at(next);
            if (over.isPresent() && !over.get().takenBack(next)) {
                return over.get().standing();
            }
            return ADVERSE.matcher(word).matches() ? Turn.off(next).orElse(Standing.PLANNED) : Standing.PLANNED;
        }
        return turn.standing();
    }

    /** Something listed has its verb where the list ends; a noun alone before a comma goes on into the next verb, 방문, 논의했다. */
    private static Standing listed(String rest) {
        if (rest.startsWith(",") && !LIST_ENDS.matcher(rest).find()) {
            return FinitePredicate.first(rest);
        }
        List<String> words = Words.of(STOPS.matcher(rest).replaceAll(""));
        for (int i = Math.max(0, words.size() - 2); i < words.size(); i++) {
            Optional<Turn> turn = Turn.at(words.get(i));
            if (turn.isPresent()) {
                return turn.get().standing();
            }
            boolean hearsay = i > 0 && words.get(i - 1).endsWith("고");
            if (HOST.matcher(words.get(i)).matches() && !hearsay) {
                return VerbEnding.of(words.get(i));
            }
        }
        return Standing.NONE;
    }
}
