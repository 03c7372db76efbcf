package io.sillok.transform.reading;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.NewsItem;
import io.sillok.transform.article.Dating;
import io.sillok.transform.article.PublicationTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When an article appeared and changed, out of all that page, feed and delivery say of it; what they say wrongly is a finding. */
final class Appearance {
    private final NewsItem item;
    private final ReadingContext context;
    private final List<Finding> findings;
    private final Set<String> said = new HashSet<>();

    Appearance(NewsItem item, ReadingContext context, List<Finding> findings) {
        this.item = item;
        this.context = context;
        this.findings = findings;
    }

    /** The publication: its day in the source's zone, the moment where one is given, and who says so. */
    record Published(LocalDate day, @Nullable OffsetDateTime at, PublishedFrom from) {}

    /**
     * When it was published.
     *
     * @param dates as the page has them
     * @param url the article's address, or null: many hold the day, which counts where nothing else does
     */
    Published published(Dating dates, @Nullable String url) {
        List<PublicationTime> metadata = times(dates.published(), 1);
        List<PublicationTime> shown = times(dates.publishedShown(), metadata.isEmpty() ? 1 : 0);
        List<PublicationTime> all = new ArrayList<>(metadata);
        all.addAll(shown);
        if (!all.isEmpty()) {
            PublicationTime chosen = inTheRightZone(withTime(notAfterItsChange(all, dates), all), shown);
            contradictions(chosen, shown, dates);
            return new Published(chosen.day(), chosen.at(), PublishedFrom.PAGE);
        }
        List<PublicationTime> feed = times(item.published() == null ? List.of() : List.of(item.published()), 1);
        if (!feed.isEmpty()) {
            return new Published(feed.get(0).day(), feed.get(0).at(), PublishedFrom.FEED);
        }
        Optional<LocalDate> addressed =
                AddressDay.of(url == null ? item.link() : url).filter(day -> !day.isAfter(context.latest()));
        if (addressed.isPresent()) {
            return new Published(addressed.get(), null, PublishedFrom.PAGE);
        }
        boolean mayTell = item.bodyKind() == NewsItem.BodyKind.HTML || item.link() != null;
        if (mayTell && said.isEmpty()) {
            add(
                    "article_date_missing",
                    Severity.INFO,
                    "neither the page nor its feed says when the article was published",
                    "a date in the page's metadata, in a line such as 입력 2025.09.25 14:03, or in the feed",
                    "The day of delivery counts as the day of publication.");
        }
        return new Published(context.delivered(), null, PublishedFrom.DELIVERY);
    }

    @Nullable
    OffsetDateTime modified(Dating dates) {
        List<String> written = new ArrayList<>(dates.modified());
        written.addAll(dates.modifiedShown());
        if (written.isEmpty() && item.updated() != null) {
            written.add(item.updated());
        }
        List<PublicationTime> times = times(written, 1);
        return times.isEmpty() ? null : times.get(0).at();
    }

    /**
     * Those that can be read and do not lie in the future.
     *
     * @param heard how many of the first ones to find fault with
     */
    private List<PublicationTime> times(List<String> written, int heard) {
        List<PublicationTime> times = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String one = written.get(i);
            if (one.isBlank()) {
                continue;
            }
            Optional<PublicationTime> time = PublicationTime.parse(one, context.zone());
            // a fault is worth saying only where nothing better stood before it
            boolean say = i < heard || times.isEmpty();
            if (time.isPresent() && !time.get().day().isAfter(context.latest())) {
                times.add(time.get());
            } else if (say && said.add(one)) {
                if (time.isEmpty()) {
                    add(
                            "article_date_unparseable",
                            Severity.WARNING,
                            "the time '%s' cannot be read".formatted(shortened(one)),
                            "a day such as 2025-09-25, with or without a time of day",
                            "The next best date is used; report the form if the source keeps to it.");
                } else {
                    add(
                            "article_date_in_future",
                            Severity.WARNING,
                            "the time '%s' lies after %s".formatted(shortened(one), context.latest()),
                            "a day up to " + context.latest(),
                            "The next best date is used; tell the outlet if it keeps doing so.");
                }
            }
        }
        return times;
    }

    /** Nothing is changed before it is published: then an earlier place's time is that of something else. */
    private PublicationTime notAfterItsChange(List<PublicationTime> all, Dating dates) {
        PublicationTime first = all.get(0);
        Optional<PublicationTime> change =
                dates.modified().stream().findFirst().flatMap(m -> PublicationTime.parse(m, context.zone()));
        if (change.isEmpty() || !first.day().isAfter(change.get().day())) {
            return first;
        }
        return all.stream()
                .filter(t -> !t.day().isAfter(change.get().day()))
                .findFirst()
                .orElse(first);
    }

    /** The first time of day on the chosen day, where the chosen one has none. */
    private static PublicationTime withTime(PublicationTime chosen, List<PublicationTime> all) {
        if (chosen.at() != null) {
            return chosen;
        }
        return all.stream()
                .filter(t -> t.at() != null && t.day().equals(chosen.day()))
                .findFirst()
                .orElse(chosen);
    }

    /** Some systems write the local clock with the offset of another zone: what readers see tells. */
    private static PublicationTime inTheRightZone(PublicationTime chosen, List<PublicationTime> shown) {
        OffsetDateTime at = chosen.at();
        for (PublicationTime seen : shown) {
            OffsetDateTime local = seen.at();
            if (at != null
                    && local != null
                    && !at.isEqual(local)
                    && at.toLocalDateTime()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .equals(local.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                    && !at.getOffset().equals(local.getOffset())) {
                return seen;
            }
        }
        return chosen;
    }

    private void contradictions(PublicationTime chosen, List<PublicationTime> shown, Dating dates) {
        if (shown.isEmpty() || dates.published().isEmpty()) {
            return;
        }
        PublicationTime seen = shown.get(0);
        if (Math.abs(ChronoUnit.DAYS.between(chosen.day(), seen.day())) > 1) {
            add(
                    "article_dates_contradict",
                    Severity.INFO,
                    "the page says %s and %s"
                            .formatted(
                                    shortened(dates.published().get(0)),
                                    shortened(dates.publishedShown().get(0))),
                    "one time of publication",
                    "%s is used; compare the page with what readers see.".formatted(chosen.day()));
        }
    }

    private void add(String code, Severity severity, String problem, String expected, String nextStep) {
        findings.add(
                new Finding(code, severity, ArticleReader.source(item), item.pointer(), problem, expected, nextStep));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
