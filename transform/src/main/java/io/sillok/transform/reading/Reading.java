package io.sillok.transform.reading;

import io.sillok.transform.date.DateMention;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.mention.NameIndex;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a text when its events and claims are read.
 *
 * @param text the body
 * @param published day of publication
 * @param language of the text
 * @param sentences of the text
 * @param figures in order
 * @param dates in order
 * @param mentions in order
 * @param occasions fairs and the like that the watch knows, where they stand
 */
public record Reading(
        String text,
        LocalDate published,
        String language,
        SentenceIndex sentences,
        List<Figure> figures,
        List<DateMention> dates,
        List<Mention> mentions,
        List<NameIndex.Hit> occasions) {}
