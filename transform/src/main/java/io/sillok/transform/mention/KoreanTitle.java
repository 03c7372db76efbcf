package io.sillok.transform.mention;

import io.sillok.transform.scan.WordTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An office at the end of a word.
 *
 * @param before what stands before it in the same word: 광주 in 광주시장은
 * @param title the office alone: 시장
 * @param length of both, without particles
 */
record KoreanTitle(String before, String title, int length) {
    private static final WordTree TITLES = WordList.endings("titles.ko.txt");
    private static final WordTree REPORTERS = WordTree.of(List.of("기자", "특파원", "선임기자", "인턴기자", "수습기자", "통신원", "논설위원"));
    /** Titles that are common words too: nothing may stand before them in the word, and no doubtful name before the word. */
    private static final Set<String> DOUBTFUL = Set.of(
            "시장", "공사", "주장", "검사", "대리", "이사", "강사", "교사", "의사", "간사", "감사", "상무", "전무", "영사", "차장", "대사", "원사", "중사",
            "상사", "소장", "대장", "대위", "코치", "선수", "배우", "가수", "작가", "감독", "대표", "시인", "신부", "목사", "원장", "단장", "후보", "위원",
            "옹", "캐스터", "디렉터", "매니저", "담당관", "특사", "외무상", "재무상", "법무상", "총무상", "방위상");

    private static final Set<String> ALONE = Set.of(
            "공사", "주장", "검사", "대리", "감사", "강사", "교사", "시인", "배우", "가수", "작가", "신부", "목사", "옹", "하사", "중사", "상사", "원사",
            "대장", "대사", "영사", "의사", "간사", "대위", "중위", "소위", "소령", "화가", "기장", "선장", "장군", "장로", "대군", "왕비", "대왕", "국왕",
            "일왕", "천황", "황제", "세자", "선생", "피아니스트", "경감", "경위", "경사", "경장", "순경", "경정", "총경", "경무관", "병장", "상병", "일병",
            "이병", "준장", "중장");
    /** Whom a country sends to another. */
    private static final Set<String> MISSIONS = Set.of("대사", "공사", "영사", "총영사");

    private static final String SENT = "주";
    private static final String COUNTRIES_IN_SHORT = "미일중영독불러호";
    private static final String GOVERNOR = "성장";
    private static final String PROVINCE = "성";
    /** Titles that only the end of a longer word is: 정책수석, but 수석으로. */
    private static final Set<String> NEVER_ALONE = Set.of("수석");
    /** Words that end as titles do and are places, papers or goings-on: 행사장, 고소장. */
    private static final Set<String> OTHERS = WordList.load("not-titles.ko.txt");
    /** What comes of an office before whoever has won it takes it, or while somebody else fills it: 시장 당선인, 회장 직무대행. */
    private static final Set<String> STANDINGS =
            Set.of("당선인", "당선자", "내정자", "지명자", "후보", "후보자", "예비후보", "예비후보자", "예정자", "권한대행", "직무대행", "직무대리", "서리");

    private static final String CHIEF_EXECUTIVE = "대표이사";
    private static final Set<String> NO_DEPUTIES = Set.of("부장판사", "부장검사", "부교수");
    /** Titles that only happen to end as another does, or that nobody shortens. */
    private static final Set<String> WHOLE =
            Set.of("본부장", "이사장", "위원장", "국방위원장", "서기장", "검사장", "국장대리", "직무대리", "총영사", "홍보대사", "명예대사", "왕세자");

    private static final Set<String> PLACES = WordList.load("places.txt");

    /** What is a society only together with 회: 협회, 학회; but 경총회장 is of 경총. */
    private static final Pattern SOCIETY = Pattern.compile(
            ".*(?:협|학|학생|연합|동창|동문|동호|상인|자치|부녀|청년|여성|의사|약사|간호사|변호사|위원|번영|체육|장학|노인|향우|종친|선교|발전|추진|경영자|경제인|수련|후원|보훈|기념사업)");

    private static final int MOST_PARTICLES = 5;

