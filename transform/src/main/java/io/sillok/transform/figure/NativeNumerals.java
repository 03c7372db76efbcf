package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.startsWith;

import io.sillok.transform.scan.LetterSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Korean's own numbers, one to ninety-nine: 다섯, 열두, 스물 다섯. */
final class NativeNumerals {
    private static final List<Word> TENS = List.of(
            new Word("여남은", 10, false),
            new Word("열댓", 15, false),
            new Word("열", 10, true),
            new Word("스물", 20, true),
            new Word("스무", 20, false),
            new Word("서른", 30, true),
            new Word("마흔", 40, true),
            new Word("쉰", 50, true),
            new Word("예순", 60, true),
            new Word("일흔", 70, true),
            new Word("여든", 80, true),
            new Word("아흔", 90, true));

    private static final List<Word> ONES = List.of(
            new Word("하나", 1, true),
            new Word("한", 1, false),
            new Word("둘", 2, true),
            new Word("두", 2, false),
            new Word("셋", 3, true),
            new Word("세", 3, false),
            new Word("석", 3, false),
            new Word("넷", 4, true),
            new Word("네", 4, false),
            new Word("넉", 4, false),
            new Word("다섯", 5, true),
            new Word("여섯", 6, true),
            new Word("일곱", 7, true),
            new Word("여덟", 8, true),
            new Word("아홉", 9, true));

    private static final LetterSet FIRST = LetterSet.beginning(
            Stream.concat(TENS.stream(), ONES.stream()).map(Word::text).toList());

    private NativeNumerals() {}

    /** 열댓, 여남은: fifteen or so, ten and some more. */
    static boolean isRough(CharSequence text, int at) {
        return startsWith(text, at, "열댓") || startsWith(text, at, "여남은");
    }

    /** Whether one of the words may begin with the letter. */
    static boolean mayBegin(char letter) {
        return FIRST.has(letter);
    }

    private record Word(String text, int value, boolean alone) {}

    /**
     * A number found.
     *
     * @param alone whether the form can stand without a counter: 둘 can, 두 cannot
     */
    record Found(int end, int value, boolean alone) {}

    /** Reads tens, ones, or tens and ones with or without a space between; null where neither stands here. */
    static @Nullable Found read(CharSequence text, int at) {
        Word tens = word(TENS, text, at);
        if (tens == null) {
            return ones(text, at);
        }
        int end = at + tens.text.length();
        Found attached = ones(text, end);
        int apart = Letters.skipSpaces(text, end);
        Found spaced = apart > end ? ones(text, apart) : null;
        Found more = attached != null
                ? attached
                : spaced != null && (spaced.end() - apart > 1 || standsAlone(text, spaced)) ? spaced : null;
        return more == null
                ? new Found(end, tens.value, tens.alone)
                : new Found(more.end(), tens.value + more.value(), more.alone());
    }

    /** 일흔 둘, 서른 셋이다. */
    private static boolean standsAlone(CharSequence text, Found found) {
        return found.alone && Particles.close(text, found.end);
    }

    /** Reads one to nine; null where none stands here. */
    static @Nullable Found ones(CharSequence text, int at) {
        Word word = word(ONES, text, at);
        return word == null ? null : new Found(at + word.text.length(), word.value, word.alone);
    }

    /** 월요일은 쉰다, 하루 쉰 뒤: from 쉬다, to rest. */
    private static boolean isRest(CharSequence text, int at) {
        if (Letters.at(text, at) == '다') {
            return Letters.at(text, at + 1) != '섯';
        }
        return Letters.at(text, at) == ' '
                && Stream.of("뒤", "후", "적", "것", "덕", "지", "다음", "날", "채", "탓")
                        .anyMatch(word -> startsWith(text, at + 1, word));
    }

    private static @Nullable Word word(List<Word> words, CharSequence text, int at) {
        if (!mayBegin(Letters.at(text, at))) {
            return null;
        }
        for (Word word : words) {
            if (startsWith(text, at, word.text)) {
                return word.value == 50 && isRest(text, at + 1) ? null : word;
            }
        }
        return null;
    }
}
