package io.sillok.transform.mention;

import io.sillok.transform.scan.Hits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds people whom a Korean text names in full: by a title behind the name, by a calling before it, by 씨 and by an age in brackets,
 * then foreign names by their sound, and Korean ones by their syllables. The surer sign comes first and keeps the place.
 */
final class KoreanPeople {
    private final Passage passage;
    private final Hits marks;

    /**
     * @param organisationEnds ends of the organisations and places found before: a name does not reach into one
     * @param marks where the text may hold those of {@link MarkedPeople}
     */
    KoreanPeople(String text, List<Token> tokens, Set<Integer> organisationEnds, Hits marks) {
        this.passage = new Passage(text, tokens, organisationEnds);
        this.marks = marks;
    }

    /** People named in full, in order. */
    List<Person> find() {
        Roster roster = new Roster(passage.text());
        TitledPeople titled = new TitledPeople(passage, roster);
        CalledPeople called = new CalledPeople(passage, roster);
        for (int i = 0; i < passage.size(); i++) {
            if (passage.joined(i) && called.find(i)) {
                continue;
            }
            Optional<KoreanTitle> title = passage.token(i).title();
            if (title.isPresent()) {
                titled.find(i, title.get());
            }
        }
        new MarkedPeople(passage, roster, marks).find();
        new ForeignPeople(passage, roster).find();
        new UntitledPeople(passage, roster).find();
        return roster.people();
    }
}
