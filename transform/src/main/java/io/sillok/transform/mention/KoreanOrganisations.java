package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.WordTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds organisations and places that nobody listed, by the endings their names share. */
final class KoreanOrganisations {
    static final WordTree ORGANISATIONS = WordList.endings("organisations.ko.txt");
    private static final WordTree PLACES = WordList.endings("place-endings.ko.txt");
    /** Both together. */
    private static final WordTree ENDINGS = WordTree.ofEndings(Stream.of("organisations.ko.txt", "place-endings.ko.txt")
            .flatMap(list -> WordList.load(list).stream())
            .toList());

    private static final Set<String> KNOWN_PLACES = WordList.load("places.txt");
    private static final int LONGEST_QUOTED = 25;
    private static final Scan QUOTED = Scan.of("[‘']([^‘’'\\n]{2," + LONGEST_QUOTED + "})[’']");
    /** What stands in a district without being the district's. */
    private static final WordTree STANDING = WordTree.ofEndings(List.of(
            "대학교", "대학", "대학원", "고등학교", "여고", "중학교", "여중", "초등학교", "유치원", "대병원", "백화점", "호텔", "교회", "성당", "방송국"));

    private static final Pattern UNIONS = Pattern.compile(".{2,}(?:노동|협동)조합");
    private static final Pattern HOUSE = Pattern.compile(".{2,}(?:센터|학교|본부|기지)");
    private static final Scan INCORPORATED = Scan.around(
            "㈜|\\([주유]\\)|주식회사 |유한회사 ",
            15,
            "(?:㈜|\\([주유]\\)|주식회사 |유한회사 )\\s?([가-힣A-Za-z0-9]{2,15})|([가-힣A-Za-z0-9]{2,15})(?:㈜|\\([주유]\\))");
    private static final Scan HEADED = Scan.around(
            "\\(",
            20,
            "(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9·]{2,20})\\((?:이사장|대표이사|대표|회장|사장|원장|청장|총장|소장|센터장|협회장|위원장|본부장|단장|관장|구청장|시장|군수|학장|교장|병원장|총재|의장|은행장|행장|조합장|지사장|처장|공동대표)[\\s·]{1,2}[가-힣·]{2,9}[)/,]");
    static final List<Scan> MARKS = List.of(QUOTED, INCORPORATED, HEADED);
    private static final int LONGEST_CAPITALS = 6;
    private static final WordTree THINGS = WordTree.of(List.of(
            "건물", "빌딩", "공정", "공법", "방식", "기법", "알고리즘", "프로토콜", "증후군", "세포", "단백질", "유전자", "바이러스", "백신", "파일", "포맷",
            "규격", "소자", "패널", "배터리"));
    /** Districts and offices of a city or a country, by the word's last syllable behind a known place. */
    private static final String OF_PLACES = "시도군구성";

    private static final Set<String> COUNTRIES = Set.of(
            "중국", "일본", "미국", "베트남", "독일", "영국", "프랑스", "인도", "대만", "몽골", "러시아", "캐나다", "호주", "이탈리아", "스페인", "인도네시아",
            "말레이시아", "태국", "필리핀", "우즈베키스탄", "카자흐스탄", "네덜란드", "폴란드", "튀르키예", "브라질", "멕시코");
    /** What cities, China's provinces and Japan's prefectures end in. */
    private static final String ABROAD = "시성현";
    /** 대도시, 역시, 당시 are no cities. */
    private static final String NO_CITIES = "도역당즉수필";

    /** 중국 방문시: when somebody visits. */
    private static final Set<String> WHEN =
            Set.of("방문", "입국", "출국", "수출", "수입", "진출", "투자", "여행", "체류", "거주", "귀국", "출장", "수교");

    private static final int LONGEST_OFFICE = 8;
    private static final int LONGEST_CITY = 7;

