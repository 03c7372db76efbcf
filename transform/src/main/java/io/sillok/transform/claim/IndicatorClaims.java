package io.sillok.transform.claim;

import io.sillok.model.Span;
import io.sillok.model.Transformation;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Phrasing;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Days;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims about an indicator of the watch: figures in a sentence that holds one of its phrases. */
final class IndicatorClaims {
    private static final BigDecimal STRONG = new BigDecimal("0.85");

    private static final int ADJACENT = 4;
    private static final int NEAR = 20;
    private static final int SAME_CLAUSE = 40;

    private final Phrases phrases;
    private final List<Sought> indicators = new ArrayList<>();
    private final RegionNames regions;
    private final Map<String, Programme> programmes = new HashMap<>();
    /** Names of the watch's entities and programmes, in small letters: a phrase that is one says whose the figure is. */
    private final Set<String> names = new HashSet<>();

    IndicatorClaims(Watch watch, RegionNames regions) {
        this.regions = regions;
        for (Entity entity : watch.entities()) {
            know(entity.names().values());
            know(entity.aliases());
        }
        for (Programme programme : watch.programmes()) {
            programmes.put(programme.id(), programme);
            know(programme.names().values());
            know(programme.aliases());
        }
        this.phrases = Phrases.of(
                watch.indicators().stream()
                        .flatMap(i -> i.phrases().stream())
                        .map(Phrasing::of)
                        .toList(),
                names);
        for (Indicator indicator : watch.indicators()) {
            String region = indicator.region();
            indicators.add(new Sought(
                    indicator,
                    indicator.phrases().stream()
                            .map(Phrasing::of)
                            .map(phrases::phrase)
                            .toList(),
                    regions.within(region),
                    regions.parts(region),
                    regions.nation(region) ? regions.of(region) : List.of()));
        }
    }

