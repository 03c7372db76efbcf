package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.Grain;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a named person or organisation says in quotation marks is a statement. */
final class Statements {
    private static final Pattern SAID = Pattern.compile(
            "(?:밝혔|말했|강조했|설명했|덧붙였|당부했|주장했|지적했|평가했|전했|약속했|역설했|제안했|판단했|분석했|비판했|촉구했|호소했|언급했|답했|반박했|해명했|경고했|전망했|요청했|규탄했)(?:다|으며|고|지만|습니다)");

    private Statements() {}

    /** The statement of a sentence, if it is one. */
    static Optional<Event> of(Scene scene, Parties parties) {
        Span sentence = scene.sentenceSpan();
        String masked = sentence.of(scene.words());
        if (masked.indexOf('”') < 0 && masked.indexOf('"') < 0) {
            return Optional.empty();
        }
        Matcher said = SAID.matcher(masked);
        if (!said.find()) {
            return Optional.empty();
        }
        Span verb = new Span(said.start(), said.end()).shift(sentence.begin());
        DateMention day = EventDay.of(scene, EventKind.STATEMENT, verb);
        boolean dated = day != null
                && (day.grain() == Grain.DAY || day.grain() == Grain.TIME)
                && EventDay.fits(day, EventStatus.DONE, scene.reading().published());
        DateMention date = dated ? day : null;
        return parties.speaker(scene.sentence(), verb.begin())
                .map(m -> new Event(
                        EventKind.STATEMENT,
                        EventStatus.DONE,
                        date == null ? null : date.from(),
                        date == null ? null : date.to(),
                        Destinations.place(scene, verb, null),
                        null,
                        null,
                        List.of(Parties.participant(m)),
                        scene.sentence()));
    }
}
