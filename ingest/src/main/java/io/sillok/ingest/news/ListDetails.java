package io.sillok.ingest.news;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a list says of an article beside its headline. */
final class ListDetails {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:19|20)\\d{2}\\s?[-./년年]\\s?\\d{1,2}\\s?[-./월月]\\s?\\d{1,2}(?:[일日.]|(?!\\d))"
                    + "(?:\\s?(?:오전|오후|AM|PM)?\\s?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AP]M)?)?"
                    + "|(?<![A-Za-z])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}, (?:19|20)\\d{2}"
                    + "|(?<!\\d)\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} (?:19|20)\\d{2}");
    private static final Pattern AUTHOR =
            Pattern.compile("작성자|글쓴이|등록자|담당\\s?부서|부서(?:명)?|기자(?:명)?|author|writer", Pattern.CASE_INSENSITIVE);
    /** As far as a date may stand behind a headline that is not in one element with it. */
    private static final int BESIDE = 3;

    private static final int LONGEST = 4000;

    private ListDetails() {}

    /** The time in a record, or beside it before the next one. */
    static @Nullable String published(Element record, String title, Set<Element> records) {
        String inside = date(record, title);
        Element next = record.nextElementSibling();
        for (int i = 0; inside == null && next != null && i < BESIDE; i++) {
            if (records.contains(next)) {
                return null;
            }
            inside = date(next, "");
            next = next.nextElementSibling();
        }
        return inside;
    }

    private static @Nullable String date(Element element, String title) {
        Element time = element.selectFirst("time[datetime]");
        if (time != null && DATE.matcher(time.attr("datetime")).find()) {
            return time.attr("datetime").strip();
        }
        String text = element.text();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher date = DATE.matcher(title.isEmpty() ? text : text.replace(title, " "));
        return date.find() ? date.group().strip() : null;
    }

    /** The cell of a table's row whose column is headed so. */
    static @Nullable String author(Element record) {
        Element table = record.normalName().equals("tr") ? record.closest("table") : null;
        Element head = table == null ? null : table.selectFirst("tr:has(th)");
        if (head == null || head.equals(record)) {
            return null;
        }
        for (int i = 0; i < head.childrenSize() && i < record.childrenSize(); i++) {
            String cell = record.child(i).text().strip();
            if (AUTHOR.matcher(head.child(i).text().strip()).matches() && !cell.isEmpty() && cell.length() < 60) {
                return cell;
            }
        }
        return null;
    }
}
