package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Korean outlets sign: a name of two to four syllables, a role behind it or before it, perhaps a desk, a place, an address. */
final class KoreanByline {
    /** What may stand directly before 기자, without a blank, and is no part of the name. */
    private static final String QUALIFIER = "(?:선임|인턴|수습|객원|전문|시민|명예|영상|사진|촬영|취재|수석|현장|학생|특별취재|의학전문|법조전문|경제전문|과학전문|대)?";

    private static final String OFFICE =
            "(?:기자|특파원|통신원|리포터|앵커|아나운서|캐스터|논설위원|논설실장|논설주간|논설고문|주필|칼럼니스트|편집위원|편집국장|보도국장|취재국장|"
                    + "에디터|PD|피디|(?:정치|경제|사회|문화|체육|전국|지역|국제|산업|사진|편집|취재|디지털)\\d?부\\s?(?:차장|부장|장)|취재본부장)";
    private static final String ROLE =
            "(?:\\s?" + QUALIFIER + OFFICE + "|\\s(?:[가-힣A-Za-z0-9]{1,8}\\s?){1,2}?" + OFFICE + ")";
    private static final String NAME = "[가-힣]{2,4}";
    private static final String NAMES = NAME + "(?:\\s?[·ㆍ,、/]\\s?" + NAME + "){0,7}";
    private static final String PICTURES = "사진|영상|그래픽|촬영|영상취재|영상편집|촬영기자|삽화|일러스트";
    private static final String WORDS = "글\\s?[·ㆍ/,]\\s?(?:사진|그림|영상)|사진\\s?[·ㆍ/,]\\s?글|글쓴이|글|취재|작성자|작성|정리|대담|기사작성";

    private static final String PLACES = "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|전국|수도권|호남|영남|충청|"
            + "베이징|상하이|항저우|홍콩|도쿄|오사카|워싱턴|뉴욕|로스앤젤레스|런던|파리|베를린|브뤼셀|모스크바|하노이|자카르타|방콕|싱가포르|뉴델리|카이로|제네바";
    private static final String DESK = "[가-힣A-Za-z0-9]{1,10}(?:부|팀|국|실|일보|신문|뉴스|방송|통신|경제|타임스|타임즈|저널|투데이|미디어|닷컴|본부|데스크)";
    private static final Pattern PLACE = Pattern.compile("(?:" + PLACES + "|" + DESK + ")");
    private static final String PREFIX = "(?:(?!(?:" + PICTURES + "|" + WORDS
            + ")\\s?[=:])(?:[가-힣A-Za-z0-9·ㆍ.() ]{1,24}?\\s?[=|/:]\\s?|(?:" + PLACES + "|" + DESK + ")\\s)){0,2}";

    private static final Pattern SIGNER = Pattern.compile("(?:(?<pictures>" + PICTURES + ")\\s?[=:]?\\s?|(?<words>"
            + WORDS + ")\\s?[=:]?\\s?)?(?<names>" + NAMES + ")(?<role>" + ROLE + ")(?:들)?");
    private static final Pattern LABELLED = Pattern.compile("(?:(?<pictures>" + PICTURES + ")\\s?[=:\\s]\\s?|(?<words>"
            + WORDS + ")\\s?[=:\\s]\\s?)(?<names>" + NAMES + ")(?<role>" + ROLE + ")?");
    private static final Pattern ROLE_FIRST =
            Pattern.compile("(?<role>(?:취재|담당|본지|" + QUALIFIER + ")?기자)\\s?[:=]?\\s?(?<names>" + NAMES + ")");
    private static final Pattern AFTER = Pattern.compile(
            "(?:의?\\s?(?:다른\\s?기사(?:\\s?(?:더\\s?)?보기)?|기사\\s?(?:더\\s?)?보기|구독(?:하기)?|프로필|팔로우|페이지|응원|이메일))+");
    private static final Pattern SIGN_OFF =
            Pattern.compile("(?:지금까지\\s)?[^.,“”\"]{0,34}(?:뉴스|방송|TV|티브이|[A-Z]{2,5})\\s(?<names>" + NAME
                    + ")(?:\\s?(?<role>기자|특파원|앵커|리포터))?(?:입니다|였습니다|이었습니다)\\.?");
    /** What no signature is without, unless it has an address. */
    private static final Scan CUE = Scan.of(
            "글\\s[가-힣]{2,4}\\s?[·ㆍ,/|]\\s?사진|기자|특파원|통신원|리포터|앵커|아나운서|캐스터|논설|주필|칼럼니스트|편집위원|국장|에디터|PD|피디|부장|차장|부\\s?장|본부장|입니다|었습니다|였습니다");

    /** {@code (가상통신(예시)=서울)}, as wire stories have it before the name. */
    private static final Pattern DATELINE = Pattern.compile(
            "[\\[(（【<](?:[^()（）\\[\\]【】<>=]|\\([^()]{1,12}\\)){1,30}=(?:[^()（）\\[\\]【】<>=]|\\([^()]{1,12}\\)){1,20}[\\])）】>]\\s?");

    private static final Pattern HEAD = Pattern.compile(PREFIX);
    private static final Pattern BETWEEN = Pattern.compile("[\\s·ㆍ,/|;&+와과]*");
    private static final String ORNAMENT = " \t[](){}<>〈〉《》【】「」▶▷►■□◆◇●○▲△★☆※/|=·,:;-–—*_~ⓒ©";

