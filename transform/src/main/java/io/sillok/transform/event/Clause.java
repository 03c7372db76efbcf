package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a Korean sentence that has a verb of its own.
 *
 * @param span in the article's text
 * @param words what stands there, with the inside of double quotations blanked but for titles in capitals: what somebody says is no event
 * @param last whether the sentence ends with it
 */
record Clause(Span span, String words, boolean last) {
    /** No sentence of a newspaper is longer; what is, is a table or worse, and tells no event. */
    static final int LONGEST_SENTENCE = 2_000;

    private static final int LONGEST_TITLE = 80;

    private static final Scan JOINT = Scan.around(",\\s", 3, "[가-힣](?:고|며|서|지만|으나|는데|은데|해|혀|돼|져|워|여|니|면),\\s");

    /** The clauses of a sentence, in order; the text has no speech left in it. */
    static List<Clause> of(String text, Span sentence) {
        String words = sentence.of(text);
        List<Clause> clauses = new ArrayList<>();
        Finds m = JOINT.in(words);
        int from = 0;
        while (m.find()) {
            clauses.add(clause(sentence, words, from, m.end(), false));
            from = m.end();
        }
        if (from < words.length()) {
            clauses.add(clause(sentence, words, from, words.length(), true));
        }
        return clauses;
    }

    private static Clause clause(Span sentence, String words, int from, int to, boolean last) {
        return new Clause(new Span(sentence.begin() + from, sentence.begin() + to), words.substring(from, to), last);
    }

    /** The text, as long as before, with blanks for what stands in double quotation marks. */
    static String withoutSpeech(String text, List<Span> sentences) {
        if (text.indexOf('“') < 0 && text.indexOf('"') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (Span sentence : sentences) {
            int open = -1;
            for (int i = sentence.begin(); i < sentence.end(); i++) {
                char c = out.charAt(i);
                if (open < 0 && (c == '“' || c == '"')) {
                    open = i;
                } else if (open >= 0 && (c == '”' || c == '"')) {
                    for (int j = isTitle(text, open + 1, i) ? i : open + 1; j < i; j++) {
                        out.setCharAt(j, ' ');
                    }
                    open = -1;
                }
            }
        }
        return out.toString();
    }

    /** "Sister City Agreement": what somebody signs, in capitals throughout, and nothing that somebody says. */
    private static boolean isTitle(String text, int begin, int end) {
        if (end - begin > LONGEST_TITLE) {
            return false;
        }
        boolean several = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            boolean first = i == begin || text.charAt(i - 1) == ' ';
            if (first ? !Character.isUpperCase(c) : !Letters.isLatin(c) && " -’'".indexOf(c) < 0) {
                return false;
            }
            several |= c == ' ';
        }
        return several;
    }
}