    /** The office that ends the word's stem, its particles behind it; null where there is none. */
    static @Nullable KoreanTitle of(Word known) {
        String word = known.letters();
        for (int end = word.length(); end >= Math.max(2, word.length() - MOST_PARTICLES); end--) {
            int length = TITLES.longestEnding(word, 0, end);
            if (length == 0 || (end < word.length() && !known.followed(end))) {
                continue;
            }
            KoreanTitle title =
                    new KoreanTitle(word.substring(0, end - length), word.substring(end - length, end), end);
            if (title.isOffice()) {
                return title;
            }
        }
        return null;
    }

    private boolean isOffice() {
        if (before.isEmpty()) {
            return !NEVER_ALONE.contains(title);
        }
        if (title.equals(GOVERNOR)) {
            return PLACES.contains(before + PROVINCE);
        }
        return !ALONE.contains(title) && !OTHERS.contains(before + title);
    }

    /** Whether it says that the office before it is not held yet, or filled for somebody else: 나주시장 당선인, 회장 직무대행. */
    boolean standing() {
        return before.isEmpty() && STANDINGS.contains(title);
    }

    /** Whether a longer word that is no office ends the word: 주차장 in 공영주차장. */
    boolean endsAnotherWord() {
        for (int begin = 1; begin < before.length(); begin++) {
            if (OTHERS.contains(before.substring(begin) + title)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word says which country its holder is sent to: 주독일 대사, 주미 공사, 주 말레이시아 대사. */
    boolean ofMissionTo(String word) {
        if (!before.isEmpty() || !MISSIONS.contains(title)) {
            return false;
        }
        boolean sent = word.startsWith(SENT);
        return word.equals(SENT)
                || ForeignNames.place(word)
                || (sent && word.length() == 2 && COUNTRIES_IN_SHORT.indexOf(word.charAt(1)) >= 0)
                || (sent && ForeignNames.place(word.substring(SENT.length())));
    }

    /** Whether it is growth, 성장, unless a province stands before it. */
    boolean growth() {
        return before.isEmpty() && title.equals(GOVERNOR);
    }

    /** Whether the word is a province of China, which has a 성장. */
    static boolean province(String word) {
        return word.endsWith(PROVINCE) && PLACES.contains(word);
    }

    /** The office at the end of the words: 시장 of 광주시장; empty where there is none. */
    static String bare(String words) {
        return words.substring(words.length() - WordList.ending(TITLES, words, 0));
    }

    /** What the office is called for short beside itself: 지사 for 도지사, 대표 for 대표이사; a deputy is no head. */
    static List<String> inShort(String title) {
        if (title.equals(CHIEF_EXECUTIVE)) {
            return List.of("대표");
        }
        boolean deputy = title.startsWith("부") && !NO_DEPUTIES.contains(title);
        if (deputy || WHOLE.contains(title)) {
            return List.of();
        }
        List<String> shorter = new ArrayList<>();
        for (int begin = 1; begin < title.length() - 1; begin++) {
            String end = title.substring(begin);
            if (bare(end).equals(end)) {
                shorter.add(end);
            }
        }
        return shorter;
    }

    /** Whether the title is a common word too: market and mayor, inspection and prosecutor. */
    boolean doubtful() {
        return before.isEmpty() && DOUBTFUL.contains(title);
    }

    /** Whether the word, particles aside, is what a newspaper calls its writers. */
    static boolean reporter(Token token) {
        String word = token.word();
        if (!REPORTERS.mayBegin(word.charAt(0))) {
            return false;
        }
        for (int length = 2; length <= word.length(); length++) {
            if (REPORTERS.contains(word, 0, length) && token.followed(length)) {
                return true;
            }
        }
        return false;
    }

    /** What the office is of, where office and body are one word: 광주시 in 광주시장, 질병관리본부 in 질병관리본부장. */
    Optional<String> organisation() {
        if (before.isEmpty() || !title.endsWith("장") || title.startsWith("부")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (title) {
                    // 국회의장 is of 국회, and 서울대총장 of 서울대
                    case "의장", "총장", "이사장", "사장" -> before;
                    case "위원장" -> before + "위원회";
                    case "회장" -> SOCIETY.matcher(before).matches() ? before + "회" : before;
                    default -> before + title.substring(0, title.length() - 1);
                });
    }
}
