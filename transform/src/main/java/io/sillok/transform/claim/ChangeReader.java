package io.sillok.transform.claim;

import io.sillok.model.Transformation;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.reading.Days;
import io.sillok.transform.scan.Scan;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a figure that says how something moved from one that says how much there is: by what it is held against (전년 동월 대비,
 * from a year earlier) together with a word for the move (올랐다, 감소, rose), or by a noun for a rate (상승률).
 */
final class ChangeReader {
    private static final String AGAINST = "\\s?(?:보다|대비(?:로)?|에 비(?:해|하여|하면)?|[와과] 비교(?:해|하면)?)";
    private static final Pattern YEAR = Pattern.compile(
            "(?:(?:전년|지난해|작년)(?:도)?(?:의)?\\s?(?:같은|동)?\\s?(?:달|월|기간|기|분기|주|시기)?|(?:1|한)\\s?(?:년|해)\\s?전(?:의)?\\s?(?:같은\\s?(?:달|기간|시기))?)"
                    + AGAINST
                    + "|同比|去年同期(?:相比)?|比上年(?:同期)?");
    private static final Pattern PERIOD =
            Pattern.compile("(?:전월|전\\s?달|지난달|전\\s?분기|직전\\s?분기|지난\\s?분기|전기|전주|지난주|(?:1|한)\\s?(?:개월|달)\\s?전)" + AGAINST
                    + "|环比|比上月|比上季度");
    private static final Pattern YEAR_BEHIND = Pattern.compile(
            "(?i)\\b(?:year[- ](?:on|over)[- ]year|y-?o-?y|(?:from|on|over|than|compared (?:with|to)) (?:a year (?:earlier|ago|before)|(?:the )?(?:same (?:month|quarter|period|week) (?:of |in )?)?(?:a year earlier|(?:the )?(?:previous|last|preceding|prior) year)))\\b");
    private static final Pattern PERIOD_BEHIND = Pattern.compile(
            "(?i)\\b(?:(?:month|quarter|week)[- ](?:on|over)[- ](?:month|quarter|week)|[mq]-?o-?[mq]|(?:from|on|over|than|compared (?:with|to)) (?:a (?:month|quarter|week) (?:earlier|ago|before)|(?:the )?(?:previous|last|preceding|prior) (?:month|quarter|week)))\\b");

    private static final String RISE = "올랐|오른|올라|오르|상승|늘|증가|증액|높아|뛰|뛴|급증|급등|불어|성장|확대|많[은아]|웃돌|↑|▲|上升|增长|上涨|增加";
    private static final String FALL = "내렸|내린|내려|하락|줄|감소|감액|낮아|떨어|급감|급락|쪼그라|역성장|후퇴|축소|적[은어]|밑돌|↓|▼|△|下降|下跌|减少";
    /** Between figure and move: a particle, an adverb, a bracket; or a second figure against something else, which shares the move. */
    private static final String LINK = "(?:이나|이|가|을|를|나|씩|만큼|정도|가량)?[)\\s]*(?:더|소폭|크게|대폭|가까이|넘게|이상|포인트)?\\s?";

    private static final String SECOND =
            "(?:[,·와과]\\s?[^,.]{2,14}?(?:보다|대비|에 비해)[^,.]{0,4}?[\\d.]+\\s?(?:%|퍼센트|%p|%포인트)\\s?)?";
    private static final Scan RISES = Scan.of("^" + SECOND + LINK + "(?:" + RISE + ")");
    private static final Scan FALLS = Scan.of("^" + SECOND + LINK + "(?:" + FALL + ")");
    private static final Scan ROSE = Scan.of(
            "(?i)\\b(?:rose|rises?|risen|grew|grown|grows?|increased?|increases|climb(?:ed|s)?|up|gain(?:ed|s)?|jump(?:ed|s)?|higher|expand(?:ed|s)?)\\b(?: (?:by|about|some|nearly|over))?\\s?$");
    private static final Scan FELL = Scan.of(
            "(?i)\\b(?:fell|falls?|fallen|declin(?:ed?|es)|dropp?(?:ed|s)?|decreased?|decreases|down|lower|shrank|shrinks?|contract(?:ed|s)?|slipp?(?:ed|s)?)\\b(?: (?:by|about|some|nearly|over))?\\s?$");
    private static final Scan RATE_BEFORE = Scan.of(
            "(?:상승|증가|증감|성장|등락|변동|신장)[률율](?:은|는|이|가|도|을|를)?\\s?(?:약\\s?|각각\\s?|연\\s?)?(?:전년[^,.]{0,12}?(?:대비|보다)\\s?|전월\\s?대비\\s?|전분기\\s?대비\\s?)?$");
    private static final Scan FALL_RATE_BEFORE = Scan.of("(?:하락|감소)[률율](?:은|는|이|가|도|을|를)?\\s?(?:약\\s?)?$");
    private static final Scan GROWTH =
            Scan.of("(?i)성장|增长|\\b(?:growth|grew|grows?|grown|expand(?:ed|s)?|contract(?:ed|s)?|shrank|shrinks?)\\b");
    private static final Scan CUMULATIVE = Scan.of("(?:누계|누적|올해 들어|연초부터|올 들어)[^,.]{0,20}$");
    /** Only so much before a figure can say what it is held against. */
    private static final int BEFORE = 60;

