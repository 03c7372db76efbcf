package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Words that name a part of a date ({@code words.csv}); a space in a word may be left out in a text. */
final class DateWords {
    private static final DateWords STANDARD = new DateWords();

    private final Map<Character, List<Word>> byFirst = new HashMap<>();

    /** One word and what it fills. */
    record Word(String text, Slot slot, Ref ref, @Nullable Part part) {}

    /** A word found, and where it ends. */
    record Found(Word word, int end) {}

    private DateWords() {
        for (CSVRecord row : rows()) {
            String part = row.get("part");
            Word word = new Word(
                    row.get("word"),
                    Slot.valueOf(row.get("slot")),
                    new Ref(Ref.Base.valueOf(row.get("ref")), Integer.parseInt(row.get("n"))),
                    part.isEmpty() ? null : Part.valueOf(part));
            byFirst.computeIfAbsent(word.text.charAt(0), c -> new ArrayList<>()).add(word);
        }
        byFirst.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Word w) -> w.text.length()).reversed()));
    }

    static DateWords standard() {
        return STANDARD;
    }

    /** Whether some word begins with this letter. */
    boolean mayBegin(char c) {
        return byFirst.containsKey(c);
    }

    /** The longest word here that fills a part shorter than {@code longer}; null where none does. */
    @Nullable
    Found read(CharSequence text, int at, @Nullable Slot longer) {
        for (Word word : byFirst.getOrDefault(Letters.at(text, at), List.of())) {
            int end = Letters.loosely(text, at, word.text);
            if (end >= 0 && (longer == null || longer.longerThan(word.slot))) {
                return new Found(word, end);
            }
        }
        return null;
    }

    private static List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DateWords.class.getResourceAsStream("words.csv"), "words.csv"),
                StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("reading words.csv", e);
        }
    }
}
