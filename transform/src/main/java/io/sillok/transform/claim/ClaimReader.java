package io.sillok.transform.claim;

import io.sillok.model.Span;
import io.sillok.model.watch.Watch;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.reading.Claim;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the figures that speak about an indicator or a programme of the watch, by grammar and nearness, and says why. */
public final class ClaimReader {
    /** No sentence of a newspaper is longer; a table without full stops may be, and there nearness means nothing. */
    private static final int LONGEST_SENTENCE = 2_000;

    private final IndicatorClaims indicators;
    private final ProgrammeClaims programmes;

    public ClaimReader(Watch watch) {
        RegionNames regions = new RegionNames(watch);
        this.indicators = new IndicatorClaims(watch, regions);
        this.programmes = new ProgrammeClaims(watch, regions);
    }

    /** The claims, in the order of their figures. */
    public List<Claim> read(Reading reading) {
        List<Claim> claims = new ArrayList<>();
        List<List<Mention>> mentions = reading.sentences().sort(reading.mentions(), Mention::span);
        List<List<DateMention>> dates = reading.sentences().sort(reading.dates(), DateMention::span);
        List<List<Figure>> figures = reading.sentences().sort(reading.figures(), Figure::span);
        SmallText text = new SmallText(reading.text());
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
                places = indicators.named(sentence.of(reading.text()), text);
            }
            Claim programme = programmes.best(site);
            Claim indicator = places.none() ? null : indicators.best(site, places, programme);
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
}
