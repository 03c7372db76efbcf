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
    private static final Pattern BARE_KOREAN = Pattern.compile("[가-힣]+");

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
        if (about == null
                || terms.find("about." + kind, locale).isEmpty()
                || (kind.equals("agreement") && bareKorean(about.toString()))) {
            return new SafeString(plain);
        }
        // a fair that nobody is said to attend takes place all the same
        boolean held = kind.equals("fair")
                && people(row.get("participants")).toString().isEmpty();
        String did = terms.find("did." + (held ? "fair-held" : kind) + "." + status, locale)
                .orElse(plain);
        return new SafeString(terms.fill(
                "about." + kind, locale, Map.of("about", MarkdownText.escape(about.toString()), "did", did)));
    }

    /** 협약, 업무협약: one Korean word tells an English reader no more of a treaty than that it is one. */
    private boolean bareKorean(String about) {
        return !korean() && BARE_KOREAN.matcher(about).matches();
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
