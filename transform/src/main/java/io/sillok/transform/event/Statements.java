package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.reading.Event;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a named person says in quotation marks is a statement. */
final class Statements {
    private static final Pattern SAID =
            Pattern.compile("(?:밝혔|말했|강조했|설명했|덧붙였|당부했|주장했|지적했|평가했|전했|약속했|역설했|제안했)(?:다|으며|고)");

    private Statements() {}

    static Optional<Event> of(String words, Span sentence, int number, Parties parties) {
        String masked = sentence.of(words);
        if ((masked.indexOf('”') < 0 && masked.indexOf('"') < 0)
                || !SAID.matcher(masked).find()) {
            return Optional.empty();
        }
        Optional<Mention> speaker = parties.speaker(number);
        return speaker.filter(m -> m.type() == MentionType.PERSON)
                .map(m -> new Event(
                        EventKind.STATEMENT,
                        EventStatus.DONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(Parties.participant(m)),
                        number));
    }
}
