package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.Set;

/** Finds people by the calling or office before the name: 창업자 홍길동의. */
final class CalledPeople {
    private static final Set<String> CALLINGS = WordList.load("callings.ko.txt");

    private static final Set<String> STAGE_NAMES = WordList.load("stage-names.ko.txt");

    private final Passage passage;
    private final String text;
    private final Roster roster;

    CalledPeople(Passage passage, Roster roster) {
        this.passage = passage;
        this.text = passage.text();
        this.roster = roster;
    }

    /** Finds the name behind the token if that is a calling: 창업자 홍길동의; says whether there was one. */
    boolean find(int i) {
        Token calling = passage.token(i);
        Token next = passage.token(i + 1);
        boolean any = CALLINGS.contains(calling.word());
        boolean office = !any
                && calling.title()
                        .filter(t -> t.length() == calling.word().length() && !t.growth())
                        .isPresent();
        if ((!any && !office) || !next.allHangul() || next.title().isPresent() || KoreanTitle.reporter(next)) {
            return false;
        }
        for (int length = 1; length <= Math.min(next.word().length(), 7); length++) {
            String name = next.word().substring(0, length);
            boolean ends = next.followed(length);
            boolean fits = any ? called(next, name) : korean(name) && bounded(next, length);
            if (ends && fits && !longerName(next, length)) {
                int first = i;
                while (first > 0
                        && i - first < 2
                        && passage.token(first - 1).beside(passage.token(first))
                        && passage.organisational(passage.token(first - 1))) {
                    first--;
                }
                boolean founded = any && calling.title().isPresent();
                if (first == i
                        && founded
                        && i > 0
                        && passage.token(i - 1).beside(calling)
                        && KoreanName.company(passage.token(i - 1).word())) {
                    first = i - 1;
                }
                String organisation = first < i ? passage.token(i - 1).word() : null;
                String title = text.substring(passage.token(first).begin(), calling.end());
                int end = next.begin() + length;
                roster.add(new Span(next.begin(), end), title, organisation, end);
                return true;
            }
        }
        return false;
    }

    private boolean called(Token next, String name) {
        int length = name.length();
        if (length == 1) {
            return STAGE_NAMES.contains(name) && bounded(next, 1);
        }
        boolean likely = GivenNames.likelihood(name) > 0 || bounded(next, length);
        return (korean(name) && likely)
                || KoreanName.foreign(name)
                || ForeignNames.listed(name)
                || STAGE_NAMES.contains(name)
                || (length > 2 && KoreanName.chinese(name));
    }

    private static boolean korean(String name) {
        return name.length() == 3 && KoreanName.full(name) && !CommonNouns.contains(name);
    }

    /** An office before a name is followed by much else (대표 이사회): there the name must end its phrase. */
    private boolean bounded(Token next, int length) {
        int end = next.begin() + length;
        if (end < next.end()) {
            return true;
        }
        return end >= text.length() || ",()은는이가의을를과와도".indexOf(text.charAt(end)) >= 0;
    }

    /** Whether one more syllable gives a name too, whose last is no particle alone. */
    private boolean longerName(Token next, int length) {
        int more = length + 1;
        if (more > next.word().length()) {
            return false;
        }
        String name = next.word().substring(0, more);
        return length == 2
                && KoreanName.full(name)
                && next.followed(more)
                && next.word().length() > more;
    }
}
