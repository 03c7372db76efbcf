package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds people whom a Korean text names in full: by a title behind the name (홍길동 나주시장, 이름 기관 직함 in a row sharing an
 * organisation), by a calling before it (창업자 홍길동), by 씨, and by an age in brackets.
 */
final class KoreanPeople {
    private static final String VERB_ENDINGS = "려해여고며서게지면자니와";
    private static final int FARTHEST_NAME = 5;
    private static final Set<String> CALLINGS = WordList.load("callings.ko.txt");
    private static final Set<String> MODIFIERS = Set.of("전", "현", "신임", "前", "現", "당시", "고", "전임", "차기");
    private static final String DEPARTMENT_ENDINGS = "실국과처청팀";
    private static final String DEPARTMENTS = "부청처실국과원소팀단성시도구군당회학관사위행장";
    /** What may come before a name that no family name marks: the end of another phrase. */
    private static final String PHRASE_ENDINGS = "은는이가을를에서의로와과고며해도등한된인";

    private static final Pattern AGED =
            Pattern.compile("([가-힣]{2,8})\\((?:[\\p{IsHan}]{2,5}·)?(\\d{1,2})(?:·[^()]{1,20})?\\)");
    private static final Pattern MR = Pattern.compile("([가-힣]{1,6})(?:\\([^()]{1,12}\\))? ?(씨|양|군)");

    private final String text;
    private final List<Token> tokens;
    private final Set<Integer> organisationEnds;
    private final NavigableMap<Integer, Person> people = new TreeMap<>();

    /**
     * @param organisationEnds ends of the organisations and places found before: a name does not reach into one
     */
    KoreanPeople(String text, List<Token> tokens, Set<Integer> organisationEnds) {
        this.text = text;
        this.tokens = tokens;
        this.organisationEnds = organisationEnds;
    }

