package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.Grain;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When: the date nearest before the verb that belongs to it. */
final class EventDay {
    private static final String REPORTED = "따르면";
    private static final Pattern SPOKEN_OF = Pattern.compile("식?[’'”\"」』]?(?:\\([^)]{1,20}\\))?[이가은는도을를] ");
    /** From a deadline to its deed, with no other verb between. */
    private static final Pattern DUE = Pattern.compile("까지(?: \\S{1,12}(?<![는은고며어아해여서])){0,2} ?");

    private static final int FARTHEST_REPORT = 30;

    private static final Set<EventKind> FOUNDING = EnumSet.of(
            EventKind.LAUNCH, EventKind.GROUNDBREAKING, EventKind.AGREEMENT, EventKind.APPOINTMENT, EventKind.VISIT);

    private EventDay() {}

    /** The date, or null; one that says only who reported, till when, or when something else was, does not count. */
    static @Nullable DateMention of(Scene scene, EventKind kind, Span verb) {
        int begin = scene.sentenceSpan().begin();
        String before =
                scene.words().substring(begin, Math.min(scene.words().length(), verb.begin() + REPORTED.length() - 1));
        int reported = before.contains(REPORTED) ? begin + before.indexOf(REPORTED) : -1;
        for (int i = scene.dates().size() - 1; i >= 0; i--) {
            DateMention d = scene.dates().get(i);
            int end = d.span().end();
            if (isDue(d, scene, verb)) {
                return kind == EventKind.BID && !d.to().isBefore(scene.reading().published()) ? d : null;
            }
            boolean ofReport = reported > end && reported < verb.begin() && reported - end < FARTHEST_REPORT;
            if (end <= verb.end()
                    && (isDay(d) || isYearOf(kind, d, scene))
                    && !ofReport
                    && scene.words().charAt(d.span().begin()) != ' '
                    && !(scene.words().startsWith("까지", end) && !isRange(d, scene))
                    && isOfDeed(scene.words().substring(end, verb.end()))) {
                return d;
            }
        }
        return behind(scene, verb);
    }

    /** 개소식은 24일 열린다, 개소식을 24일 열었다: the date right behind a deed that is what its clause speaks of; null where none is. */
    private static @Nullable DateMention behind(Scene scene, Span verb) {
        for (DateMention d : scene.dates()) {
            int begin = d.span().begin();
            if (begin >= verb.end() && scene.clause().span().contains(d.span())) {
                String between = scene.words().substring(verb.end(), begin);
                return isDay(d) && SPOKEN_OF.matcher(between).matches() ? d : null;
            }
        }
        return null;
    }

    /** 1958년 후원을 받아 개원했다: a year gone by tells when something was founded or concluded; a budget has its year by name. */
    private static boolean isYearOf(EventKind kind, DateMention d, Scene scene) {
        boolean bygone =
                d.grain() == Grain.YEAR && d.to().isBefore(scene.reading().published());
        return bygone
                && (scene.words().startsWith("에 ", d.span().end())
                        || (FOUNDING.contains(kind)
                                && scene.words().startsWith("년 ", d.span().end() - 1)));
    }

    /** Whether no clause between a day and the deed has taken it with it. */
    private static boolean isOfDeed(String between) {
        return !Relatives.leftBehind(between) && !Relatives.endWithTense(between);
    }

    static boolean isDay(DateMention d) {
        return d.grain() != Grain.YEAR && d.grain() != Grain.FISCAL_YEAR && d.grain() != Grain.DECADE;
    }

    /** 25일부터 28일까지 are the days of the deed, 28일까지 the end of something else. */
    private static boolean isRange(DateMention d, Scene scene) {
        return d.span().of(scene.words()).contains("부터");
    }

    /** 21일까지 신청서를 낼: the deed's own end, which no earlier day outdoes; a bid is told by it. */
    private static boolean isDue(DateMention d, Scene scene, Span verb) {
        int end = d.span().end();
        return end <= verb.begin()
                && scene.words().startsWith("까지", end)
                && !isRange(d, scene)
                && DUE.matcher(scene.words().substring(end, verb.begin())).matches();
    }

    /** Whether the date can be the day of a deed of this status: nothing is done on a day to come, nor planned for one gone by. */
    static boolean fits(DateMention date, EventStatus status, LocalDate published) {
        boolean ahead = date.from().isAfter(published);
        boolean gone = date.to().isBefore(published);
        return !(status == EventStatus.DONE && ahead) && !(status == EventStatus.PLANNED && gone);
    }
}
