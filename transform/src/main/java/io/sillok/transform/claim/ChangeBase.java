package io.sillok.transform.claim;

import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.Grain;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The period that a figure is said to have moved from, where the text names one: 지난해 12월보다, compared with March 2024, 比2024年3月. */
final class ChangeBase {
    /** Days and weeks are the markets' and no statistics'; what is open at an end is no period. */
    private static final Set<Grain> GRAINS = Set.of(Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR);

    private static final Pattern BEHIND = Pattern.compile("\\s?(?:보다|대비|에 비(?:해|하여|하면|교해)|[와과] 비교(?:해|하면))");
    private static final Pattern AHEAD = Pattern.compile(
            "(?i)(?:\\b(?:from|than|since|against|relative to|compared (?:with|to))(?: (?:that )?(?:of|in))?(?: the)? |[比较較])$");
    private static final int WINDOW = 24;
    /** Only so far from the figure. */
    private static final int NEAR = 60;

    private ChangeBase() {}

    /** The nearest one, or null. */
    static @Nullable DateMention of(Site site) {
        DateMention nearest = null;
        for (DateMention d : site.dates()) {
            if (is(site, d)
                    && Site.distance(d.span(), site.figure().span()) <= NEAR
                    && (nearest == null
                            || Site.distance(d.span(), site.figure().span())
                                    < Site.distance(
                                            nearest.span(), site.figure().span()))) {
                nearest = d;
            }
        }
        return nearest;
    }

    /** Whether a date is what something is compared with. */
    static boolean is(Site site, DateMention d) {
        if (!GRAINS.contains(d.grain())) {
            return false;
        }
        int begin = d.span().begin();
        int end = d.span().end();
        String ahead = site.text().substring(Math.max(site.sentence().begin(), begin - WINDOW), begin);
        String behind = site.text().substring(end, Math.min(site.sentence().end(), end + WINDOW));
        boolean before = end <= site.figure().span().begin();
        return before && BEHIND.matcher(behind).lookingAt()
                || AHEAD.matcher(ahead).find();
    }
}
