package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds people by the title behind the name: 홍길동 나주시장, 이름 기관 직함, several in a row sharing an organisation or a title. */
final class TitledPeople {
    private static final String VERB_ENDINGS = "려해여고며서게지면자니와";
    private static final int FARTHEST_NAME = 5;
    private static final Pattern PARTING = Pattern.compile("[,、" + Token.DOTS + "] ?");
    private static final Set<String> MODIFIERS =
            Set.of("전", "현", "신임", "前", "現", "당시", "고", "전임", "차기", "무소속", "본지", "본사");
    private static final Set<String> CALLINGS = Set.of("감독", "코치", "선수", "배우", "작가", "가수");
    private static final Set<String> OF_UNIVERSITIES =
            Set.of("총장", "부총장", "학장", "교수", "부교수", "조교수", "명예교수", "석좌교수", "학과장", "강사");
    private static final Set<String> HEADS_OF_STATE = Set.of("총리", "부총리", "주석", "부주석", "총서기");
    private static final String CHINESE_PLACES = "시성현구";
    private static final String DEPARTMENT_ENDINGS = "실국과처청팀";
    /** Bodies of their own that end as departments do: 서구청, 국세청. */
    private static final Pattern AGENCY = Pattern.compile(
            ".*(?:[구시군도]청|경찰청|검찰청|교육청|지방[가-힣]{1,6}청|국세청|관세청|조달청|통계청|병무청|방위사업청|방사청|소방청|산림청|기상청|진흥청|농진청|특허청|질병관리청|질병청|개발청|건설청|행복청|유산청|문화재청|동포청|항공청|법제처|식약처|안전처|혁신처|인사처|보훈처|경호처|재산처)|대통령실|국무조정실|국가정보원|방송국|우체국");

    private final Passage passage;
    private final String text;
    private final Roster roster;

    TitledPeople(Passage passage, Roster roster) {
        this.passage = passage;
        this.text = passage.text();
        this.roster = roster;
    }

    /** Finds the name that the token's title belongs to, if any. */
    void find(int at, KoreanTitle title) {
        Token office = passage.token(at);
        if (!title.before().isEmpty() && passage.organisationEnds().contains(office.begin() + title.length())) {
            // 한국수소연구원 is the institute, no researcher
            return;
        }
        if (title.growth()
                && !(passage.joined(at - 1)
                        && KoreanTitle.province(passage.token(at - 1).word()))) {
            return;
        }
        if (joined(office, title) || bracketed(at, title)) {
            return;
        }
        for (int j = at - 1; j >= Math.max(0, at - FARTHEST_NAME); j--) {
            if (passage.characters(j) || passage.inAge(j)) {
                continue;
            }
            if (!passage.follows(j)) {
                return;
            }
            Token token = passage.token(j);
            String word = token.word();
            boolean adjacent = j == at - 1 && title.before().isEmpty();
            boolean body =
                    !behindFamily(j) && (passage.organisational(token) || ofChineseCity(j) || title.ofMissionTo(word));
            if (!body && token.allHangul() && named(j, adjacent, title)) {
                int korean = KoreanName.full(word) || passage.phraseBegins(j) ? j : koreanBefore(j);
                if (korean < j) {
                    j = korean;
                    token = passage.token(j);
                }
                int first = behindGiven(j) || behindFamily(j) ? j - 1 : foreignBegin(j);
                int end = end(at, title);
                Span span = new Span(passage.token(first).begin(), token.end());
                String words = text.substring(passage.token(behindAside(j)).begin(), end);
                roster.add(span, words, organisation(j, at, title), end);
                inARow(first, words);
                return;
            }
            boolean ofState = word.equals("국가") && title.title().equals("주석");
            if (!body && !ofState && !MODIFIERS.contains(word)) {
                return;
            }
        }
    }

    /** The next token that is no name's Chinese characters, nor an age in brackets. */
    private int behindAside(int name) {
        int next = name + 1;
        while (next + 1 < passage.size() && (passage.characters(next) || passage.inAge(next))) {
            next++;
        }
        return next;
    }

    /** 홍길동의원: the name in one word with the office. */
    private boolean joined(Token office, KoreanTitle title) {
        String name = title.before();
        if (name.length() != 3
                || GivenNames.likelihood(name) < 3
                || CommonNouns.contains(name)
                || title.endsAnotherWord()) {
            return false;
        }
        int end = office.begin() + title.length();
        roster.add(new Span(office.begin(), office.begin() + name.length()), title.title(), null, end);
        return true;
    }

