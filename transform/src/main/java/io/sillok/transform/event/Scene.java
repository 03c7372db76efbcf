package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.Reading;
import java.util.List;
import java.util.Set;

/**
 * Where an event may stand.
 *
 * @param reading what is known of the text
 * @param words the text, with blanks for what is said
 * @param sentence number of the sentence
 * @param clauses of the sentence
 * @param at which of the clauses
 * @param mentions of the sentence
 * @param dates of the sentence
 * @param programmes ids of those that the article names
 */
record Scene(
        Reading reading,
        String words,
        int sentence,
        List<Clause> clauses,
        int at,
        List<Mention> mentions,
        List<DateMention> dates,
        Set<String> programmes) {
    Clause clause() {
        return clauses.get(at);
    }

    Span sentenceSpan() {
        return reading.sentences().sentences().get(sentence);
    }

    /** The words from the place to the end of the sentence. */
    String after(int place) {
        return words.substring(place, sentenceSpan().end());
    }

    /** The last word of a cue: what is done. */
    String deed(Span cue) {
        String cueWords = cue.of(words);
        return cueWords.substring(cueWords.lastIndexOf(' ') + 1);
    }
}
