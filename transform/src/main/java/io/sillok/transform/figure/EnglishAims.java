package io.sillok.transform.figure;

import io.sillok.model.Basis;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What "aims to" and "plans to" say of figures further on: of what a verb raises or cuts to (aims to increase the share of local chips to 50 percent), and
 * of the verbs that go on (aims to train 300 engineers, and raise revenue to 3 billion won).
 */
final class EnglishAims {
    private static final int REACH = 300;
    /** What stands between a verb and its number at most. */
    private static final int NEAR = 40;

    private static final String VERBS =
            "(?:invest|spend|build|create|raise|increase|expand|attract|train|hire|secure|acquire|buy|purchase|cultivate|foster|nurture|develop|produce|reach|achieve|boost|cut|reduce|lower|install|add|open|establish|launch|provide|supply|support|generate|save|recruit|deliver|mobilize|lift|grow|bring)";

    private static final Scan AIMS = Scan.of(
            "\\b(?:aim(?:s|ed|ing)?|hop(?:es|ed|ing)|seek(?:s|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed)?|pledg(?:es|ed)|vow(?:s|ed)?) to (?=[a-z])");
    /** What follows is told of something else, or is the end. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:which|who|that|whose|where|when|while|but|after|since|(?<!more )(?<!less )than|was|were|is|are|has|have|had|already|said|worth|existing|current|because)\\b|[;:!?\\n]|\\.(?:\\s|$)");

    private static final Pattern NEXT_VERB =
            Pattern.compile("(?:, (?:and )?|\\band )" + VERBS + "\\b(?!.*\\band " + VERBS + "\\b)");
    private static final Pattern CHANGE =
            Pattern.compile("^(?:increase|raise|expand|boost|lift|cut|reduce|lower|grow|bring)\\b");
    private static final Pattern TO =
            Pattern.compile("\\bto (?:about |around |some |over |more than |at least |nearly |up to )?$");
    private static final Pattern FROM = Pattern.compile("\\bfrom (?:about |around |some )?$");

    private EnglishAims() {}

    /** Gives the figures of the list the basis that such words say, where they have none. */
    static void read(String text, List<Figure> figures) {
        if (figures.isEmpty() || !text.contains(" to ")) {
            return;
        }
        Finds aims = AIMS.in(text);
        int i = 0;
        while (aims.find()) {
            while (i < figures.size() && figures.get(i).span().begin() < aims.end()) {
                i++;
            }
            boolean planned = "piv".indexOf(text.charAt(aims.start())) >= 0;
            aimed(text, figures, i, aims.end(), planned ? Basis.PLAN : Basis.TARGET);
        }
    }

    private static void aimed(String text, List<Figure> figures, int first, int verb, Basis basis) {
        int from = verb;
        boolean change = false;
        for (int i = first; i < figures.size() && figures.get(i).span().begin() - verb < REACH; i++) {
            Figure figure = figures.get(i);
            String between = text.substring(from, figure.span().begin());
            if (ELSEWHERE.matcher(between).find()) {
                return;
            }
            String governed = governed(between, from == verb);
            change = change && governed.isEmpty() || CHANGE.matcher(governed).find();
            boolean to = change && TO.matcher(between).find();
            boolean near = !governed.isEmpty() && governed.length() < NEAR && from > verb;
            if (figure.basis() == null && (to || near) && !FROM.matcher(between).find()) {
                figures.set(i, figure.with(basis));
            }
            from = figure.span().end();
        }
    }

    /** The last verb of those that go on, and what stands between it and the number; empty where none does. */
    private static String governed(String between, boolean first) {
        Matcher next = NEXT_VERB.matcher(between);
        if (next.find()) {
            String verb = between.substring(next.start());
            return verb.substring(verb.startsWith("and ") ? 4 : verb.startsWith(", and ") ? 6 : 2);
        }
        return first ? between : "";
    }
}
