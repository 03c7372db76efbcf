package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.reading.EventKind;
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

    private static final Pattern RECENT = Pattern.compile("(?:이번|최근|앞서|지난)[^.]{0,30}$");
    private static final Pattern YEARLY = Pattern.compile("(?:해마다|매년|매달|매월|매주|정기적으로|\\d년에 한 ?번)");

    private Outlook() {}

    /** Whether the deed is told by a verb, 체결했다, and not by a noun, 체결을 검토했다. */
    static boolean verbal(Scene scene, Cue cue, Span verb) {
        String after = scene.after(verb.end());
        return cue.verbal()
                || (VERB_OF_NOUN.matcher(after).lookingAt()
                        && !HOSTED.matcher(after).lookingAt());
    }

    static Standing of(Scene scene, Cue cue, Span verb, @Nullable DateMention date) {
        String after = scene.after(verb.end());
        String before = scene.words().substring(scene.clause().span().begin(), verb.begin());
        boolean seen = date != null && !date.to().isAfter(scene.reading().published());
        boolean recent = seen || RECENT.matcher(before).find();
        Standing own = verbal(scene, cue, verb) ? VerbEnding.of(after) : DeedNoun.of(after, recent);
        if (own.chained()) {
            boolean gone = date != null && date.to().isBefore(scene.reading().published());
            if ((gone && FIRST.matcher(after).lookingAt())
                    || (seen && !scene.clause().last())) {
                return Standing.DONE;
            }
            own = FinitePredicate.behindFirst(after);
            boolean ahead = date != null && date.from().isAfter(scene.reading().published());
            own = own.equals(Standing.DONE) && ahead ? Standing.PLANNED : own;
        }
        boolean judged = cue.kind() == EventKind.BUDGET || cue.kind() == EventKind.CALL_FOR_BIDS;
        if (judged && (own.equals(Standing.DONE) || own.equals(Standing.PLANNED))) {
            String words = verb.of(scene.words());
            Standing of = Turn.done(words.substring(words.lastIndexOf(' ') + 1));
            return own.equals(Standing.DONE) || of.equals(Standing.UNDER_REVIEW) ? of : own;
        }
        return own.equals(Standing.PLANNED) && YEARLY.matcher(before).find() ? Standing.NONE : own;
    }
}
