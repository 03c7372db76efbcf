package io.sillok.ingest.news;

import io.sillok.ingest.sheet.Cell;
import io.sillok.ingest.sheet.Row;
import io.sillok.model.landing.NewsItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of BIGKinds' export is what, by the names in its header. */
final class BigKindsColumns {
    static final String REQUIRED = "일자, 언론사, 제목, 본문";
    static final String TITLE = "제목";
    static final String BODY = "본문";
    static final String EXCLUDED = "분석제외여부";
    private static final String ID = "뉴스식별자";
    private static final String DATE = "일자";
    private static final String PUBLISHER = "언론사";
    private static final String AUTHOR = "기고자";
    private static final String KEYWORDS = "키워드";
    private static final String ADDRESS = "URL";
    private static final List<String> CATEGORIES =
            List.of("통합분류1", "통합분류2", "통합분류3", "사건/사고분류1", "사건/사고분류2", "사건/사고분류3");
    /** A text at least as long as this was cut: BIGKinds gives two hundred characters and no more. */
    private static final int CUT = 195;

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./ ]?(\\d{2})[-./ ]?(\\d{2})");

    private final Map<String, Integer> columns;

    private BigKindsColumns(Map<String, Integer> columns) {
        this.columns = columns;
    }

    /** Reads the names of the columns; null where a row does not have the ones that count. */
    static @Nullable BigKindsColumns of(Row row) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : row.cells()) {
            String name = Normalizer.normalize(cell.text(), Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\ufeff]+", "");
            columns.putIfAbsent(name, cell.column());
        }
        for (String required : REQUIRED.split(", ", -1)) {
            if (!columns.containsKey(required)) {
                return null;
            }
        }
        return new BigKindsColumns(columns);
    }

    /** A cell's text without the blanks around it; null where it is empty or holds an error. */
    @Nullable
    String text(Row row, String column) {
        Cell cell = cell(row, column);
        return cell == null || cell.kind() == Cell.Kind.ERROR || cell.text().isBlank()
                ? null
                : cell.text().strip();
    }

    private @Nullable Cell cell(Row row, String column) {
        Integer index = columns.get(column);
        return index == null ? null : row.cell(index);
    }

    /** Which of its columns hold an error, and which; empty where none does. */
    String errors(Row row) {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(column -> {
                    Cell cell = row.cell(column.getValue());
                    return cell != null && cell.kind() == Cell.Kind.ERROR;
                })
                .map(column -> column.getKey() + " " + text(row.cell(column.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.text();
    }

    NewsItem item(Row row, String pointer, @Nullable String title, String body, @Nullable String language) {
        return new NewsItem(
                pointer,
                text(row, ID),
                text(row, ADDRESS),
                title,
                text(row, AUTHOR),
                published(cell(row, DATE)),
                null,
                NewsItem.BodyKind.TEXT,
                body,
                language,
                tags(row),
                null,
                text(row, PUBLISHER),
                body.codePointCount(0, body.length()) >= CUT);
    }

    /** The archive's categories; the keywords, every noun of the text, only where it has none. */
    private List<String> tags(Row row) {
        List<String> tags = new ArrayList<>();
        for (String category : CATEGORIES) {
            add(tags, text(row, category));
        }
        String keywords = text(row, KEYWORDS);
        if (tags.isEmpty() && keywords != null) {
            for (String keyword : keywords.split(",", -1)) {
                add(tags, keyword.strip());
            }
        }
        return tags;
    }

    private static void add(List<String> tags, @Nullable String tag) {
        if (tag != null && !tag.isEmpty() && !tags.contains(tag)) {
            tags.add(tag);
        }
    }

    /**
     * A day as {@code 2025-09-25}, from 20250925 as a text or a number, from a date as the spreadsheet counts them, or with any of
     * the usual separators; anything else as it stands there.
     */
    private static @Nullable String published(@Nullable Cell cell) {
        if (cell == null || cell.kind() == Cell.Kind.ERROR || cell.text().isBlank()) {
            return null;
        }
        String text = cell.text().strip();
        BigDecimal number = cell.number().orElse(null);
        if (number != null) {
            BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
            if (number.compareTo(whole) == 0 && whole.precision() - whole.scale() == 8) {
                text = whole.toBigInteger().toString();
            } else {
                return cell.moment().map(BigKindsColumns::moment).orElse(text);
            }
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return text;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    .toString();
        } catch (DateTimeException e) {
            return text; // a day that no calendar has
        }
    }

    private static String moment(LocalDateTime moment) {
        return moment.equals(moment.toLocalDate().atStartOfDay())
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
