package io.sillok.transform.figure;

import static io.sillok.transform.figure.Letters.at;
import static io.sillok.transform.figure.Letters.isDigit;
import static io.sillok.transform.figure.Letters.isLatin;

import io.sillok.model.Span;
import io.sillok.transform.scan.LetterSet;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Digits that name rather than count: addresses, telephone numbers, emergency calls, army units, days that stand for what happened on them, articles of
 * laws, products, offices, slogans (1+1), what is numbered among its kind.
 *
 * <p>Only where one may begin is a pattern tried, so that text without digits costs no more than a look at each character. Every repetition is
 * bounded, and so is every look back.
 */
final class Lookalikes {
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"')\\]]{1,2000}+");

    /** What the letter behind the digits says, or the sign before them. */
    private static final String NAMES = """
            (?<![\\d.,-])(?:\\+\\d{1,3}[-\\ ]?)?\\(?\\d{2,4}\\)?[-\\ ]\\d{3,4}-\\d{4}(?:(?:,\\ ?|[~∼/])\\d{1,4}+(?![\\d.,]))*+(?!\\d)
            |(?<![\\d.]|\\d\\ )[(（](?:19|20)\\d\\d\\ ?[년年]?\\ ?(?:기준)?\\ ?=\\ ?100[)）]
            |(?<![\\d-])1[568]\\d\\d-\\d{4}(?![\\d-])
            |(?<![\\d.,-])\\d{1,7}+(?:-\\d{1,7}+){2,6}+
            |(?<![\\d-])\\d{1,4}+(?:-\\d{1,4}+)?(?:번지|번길|번\\ 버스)
            |(?:112|113|117|119|110|120|1339|911)(?=(?:에|로)?\\ ?(?:신고|구조|상황|센터|종합|안전|콜|전화|소방|대원))
            |(?<![(（])(?:19|20)\\d\\d\\ ?[년年]?\\ ?(?:기준)?\\ ?=\\ ?100(?!\\d)
            |\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2}|:\\d{1,5})?(?![.\\d])
            |(?<=[가-힣]{2})\\d{2,4}+(?=\\ (?:건물|빌딩|타워|앞|일대|광장))
            |(?<![.,])\\d{1,3}+(?:공수여단|사단|군단|함대|여단|연대|대대|전투비행단)
            |(?<![.,제\\d]|[.,제]\\ )\\d{1,3}+(?:[·ㆍ~∼,-]\\d{1,3}+){0,4}(?:지구|공장|산단|청사|캠퍼스|터미널|공구|생활권|부두|발전소|매립장|출구|게이트|연평해전)
            |(?<![.,제\\d]|[.,제]\\ )\\d{1,3}+(?:[·ㆍ~∼,-]\\d{1,3}+){0,4}(?:단지|구역|블록|신도시|별관|생활관|전시장|전시관|체육관|주차장|교차로|터널|대교|연구동|순환로|순환도로)(?=[은는이가을를의에와과로,.)\\s]|까지|부터|에서|으로|$)
            |(?<![\\d.,제])[1-3](?=차관(?![가-힣])|차관[은는이가을를의과와도보] |차관(?:에게|보)|부(?:시장|지사|총장))
            |(?<![\\d.,])[1-9]차장(?=[은는이가을를의과와도·ㆍ,.)\\s]|$)
            |(?<![\\d.,])[1-9](?:주택(?:자|(?![가-힣]{2}))|복선|대강\\ ?(?:사업|살리기|유역|정비))
            |(?<![\\d.,])[1-9]선(?=\\ ?(?:의원|국회의원|중진|시장|군수|구청장|도의원|시의원|도전|연임|고지|제한))
            |(?<![\\d.,+])\\d{1,2}+(?:\\+\\d{1,2}+)++(?:\\+[A-Z])?+(?![\\d.,+]|\\ ?=)
            |(?<![\\d.,])(?:\\d{1,3}\\#|[5-90]0[后後])
            |(?<![\\d.,])\\d{1,3}+(?:st|nd|rd|th)\\ (?:Street|St\\.|Avenue|Ave\\b|Road|Place|Boulevard|District)
            |\\(?0\\d{1,2}\\)\\ ?\\d{3,4}-\\d{4}(?!\\d)
            |(?<=(?:전화|팩스|문의|☎|TEL|Tel)[:\\ ]{0,2})\\d{3,4}-\\d{4}(?!\\d)
            |(?<!\\d)(?:19|20)\\d\\d(?:가합|가단|나|다|고합|고단|노|도|구합|구단|누|두|카합|헌[가나라마바])\\d{1,7}
            |(?<!\\d)\\d{2}-\\d{2}\\ ?클럽
            |(?<![\\d.,])\\d{1,4}동\\ ?\\d{1,4}호(?![가-힣]{2})
            |(?<=[2-9]인\\ )1조(?!\\d|\\ ?\\d|\\ ?원|천|백|여)
            |1석\\ ?2조
            |(?<=대법원\\ )[1-3]부(?=[은는가를의에와도,.()\\s]|$)
            |(?<=\\d조\\ {0,1})\\d{1,2}항(?:\\ ?\\d{1,2}호)?(?![가-힣]{2})
            |(?<!\\d)(?:[358]|[345]8)6세대
            """;

    /** Numbers of houses: what stands before them says so. */
    static final Pattern HOUSES = Pattern.compile("""
            (?<=번길|번안길)\\d{1,4}(?:-\\d{1,3})?+(?!\\d|[.,]\\d)
            |(?<=[가-힣][동리가읍면]\\ )\\d{1,4}+(?:-\\d{1,4}+)?(?=\\ (?:일원|일대|번지|외\\ \\d{1,3}\\ ?필지))
            |(?<=번길\\ |번안길\\ )\\d{1,4}(?:-\\d{1,3})?+(?!\\d|[.,]\\d)
            |(?<=[가-힣](?<!으)로\\ )\\d{1,4}(?:-\\d{1,3})?+(?=(?:,\\ |\\ |\\()[가-힣]{1,8}(?:청사|빌딩|타워|센터|사옥|호텔|회관|시청|구청|군청|도청|플라자|스퀘어))
            |(?<=[시군구읍면동]\\ [가-힣]{1,8}[로길]\\ )\\d{1,4}(?:-\\d{1,3})?+(?=[\\s,.)(에의을를]|$)
            """, Pattern.COMMENTS);

    /** Days that stand for what happened on them: 3·1운동, 12·3 비상계엄, 5·18. */
    private static final Pattern DAYS = Pattern.compile("""
            (?<![.·ㆍ])(?:1[0-2]|[1-9])[·ㆍᆞ.](?:[12]\\d|3[01]|[1-9])(?=\\ ?(?:전쟁|민주|혁명|운동|항쟁|사변|사태|사건|테러|대지진|동일본|참사|선언|정신|광주|만세|남북|공동|합의|의거|학살|쿠데타|정변|기념|국립|절(?![가-힣]반)|광복|(?:비상)?계엄|대선|총선|지선|지방선거|재보선|보선|재보궐|보궐))
            |(?<![.·ㆍ])(?:3[·ㆍ]1|4[·ㆍ]3|4[·ㆍ]19|5[·ㆍ]16|5[·ㆍ]18|6[·ㆍ]10|6[·ㆍ]15|6[·ㆍ]25|6[·ㆍ]29|8[·ㆍ]15|9[·ㆍ]11|10[·ㆍ]4|10[·ㆍ]26|12[·ㆍ]3|12[·ㆍ]12)(?=[\\s,.)'"’”」』]|[은는이가을를의에와과]\\s|$)(?!\\ (?:%|[조억만천백]|[명개곳건원배호차층심위단회세대점권]))
            """, Pattern.COMMENTS);

    /** 민법 750조, 지방자치법 3조 2항; 관련 법 2조 5천억 원 is money. */
    private static final Pattern ARTICLES = Pattern.compile("""
            (?<=(?:법|법률|법안|조례|조례안|규칙|시행령|규정|협약|약관|정관|훈령|예규|고시)\\ {0,1})
            \\d{1,4}조(?!\\d|\\ ?\\d+(?:억|천|백|만)|\\ ?원|천|백|여)(?:의\\d{1,2})?(?:\\ ?\\d{1,2}항)?(?:\\ ?\\d{1,2}호)?(?:(?:[와과·,]|\\ 및)\\ ?\\d{1,3}조(?!\\d|\\ ?\\d+억|\\ ?원|천|백|여))*+
            |(?<=제\\d{1,3}조(?:[와과·,]|\\ 및)\\ {0,1})\\d{1,3}조(?!\\d|\\ ?\\d+억|\\ ?원|천|백|여)
            |(?<![\\d.,제]|제\\ )\\d{1,3}조(?:의\\d{1,2})?\\ ?\\d{1,2}항
            """, Pattern.COMMENTS);

    /** 第一财经, 第三产业: names, or what has happened at once (第一时间). */
    private static final Pattern FIRST_OF_NAMES = Pattern.compile(
            "第[一二三四五六七八九十\\d]{1,3}+(?:财经|財經|产业|產業|夫人|书记|書記|时间|時間|生产力|生產力|人民|医院|醫院|附属|附屬|中学|中學|小学|小學|汽车)");

    /** 표 3, 별표 2, 웹 3.0: what is referred to, and what its makers number; 표 3장 is counted. */
    private static final Pattern REFERENCES = Pattern.compile("""
            (?<=(?:^|[\\s〈<\\[(])(?:표|그림|별표|별지|도표)\\ )\\d{1,3}(?=[\\s〉>\\])과와의을를은는이가.,에]|$)
            |(?<=국번\\ ?없이\\ )\\d{3,4}(?![\\d.,]\\d|\\d)
            |(?<=(?:웹|위키|산업|인더스트리)\\ ?)[1-9]\\.0(?!\\d|\\ ?[%％조억만천])
            """, Pattern.COMMENTS);

    private static final LetterSet LAST_OF_REFERENCES = LetterSet.of("표림지웹키업리이");

    /** (단위: 천 명): what a table counts in. */
    private static final Pattern UNITS_OF_TABLES = Pattern.compile("단위\\s?[:：]\\s?[^)\\n\\d]{1,30}+");

    /** Phase 2, Article 5, Advanced 3 District: what one of several of a kind is called by. */
    private static final Pattern NUMBERED_NAMES = Pattern.compile("""
            (?<=(?<![A-Za-z])(?:Phase|Article|Section|Chapter|Route|Tier|Building|Block|Line|Gate|Terminal|Zone|Appendix|Annex|Figure|Table|Stage|Exit|Room|Highway|Interstate|Boeing|Airbus|Part|Volume|Level|Version|Flight|Title|MAX|Web|Industry|Expo|EXPO|CES|MWC|Pier)\\ )\\d{1,4}+(?:\\.\\d)?+(?![\\d.,]\\d|\\ ?(?:%|percent|million|billion|trillion))
            |(?<=(?<![A-Za-z])[A-Z][a-z]{1,15}\\ )\\d{1,3}+(?=\\ (?:District|Zone|Complex|Block|Terminal|Campus|Precinct|Ward)\\b)
            """, Pattern.COMMENTS);

    /** 8 a.m., 9:30-11 AM: hours of the clock. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?:1[0-2]|0?[1-9])(?::[0-5]\\d)?(?:\\ ?[-–]\\ ?(?:1[0-2]|0?[1-9])(?::[0-5]\\d)?)?\\ ?(?:[ap]\\.m\\.?|[AP]\\.M\\.?|[ap]m|[AP]M)(?![A-Za-z0-9가-힣])");

    private static final List<String> PRODUCT_NAMES = List.of(
            "갤럭시", "아이폰", "아이패드", "아이오닉", "안드로이드", "윈도", "윈도우", "플레이스테이션", "클로드", "제미나이", "코로나", "라마", "챗GPT", "RTX",
            "GTX", "보잉", "에어버스", "미그", "픽셀", "iOS", "USB", "HTML", "PHP", "와이파이", "Wi-Fi", "LTE");

    private static final List<String> PRODUCT_LINES = List.of("노트", "폴드", "플립", "탭", "북", "버전");
    /** 갤럭시 노트 3, 아이폰16 프로, 코로나19; 아이폰 1000만 대 is counted. */
    static final Pattern PRODUCTS = Pattern.compile(
            "(?<=(?:" + String.join("|", PRODUCT_NAMES) + ")(?:\\ ?(?:" + String.join("|", PRODUCT_LINES)
                    + ")){0,1}[-\\ ]{0,1})"
                    + "\\d{1,4}(?:\\.\\d{1,2})?+(?!\\d|[.,]\\d|\\ ?(?:[조억만천백%％]|[개명종원위곳건배]|대(?![가-힣])|년|세대|퍼센트|달러))");

    private static final LetterSet LAST_OF_PRODUCTS = LetterSet.of(Stream.of(PRODUCT_NAMES, PRODUCT_LINES)
            .flatMap(List::stream)
            .map(word -> word.substring(word.length() - 1))
            .collect(Collectors.joining()));

    /** 우편번호 61945, 사업자등록번호 123-45-67890: from 호 on. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?<=(?:우편|등록|주민|계좌|기사|문서|접수|고유|관리)번)호 ?:? ?[0-9A-Za-z][0-9A-Za-z*-]{2,40}+");

    static final Pattern NAMES_OF_DIGITS = Pattern.compile(NAMES, Pattern.COMMENTS);

    /** Digits as many as the names have, and those that are names by themselves. */
    private static final List<String> RUNS = List.of(
            "1", "12", "86", "90", "123", "1234", "12345", "123456", "1234567", "112", "113", "117", "119", "110",
            "120", "1339", "911", "1588", "1688", "1888", "1999", "2000");

    /** What stands behind the digits that a name begins with, as the names themselves tell. */
    private static final LetterSet BEHIND_DIGITS = behindDigits();

    private static final int LONGEST_ARTICLE = 4;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 200;

    private final CharSequence text;
    private final List<Span> spans = new ArrayList<>();
    /** Made where a pattern may begin for the first time; most texts hold no such place. */
    private final Map<Pattern, Matcher> matchers = new HashMap<>();

    private int end;

    private Lookalikes(CharSequence text) {
        this.text = text;
    }

    private static LetterSet behindDigits() {
        Scan names = Scan.of("(?x)" + NAMES);
        return LetterSet.where(letter -> RUNS.stream().anyMatch(run -> names.mayBegin(run + letter)));
    }

    static List<Span> in(CharSequence text) {
        return new Lookalikes(text).spans();
    }

    private List<Span> spans() {
        int i = 0;
        while (i < text.length()) {
            i = readAt(i) ? Math.max(end, i + 1) : i + 1;
        }
        return spans;
    }

    /** Whether something that names begins here; it is then noted, and {@code end} stands behind it. */
    private boolean readAt(int i) {
        char c = text.charAt(i);
        if (isDigit(c)) {
            return !isDigit(at(text, i - 1))
                    && ((isName(i) && note(NAMES_OF_DIGITS, i))
                            || (isHouse(i) && note(HOUSES, i))
                            || (dotted(i) && note(DAYS, i))
                            || (isArticle(i) && note(ARTICLES, i))
                            || (isProduct(i) && note(PRODUCTS, i))
                            || (isClock(i) && note(CLOCK, i))
                            || (LAST_OF_REFERENCES.has(behindSpace(i)) && note(REFERENCES, i))
                            || (at(text, i - 1) == ' ' && isLatin(at(text, i - 2)) && note(NUMBERED_NAMES, i)));
        }
        return switch (c) {
            case '(', '（', '+' -> note(NAMES_OF_DIGITS, i);
            case 'h', 'w' -> note(URL, i);
            case '단' -> note(UNITS_OF_TABLES, i);
            case '第' -> note(FIRST_OF_NAMES, i);
            case '호' -> at(text, i - 1) == '번' && note(NUMBERED, i);
            case '@' -> address(i);
            default -> false;
        };
    }

    /** Whether what stands behind the digits lets them be a name. */
    private boolean isName(int from) {
        int i = from;
        while (at(text, i) >= '0' && at(text, i) <= '9') {
            i++;
        }
        return i > from && BEHIND_DIGITS.has(at(text, i));
    }

    /** Whether a street or a village may stand before the digits. */
    private boolean isHouse(int from) {
        return "길로동리가읍면".indexOf(behindSpace(from)) >= 0;
    }

    /** Whether a.m. or p.m. may stand behind the digits, or another hour that it stands behind. */
    private boolean isClock(int from) {
        int i = isDigit(at(text, from + 1)) ? from + 2 : from + 1;
        char behind = at(text, i) == ' ' ? at(text, i + 1) : at(text, i);
        return behind == ':' || behind == '-' || behind == '–' || "apAP".indexOf(behind) >= 0;
    }

    /** Whether a product may. */
    private boolean isProduct(int from) {
        char before = at(text, from - 1);
        return LAST_OF_PRODUCTS.has(before == '-' ? at(text, from - 2) : behindSpace(from));
    }

    /** The letter before the digits, or before the space there. */
    private char behindSpace(int from) {
        return at(text, from - 1) == ' ' ? at(text, from - 2) : at(text, from - 1);
    }

    /** Whether a dot stands between a month and a day. */
    private boolean dotted(int from) {
        return "·ㆍᆞ.".indexOf(at(text, isDigit(at(text, from + 1)) ? from + 2 : from + 1)) >= 0;
    }

    /** Whether 조 stands behind the digits. */
    private boolean isArticle(int from) {
        int i = from + 1;
        while (i - from < LONGEST_ARTICLE && isDigit(at(text, i))) {
            i++;
        }
        return at(text, i) == '조';
    }

    private boolean note(Pattern pattern, int from) {
        Matcher m = matchers.computeIfAbsent(pattern, this::matcher);
        if (!m.region(from, text.length()).lookingAt()) {
            return false;
        }
        end = m.end();
        spans.add(new Span(from, end));
        return true;
    }

    private boolean address(int sign) {
        int from = sign;
        while (from > end && sign - from < LONGEST_LOCAL_PART && isAddress(text.charAt(from - 1))) {
            from--;
        }
        int to = sign + 1;
        while (to - sign <= LONGEST_DOMAIN && isAddress(at(text, to))) {
            to++;
        }
        if (from == sign || to == sign + 1) {
            return false;
        }
        while (!spans.isEmpty() && spans.get(spans.size() - 1).end() > from) {
            spans.remove(spans.size() - 1);
        }
        spans.add(new Span(from, to));
        end = to;
        return true;
    }

    private static boolean isAddress(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == '-' || c == '_' || c == '%' || c == '+';
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