    private static final List<String> DOUBTFUL =
            List.of("공사", "지법", "고법", "지검", "고검", "카드", "회관", "여대", "여고", "의대", "조합");
    /** Lines of business, which a place or a technique before them makes no name of: AI 반도체, 대만 반도체, but LG 전자. */
    private static final Set<String> LINES = Set.of(
            "반도체", "자동차", "에너지", "바이오", "통신", "건설", "전자", "화학", "제약", "항공", "미디어", "식품", "철강", "해운", "보험", "은행", "증권",
            "카드", "로보틱스", "모빌리티");

    private static final WordTree NICKNAMES = WordTree.of(List.of(
            "타이거즈", "라이온즈", "베어스", "트윈스", "이글스", "자이언츠", "와이번스", "랜더스", "다이노스", "히어로즈", "위즈", "유니콘스", "다저스", "양키스",
            "파드리스", "메츠", "레드삭스", "컵스", "화이트삭스", "블루제이스", "필리스", "애스트로스", "매리너스", "에인절스", "레인저스", "브레이브스", "말린스",
            "내셔널스", "브루어스", "카디널스", "파이리츠", "가디언스", "로열스", "오리올스", "애슬레틱스", "로키스", "다이아몬드백스", "레이커스", "워리어스", "셀틱스"));
    /** Companies that own a team of ball and are written in Hangul. */
    private static final Set<String> OWNERS =
            Set.of("두산", "롯데", "한화", "삼성", "키움", "넥센", "현대", "쌍방울", "해태", "기아", "엘지", "샌디에이고", "애틀랜타", "요미우리", "라쿠텐");

    private static final Set<String> FACILITIES = Set.of("데이터센터", "컴퓨팅센터");
    /** Common nouns that end as names do; written with blanks, they are none either. */
    private static final Set<String> COMMON = WordList.load("common-bodies.ko.txt");

    private KoreanOrganisations() {}

