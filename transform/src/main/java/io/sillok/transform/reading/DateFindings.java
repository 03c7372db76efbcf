package io.sillok.transform.reading;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.transform.date.DateMention;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with the dates that an article names. */
final class DateFindings {
    private DateFindings() {}

    /** One finding for each date that stands beside a weekday which is not its own. */
    static List<Finding> of(NewsItem item, List<DateMention> dates) {
        List<Finding> findings = new ArrayList<>();
        for (DateMention date : dates) {
            DateMention.Contradiction said = date.contradicted();
            if (said != null) {
                findings.add(contradicted(item, date, said));
            }
        }
        return findings;
    }

    private static Finding contradicted(NewsItem item, DateMention date, DateMention.Contradiction said) {
        return new Finding(
                "weekday_contradicted",
                Severity.WARNING,
                ArticleReader.source(item),
                "%s characters %d-%d"
                        .formatted(
                                item.pointer(), date.span().begin(), date.span().end())
                        .strip(),
                "'%s' gives a %s, but %s is a %s"
                        .formatted(
                                date.surface(),
                                name(said.weekday()),
                                said.day(),
                                name(said.day().getDayOfWeek())),
                "a date and its own weekday",
                "The date counts and the weekday does not; look at the article, and tell the outlet if the slip"
                        + " matters.");
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