    /** Words that stand before 기자 without being anybody's name. */
    private static final Set<String> NOBODY = Set.of(
            "본지", "본보", "취재", "전문", "시민", "청년", "담당", "사진", "영상", "인턴", "수습", "객원", "선임", "공동", "각사", "우리", "여성", "해외",
            "외신", "현장", "대학", "학생", "명예", "다른", "모든", "많은", "여러", "젊은", "전직", "현직", "일부", "국내", "지역", "출입", "종군", "이름",
            "신문", "방송", "탐사", "온라인", "디지털", "프리랜서", "스포츠", "카메라", "뉴스룸", "특별취재", "편집부", "취재진", "내외신", "미국인", "한국인",
            "신입", "경력", "동료", "선배", "후배", "간담회", "회견", "회견문", "회견장", "모집", "수첩", "생활", "정신", "협회", "단체", "여러분", "출신",
            "일동", "칼럼", "노조", "소식", "뉴스", "문의", "문의처", "연락처", "이메일", "메일", "담당자", "전화", "홈페이지", "신청", "제보", "접수", "지원",
            "광고", "구독");

    private KoreanByline() {}

    /** Whether a line could be signed in Korean at all; cheap. */
    static boolean possible(String line) {
        return Hangul.hasHangul(line);
    }

    /**
     * The signature that the line is, where it is nothing else.
     *
     * @param line without addresses
     * @param addressed whether it had any: then a name alone will do
     */
    static Optional<Signature> read(String line, boolean addressed) {
        if (!addressed && !CUE.found(line)) {
            return Optional.empty();
        }
        Matcher off = SIGN_OFF.matcher(line);
        if (off.matches() && !NOBODY.contains(off.group("names"))) {
            return Optional.of(new Signature(List.of(new Byline(off.group("names"), off.group("role"), null)), null));
        }
        Matcher dateline = DATELINE.matcher(line);
        String text =
                trimmed(dateline.lookingAt() && dateline.end() < line.length() ? line.substring(dateline.end()) : line);
        if (text.isEmpty() || text.length() > 100) {
            return Optional.empty();
        }
        if (addressed && text.matches(NAMES)) {
            return names(text, null).map(by -> new Signature(by, null));
        }
        Matcher first = ROLE_FIRST.matcher(text);
        if (first.matches()) {
            return names(first.group("names"), first.group("role")).map(by -> new Signature(by, null));
        }
        // the shortest prefix that leaves signers alone, so that a desk's name is not taken for a person's
        Matcher head = HEAD.matcher(text);
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < text.length() && i <= 40; i++) {
            char before = text.charAt(i - 1);
            if ((before == ' ' || "=|/:".indexOf(before) >= 0)
                    && head.region(0, i).matches()) {
                starts.add(i);
            }
        }
        for (int start : starts) {
            Optional<Signature> signers = signers(text, start);
            if (signers.isPresent()) {
                return signers;
            }
        }
        return Optional.empty();
    }

    private static Optional<Signature> signers(String text, int start) {
        List<Byline> bylines = new ArrayList<>();
        String credit = null;
        Matcher signer = SIGNER.matcher(text);
        Matcher labelled = LABELLED.matcher(text);
        int at = start;
        while (at < text.length()) {
            Matcher m = signer.region(at, text.length()).lookingAt()
                    ? signer
                    : labelled.region(at, text.length()).lookingAt() ? labelled : null;
            if (m == null) {
                break;
            }
            Optional<List<Byline>> named = names(m.group("names"), m.group("role"));
            if (named.isEmpty() || desk(m.group("names"), m.group("role"))) {
                return Optional.empty();
            }
            if (m.group("pictures") != null) {
                credit = credit == null ? m.group("names") : credit;
            } else {
                bylines.addAll(named.get());
            }
            Matcher gap = BETWEEN.matcher(text).region(m.end(), text.length());
            at = gap.lookingAt() ? gap.end() : m.end();
        }
        Matcher after = AFTER.matcher(text).region(at, text.length());
        if (bylines.isEmpty() || (at < text.length() && !after.matches())) {
            return Optional.empty();
        }
        return Optional.of(new Signature(bylines, credit));
    }

    /** 광주 예시용 기자: a place or a paper, and the person stands where a role's first word might. */
    private static boolean desk(String name, @Nullable String role) {
        String words = role == null ? "" : Lines.strip(role);
        int gap = words.indexOf(' ');
        return gap > 0
                && PLACE.matcher(name).matches()
                && !PLACE.matcher(words.substring(0, gap)).matches();
    }

    private static Optional<List<Byline>> names(String names, @Nullable String role) {
        List<Byline> bylines = new ArrayList<>();
        for (String name : names.split("[·ㆍ,、/\\s]+", -1)) {
            if (NOBODY.contains(name)) {
                return Optional.empty();
            }
            bylines.add(new Byline(name, role == null ? null : Lines.strip(role), null));
        }
        return Optional.of(bylines);
    }

    private static String trimmed(String line) {
        int begin = 0;
        int end = line.length();
        while (begin < end && ORNAMENT.indexOf(line.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ORNAMENT.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        // a bracket within, as in 예시용(광주) 기자 or [광주=통신] 예시용 기자
        return line.substring(begin, end)
                .replace(']', ' ')
                .replace('[', ' ')
                .replace('】', ' ')
                .replaceAll("\\s+", " ");
    }
}