    /** 홍길동(나주시의회 의원): the office in brackets behind the name. */
    private boolean bracketed(int at, KoreanTitle title) {
        int end = passage.token(at).begin() + title.length();
        if (!text.startsWith(")", end)) {
            return false;
        }
        int first = at;
        while (at - first < 3 && passage.joined(first - 1)) {
            first--;
        }
        int begin = passage.token(first).begin();
        if (first == 0 || text.charAt(begin - 1) != '(') {
            return false;
        }
        Token name = passage.token(first - 1);
        boolean right = begin - name.end() == 1 || (begin - name.end() == 2 && text.charAt(name.end()) == ' ');
        if (!right
                || name.word().length() != 3
                || GivenNames.likelihood(name.word()) < 2
                || CommonNouns.contains(name.word())) {
            return false;
        }
        roster.add(new Span(name.begin(), name.end()), text.substring(begin, end), null, end + 1);
        return true;
    }

    /** Where the office ends, and what says that it is not held yet: 나주시장 당선인. */
    private int end(int at, KoreanTitle title) {
        Token office = passage.token(at);
        if (office.word().length() == title.length() && passage.joined(at)) {
            Token next = passage.token(at + 1);
            Optional<KoreanTitle> standing = next.title().filter(KoreanTitle::standing);
            if (standing.isPresent()) {
                return next.begin() + standing.get().length();
            }
        }
        return office.begin() + title.length();
    }

    /** 시진핑 저장성 당서기: behind a Chinese name, a word with such an ending is where the office is. */
    private boolean ofChineseCity(int j) {
        String word = passage.token(j).word();
        if (word.length() < 3 || CHINESE_PLACES.indexOf(word.charAt(word.length() - 1)) < 0 || !passage.joined(j - 1)) {
            return false;
        }
        String name = passage.token(j - 1).word();
        return KoreanName.chinese(name) && KoreanName.foreign(name);
    }

    /** A Korean name before a word of foreign sound makes that word part of an organisation: 홍길동 한국메트로 사장. */
    private int koreanBefore(int j) {
        for (int k = j - 1; k >= Math.max(0, j - 2) && passage.token(k).beside(passage.token(k + 1)); k--) {
            Token token = passage.token(k);
            if (token.word().length() == 3
                    && !KoreanName.foreign(token.word())
                    && !ForeignNames.japaneseFamily(token.word())
                    && KoreanName.full(token.word())
                    && !passage.organisationEnds().contains(token.end())) {
                return k;
            }
            if (!passage.organisational(token)) {
                return j;
            }
        }
        return j;
    }

    /** Whether the token can be the name there. */
    private boolean named(int j, boolean adjacent, KoreanTitle title) {
        String word = passage.token(j).word();
        if (behindGiven(j) || behindFamily(j)) {
            return true;
        }
        if (KoreanName.full(word)) {
            return (word.length() > 2 || !adjacent || passage.phraseBegins(j))
                    && !CommonNouns.contains(word)
                    && !university(word, title);
        }
        if (ruledVerb(j)) {
            return false;
        }
        boolean listed = ForeignNames.listed(word)
                || ((ForeignNames.usual(word) || ForeignNames.shared(word)) && passage.phraseBegins(j));
        if (listed || (KoreanName.foreign(word) && !(adjacent && ForeignNames.thing(word) && koreanBefore(j) == j))) {
            return !title.doubtful() || !adjacent || knownByCalling(j, title);
        }
        return KoreanName.conceivable(word)
                && !KoreanName.verbal(word)
                && !passage.token(j).followed(word.length() - 1)
                && !CommonNouns.contains(word)
                && passage.phraseBegins(j)
                && (!adjacent
                        || (KoreanName.chinese(word) && (word.length() > 3 || HEADS_OF_STATE.contains(title.title()))));
    }

    /** Whether a list knows the word as a name and nothing else, and the calling behind it is one of people alone: 무리뉴 감독. */
    private boolean knownByCalling(int j, KoreanTitle title) {
        String word = passage.token(j).word();
        return CALLINGS.contains(title.title())
                && word.length() > 2
                && ForeignNames.listed(word)
                && KoreanName.foreign(word)
                && !ForeignNames.loanword(word)
                && (passage.phraseBegins(j)
                        || partOfForeign(passage.token(j - 1).word()));
    }

