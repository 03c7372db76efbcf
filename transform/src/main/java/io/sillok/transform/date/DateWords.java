package io.sillok.transform.date;

import io.sillok.model.ResourceTable;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.WordsByLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Words that name a part of a date ({@code words.csv}); a space in a word may be left out in a text. */
final class DateWords {
    private static final DateWords STANDARD = new DateWords();

    private static final Set<String> BEGINNINGS = Set.of("지금", "현재", "이제");

    private final WordsByLetter<Word> words;

    /** One word and what it fills. */
    record Word(String text, Slot slot, Ref ref, @Nullable Part part) {
        /** 전반기: a half of a year only behind one, of a tournament elsewhere. */
        boolean whole() {
            return slot == Slot.HALF && (text.equals("전반기") || text.equals("후반기"));
        }

        /** 지금, 현재: a day only where a period begins with it. */
        boolean begins() {
            return BEGINNINGS.contains(text);
        }
    }

    /** A word found, and where it ends. */
    record Found(Word word, int end) {}

    private DateWords() {
        List<Word> all = new ArrayList<>();
        for (CSVRecord row : ResourceTable.rows(DateWords.class, "words.csv")) {
            String part = row.get("part");
            all.add(new Word(
                    row.get("word"),
                    Slot.valueOf(row.get("slot")),
                    new Ref(Ref.Base.valueOf(row.get("ref")), Integer.parseInt(row.get("n"))),
                    part.isEmpty() ? null : Part.valueOf(part)));
        }
        this.words = WordsByLetter.of(all, Word::text);
    }

    static DateWords standard() {
        return STANDARD;
    }

    /** Whether some word begins with this letter. */
    boolean mayBegin(char c) {
        return words.mayBegin(c);
    }

    /** The longest word here that fills a part shorter than {@code longer}; null where none does. */
    @Nullable
    Found read(CharSequence text, int at, @Nullable Slot longer) {
        for (Word word : words.beginning(Letters.at(text, at))) {
            int end = Letters.loosely(text, at, word.text);
            if (end >= 0 && (longer == null || longer.longerThan(word.slot))) {
                return new Found(word, end);
            }
        }
        return null;
    }
}
