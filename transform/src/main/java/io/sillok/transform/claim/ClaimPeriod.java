package io.sillok.transform.claim;

import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.Grain;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What period a figure is about: the one named last before it, 지난해 28개사에서 올해 35개사로, else one in brackets behind it, else the nearest. */
final class ClaimPeriod {
    private static final int AS_OF = 8;
    private static final int BESIDE = 3;

    private static final Pattern COMPARED = Pattern.compile("보다|에 비해|과 비교|와 비교| ?대비");
    private static final Pattern STATED = Pattern.compile("\\s?(?:기준|현재|말 ?기준|말 ?현재)");

    private ClaimPeriod() {}

    static @Nullable DateMention of(Site site) {
        DateMention before = null;
        DateMention behind = null;
        for (DateMention d : site.dates()) {
            if (!period(site, d)) {
                continue;
            }
            if (d.span().end() <= site.figure().span().begin()) {
                before = d;
            } else if (behind == null) {
                behind = d;
            }
        }
        boolean bracketed = behind != null
                && site.between(behind.span()).length() <= BESIDE
                && site.between(behind.span()).contains("(");
        return bracketed || before == null ? behind : before;
    }

    /** A single day is a period only where it says as of when; what the figure is compared with is none. */
    private static boolean period(Site site, DateMention d) {
        boolean day = d.grain() == Grain.DAY || d.grain() == Grain.TIME || d.grain() == Grain.WEEK;
        int end = d.span().end();
        String after = site.text().substring(end, Math.min(site.sentence().end(), end + AS_OF));
        if (COMPARED.matcher(after).lookingAt() || ChangeBase.is(site, d) && ChangeReader.moves(site)) {
            return false;
        }
        return !day || STATED.matcher(after).lookingAt();
    }
}