    /** Whether the word is a university in short, as the office behind it tells: 한세대 교수. */
    private static boolean university(String word, KoreanTitle title) {
        return word.length() == 3
                && word.charAt(2) == '대'
                && OF_UNIVERSITIES.contains(title.title())
                && !GivenNames.usual(word, 1);
    }

    /** Whether the token is the verb of the object before it: 대학을 찾아 총장을 만났다. */
    private boolean ruledVerb(int j) {
        if (j == 0 || !passage.token(j - 1).beside(passage.token(j))) {
            return false;
        }
        String object = passage.token(j - 1).word();
        String word = passage.token(j).word();
        return (object.endsWith("을") || object.endsWith("를"))
                && ("아어".indexOf(word.charAt(word.length() - 1)) >= 0
                        || VERB_ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0);
    }

    /** The first token of a foreign name of several words. */
    private int foreignBegin(int j) {
        int first = j;
        if (!partOfForeign(passage.token(j).word())) {
            return j;
        }
        while (first > 0
                && j - first < 3
                && passage.token(first - 1).beside(passage.token(first))
                && partOfForeign(passage.token(first - 1).word())
                && !passage.organisationEnds().contains(passage.token(first - 1).end())
                && !Particles.follow(text, passage.token(first - 1).end() - 1)
                && VERB_ENDINGS.indexOf(text.charAt(passage.token(first - 1).end() - 1)) < 0) {
            first--;
        }
        return first;
    }

    private static boolean partOfForeign(String word) {
        return KoreanName.foreign(word) || ForeignNames.usual(word) || ForeignNames.listed(word);
    }

    /** Whether the token is a family name of one syllable behind a foreign given name: 젠슨 황. */
    private boolean behindGiven(int j) {
        String word = passage.token(j).word();
        return word.length() == 1
                && KoreanName.surname(word)
                && !MODIFIERS.contains(word)
                && j > 0
                && passage.joined(j - 1)
                && given(j - 1);
    }

    /** Whether the token is a given name behind a family name of Japan: 이시바 시게루. */
    private boolean behindFamily(int j) {
        return j > 0
                && passage.joined(j - 1)
                && ForeignNames.japaneseFamily(passage.token(j - 1).word())
                && ForeignNames.japaneseGiven(passage.token(j).word());
    }

    private boolean given(int j) {
        String word = passage.token(j).word();
        return ForeignNames.usual(word) || ForeignNames.listed(word);
    }

    /** 홍길동, 임꺽정, 성춘향 의원: the names before share the title. */
    private void inARow(int first, String words) {
        int i = first;
        while (i > 0) {
            Token before = passage.token(i - 1);
            if (!before.listedBefore(passage.token(i))
                    || !KoreanName.shaped(before.word())
                    || !before.allHangul()
                    || CommonNouns.contains(before.word())) {
                return;
            }
            if (i > 1
                    && passage.token(i - 2).beside(before)
                    && KoreanName.full(passage.token(i - 2).word())) {
                return;
            }
            roster.add(new Span(before.begin(), before.end()), words, null, before.end());
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
            own = MODIFIERS.contains(passage.token(j).word()) || passage.inAge(j)
                    ? own
                    : passage.token(j).word();
        }
        own = own == null ? title.organisation().orElse(null) : own;
        for (int j = at - 1; j > name; j--) {
            own = passage.organisationEnds().contains(passage.token(j).end())
                    ? passage.token(j).word()
                    : own;
        }
        boolean department = own == null
                || (DEPARTMENT_ENDINGS.indexOf(own.charAt(own.length() - 1)) >= 0
                        && !ForeignNames.place(own)
                        && !AGENCY.matcher(own).matches());
        Person before = roster.before(passage.token(name).begin());
        if (department && before != null && before.organisation() != null) {
            int gap = passage.token(name).begin() - before.to();
            if (gap > 0
                    && gap <= 2
                    && PARTING.matcher(text.substring(
                                    before.to(), passage.token(name).begin()))
                            .matches()) {
                return before.organisation();
            }
        }
        return own != null ? own : organisationBefore(name);
    }

    /** 나주시 에너지국 홍길동 과장: the organisation may lead. */
    private @Nullable String organisationBefore(int name) {
        for (int j = name - 1; j >= Math.max(0, name - 3) && passage.token(j).beside(passage.token(j + 1)); j--) {
            if (passage.organisationEnds().contains(passage.token(j).end())) {
                return passage.token(j).word();
            }
            if (!passage.organisational(passage.token(j))) {
                return null;
            }
        }
        return null;
    }
}
