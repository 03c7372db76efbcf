package io.sillok.transform.mention;

import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.WordTree;
import java.util.List;

/** What a Korean name may be followed by without a blank: particles, and the few nouns that go with any name. */
public final class Particles {
    /** At most one of these, and then any number of particles. */
    private static final WordTree FIRST = words("들|등|측|내|발|행|산|님|컨소시엄");

    private static final WordTree PARTICLES = words(
            "께서|께선|에게서|에게선|에겐|에서|에선|에게|에|의|을|를|은|는|이|가|과|와|도|만|으로|으론|로|로선|으로선|부터|까지|처럼|보다|마다|조차|마저|뿐|밖에|대로|라도|이라도|라는|이라는|이란|란|이라고|라고|이라며|라며"
                    + "|이라면|라면|이나|나|이든|이며|이고|이자|이다|이었다|였다|인|일|하고|이랑|랑|께|한테|로서|으로서|로써|으로써|로부터|으로부터|이었고|였고|이었으며|였으며|이었던|였던|입니다|이라|이지만|씩");
    private static final int LONGEST = 12;

    private Particles() {}

    private static WordTree words(String words) {
        return WordTree.of(List.of(words.split("\\|", -1)));
    }

    /** Whether the Korean letters from {@code at} on, up to the next other character, are particles, or there are none. */
    public static boolean follow(CharSequence text, int at) {
        if (at >= text.length() || !Hangul.isHangul(text.charAt(at))) {
            return true;
        }
        char first = text.charAt(at);
        if (!PARTICLES.mayBegin(first) && !FIRST.mayBegin(first)) {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && Hangul.isHangul(text.charAt(end)) && end - at <= LONGEST) {
            end++;
        }
        return end - at <= LONGEST
                && fits(at == 0 ? ' ' : text.charAt(at - 1), first, end - at)
                && chain(text, at, end);
    }

    private static boolean chain(CharSequence text, int begin, int end) {
        // one bit for each place that a chain of particles reaches
        int reached = 1 | reached(FIRST, text, begin, end);
        for (int i = 0; begin + i < end; i++) {
            if ((reached >> i & 1) != 0) {
                reached |= reached(PARTICLES, text, begin + i, end) << i;
            }
        }
        return (reached >> end - begin & 1) != 0;
    }

    /** One bit for the length of each word that begins there. */
    private static int reached(WordTree words, CharSequence text, int begin, int end) {
        int lengths = 0;
        int node = WordTree.ROOT;
        for (int i = begin; i < end; i++) {
            node = words.next(node, text.charAt(i));
            if (node == WordTree.NONE) {
                break;
            }
            lengths |= words.isWord(node) ? 1 << i + 1 - begin : 0;
        }
        return lengths;
    }

    /** A particle agrees with the sound before it: 은, 이, 을, 과 behind a consonant, 는, 가, 를, 와 behind a vowel. */
    private static boolean fits(char before, char particle, int length) {
        if (!Hangul.isHangul(before)) {
            return true;
        }
        boolean consonant = Hangul.isClosed(before);
        return switch (particle) {
            case '은', '을', '과' -> consonant;
            case '는', '가', '를', '와' -> !consonant;
            case '이' -> consonant || length > 1;
            case '나', '랑' -> !consonant && length == 1;
            default -> true;
        };
    }
}
