package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.Set;

/**
 * Finds people of other countries whom nothing but their name marks: by a usual given name (앤절라 and the word behind it), by a
 * Japanese family name, or by two words of foreign sound that no list of loanwords knows.
 */
final class ForeignPeople {
    private static final Set<String> GIVEN = WordList.load("foreign-given-names.ko.txt");
    private static final Set<String> JAPANESE = WordList.load("japanese-surnames.ko.txt");
    private static final Set<String> LOANWORDS = WordList.load("loanwords.ko.txt");
    private static final Set<String> PLACES = WordList.load("places.txt");
    /** Words that stand within names. */
    private static final Set<String> PARTS =
            Set.of("반", "폰", "드", "데", "다", "디", "라", "르", "빈", "알", "엘", "산", "두", "델", "판", "본");
    /** Endings of family names in English, Slavic, Nordic and German that few things end in. */
    private static final Set<String> ENDINGS = Set.of(
            "슨", "스키", "비치", "예프", "노프", "로프", "코프", "스타인", "슈타인", "먼", "넨", "이히만", "센코", "렌코", "데스", "레스", "이네스");

    private static final Set<String> PERSONAL = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "과", "와", "에게", "에게서", "께서", "도", "이라고", "라고", "이라는", "라는", "으로부터",
            "로부터", "이다", "이며", "이자", "과의", "와의", "에게는", "만의");
    /** Particles that people take more often than things do. */
    private static final Set<String> OF_PEOPLE =
            Set.of("은", "는", "이", "가", "의", "과", "와", "에게", "에게서", "께서", "이라고", "라고", "으로부터", "로부터", "과의", "와의", "에게는");
    /** Syllables that names of other tongues are full of and Korean words are not. */
    private static final String BORROWED = "트프츠르크드브흐즈쾨펠켈셰슈렌렉델켄펜텐젠톤슨턴랭랜댄밴캔팬핸잭맥첼첸렛렐멜넬퀴퀸뮐튜듀뷔뷰슐클플블튼튀쿤스코토키티케페헤테레에데네베메루푸카타";

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 8;
    private static final int LONGEST_PARTICLE = 4;

    private final Passage passage;
    private final Roster roster;

    ForeignPeople(Passage passage, Roster roster) {
        this.passage = passage;
        this.roster = roster;
    }

    void find() {
        int i = 0;
        while (i < passage.size()) {
            int words = severalWords(i);
            if (words == 0) {
                oneWord(i);
            }
            i += Math.max(1, words);
        }
    }

    /** A name of two to four words; says how many, 0 where there is none. */
    private int severalWords(int i) {
        Token token = passage.token(i);
        String word = token.word();
        boolean usual = GIVEN.contains(word) || JAPANESE.contains(word);
        if (!passage.joined(i)
                || !(usual
                        || (borrowed(word) && unknown(token, word))
                        || (word.length() == 1 && PARTS.contains(word)))) {
            return 0;
        }
        int last = i + 1;
        while (last - i < MOST_WORDS - 1 && passage.joined(last) && goesOn(last)) {
            last++;
        }
        for (; last > i; last--) {
            Token end = passage.token(last);
            int stem = stem(end);
            String name = end.word().substring(0, stem);
            boolean particles = PERSONAL.contains(end.word().substring(stem));
            boolean ends = particles || (stem == end.word().length() && bounded(end));
            boolean family = unknown(end, name)
                    || GIVEN.contains(name)
                    || (usual && behindGiven(end, name, stem))
                    || (usual
                            && !JAPANESE.contains(word)
                            && name.length() == 1
                            && KoreanName.surname(name)
                            && particles);
            boolean sure = usual
                    || (OF_PEOPLE.contains(end.word().substring(stem))
                            && passage.phraseBegins(i)
                            && borrowed(name)
                            && borrowed(word));
            if (ends && family && sure && !passage.organisationEnds().contains(end.end())) {
                roster.add(new Span(token.begin(), end.begin() + stem), null, null, end.begin() + stem);
                return last - i + 1;
            }
        }
        return 0;
    }

    /** Behind a usual given name even a word of Korean sound is a family name, if what follows goes with people. */
    private boolean behindGiven(Token token, String name, int stem) {
        boolean personal = OF_PEOPLE.contains(token.word().substring(stem));
        boolean bracket = passage.text().startsWith("(", token.end());
        return name.length() > 1
                && name.length() <= LONGEST
                && (personal || bracket || (KoreanName.foreign(name) && !LOANWORDS.contains(name)))
                && !GivenNames.noun(name)
                && KoreanTitle.of(token, passage.text()).isEmpty();
    }

    private boolean goesOn(int i) {
        Token token = passage.token(i);
        return PARTS.contains(token.word()) || GIVEN.contains(token.word()) || unknown(token, token.word());
    }

    private void oneWord(int i) {
        Token token = passage.token(i);
        if (token.word().length() < 4 || token.word().length() > LONGEST + LONGEST_PARTICLE) {
            return;
        }
        int stem = stem(token);
        String name = token.word().substring(0, stem);
        String particles = token.word().substring(stem);
        if (name.length() < 3
                || !PERSONAL.contains(particles)
                || passage.organisationEnds().contains(token.end())) {
            return;
        }
        boolean usual = OF_PEOPLE.contains(particles)
                && (GIVEN.contains(name) || JAPANESE.contains(name))
                && !PLACES.contains(name);
        boolean ending = ENDINGS.stream().anyMatch(name::endsWith) && unknown(token, name);
        if ((usual || ending) && passage.phraseBegins(i)) {
            roster.add(new Span(token.begin(), token.begin() + stem), null, null, token.begin() + stem);
        }
    }

    /** Whether the word sounds foreign and is neither a loanword nor a place. */
    private boolean unknown(Token token, String word) {
        return word.length() > 1
                && word.length() <= LONGEST
                && KoreanName.foreign(word)
                && !LOANWORDS.contains(word)
                && !PLACES.contains(word)
                && KoreanTitle.of(token, passage.text()).isEmpty()
                && !passage.organisationEnds().contains(token.end())
                && !Particles.follow(passage.text(), token.begin() + word.length() - 1);
    }

    private static boolean borrowed(String word) {
        return word.chars().anyMatch(c -> BORROWED.indexOf(c) >= 0)
                && word.chars().noneMatch(ForeignPeople::tense);
    }

    /** Whether the syllable begins with ㄲ, ㄸ, ㅃ, ㅆ or ㅉ, which the rules of transcription hardly use. */
    private static boolean tense(int syllable) {
        int initial = (syllable - '가') / (21 * 28);
        return initial == 1 || initial == 4 || initial == 8 || initial == 10 || initial == 13;
    }

    /** Length of the word without the particle that people take. */
    private int stem(Token token) {
        String word = token.word();
        if (GIVEN.contains(word) || JAPANESE.contains(word)) {
            return word.length();
        }
        for (int length = Math.max(1, word.length() - LONGEST_PARTICLE); length < word.length(); length++) {
            if (PERSONAL.contains(word.substring(length)) && Particles.follow(passage.text(), token.begin() + length)) {
                return length;
            }
        }
        return word.length();
    }

    private boolean bounded(Token token) {
        String text = passage.text();
        return token.end() >= text.length()
                || ",.()'’\"”·".indexOf(text.charAt(token.end())) >= 0
                || text.charAt(token.end()) == ' ';
    }
}
