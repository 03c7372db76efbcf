package io.sillok.transform.date;

import io.sillok.transform.figure.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Where a text's sentences begin, and what their verbs say of time; found once, since every date asks. */
final class Sentences {
    private static final int REACH = 80;

    private final String text;
    private final int[] begins;
    private final NavigableMap<Integer, Tense> signs;

    Sentences(String text) {
        this.text = text;
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (before == '\n' || before == '。' || (before == '.' && Letters.isSpace(text.charAt(i)))) {
                found.add(i);
            }
        }
        begins = found.stream().mapToInt(Integer::intValue).toArray();
        NavigableMap<Integer, Tense> verbs = new TreeMap<>();
        for (int i = 0; i < text.length(); i++) {
            if (Tense.isPast(text, i)) {
                verbs.put(i, Tense.PAST);
            }
        }
        Matcher m = Tense.SIGNS.matcher(text);
        while (m.find()) {
            verbs.putIfAbsent(m.start(), m.group("future") != null ? Tense.FUTURE : Tense.PAST);
        }
        signs = verbs;
    }

    /** Where the sentence begins that this place lies in. */
    int begin(int at) {
        int i = Arrays.binarySearch(begins, at);
        int before = i >= 0 ? i : -i - 2;
        return before < 0 ? 0 : begins[before];
    }

    private int end(int at) {
        int i = Arrays.binarySearch(begins, at + 1);
        int next = i >= 0 ? i : -i - 1;
        return next < begins.length ? begins[next] : text.length();
    }

    /** The tense of the first verb behind a date, within its sentence. */
    Tense tenseBehind(int end) {
        Map.Entry<Integer, Tense> next = signs.ceilingEntry(end);
        boolean near = next != null && next.getKey() < Math.min(end(end), end + REACH);
        return next != null && near ? next.getValue() : Tense.UNKNOWN;
    }

    /** The tense of an English sentence, whose verb stands before its date: {@code said on Tuesday}, {@code will open on Monday}. */
    Tense tenseAround(int begin, int end) {
        String before = text.substring(Math.max(begin(begin), begin - REACH), begin);
        if (Tense.SAID.matcher(before).find()) {
            return Tense.PAST;
        }
        return Tense.WILL.matcher(before).find() ? Tense.FUTURE : tenseBehind(end);
    }

    /** 징역 6월, 집행유예 10월: months as long, not as named. */
    static boolean sentenced(CharSequence text, int at) {
        int end = Letters.skipSpacesBack(text, at);
        return Letters.endsWith(text, end, "징역")
                || Letters.endsWith(text, end, "금고")
                || Letters.endsWith(text, end, "유예")
                || Letters.endsWith(text, end, "구류");
    }
}
