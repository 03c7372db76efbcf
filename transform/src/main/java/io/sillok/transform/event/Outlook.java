package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.reading.EventKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far the deed of a cue has come, by its own ending, else by the verb that its chain ends in. */
final class Outlook {
    /** A noun that has become a verb: 체결했다, 면담키로, 출범시켰다. */
    private static final Pattern VERB_OF_NOUN =
            Pattern.compile("(?:식)?(?:[하해했할함합되돼됐된될됨]|한(?![가-힣])|한다|시[키킨켰킬]|키로|받[았은을])");

    private static final Pattern HOSTED = Pattern.compile("식[을를이가은는]? ");
    /** What came first, on a day gone by, is done, whatever is planned next: 출범한 뒤. */
    private static final Pattern FIRST = Pattern.compile("^\\S+ (?:뒤|후|다음|직후|이후)");

    /** 24일 협약을 맺고 함께 키우기로 했다: what was agreed upon, on a day that is not ahead. */
    private static final Pattern CONTENT = Pattern.compile("^[가-힣]{0,3}고 .*[기키]로 (?:했|뜻을|합의|약속|의견).*", Pattern.DOTALL);

    /** 협약을 맺고 사업을 시작한다고 밝혔다: what is made known together with its content is concluded. */
    private static final Pattern MADE_KNOWN = Pattern.compile(
            "^[가-힣]{0,3}고 (?:(?!예정|계획|방침|목표|[가-힣]*겠|[가-힣]+기로 )[^ .]+ ){1,14}?[^ .겠]*(?<!겠|했|였|됐|이)다고 (?:[^ .]{1,8} ){0,3}?(?:밝혔|전했|발표했).*",
            Pattern.DOTALL);

    private static final Pattern RECENT = Pattern.compile("(?:이번|최근|앞서|지난)[^.]{0,30}$");
    private static final Pattern YEARLY = Pattern.compile("(?:해마다|매년|매달|매월|매주|정기적으로|\\d년에 한 ?번)");

    /** Kinds of which a look at them is told by the same words as what comes of it. */
    private static final Set<EventKind> JUDGED =
            EnumSet.of(EventKind.BUDGET, EventKind.CALL_FOR_BIDS, EventKind.LEGISLATION);

    private Outlook() {}

    /** Whether the deed is told by a verb, 체결했다, and not by a noun, 체결을 검토했다. */
    static boolean verbal(Scene scene, Cue cue, Span verb) {
        String after = scene.after(verb.end());
        return cue.verbal()
                || (VERB_OF_NOUN.matcher(after).lookingAt()
                        && !HOSTED.matcher(after).lookingAt());
    }

    /** 30일 설명회를 열고 다음 달 15일부터 공모한다고 밝혔다: what the chain ends in has a day of its own. */
    private static boolean laterDayBehind(Scene scene, Span verb) {
        return scene.dates().stream()
                .anyMatch(d -> d.span().begin() >= verb.end()
                        && scene.clause().span().contains(d.span())
                        && d.from().isAfter(scene.reading().published()));
    }

    static Standing of(Scene scene, Cue cue, Span verb, @Nullable DateMention date) {
        String after = scene.after(verb.end());
        String deed = scene.deed(verb);
        Optional<Standing> off = Turn.offBy(deed, after);
        if (off.isPresent()) {
            return off.get();
        }
        String before = scene.words().substring(scene.clause().span().begin(), verb.begin());
        boolean seen = date != null && !date.to().isAfter(scene.reading().published());
        boolean recent = seen || RECENT.matcher(before).find();
        Standing own = verbal(scene, cue, verb) ? VerbEnding.of(after) : DeedNoun.of(after, recent);
        if (own.chained()) {
            LocalDate published = scene.reading().published();
            boolean gone = date != null && date.to().isBefore(published);
            boolean longGone = date != null && date.to().isBefore(published.minusMonths(1));
            if ((gone && FIRST.matcher(after).lookingAt())
                    || (seen && (!scene.clause().last() || laterDayBehind(scene, verb)))
                    || longGone) {
                return Standing.DONE;
            }
            own = FinitePredicate.behindFirst(after);
            boolean ahead = date != null && date.from().isAfter(scene.reading().published());
            own = own.equals(Standing.DONE) && ahead ? Standing.PLANNED : own;
            boolean concluded = seen
                    && cue.kind() == EventKind.AGREEMENT
                    && CONTENT.matcher(after).matches();
            boolean known = date == null
                    && cue.kind() == EventKind.AGREEMENT
                    && scene.words().charAt(verb.end() - 1) != '고'
                    && MADE_KNOWN.matcher(after).matches();
            own = own.equals(Standing.PLANNED) && (gone || concluded || known) ? Standing.DONE : own;
        }
        if (JUDGED.contains(cue.kind())
                && Turn.weighs(deed)
                && (own.equals(Standing.DONE) || own.equals(Standing.PLANNED))) {
            return Standing.UNDER_REVIEW;
        }
        if (cue.kind() == EventKind.BUDGET && own.equals(Standing.DONE)) {
            return Bills.budget(verb.of(scene.words()));
        }
        if (cue.kind() == EventKind.LEGISLATION && own.equals(Standing.DONE)) {
            return Bills.standing(verb.of(scene.words()));
        }
        return own.equals(Standing.PLANNED) && YEARLY.matcher(before).find() ? Standing.NONE : own;
    }
}
