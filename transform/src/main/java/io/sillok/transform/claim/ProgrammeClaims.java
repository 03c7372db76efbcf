package io.sillok.transform.claim;

import io.sillok.model.Span;
import io.sillok.model.watch.Watch;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Claims about what a programme of the watch costs or holds: money in a sentence that names it. */
final class ProgrammeClaims {
    private static final Pattern MODIFIES = Pattern.compile(
            "[)\\s]{0,2}(?:규모의|규모로|상당의|짜리|이 투입된|을 투입한|를 투입한|이 투입되는|을 투입하는|이 들어가는|이 든|을 들인|을 쏟아붓는|의|을 들여 (?:조성|구축|건립)(?:한|하는|할)|이 투자되는|을 투자하는)?\\s?[‘'“\"]?(?:of |for |worth of )?");
    private static final Pattern OPENS = Pattern.compile(
            "[’'”\"]?(?: ?(?:사업비|사업|예산|총사업비|사업 예산|조성|구축|건립|설립|유치))?(?:은|는|이|가|에|에는|의|을|를|\\()?\\s?(?:\\d+년간 |\\d+년 동안 )?(?:총|모두|약|최대|최소|사업비|예산|국비|시비|민자)?\\s?(?:사업비 |예산 |국비 )?(?:is |was |has |at |costs? )?");
    private static final int NEAR = 20;

    /** By programme, names of where it is at home. */
    private final Map<String, List<String>> homes = new HashMap<>();

    ProgrammeClaims(Watch watch, RegionNames regions) {
        watch.programmes().forEach(programme -> homes.put(programme.id(), regions.home(programme)));
    }

    /** The claim that the figure makes of the programme that it speaks of most likely; null where it speaks of none. */
    @Nullable
    Claim best(Site site) {
        if (site.figure().type() != FigureType.MONEY) {
            return null;
        }
        Claim best = null;
        for (Mention m : site.mentions()) {
            if (m.type() != MentionType.PROGRAMME || m.id() == null || !homes.containsKey(m.id())) {
                continue;
            }
            Span figure = site.figure().span();
            Score score = new Score("0.4", "money in a sentence naming %s".formatted(m.name()));
            boolean within = m.span().overlaps(figure);
            boolean before = !within && figure.end() <= m.span().begin();
            String between = within
                    ? ""
                    : before
                            ? site.text().substring(figure.end(), m.span().begin())
                            : site.text().substring(m.span().end(), figure.begin());
            if (within) {
                score.add("0.5", "the name holds the figure");
            } else if (between.length() <= 30
                    && (before ? MODIFIES : OPENS).matcher(between).matches()) {
                score.add("0.5", before ? "the figure modifies the name" : "the name leads up to the figure");
            } else if (between.length() <= NEAR && clear(site, m, figure)) {
                score.add("0.15", "near the name, nothing between");
            }
            Doubts.weigh(site, m.span(), score);
            List<String> home = homes.getOrDefault(m.id(), List.of());
            if (!home.isEmpty()) {
                Doubts.otherPlace(site, m.span(), home).ifPresent(p -> score.add("-0.6", "the figure is of " + p));
            }
            Claim claim = site.claim(null, m.id(), null, score);
            if (claim != null && (best == null || claim.confidence().compareTo(best.confidence()) > 0)) {
                best = claim;
            }
        }
        return best;
    }

    /** Whether no other figure and no other programme stands between. */
    private static boolean clear(Site site, Mention m, Span figure) {
        int from = Math.min(m.span().end(), figure.end());
        int to = Math.max(m.span().begin(), figure.begin());
        return site.figures().stream()
                        .noneMatch(f -> f.span().begin() >= from && f.span().end() <= to)
                && site.mentions().stream()
                        .noneMatch(x -> x.type() == MentionType.PROGRAMME
                                && x.span().begin() >= from
                                && x.span().end() <= to);
    }
}
