package io.sillok.report.issue;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.sillok.report.definition.Terms;
import io.sillok.report.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events in the words of an outline: noun endings in Korean. Rows have {@code kind}, {@code status}, {@code from} or {@code from_date},
 * {@code to} or {@code to_date}, {@code place}, {@code about} and {@code participants}, any of them null or missing.
 */
final class EventWords {
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    private final String locale;
    private final Terms terms;
    private final Writing writing;

    EventWords(String locale, Terms terms, Writing writing) {
        this.locale = locale;
        this.terms = terms;
        this.writing = writing;
    }

    /** 우호도시 협정 체결 예정. */
    SafeString event(Map<?, ?> row) {
        String kind = String.valueOf(row.get("kind"));
        String status = String.valueOf(row.get("status"));
        Object about = row.get("about");
        String alone = "event." + kind + "." + status;
        String plain = terms.find(alone, locale).orElse(MarkdownText.escape(kind + " " + status));
        if (about == null || terms.find("about." + kind, locale).isEmpty()) {
            return new SafeString(plain);
        }
        if (!korean() && HANGUL.matcher(about.toString()).find()) {
            // a name that nobody has given in this language stands as the article has it, in quotation marks
            return new SafeString(plain + " (" + writing.quote(about, null) + ")");
        }
        // a fair that nobody is said to attend takes place all the same
        boolean held = kind.equals("fair")
                && people(row.get("participants")).toString().isEmpty();
        String words = held ? "fair-held" : kind;
        String did = terms.find("did." + words + "." + status, locale).orElse(plain);
        return new SafeString(terms.fill(
                "about." + words, locale, Map.of("about", MarkdownText.escape(about.toString()), "did", did)));
    }

    /** Everybody who takes part, with the office held; a name that the watch knows in the language stands alone in English. */
    SafeString people(@Nullable Object participants) {
        if (!(participants instanceof List<?> list)) {
            return new SafeString("");
        }
        return new SafeString(list.stream()
                .map(person -> person instanceof Map<?, ?> map ? person(map) : "")
                .collect(Collectors.joining(korean() ? "·" : ", ")));
    }

    /** 9월 24일(수) 저장성 항저우, 강기정 광주시장·루산 저장성 부성장, 우호도시 협정 관련 면담함. */
    SafeString happening(Map<?, ?> row) {
        Object from = row.get("from") != null ? row.get("from") : row.get("from_date");
        Object to = row.get("to") != null ? row.get("to") : row.get("to_date");
        Object place = row.get("place");
        List<String> where = new ArrayList<>();
        if (from != null) {
            where.add(writing.dates(from, to).toString());
        }
        if (place != null && !place.equals(row.get("about"))) {
            where.add(MarkdownText.escape(place.toString()));
        }
        StringBuilder text = new StringBuilder(String.join(korean() ? " " : ", ", where));
        String people = people(row.get("participants")).toString();
        if (!people.isEmpty()) {
            text.append(text.isEmpty() ? "" : korean() ? ", " : ": ").append(people);
        }
        String before = people.isEmpty() ? ": " : " – ";
        text.append(text.isEmpty() ? "" : korean() ? ", " : before).append(event(row));
        return new SafeString(text.toString());
    }

    private String person(Map<?, ?> person) {
        String name = MarkdownText.escape(String.valueOf(person.get("name")));
        Object title = person.get("title");
        // some articles' offices are part of the name already
        if (title == null
                || name.endsWith(title.toString())
                || (!korean() && Boolean.TRUE.equals(person.get("known")))) {
            return name;
        }
        String office = MarkdownText.escape(title.toString());
        return korean() ? name + " " + office : name + " (" + office + ")";
    }

    private boolean korean() {
        return locale.equals("ko");
    }
}