    private static final int BEHIND = 80;

    private ChangeReader() {}

    /** What the figure says of a move; empty where it says how much there is, or where the text leaves it open. */
    static Optional<Change> read(Site site) {
        int from = from(site);
        String before = before(site);
        String behind = behind(site);
        boolean falls = falls(before, behind);
        if (!falls && !rises(before, behind)) {
            return Optional.empty();
        }
        boolean rates = site.figure().type() == FigureType.PERCENT
                && !site.figure().unit().id().equals("percentage-point");
        boolean growth = GROWTH.found(before + " " + behind);
        boolean year = last(YEAR, before) > last(PERIOD, before)
                || YEAR_BEHIND.matcher(behind).find();
        boolean period = !year
                && (last(PERIOD, before) >= 0 || PERIOD_BEHIND.matcher(behind).find());
        DateMention base = ChangeBase.of(site);
        if (base != null
                && !(year && YEAR_BEHIND.matcher(behind).find())
                && !(period && PERIOD_BEHIND.matcher(behind).find())
                && base.span().begin() - from > Math.max(last(YEAR, before), last(PERIOD, before))) {
            return Optional.of(fromBase(base, ClaimPeriod.of(site), rates, falls, growth));
        }
        if (rates) {
            if (year && CUMULATIVE.found(before)) {
                return Optional.of(new Change(Transformation.CUMULATIVE_YEAR_CHANGE, falls, growth, null));
            }
            boolean rate = RATE_BEFORE.found(before) || FALL_RATE_BEFORE.found(before);
            if (year || period || rate) {
                return Optional.of(new Change(
                        year
                                ? Transformation.YEAR_CHANGE
                                : period ? Transformation.PERIOD_CHANGE : Transformation.CHANGE,
                        falls,
                        growth,
                        null));
            }
            return Optional.empty();
        }
        return year || period
                ? Optional.of(new Change(
                        year ? Transformation.YEAR_DIFFERENCE : Transformation.PERIOD_DIFFERENCE, falls, growth, null))
                : Optional.empty();
    }

    /** Whether the figure is said to have moved, whatever from. */
    static boolean moves(Site site) {
        String before = before(site);
        String behind = behind(site);
        return falls(before, behind) || rises(before, behind);
    }

    private static String before(Site site) {
        return site.text().substring(from(site), site.figure().span().begin());
    }

    /** Where that begins which can say what the figure is held against. */
    private static int from(Site site) {
        return Math.max(site.sentence().begin(), site.figure().span().begin() - BEFORE);
    }

    private static String behind(Site site) {
        int end = site.figure().span().end();
        return site.text().substring(end, Math.min(site.sentence().end(), end + BEHIND));
    }

    private static boolean falls(String before, String behind) {
        return FALLS.lookingAt(behind) != null || FELL.found(before) || FALL_RATE_BEFORE.found(before);
    }

    private static boolean rises(String before, String behind) {
        return RISES.lookingAt(behind) != null || ROSE.found(before) || RATE_BEFORE.found(before);
    }

    /** A move from a period that the text names, which may be the year or the period before the one that the figure is about. */
    private static Change fromBase(
            DateMention base, @Nullable DateMention about, boolean rates, boolean falls, boolean growth) {
        Days from = new Days(base.from(), base.to());
        Days to = about == null ? null : new Days(about.from(), about.to());
        if (to != null && from.yearBefore(to)) {
            return new Change(rates ? Transformation.YEAR_CHANGE : Transformation.YEAR_DIFFERENCE, falls, growth, null);
        } else if (to != null && from.periodBefore(to)) {
            return new Change(
                    rates ? Transformation.PERIOD_CHANGE : Transformation.PERIOD_DIFFERENCE, falls, growth, null);
        }
        return new Change(rates ? Transformation.CHANGE : Transformation.PERIOD_DIFFERENCE, falls, growth, base);
    }

    /** Whether a figure that is no move is said to be added up since the year began. */
    static boolean cumulative(Site site) {
        return CUMULATIVE.found(before(site));
    }

    private static int last(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        int last = -1;
        while (m.find()) {
            last = m.start();
        }
        return last;
    }
}