    /** Organisations and places in the text, in no order; they may overlap with one another. */
    static List<Mention> find(String text, List<Token> tokens, Hits marks) {
        List<Mention> found = new ArrayList<>();
        List<Mention> abroad = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.is(Word.Trait.BODY)) {
                continue;
            }
            int nickname = nickname(token.known());
            if (nickname > 0 && owned(tokens, i)) {
                found.add(mention(text, tokens.get(i - 1).begin(), token.begin() + nickname, false));
                continue;
            }
            int stem = stem(token.known());
            if (stem > 0) {
                String word = token.word().substring(0, stem);
                boolean place = WordList.ending(PLACES, word, 0) > 0;
                int begin = begin(tokens, i);
                if (begin < token.begin() && addressOf(tokens, i, word)) {
                    begin = token.begin();
                }
                boolean named = (begin < token.begin() && !ofAnybody(text, begin, token, word))
                        || WordList.ending(place ? PLACES : ORGANISATIONS, word, place ? 1 : 2) > 0
                        || (Character.isUpperCase(word.charAt(0)) && word.length() > 2);
                if (named && !COMMON.contains(word) && !doubtful(word)) {
                    found.add(mention(text, begin, token.begin() + stem, place));
                }
            } else if (!byEnding(tokens, i, text, found) && !ofAPlace(tokens, i, text, found)) {
                ofACountry(tokens, i, text, abroad);
            }
        }
        quoted(text, marks.of(QUOTED), found);
        int marked = found.size();
        found.addAll(abroad);
        Set<String> cities = new HashSet<>();
        abroad.forEach(m -> cities.add(m.name()));
        incorporated(text, marks.of(INCORPORATED), found);
        headed(text, marks.of(HEADED), found);
        new CountedLists(text, tokens)
                .find()
                .forEach(name -> found.add(mention(text, name.begin(), name.end(), false)));
        new Appositions(tokens).find().forEach(name -> found.add(mention(text, name.begin(), name.end(), false)));
        again(text, tokens, found, marked, cities);
        return found;
    }

    /** Whether its letters let the word be one, or end one. */
    static boolean mayName(Word word) {
        boolean may = stem(word) > 0 || capitals(word.letters()) > 0 || nickname(word) > 0;
        for (int end = word.letters().length(); end >= 3 && !may; end--) {
            may = endsAsBodies(word, end) || isTeam(word, end) || isOffice(word, end) || isAbroad(word, end);
        }
        return may;
    }

    /** How much of the word is what a ball team calls itself behind its owner or city, or 0. */
    private static int nickname(Word word) {
        int length = NICKNAMES.longestAt(word.letters(), 0, word.letters().length());
        return length > 0 && word.followed(length) ? length : 0;
    }

    /** Whether it is what a ball team calls itself, and no more. */
    static boolean isNickname(String name) {
        return NICKNAMES.contains(name, 0, name.length());
    }

    /** Whether a team's owner or city stands right before: 두산 베어스, 로스앤젤레스 다저스. */
    private static boolean owned(List<Token> tokens, int i) {
        if (i == 0 || !tokens.get(i - 1).beside(tokens.get(i))) {
            return false;
        }
        String owner = tokens.get(i - 1).word();
        return OWNERS.contains(owner)
                || KNOWN_PLACES.contains(owner)
                || (owner.length() <= LONGEST_CAPITALS && allCapitals(owner));
    }

    private static boolean endsAsBodies(Word word, int end) {
        return OrganisationEndings.fits(word.letters(), end) && word.followed(end) && word.allHangul();
    }

    private static boolean isTeam(Word word, int end) {
        return OrganisationEndings.isTeam(word.letters(), end) && word.followed(end);
    }

    /** Whether a known place and one of its offices end there. */
    private static boolean isOffice(Word word, int end) {
        return end <= LONGEST_OFFICE
                && OF_PLACES.indexOf(word.letters().charAt(end - 1)) >= 0
                && KNOWN_PLACES.contains(word.letters().substring(0, end - 1))
                && word.followed(end);
    }

    /** 기재위, 교황청, 네덜란드 대표팀, NTSB. */
    private static boolean byEnding(List<Token> tokens, int i, String text, List<Mention> found) {
        Token token = tokens.get(i);
        String word = token.word();
        if (capitals(word) > 0) {
            int length = capitals(word);
            int begin = LatinNames.led(text, token.begin());
            int bracket = begin - 1;
            boolean open = bracket >= 0 && text.charAt(bracket) == '(';
            boolean glossed = open && found.stream().anyMatch(m -> m.span().end() == bracket);
            // K-POP is a name only where it is glossed as one
            boolean name = length >= 3
                    && (glossed || (!open && begin == token.begin()))
                    && length <= LONGEST_CAPITALS
                    && !LatinNames.abbreviation(word.substring(0, length))
                    && !ofAThing(tokens, i)
                    && (length == word.length() || token.followed(length));
            if (name) {
                found.add(mention(text, begin, token.begin() + length, false));
            }
            return name;
        }
        for (int end = word.length(); end >= 3; end--) {
            if (endsAsBodies(token.known(), end)) {
                found.add(mention(text, token.begin(), token.begin() + end, false));
                return true;
            }
            boolean team =
                    i > 0 && isTeam(token.known(), end) && tokens.get(i - 1).beside(token);
            if (team && KNOWN_PLACES.contains(tokens.get(i - 1).word())) {
                found.add(mention(text, tokens.get(i - 1).begin(), token.begin() + end, false));
                return true;
            }
        }
        return false;
    }

    /** Whether the next word says that the capitals before it are a building, a process or a substance: CUP 건물, RNA 백신. */
    private static boolean ofAThing(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i).beside(tokens.get(i + 1))) {
            return false;
        }
        Token next = tokens.get(i + 1);
        int length = THINGS.longestAt(next.word(), 0, next.word().length());
        return length > 0 && next.followed(length);
    }

    /** How many capital Latin letters a word begins with, digits and small letters not following; otherwise 0. */
    private static int capitals(String word) {
        int length = 0;
        while (length < word.length() && word.charAt(length) >= 'A' && word.charAt(length) <= 'Z') {
            length++;
        }
        return length < word.length() && word.charAt(length) < 0x250 ? 0 : length;
    }

    /** 행복도시건설청(청장 …), 한빛개발공사(사장 …/이하 '공사'): who is said to have a head is an organisation, whatever its ending. */
    private static void headed(String text, Finds m, List<Mention> found) {
        while (m.find()) {
            found.add(mention(text, m.start(1), m.end(1), false));
        }
    }

    /** Endings that common words have too belong to an organisation only behind a place: 한국도로공사 but 내부공사. */
    private static boolean doubtful(String word) {
        for (String ending : DOUBTFUL) {
            if (word.endsWith(ending) && !UNIONS.matcher(word).matches()) {
                for (int length = 2; length < word.length(); length++) {
                    if (KNOWN_PLACES.contains(word.substring(0, length))) {
                        return false;
                    }
                }
                return true;
            }
        }
        return Character.isDigit(word.charAt(0));
    }

    /** How much of the word is one with such an ending, or 0. */
    private static int stem(Word known) {
        String word = known.letters();
        for (int end = word.length(); end >= Math.max(2, word.length() - 6); end--) {
            if (ENDINGS.longestEnding(word, 0, end) > 0 && known.followed(end)) {
                return end;
            }
        }
        return 0;
    }

    /** Whether what stands before a line of business is a place or a technique, or before a facility a technique: nobody's name. */
    private static boolean ofAnybody(String text, int begin, Token token, String word) {
        String before = text.substring(begin, token.begin()).strip();
        return (LINES.contains(word) && (KNOWN_PLACES.contains(before) || LatinNames.abbreviation(before)))
                || (FACILITIES.contains(word) && LatinNames.abbreviation(before));
    }

    /** A capital abbreviation or a known place right before belongs to the name: AI 대학원, 울산 남부경찰서. */
    private static int begin(List<Token> tokens, int i) {
        int begin = tokens.get(i).begin();
        for (int j = i - 1; j >= Math.max(0, i - 2) && tokens.get(j).beside(tokens.get(j + 1)); j--) {
            String word = tokens.get(j).word();
            boolean capitals = word.length() <= 6 && allCapitals(word);
            if (!capitals && !KNOWN_PLACES.contains(word)) {
                break;
            }
            begin = tokens.get(j).begin();
        }
        return LatinNames.led(tokens.get(i).text(), begin);
    }

    /**
     * Whether the district before the word is where it stands, and no part of its name: 서울 동대문구 경희대학교. A centre, a foundation or a
     * corporation behind a district is mostly the district's own: 광산구 공익활동지원센터.
     */
    private static boolean addressOf(List<Token> tokens, int i, String word) {
        String before = tokens.get(i - 1).word();
        return before.length() > 2
                && "구군시동읍면".indexOf(before.charAt(before.length() - 1)) >= 0
                && (WordList.ending(STANDING, word, 2) > 0
                        || says(before, word)
                        || (i > 1 && says(tokens.get(i - 2).word(), word)));
    }

    /** 수원시 팔달구 수원문화재단: whether the name has the place's in it, and needs it no second time. */
    private static boolean says(String place, String name) {
        return place.length() > 2 && name.startsWith(place.substring(0, place.length() - 1));
    }

    private static boolean allCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x250 || !Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A known place with 시, 도, 군, 구 or 성 behind it, acting: 항저우시가. */
    private static boolean ofAPlace(List<Token> tokens, int i, String text, List<Mention> found) {
        Token token = tokens.get(i);
        int length = token.word().length();
        for (int end = Math.min(length, LONGEST_OFFICE); end >= 3; end--) {
            if (isOffice(token.known(), end) && !(end == length && addressed(tokens, i))) {
                found.add(local(text, token.begin(), token.begin() + end));
                return true;
            }
        }
        return false;
    }

    /** A city or province that nobody listed, behind its country: 중국 원저우시. */
    private static void ofACountry(List<Token> tokens, int i, String text, List<Mention> found) {
        Token token = tokens.get(i);
        if (i == 0
                || !COUNTRIES.contains(tokens.get(i - 1).word())
                || !tokens.get(i - 1).beside(token)) {
            return;
        }
        for (int end = Math.min(token.word().length(), LONGEST_CITY); end >= 3; end--) {
            if (isAbroad(token.known(), end)) {
                found.add(local(text, token.begin(), token.begin() + end));
                return;
            }
        }
    }

    /** Whether a city or province may end there, if its country stands before it. */
    private static boolean isAbroad(Word word, int end) {
        String letters = word.letters();
        return end <= LONGEST_CITY
                && ABROAD.indexOf(letters.charAt(end - 1)) >= 0
                && NO_CITIES.indexOf(letters.charAt(end - 2)) < 0
                && !WHEN.contains(letters.substring(0, end - 1))
                && word.followed(end);
    }

    /** Whether a smaller district follows, so that both are an address and nobody acts: 나주시 빛가람동. */
    private static boolean addressed(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i).beside(tokens.get(i + 1))) {
            return false;
        }
        String next = tokens.get(i + 1).word();
        return next.length() > 1 && "구군동읍면리로길".indexOf(next.charAt(next.length() - 1)) >= 0;
    }

    /** What stands whole in single quotation marks and ends as organisations do is one name. */
    private static void quoted(String text, Finds m, List<Mention> found) {
        while (m.find()) {
            String name = text.substring(m.start(1), m.end(1));
            boolean organisation = WordList.ending(ORGANISATIONS, name, 2) > 0
                    || HOUSE.matcher(name).matches();
            boolean place = !organisation && WordList.ending(PLACES, name, 2) > 0;
            if ((organisation || place) && !COMMON.contains(name.replace(" ", ""))) {
                found.add(mention(text, m.start(1), m.end(1), place));
            }
        }
    }

    private static void incorporated(String text, Finds m, List<Mention> found) {
        while (m.find()) {
            int group = m.has(1) ? 1 : 2;
            found.add(mention(text, m.start(group), nameEnd(text, m.start(group), m.end(group), group), false));
        }
    }

    /** Particles behind ㈜이름 are not part of it. */
    private static int nameEnd(String text, int begin, int end, int group) {
        if (group == 2) {
            return end;
        }
        for (int at = begin + 2; at < end; at++) {
            if (Particles.follow(text, at)) {
                return at;
            }
        }
        return end;
    }

    /** What was once marked as an organisation, from {@code marked} on, is one wherever it is named; a city is one where it acts. */
    private static void again(String text, List<Token> tokens, List<Mention> found, int marked, Set<String> cities) {
        Set<String> names = new HashSet<>();
        Set<Integer> begins = new HashSet<>();
        for (Mention m : found.subList(marked, found.size())) {
            names.add(m.name());
            begins.add(m.span().begin());
        }
        for (int i = 0; i < tokens.size() && !names.isEmpty(); i++) {
            Token token = tokens.get(i);
            for (int end = token.word().length(); end > 1; end--) {
                String name = token.word().substring(0, end);
                if (names.contains(name) && token.followed(end) && begins.add(token.begin())) {
                    found.add(
                            cities.contains(name)
                                    ? local(text, token.begin(), token.begin() + end)
                                    : mention(text, token.begin(), token.begin() + end, false));
                    break;
                }
            }
        }
    }

    /** A city or province, which is a place unless its government acts. */
    private static Mention local(String text, int begin, int end) {
        return mention(text, begin, end, !LocalGovernments.acts(text, new Span(begin, end)));
    }

    private static Mention mention(String text, int begin, int end, boolean place) {
        return Mention.asWritten(new Span(begin, end), text, place ? MentionType.PLACE : MentionType.ORGANISATION);
    }
}
