package io.sillok.transform.claim;

import io.sillok.model.Span;
import io.sillok.model.Transformation;
import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Phrasing;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Days;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures that speak about an indicator or a programme of the watch, by grammar and nearness, and says why. */
public final class ClaimReader {
    private static final BigDecimal WEAKEST = new BigDecimal("0.5");
    private static final BigDecimal STRONG = new BigDecimal("0.85");
    /** No sentence of a newspaper is longer; a table without full stops may be, and there nearness means nothing. */
    private static final int LONGEST_SENTENCE = 2_000;

    private static final Pattern MODIFIES = Pattern.compile(
            "[)\\s]{0,2}(?:규모의|규모로|상당의|짜리|이 투입된|을 투입한|를 투입한|이 투입되는|을 투입하는|이 들어가는|이 든|을 들인|을 쏟아붓는|의|을 들여 (?:조성|구축|건립)(?:한|하는|할)|이 투자되는|을 투자하는)?\\s?[‘'“\"]?(?:of |for |worth of )?");
    private static final Pattern OPENS = Pattern.compile(
            "[’'”\"]?(?: ?(?:사업비|사업|예산|총사업비|사업 예산|조성|구축|건립|설립|유치))?(?:은|는|이|가|에|에는|의|을|를|\\()?\\s?(?:\\d+년간 |\\d+년 동안 )?(?:총|모두|약|최대|최소|사업비|예산|국비|시비|민자)?\\s?(?:사업비 |예산 |국비 )?(?:is |was |has |at |costs? )?");
    private static final Set<String> COUNTS =
            Set.of("count", "one", "company", "organisation", "institution", "item", "case", "place", "piece", "kind");
    private static final Set<String> UNSAID = Set.of("count", "one");
    /** Nobody counts them without saying so: 명, people. */
    private static final Set<String> PEOPLE = Set.of("person", "household");

    private static final int ADJACENT = 4;
    private static final int NEAR = 20;
    private static final int SAME_CLAUSE = 40;

    /** An indicator as sentences are asked for it. */
    private record Sought(
            Indicator indicator,
            List<Phrases.Phrase> phrases,
            List<String> home,
            List<String> parts,
            List<String> nation) {}

    private final List<Sought> indicators = new ArrayList<>();
    private final Phrases phrases;
    private final Map<String, Programme> programmes = new HashMap<>();
    private final Map<String, List<String>> regionNames = new HashMap<>();
    private final Map<String, List<String>> homes = new HashMap<>();
    /** Names of the watch's entities and programmes, in small letters: a phrase that is one says whose the figure is. */
    private final Set<String> names = new HashSet<>();

    public ClaimReader(Watch watch) {
        watch.programmes().forEach(p -> programmes.put(p.id(), p));
        for (Entity e : watch.entities()) {
            List<String> names = new ArrayList<>(e.names().values());
            names.addAll(e.aliases());
            regionNames.put(e.id(), names);
            names.forEach(n -> this.names.add(n.toLowerCase(Locale.ROOT)));
        }
        for (Programme p : watch.programmes()) {
            homes.put(p.id(), home(watch, p));
            p.names().values().forEach(n -> names.add(n.toLowerCase(Locale.ROOT)));
            p.aliases().forEach(n -> names.add(n.toLowerCase(Locale.ROOT)));
        }
        this.phrases = Phrases.of(
                watch.indicators().stream()
                        .flatMap(i -> i.phrases().stream())
                        .map(Phrasing::of)
                        .toList(),
                names);
        for (Indicator indicator : watch.indicators()) {
            List<Phrases.Phrase> sought = indicator.phrases().stream()
                    .map(Phrasing::of)
                    .map(phrases::phrase)
                    .toList();
            indicators.add(new Sought(
                    indicator,
                    sought,
                    home(watch, indicator.region()),
                    parts(watch, indicator),
                    nation(watch, indicator.region())
                            ? regionNames.getOrDefault(indicator.region(), List.of())
                            : List.of()));
        }
    }

    /** The claims, in the order of their figures. */
    public List<Claim> read(Reading reading) {
        List<Claim> claims = new ArrayList<>();
        List<List<Mention>> mentions = reading.sentences().sort(reading.mentions(), Mention::span);
        List<List<DateMention>> dates = reading.sentences().sort(reading.dates(), DateMention::span);
        List<List<Figure>> figures = reading.sentences().sort(reading.figures(), Figure::span);
        int last = -1;
        Phrases.Places places = Phrases.Places.NONE;
        for (int i = 0; i < reading.figures().size(); i++) {
            Figure figure = reading.figures().get(i);
            if (figure.type() == FigureType.ORDINAL || figure.type() == FigureType.DURATION) {
                continue;
            }
            int s = reading.sentences().at(figure.span().begin());
            Span sentence = reading.sentences().sentences().get(s);
            if (sentence.length() > LONGEST_SENTENCE) {
                continue;
            }
            Site site = new Site(reading.text(), sentence, figure, i, mentions.get(s), dates.get(s), figures.get(s));
            if (s != last) {
                last = s;
                places = phrases.in(sentence.of(reading.text()));
            }
            Claim programme = programme(site);
            Claim indicator = places.none() ? null : indicator(site, places, programme);
            if (indicator != null) {
                claims.add(withProgramme(indicator, programme));
            } else if (programme != null) {
                claims.add(programme);
            }
        }
        return claims;
    }

