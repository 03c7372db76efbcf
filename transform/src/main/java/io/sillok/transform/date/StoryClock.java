package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.scan.Hangul.isHangul;

import io.sillok.model.ResourceTable;
import io.sillok.model.Span;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.WordTree;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Gives dates that the text counts by the story's own clock, 24일(현지시간), the zone of the story's place ({@code zones.csv}), and their times the moment
 * in the source's zone. The day stays as named.
 *
 * <p>The place is what the sentence names, else what the paragraph named last before it. Where several zones are named, or a country that has several,
 * the zone is unknown.
 */
final class StoryClock {
    private static final Map<String, ZoneId> ZONES = zones();
    private static final WordTree PLACES = WordTree.of(List.copyOf(ZONES.keySet()));
    private static final String MARK = "현지";
    private static final Pattern BY_LOCAL_TIME = Pattern.compile("\\s?\\(?(?:이하\\s?)?현지\\s?(?:시간|시각)");
    private static final Pattern HOUR = Pattern.compile(
            "(?:(오전|오후|새벽|아침|낮|저녁|밤)\\s?)?(?:([01]?[0-9]|2[0-3])\\s?시(?:\\s?([0-5]?[0-9])\\s?분|\\s?(반))?|([01]?[0-9]|2[0-3]):([0-5][0-9]))|(정오)");
    private static final int NOON = 12;
    private static final int REACH = 16;
    /** No further are places looked for: within the sentence, and before it. */
    private static final int NEAR = 300;

    private static final int FURTHEST = 1_000;

    private final String text;
    private final ZoneId zone;
    private final Sentences sentences;

    StoryClock(String text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
        this.sentences = new Sentences(text);
    }

    /** The mentions, those that go by the story's clock with its zone. */
    List<DateMention> read(List<DateMention> mentions) {
        if (!text.contains(MARK)) {
            return mentions;
        }
        List<DateMention> read = new ArrayList<>(mentions.size());
        Span local = null;
        for (DateMention mention : mentions) {
            boolean marked = byLocalTime(mention.span().end());
            // 24일(현지시간) 오후 3시: the hour goes by the same clock
            boolean goesOn = mention.grain() == Grain.TIME
                    && local != null
                    && mention.span().begin() - local.end() < REACH
                    && byLocalTime(local.end());
            ZoneId place = marked || goesOn ? place(mention.span().begin()) : null;
            read.add(place == null ? mention : mention.in(place, moment(mention, place)));
            local = marked ? mention.span() : local;
        }
        return read;
    }

    private boolean byLocalTime(int end) {
        return BY_LOCAL_TIME
                .matcher(text)
                .region(end, Math.min(text.length(), end + REACH))
                .lookingAt();
    }

    private @Nullable ZoneId place(int at) {
        int begin = Math.max(sentences.begin(at), at - NEAR);
        Set<ZoneId> here = named(begin, Math.min(sentences.end(at), at + NEAR));
        if (here.isEmpty()) {
            int paragraph = Math.max(text.lastIndexOf('\n', begin - 1) + 1, at - FURTHEST);
            while (begin > paragraph && here.isEmpty()) {
                int before = Math.max(sentences.begin(begin - 1), paragraph);
                here = named(before, begin);
                begin = before;
            }
        }
        return here.size() == 1 ? here.iterator().next() : null;
    }

    /** The zones of the places that a stretch names, but for the source's own. */
    private Set<ZoneId> named(int begin, int end) {
        Set<ZoneId> found = new HashSet<>();
        for (int i = begin; i < end; i++) {
            boolean opens = !isHangul(at(text, i - 1)) && !Character.isLetterOrDigit(at(text, i - 1));
            String name = opens && PLACES.mayBegin(text.charAt(i)) ? name(i, end) : null;
            ZoneId of = name == null ? null : ZONES.get(name);
            if (of != null && !of.equals(zone)) {
                found.add(of);
            }
        }
        return found;
    }

    /** The longest place's name here that ends a word, but for particles and 시. */
    private @Nullable String name(int begin, int end) {
        String longest = null;
        int node = WordTree.ROOT;
        for (int i = begin; i < end && node != WordTree.NONE; i++) {
            node = PLACES.next(node, text.charAt(i));
            boolean word = node != WordTree.NONE && PLACES.isWord(node);
            boolean closed = word
                    && (Particles.close(text, i + 1)
                            || (at(text, i + 1) == '시' && Particles.close(text, i + 2))
                            || (at(text, i + 1) == '주' && Particles.close(text, i + 2)));
            longest = closed ? text.substring(begin, i + 1) : longest;
        }
        return longest;
    }

    /** The moment of a day and an hour that leave no doubt, in the source's zone; else null. */
    private @Nullable ZonedDateTime moment(DateMention mention, ZoneId place) {
        LocalTime time =
                mention.grain() == Grain.TIME && mention.from().equals(mention.to()) ? time(mention.surface()) : null;
        return time == null ? null : mention.from().atTime(time).atZone(place).withZoneSameInstant(zone);
    }

    private static @Nullable LocalTime time(String surface) {
        Matcher m = HOUR.matcher(surface);
        if (!m.find()) {
            return null;
        }
        if (m.group(7) != null) {
            return LocalTime.NOON;
        }
        String part = m.group(1);
        boolean colon = m.group(5) != null;
        int hour = Integer.parseInt(colon ? m.group(5) : m.group(2));
        int minute = colon
                ? Integer.parseInt(m.group(6))
                : m.group(4) != null ? 30 : m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        if (part == null) {
            // 3시: of the morning or of the afternoon
            return hour > NOON || colon ? LocalTime.of(hour, minute) : null;
        }
        boolean morning = part.equals("오전") || part.equals("새벽") || part.equals("아침");
        if (hour > NOON) {
            return morning ? null : LocalTime.of(hour, minute);
        }
        if (morning) {
            return LocalTime.of(hour % NOON, minute);
        }
        if (part.equals("오후") || (part.equals("저녁") && hour < NOON)) {
            return LocalTime.of(hour % NOON + NOON, minute);
        }
        if (part.equals("낮")) {
            return hour >= 11 ? LocalTime.of(hour, minute) : LocalTime.of(hour + NOON, minute);
        }
        // 밤 12시 is the end of one day or the beginning of it
        return hour >= 6 && hour < NOON ? LocalTime.of(hour + NOON, minute) : null;
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (CSVRecord row : ResourceTable.rows(StoryClock.class, "zones.csv")) {
            zones.put(row.get("name"), ZoneId.of(row.get("zone")));
        }
        return zones;
    }
}