    private void know(Collection<String> more) {
        more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Where a sentence of a text holds phrases of indicators. */
    Phrases.Places named(String sentence, SmallText text) {
        return phrases.in(sentence, text);
    }

    /**
     * The claim that the figure makes of the indicator that it speaks of most likely; null where it speaks of none.
     *
     * @param programme what the figure claims of a programme, or null
     */
    @Nullable
    Claim best(Site site, Phrases.Places places, @Nullable Claim programme) {
        Claim best = null;
        Change said = null;
        boolean asked = false;
        for (Sought sought : indicators) {
            if (!sought.named(places)) {
                continue;
            }
            Indicator indicator = sought.indicator();
            String unit = indicator.unit();
            if (!asked) {
                said = ChangeReader.read(site).orElse(null);
                asked = true;
            }
            // 상승률 alone is a value of what is itself counted in per cent
            boolean vague = said != null && said.transformation() == Transformation.CHANGE && said.base() == null;
            Change change = vague && !unit.equals("percent") ? null : said;
            if (change != null && change.growth() && sought.money() && indicator.yoy() == null) {
                continue;
            }
            if (!sought.countedIn(site.figure().unit()) && !speaks(change, site)) {
                continue;
            }
            for (Phrases.Phrase phrase : sought.phrases()) {
                int[] begins = places.of(phrase);
                Claim claim = begins.length == 0 || !places.accompany(phrase)
                        ? null
                        : claim(site, sought, nearest(site, begins, phrase), phrase.text(), programme, change);
                if (claim != null && (best == null || claim.confidence().compareTo(best.confidence()) > 0)) {
                    best = claim;
                }
            }
        }
        return best;
    }

    /** Whether a figure in per cent, or in points of it, may say how something that is counted in another unit has moved. */
    private static boolean speaks(@Nullable Change change, Site site) {
        return change != null && site.figure().type() == FigureType.PERCENT;
    }

    private @Nullable Claim claim(
            Site site, Sought sought, Span at, String phrase, @Nullable Claim programme, @Nullable Change change) {
        Indicator indicator = sought.indicator();
        Score score = new Score("0.4", "phrase '" + phrase + "' in the sentence");
        int distance = Site.distance(at, site.figure().span());
        if (distance <= ADJACENT) {
            score.add("0.45", "next to the figure");
        } else if (distance <= NEAR) {
            score.add("0.3", "near the figure");
        } else if (distance <= SAME_CLAUSE) {
            score.add("0.1", "in its clause");
        } else {
            score.add("-0.1", "far from the figure");
        }
        if (indicator.unit().equals(site.figure().unit().id())) {
            score.add("0.1", "same unit");
        }
        long rivals = site.figures().stream()
                .filter(f -> !f.span().equals(site.figure().span())
                        && sought.countedIn(f.unit())
                        && f.type() != FigureType.ORDINAL
                        // one verb may tell rates over the year and over the month
                        && (change == null || f.type() != FigureType.PERCENT))
                .filter(f -> Site.distance(at, f.span()) < distance)
                .filter(f -> !Doubts.contrasted(site, f.span()) && !Doubts.idle(site, f.span()))
                .filter(f -> f.span().end() > at.begin()
                        || !site.text().substring(f.span().end(), at.begin()).contains(","))
                .count();
        if (rivals > 0) {
            score.add("-0.35", "another figure stands nearer");
        }
        if (programme != null && programme.confidence().compareTo(STRONG) >= 0) {
            Programme of = programme.programme() == null ? null : programmes.get(programme.programme());
            if (of != null && !of.indicators().contains(indicator.id())) {
                score.add("-0.4", "the figure is %s's".formatted(of.id()));
            }
        }
        boolean ahead = at.begin() >= site.figure().span().end();
        if (ahead && comma(site.between(at))) {
            score.add("-0.5", "the phrase belongs to what follows the comma");
        }
        if (change == null) {
            Doubts.weigh(site, at, score);
            if (sought.money() && Doubts.share(site)) {
                score.add("-0.6", "the figure is one payer's share");
            }
        } else {
            score.add("0.1", "said to have moved, and against what");
            Doubts.denied(site, score);
        }
        List<String> home = sought.home();
        if (!home.isEmpty()) {
            Doubts.otherPlace(site, at, home).ifPresent(p -> score.add("-0.6", "the figure is of %s".formatted(p)));
        }
        if (change == null && !names.contains(phrase.toLowerCase(Locale.ROOT))) {
            Doubts.part(site, at, sought.parts(), sought.nation())
                    .ifPresent(p -> score.add("-0.6", "the figure is of %s".formatted(p)));
            Doubts.company(site).ifPresent(c -> score.add("-0.6", "the figure is %s's".formatted(c)));
        }
        if (change == null
                && site.figure().type() == FigureType.PERCENT
                && !indicator.unit().startsWith("percent")) {
            return null;
        }
        Claim claim = site.claim(indicator.id(), null, region(site, indicator), score);
        return claim == null ? null : transformed(claim, site, change);
    }

    private static Claim transformed(Claim claim, Site site, @Nullable Change change) {
        if (change == null) {
            return claim.moved(ChangeReader.cumulative(site) ? Transformation.CUMULATIVE : null, false, null);
        }
        DateMention base = change.base();
        return claim.moved(
                change.transformation(), change.falls(), base == null ? null : new Days(base.from(), base.to()));
    }

    /** The indicator's region where the sentence names it, and nothing where the sentence is silent. */
    private @Nullable String region(Site site, Indicator indicator) {
        String sentence = site.sentence().of(site.text());
        return regions.of(indicator.region()).stream().anyMatch(sentence::contains) ? indicator.region() : null;
    }

    private static boolean comma(String words) {
        return words.indexOf(',') >= 0 || words.indexOf(';') >= 0;
    }

    private static Span nearest(Site site, int[] begins, Phrases.Phrase phrase) {
        Span best = null;
        for (int at : begins) {
            int begin = site.sentence().begin() + at;
            Span span = new Span(begin, begin + phrase.length());
            if (best == null
                    || Site.distance(span, site.figure().span())
                            < Site.distance(best, site.figure().span())) {
                best = span;
            }
        }
        return Objects.requireNonNull(best, "the phrase stands somewhere");
    }
}
