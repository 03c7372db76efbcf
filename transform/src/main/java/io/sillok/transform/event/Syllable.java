package io.sillok.transform.event;

import io.sillok.transform.scan.Hangul;

/** The last consonants of Hangul syllables that tell tense: 했 ends in ㅆ, 할 in ㄹ, 한 in ㄴ, 함 in ㅁ. */
enum Syllable {
    N(4),
    L(8),
    M(16),
    SS(20);

    private final int place;

    Syllable(int place) {
        this.place = place;
    }

    /** Whether the word's last syllable ends in the consonant. */
    boolean closes(String word) {
        return !word.isEmpty() && in(word.charAt(word.length() - 1));
    }

    boolean in(char c) {
        return Hangul.finalOf(c) == place;
    }

    /** The word's syllables without what stands between them. */
    static String only(String word) {
        int i = 0;
        while (i < word.length() && Hangul.isHangul(word.charAt(i))) {
            i++;
        }
        if (i == word.length()) {
            return word;
        }
        StringBuilder syllables = new StringBuilder(word.length()).append(word, 0, i);
        for (; i < word.length(); i++) {
            if (Hangul.isHangul(word.charAt(i))) {
                syllables.append(word.charAt(i));
            }
        }
        return syllables.toString();
    }

    /** Whether a verb's word has the mark of the past, 했다, 맺었으며, 열렸지만; 있다 and 겠다 have none. */
    static boolean past(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (SS.in(c) && c != '있' && c != '겠') {
                return true;
            }
        }
        return false;
    }
}
