package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.scan.WordTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds people of other countries whom nothing but their name marks: by names that a list knows and that are no words otherwise, by a
 * usual given name (앤절라 and the word behind it), or by two words of foreign sound that no list of loanwords knows.
 */
final class ForeignPeople {
    /** Endings of family names in English, Slavic, Nordic and German that few things end in. */
    private static final WordTree ENDINGS = WordTree.ofEndings(List.of(
            "슨", "스키", "비치", "예프", "노프", "로프", "코프", "스타인", "슈타인", "먼", "넨", "이히만", "센코", "렌코", "데스", "레스", "이네스"));

    private static final WordTree PERSONAL = WordTree.of(List.of(
            "은", "는", "이", "가", "을", "를", "의", "과", "와", "에게", "에게서", "께서", "도", "이라고", "라고", "이라는", "라는", "으로부터",
            "로부터", "이다", "이며", "이자", "과의", "와의", "에게는", "만의", "처럼", "보다"));
    /** Particles that people take more often than things do. */
    private static final WordTree OF_PEOPLE = WordTree.of(List.of(
            "은", "는", "이", "가", "의", "과", "와", "에게", "에게서", "께서", "이라고", "라고", "으로부터", "로부터", "과의", "와의", "에게는"));
    /** What turns the person's name before it into that of a body: 트럼프 행정부. */
    private static final WordTree BODIES = WordTree.of(List.of(
            "정권", "정부", "내각", "행정부", "재단", "대학", "대학교", "그룹", "연구소", "센터", "은행", "감독상", "상", "호텔", "컵", "대회", "공항",
            "거리", "광장", "효과", "법칙", "이론", "지수", "시", "주", "섬", "해", "강", "산", "지역", "사막", "해협", "반도", "공화국", "제도",
            "시리즈", "브랜드", "매장", "제품"));

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
        if (!passage.token(i).is(Word.Trait.FOREIGN_FIRST) || !passage.joined(i) || !begins(i)) {
            return 0;
        }
        int last = i + 1;
        while (last - i < MOST_WORDS - 1 && passage.joined(last) && goesOn(last)) {
            last++;
        }
        for (; last > i; last--) {
            Token end = passage.token(last);
            int stem = stem(end.known());
            if (!passage.organisationEnds().contains(end.end()) && name(i, last, stem)) {
                roster.add(new Span(passage.token(i).begin(), end.begin() + stem), null, null, end.begin() + stem);
                return last - i + 1;
            }
        }
        return 0;
    }

    /** Whether its letters let the word begin a name of several. */
    static boolean mayBegin(Word word) {
        String letters = word.letters();
        return word.is(Word.Trait.USUAL_FOREIGN_NAME)
                || listed(word, letters)
                || (ForeignNames.borrowed(letters) && strange(word, letters))
                || isPart(letters);
    }

    private boolean begins(int i) {
        Token token = passage.token(i);
        String word = token.word();
        return token.is(Word.Trait.USUAL_FOREIGN_NAME)
                || known(token, word)
                || (ForeignNames.borrowed(word) && unknown(token, word))
                || isPart(word);
    }

    private static boolean isPart(String word) {
        return word.length() == 1 && ForeignNames.part(word);
    }

    /** Whether the words from one token to the stem of another are somebody's name. */
    private boolean name(int i, int last, int stem) {
        Token token = passage.token(i);
        Token end = passage.token(last);
        String word = token.word();
        String name = end.word().substring(0, stem);
        String particle = end.word().substring(stem);
        boolean particles = PERSONAL.contains(particle, 0, particle.length());
        if (!particles && !(particle.isEmpty() && bounded(end) && !body(last))) {
            return false;
        }
        boolean usual = token.is(Word.Trait.USUAL_FOREIGN_NAME);
        if (known(token, word) && known(end, name)) {
            return true;
        }
        boolean family = unknown(end, name)
                || ForeignNames.usualGiven(name)
                || (usual && behindGiven(token, end, name, stem))
                || (ForeignNames.japaneseFamily(word)
                        && ForeignNames.japaneseGiven(name)
                        && (personal(particle) || bracket(end)))
                || (usual
                        && !ForeignNames.japaneseFamily(word)
                        && name.length() == 1
                        && KoreanName.surname(name)
                        && particles);
        if (usual && family) {
            return true;
        }
        boolean personal = personal(particle) || bracket(end);
        boolean one = known(token, word)
                ? unknown(end, name) || ForeignNames.shared(name)
                : known(end, name) && (unknown(token, word) || ForeignNames.part(word));
        if (one && name.length() > 1 && (personal || (particles && passage.phraseBegins(i)))) {
            return true;
        }
        return family
                && personal
                && passage.phraseBegins(i)
                && ForeignNames.borrowed(name)
                && ForeignNames.borrowed(word);
    }

    /**
     * Behind a usual given name even a word of Korean sound is a family name, if what follows goes with people and either the given name
     * sounds like no other word or the family name is known: 조지 부시는, not 조세 부담은.
     */
    private boolean behindGiven(Token given, Token token, String name, int stem) {
        if (ForeignNames.japaneseFamily(given.word())) {
            return false;
        }
        boolean sure = KoreanName.foreign(given.word()) || ForeignNames.listed(name) || ForeignNames.shared(name);
        boolean personal =
                sure && OF_PEOPLE.contains(token.word(), stem, token.word().length());
        return name.length() > 1
                && name.length() <= LONGEST
                && (personal || bracket(token) || (KoreanName.foreign(name) && !ForeignNames.loanword(name)))
                && !GivenNames.noun(name)
                && token.title().isEmpty();
    }

    private boolean goesOn(int i) {
        Token token = passage.token(i);
        String word = token.word();
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial
                || ForeignNames.part(word)
                || ForeignNames.usualGiven(word)
                || known(token, word)
                || unknown(token, word);
    }

    private void oneWord(int i) {
        Token token = passage.token(i);
        Alone found = token.is(Word.Trait.FOREIGN_ALONE)
                        && !passage.organisationEnds().contains(token.end())
                ? Alone.of(token.known())
                : null;
        if (found == null) {
            return;
        }
        boolean alone = found.listed && known(token, found.name) && alone(i, found);
        if (alone || (found.likely && passage.phraseBegins(i))) {
            int end = token.begin() + found.name.length();
            roster.add(new Span(token.begin(), end), null, null, end);
        }
    }

    /**
     * A word that may be a foreign name by itself, as its letters tell.
     *
     * @param particle behind the name; may be empty
     * @param listed whether a list knows it as a name and as nothing else
     * @param likely whether its ending, its particle or its parts speak for a name
     */
    record Alone(String name, String particle, boolean listed, boolean likely) {
        /** What the word may be; null where it is none, as most are. */
        static @Nullable Alone of(Word word) {
            String letters = word.letters();
            if (letters.length() < 2 || letters.length() > LONGEST + LONGEST_PARTICLE) {
                return null;
            }
            int stem = stem(word);
            String name = letters.substring(0, stem);
            String particle = letters.substring(stem);
            if (!particle.isEmpty() && !PERSONAL.contains(particle, 0, particle.length())) {
                return null;
            }
            boolean usual =
                    name.length() > 2 && personal(particle) && ForeignNames.usual(name) && !ForeignNames.place(name);
            boolean ending = name.length() > 2
                    && !particle.isEmpty()
                    && WordList.ending(ENDINGS, name, 0) > 0
                    && strange(word, name);
            // only who lives takes this particle
            boolean addressed = particle.startsWith("에게") && ForeignNames.shared(name);
            boolean together = particle.length() > 0 && twoInOne(name);
            boolean likely = usual || ending || addressed || together;
            boolean listed = ForeignPeople.listed(word, name);
            return listed || likely ? new Alone(name, particle, listed, likely) : null;
        }
    }

    private static boolean personal(String particle) {
        return OF_PEOPLE.contains(particle, 0, particle.length());
    }

    /** A given name and a family name written as one word. */
    private static boolean twoInOne(String name) {
        for (int length = 2; length < name.length() - 1; length++) {
            if (ForeignNames.usualGiven(name.substring(0, length))
                    && ForeignNames.borrowed(name.substring(length))
                    && ForeignNames.unknown(name.substring(length))) {
                return true;
            }
        }
        return false;
    }

    /** A listed name needs the less beside it the longer it is. */
    private boolean alone(int i, Alone found) {
        Token token = passage.token(i);
        if (found.name.length() == 2) {
            return personal(found.particle) && passage.phraseBegins(i);
        }
        if (found.particle.isEmpty()) {
            return KoreanName.foreign(found.name)
                    && bounded(token)
                    && !body(i)
                    && (bracket(token) || (passage.phraseBegins(i) && !goesOnForeign(i)));
        }
        return true;
    }

    /** Whether the next word sounds foreign too, so that the two name something together. */
    private boolean goesOnForeign(int i) {
        return passage.joined(i) && ForeignNames.unknown(passage.token(i + 1).word());
    }

    /** Whether the next word makes the name that of something else. */
    private boolean body(int i) {
        if (!passage.joined(i)) {
            return false;
        }
        String next = passage.token(i + 1).word();
        return BODIES.longestAt(next, 0, next.length()) > 0;
    }

    /** An opening bracket behind the token; capitals alone in it are short for a thing, (PC). */
    private boolean bracket(Token token) {
        String text = passage.text();
        int at = token.end() + 1;
        int end = at;
        while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        return text.startsWith("(", at - 1) && !(end > at + 1 && text.startsWith(")", end));
    }

    /** Whether a list knows the word as a name and as nothing else. */
    private boolean known(Token token, String word) {
        return listed(token.known(), word) && !passage.organisationEnds().contains(token.begin() + word.length());
    }

    /** Whether the word sounds foreign and is neither a loanword nor a place. */
    private boolean unknown(Token token, String word) {
        return strange(token.known(), word) && !passage.organisationEnds().contains(token.end());
    }

    private static boolean listed(Word word, String name) {
        return ForeignNames.listed(name) && word.title().isEmpty();
    }

    private static boolean strange(Word word, String name) {
        return ForeignNames.unknown(name) && word.title().isEmpty() && !word.followed(name.length() - 1);
    }

    /** Length of the word without the particle that people take. */
    private static int stem(Word known) {
        String word = known.letters();
        if (known.is(Word.Trait.USUAL_FOREIGN_NAME)) {
            return word.length();
        }
        int shortest = Math.max(1, word.length() - LONGEST_PARTICLE);
        for (int length = word.length(); length > shortest; length--) {
            if ((length == word.length() || PERSONAL.contains(word, length, word.length()))
                    && known.followed(length)
                    && ForeignNames.listed(word.substring(0, length))) {
                return length;
            }
        }
        for (int length = shortest; length < word.length(); length++) {
            if (PERSONAL.contains(word, length, word.length()) && known.followed(length)) {
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