    private static Claim withProgramme(Claim claim, @Nullable Claim programme) {
        return programme == null
                ? claim.of(null, claim.reason())
                : claim.of(programme.programme(), claim.reason() + "; " + programme.reason());
    }

    private @Nullable Claim indicator(Site site, Phrases.Places places, @Nullable Claim programme) {
        Claim best = null;
        Change said = null;
        boolean asked = false;
        for (Sought sought : indicators) {
            if (!named(sought, places)) {
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
            if (change != null && change.growth() && money(indicator) && indicator.yoy() == null) {
                continue;
            }
            if (!compatible(unit, site.figure().unit()) && !speaks(change, site)) {
                continue;
            }
            for (Phrases.Phrase phrase : sought.phrases()) {
                int[] begins = places.of(phrase);
                Claim claim = begins.length == 0 || !phrase.accompanied(site, names)
                        ? null
                        : indicator(site, sought, nearest(site, begins, phrase), phrase.text(), programme, change);
                if (claim != null && (best == null || claim.confidence().compareTo(best.confidence()) > 0)) {
                    best = claim;
                }
            }
        }
        return best;
    }

    private static boolean named(Sought sought, Phrases.Places places) {
        for (Phrases.Phrase phrase : sought.phrases()) {
            if (places.of(phrase).length > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean money(Indicator indicator) {
        return kind(indicator.unit(), Unit.Kind.MONEY);
    }

    private static boolean kind(String unit, Unit.Kind kind) {
        return Units.standard()
                .entry(unit)
                .filter(entry -> entry.unit().kind() == kind)
                .isPresent();
    }

    /** Whether a figure in per cent, or in points of it, may say how something that is counted in another unit has moved. */
    private static boolean speaks(@Nullable Change change, Site site) {
        return change != null && site.figure().type() == FigureType.PERCENT;
    }

    private @Nullable Claim indicator(
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
                        && compatible(indicator.unit(), f.unit())
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
            if (money(indicator) && Doubts.share(site)) {
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
        Claim claim = claim(site, indicator.id(), null, region(site, indicator), score);
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

    private @Nullable Claim programme(Site site) {
        if (site.figure().type() != FigureType.MONEY) {
            return null;
        }
        Claim best = null;
        for (Mention m : site.mentions()) {
            if (m.type() != MentionType.PROGRAMME || m.id() == null || !programmes.containsKey(m.id())) {
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
            Claim claim = claim(site, null, m.id(), null, score);
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

    private static @Nullable Claim claim(
            Site site, @Nullable String indicator, @Nullable String programme, @Nullable String region, Score score) {
        if (score.value().compareTo(WEAKEST) < 0) {
            return null;
        }
        DateMention period = ClaimPeriod.of(site);
        return new Claim(
                site.number(),
                indicator,
                programme,
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                region,
                site.figure().basis(),
                score.value(),
                score.reason());
    }

    /** Whether a place lies in no other. */
    private static boolean nation(Watch watch, String place) {
        return watch.entities().stream().anyMatch(e -> e.id().equals(place) && e.parent() == null);
    }

    /** Where a programme is at home: the place of its owner, unless that is a nation; else nothing. */
    private List<String> home(Watch watch, Programme programme) {
        for (Entity e : watch.entities()) {
            String place = e.parent();
            if (e.id().equals(programme.owner()) && place != null && !nation(watch, place)) {
                return home(watch, place);
            }
        }
        return List.of();
    }

    /** Names of a region and of what lies in it. */
    private List<String> home(Watch watch, String region) {
        List<String> names = new ArrayList<>(regionNames.getOrDefault(region, List.of()));
        for (Entity e : watch.entities()) {
            if (Objects.equals(e.parent(), region)) {
                names.addAll(e.names().values());
            }
        }
        return names;
    }

    /** Names of the places in the indicator's region that have governments of their own, and of these. */
    private static List<String> parts(Watch watch, Indicator indicator) {
        List<String> names = new ArrayList<>();
        for (Entity place : watch.entities()) {
            if (place.kind() != Entity.Kind.PLACE || !Objects.equals(place.parent(), indicator.region())) {
                continue;
            }
            for (Entity body : watch.entities()) {
                if (Objects.equals(body.parent(), place.id()) && body.kind() == Entity.Kind.ORGANISATION) {
                    names.addAll(place.names().values());
                    names.addAll(body.names().values());
                }
            }
        }
        return names;
    }

    /** The indicator's region where the sentence names it, and nothing where the sentence is silent. */
    private @Nullable String region(Site site, Indicator indicator) {
        String sentence = site.sentence().of(site.text());
        List<String> names = regionNames.getOrDefault(indicator.region(), List.of());
        return names.stream().filter(Objects::nonNull).anyMatch(sentence::contains) ? indicator.region() : null;
    }

    private static boolean compatible(String indicatorUnit, Unit unit) {
        return indicatorUnit.equals(unit.id())
                || (COUNTS.contains(indicatorUnit) && COUNTS.contains(unit.id()))
                // GPU는 5만 장: what does not say what it counts may be what the indicator counts, as it may to the judge
                || (UNSAID.contains(unit.id())
                        && kind(indicatorUnit, Unit.Kind.COUNT)
                        && !PEOPLE.contains(indicatorUnit));
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