    /** People named in full, in order. */
    List<Person> find() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean called = i + 1 < tokens.size() && token.beside(tokens.get(i + 1), text) && calledBefore(i);
            Optional<KoreanTitle> title = called ? Optional.empty() : KoreanTitle.of(token, text);
            if (title.isPresent()) {
                titleBehind(i, title.get());
            }
        }
        aged();
        mr();
        return List.copyOf(people.values());
    }

    private void titleBehind(int at, KoreanTitle title) {
        Token office = tokens.get(at);
        if (!title.before().isEmpty() && organisationEnds.contains(office.begin() + title.length())) {
            // 한국수소연구원 is the institute, no researcher
            return;
        }
        for (int j = at - 1; j >= Math.max(0, at - FARTHEST_NAME); j--) {
            if (!tokens.get(j).beside(tokens.get(j + 1), text)) {
                return;
            }
            Token token = tokens.get(j);
            String word = token.word();
            boolean adjacent = j == at - 1 && title.before().isEmpty();
            boolean body = organisational(token);
            if (!body && token.allHangul() && named(j, adjacent, title)) {
                int korean = KoreanName.full(word) || phraseBegins(j) ? j : koreanBefore(j);
                if (korean < j) {
                    j = korean;
                    token = tokens.get(j);
                }
                int first = foreignBegin(j);
                int end = office.begin() + title.length();
                Span span = new Span(tokens.get(first).begin(), token.end());
                String words = text.substring(token.end() + 1, end);
                add(span, words, organisation(j, at, title), end);
                inARow(first, words);
                return;
            }
            if (!body && !MODIFIERS.contains(word)) {
                return;
            }
        }
    }

    private boolean organisational(Token token) {
        if (organisationEnds.contains(token.end())) {
            return true;
        }
        String word = token.word();
        boolean department = word.length() > 3
                && DEPARTMENTS.indexOf(word.charAt(word.length() - 1)) >= 0
                && !(KoreanName.foreign(word) && KoreanName.chinese(word));
        return department || (!token.allHangul() && word.chars().noneMatch(Character::isDigit));
    }

    /** A Korean name before a word of foreign sound makes that word part of an organisation: 홍길동 한국메트로 사장. */
    private int koreanBefore(int j) {
        for (int k = j - 1; k >= Math.max(0, j - 2) && tokens.get(k).beside(tokens.get(k + 1), text); k--) {
            Token token = tokens.get(k);
            if (token.word().length() == 3
                    && KoreanName.full(token.word())
                    && !organisationEnds.contains(token.end())) {
                return k;
            }
            if (!organisational(token)) {
                return j;
            }
        }
        return j;
    }

    /** Whether the token can be the name there. */
    private boolean named(int j, boolean adjacent, KoreanTitle title) {
        String word = tokens.get(j).word();
        if (KoreanName.full(word)) {
            return word.length() > 2 || !adjacent || phraseBegins(j);
        }
        if (ruledVerb(j)) {
            return false;
        }
        if (KoreanName.foreign(word)) {
            return !title.doubtful() || !adjacent;
        }
        return KoreanName.conceivable(word)
                && phraseBegins(j)
                && (!adjacent || (KoreanName.chinese(word) && word.length() > 3));
    }

    /** Whether the token is the verb of the object before it: 대학을 찾아 총장을 만났다. */
    private boolean ruledVerb(int j) {
        if (j == 0 || !tokens.get(j - 1).beside(tokens.get(j), text)) {
            return false;
        }
        String object = tokens.get(j - 1).word();
        String word = tokens.get(j).word();
        return (object.endsWith("을") || object.endsWith("를"))
                && ("아어".indexOf(word.charAt(word.length() - 1)) >= 0
                        || VERB_ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0);
    }

    /** Whether nothing before the token belongs to its phrase. */
    private boolean phraseBegins(int j) {
        if (j == 0 || !tokens.get(j - 1).beside(tokens.get(j), text)) {
            return true;
        }
        String before = tokens.get(j - 1).word();
        return before.length() > 1 && PHRASE_ENDINGS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** The first token of a foreign name of several words. */
    private int foreignBegin(int j) {
        int first = j;
        if (!KoreanName.foreign(tokens.get(j).word())) {
            return j;
        }
        while (first > 0
                && j - first < 3
                && tokens.get(first - 1).beside(tokens.get(first), text)
                && KoreanName.foreign(tokens.get(first - 1).word())
                && !organisationEnds.contains(tokens.get(first - 1).end())
                && !Particles.follow(text, tokens.get(first - 1).end() - 1)
                && VERB_ENDINGS.indexOf(text.charAt(tokens.get(first - 1).end() - 1)) < 0) {
            first--;
        }
        return first;
    }

    /** 홍길동, 임꺽정, 성춘향 의원: the names before share the title. */
    private void inARow(int first, String words) {
        int i = first;
        while (i > 0) {
            Token before = tokens.get(i - 1);
            String between = text.substring(before.end(), tokens.get(i).begin());
            boolean listed = between.equals(", ") || between.equals("·") || between.equals(",");
            if (!listed || !KoreanName.shaped(before.word()) || !before.allHangul()) {
                return;
            }
            if (i > 1
                    && tokens.get(i - 2).beside(before, text)
                    && KoreanName.full(tokens.get(i - 2).word())) {
                return;
            }
            add(new Span(before.begin(), before.end()), words, null, before.end());
            i--;
        }
    }

    /**
     * The organisation between name and office, else the one that the office's word holds. In a row of people a department, or
     * an office alone, is one of the organisation that the person before is of.
     */
    private @Nullable String organisation(int name, int at, KoreanTitle title) {
        String own = null;
        for (int j = name + 1; j < at; j++) {
            own = MODIFIERS.contains(tokens.get(j).word()) ? own : tokens.get(j).word();
        }
        own = own == null ? title.organisation().orElse(null) : own;
        for (int j = at - 1; j > name; j--) {
            own = organisationEnds.contains(tokens.get(j).end()) ? tokens.get(j).word() : own;
        }
        boolean department = own == null || DEPARTMENT_ENDINGS.indexOf(own.charAt(own.length() - 1)) >= 0;
        Map.Entry<Integer, Person> before = people.lowerEntry(tokens.get(name).begin());
        if (department && before != null && before.getValue().organisation() != null) {
            int gap = tokens.get(name).begin() - before.getValue().to();
            if (gap > 0
                    && gap <= 2
                    && text.substring(before.getValue().to(), tokens.get(name).begin())
                            .matches("[,·、] ?")) {
                return before.getValue().organisation();
            }
        }
        return own != null ? own : organisationBefore(name);
    }

    /** 나주시 에너지국 홍길동 과장: the organisation may lead. */
    private @Nullable String organisationBefore(int name) {
        for (int j = name - 1; j >= Math.max(0, name - 3) && tokens.get(j).beside(tokens.get(j + 1), text); j--) {
            if (organisationEnds.contains(tokens.get(j).end())) {
                return tokens.get(j).word();
            }
            if (!organisational(tokens.get(j))) {
                return null;
            }
        }
        return null;
    }

    /** 창업자 홍길동의: a calling, then a name with its particles. */
    private boolean calledBefore(int i) {
        Token calling = tokens.get(i);
        Token next = tokens.get(i + 1);
        boolean any = CALLINGS.contains(calling.word());
        boolean office = !any
                && KoreanTitle.of(calling, text)
                        .filter(t -> t.length() == calling.word().length())
                        .isPresent();
        if ((!any && !office)
                || !next.allHangul()
                || KoreanTitle.of(next, text).isPresent()
                || KoreanTitle.reporter(next, text)) {
            return false;
        }
        for (int length = 2; length <= Math.min(next.word().length(), 7); length++) {
            String name = next.word().substring(0, length);
            boolean ends = Particles.follow(text, next.begin() + length);
            boolean korean = name.length() == 3 && KoreanName.full(name);
            boolean fits = any
                    ? korean || KoreanName.foreign(name) || (length > 2 && KoreanName.chinese(name))
                    : korean && bounded(next, length);
            if (ends && fits && !longerName(next, length)) {
                int first = i;
                while (first > 0
                        && i - first < 2
                        && tokens.get(first - 1).beside(tokens.get(first), text)
                        && organisational(tokens.get(first - 1))) {
                    first--;
                }
                boolean founded = any && KoreanTitle.of(calling, text).isPresent();
                if (first == i
                        && founded
                        && i > 0
                        && tokens.get(i - 1).beside(calling, text)
                        && KoreanName.company(tokens.get(i - 1).word())) {
                    first = i - 1;
                }
                String organisation = first < i ? tokens.get(i - 1).word() : null;
                String title = text.substring(tokens.get(first).begin(), calling.end());
                int end = next.begin() + length;
                add(new Span(next.begin(), end), title, organisation, end);
                return true;
            }
        }
        return false;
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
                && Particles.follow(text, next.begin() + more)
                && next.word().length() > more;
    }

    private void aged() {
        Matcher m = AGED.matcher(text);
        while (m.find()) {
            String name = m.group(1);
            boolean korean = name.length() <= 3 && KoreanName.full(name) && name.length() > 2;
            boolean masked = name.length() == 2 && name.endsWith("모") && KoreanName.surname(name.substring(0, 1));
            boolean begins = m.start() == 0 || !Character.isLetterOrDigit(text.charAt(m.start() - 1));
            if (begins && (korean || masked || KoreanName.foreign(name))) {
                add(new Span(m.start(1), m.end(1)), null, null, m.end());
            }
        }
    }

    private void mr() {
        Matcher m = MR.matcher(text);
        while (m.find()) {
            String name = m.group(1);
            boolean begins = m.start() == 0 || !Character.isLetterOrDigit(text.charAt(m.start() - 1));
            boolean mister = m.group(2).equals("씨");
            boolean surname = mister && name.length() == 1 && KoreanName.surname(name);
            // 양 and 군 are words of their own: both cities, an army
            boolean called = mister || (m.end() < text.length() && Particles.hangul(text.charAt(m.end())));
            boolean apart = text.charAt(m.start(2) - 1) == ' ' && name.length() < 5 && KoreanName.conceivable(name);
            boolean full = called
                    && name.length() > 1
                    && (KoreanName.full(name)
                            || KoreanName.shaped(name)
                            || (mister && (apart || KoreanName.foreign(name))));
            if (begins && Particles.follow(text, m.end()) && (surname || (full && (mister || name.length() == 3)))) {
                add(new Span(m.start(1), m.end(1)), null, null, m.end());
            }
        }
    }

    private void add(Span span, @Nullable String title, @Nullable String organisation, int to) {
        Map.Entry<Integer, Person> before = people.lowerEntry(span.end());
        if (before == null || !before.getValue().span().overlaps(span)) {
            people.put(span.begin(), new Person(span, span.of(text), title, organisation, to));
        }
    }
}
