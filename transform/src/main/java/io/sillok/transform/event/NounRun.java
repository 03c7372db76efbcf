package io.sillok.transform.event;

import io.sillok.model.Span;
import java.util.regex.Pattern;

/** Nouns that stand together without a particle between them and name one thing: 새만금 수출단지 조성 사업. */
final class NounRun {
    /** Last syllables of words that lead on to a noun or a verb and are no part of its name. */
    private static final String LEADING = "은는이가을를에의로과와서도해고한된인린운큰할던며";
    /** Nouns that end in such a syllable. */
    private static final Pattern NOUN = Pattern.compile(
            ".*(?:철도|제도|경기도|강원도|[청라상]도|제주도|[남북]도|국가|평가|도로|회로|진로|통로|효과|성과|회의|협의|어린이|놀이|경찰서|소방서|광고|창고|재고|도서)");
    /** Words without a particle that are no part of a name either. */
    private static final Pattern LOOSE = Pattern.compile(
            "(?:제?\\d+|[0-9０-９,.]+(?:일|월|년|시|분|억|조|만|명|개|곳|건|차례|원)[가-힣]*|이|그|저|각|차례|두|세|양|한|해당|이번|이날|최근|다만|하지만|그러나|앞서|한편|당초|기존|관련|지난|오는|올해|내년|작년|지난해|지난달|이달|내달|다음|결국|끝내|또|또한|모든|일부|현재|이후|이전|오전|오후|및|등|중|후|뒤)");

    private NounRun() {}

    /**
     * The run about a place.
     *
     * @param first where it may begin at the earliest
     * @param cue whose first word ends the run
     * @param more words before it at most
     */
    static Span around(String text, int first, Span cue, int more) {
        int begin = wordBegins(text, first, cue.begin());
        for (int i = 0; i < more && joins(text, first, begin); i++) {
            begin = wordBegins(text, first, begin - 1);
        }
        int end = cue.begin();
        while (end < cue.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return new Span(begin, end);
    }

    /** Whether the word before the place stands in one name with what begins there. */
    private static boolean joins(String text, int first, int begin) {
        if (begin - 2 <= first || text.charAt(begin - 1) != ' ' || !Character.isLetterOrDigit(text.charAt(begin - 2))) {
            return false;
        }
        String word = text.substring(wordBegins(text, first, begin - 1), begin - 1);
        boolean leads = LEADING.indexOf(word.charAt(word.length() - 1)) >= 0
                && !NOUN.matcher(word).matches();
        return !leads && !LOOSE.matcher(word).matches();
    }

    private static int wordBegins(String words, int first, int at) {
        int begin = at;
        while (begin > first && Character.isLetterOrDigit(words.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }
}
