package io.sillok.transform.article;

import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line in which outlets say when an article was entered and changed: {@code 입력 2025.09.25 오후 2:03 | 수정 …}.
 *
 * @param published as written, in order
 * @param modified as written, in order
 * @param signatures of writers named in the same line
 */
record Stamps(List<String> published, List<String> modified, List<Signature> signatures) {
    private static final int LONGEST = 160;
    /** What labels and days begin with. */
    private static final String HINTS = "기최입등승발게송작보배방수업갱PIDULMlum发公掲配投更修最012[(";

    private static final String PUBLISHED =
            "기사\\s?입력|최초\\s?입력|최초\\s?등록|입력\\s?(?:시간|일시|날짜|일)?|등록\\s?(?:일시|일자|시간|날짜|일)?|승인\\s?(?:시간|일)?|발행\\s?(?:일시|일자|일)?|게재\\s?(?:일시|일)?|송고\\s?(?:시간|일시)?"
                    + "|작성\\s?(?:일시|일자|시간|일)?|게시\\s?(?:일시|일자|일)|보도\\s?(?:일시|일자|일)|배포\\s?(?:일시|일자|일)|방송\\s?(?:일시|일자|일)|Published(?:"
                    + " on| at)?|Posted(?: on| at)?|Issued|Date|发布时间|发布日期|发表于|发表时间|公開日時?|公開|掲載日?|配信日?|投稿日";
    private static final String MODIFIED =
            "최종\\s?편집|(?:기사|최종)?\\s?수정\\s?(?:시간|일시|일)?|최종\\s?(?:업데이트|입력)|업데이트|갱신|(?:Last )?[Uu]pdated(?: on|"
                    + " at)?|(?:Last )?[Mm]odified(?: on)?|更新时间|修改时间|最終更新|更新日時?|更新";
    private static final String CLOCK_NEEDED = "(?:[T"
            + " ,.\\[(|-]{0,3}(?:[월화수목금토일](?:요일)?\\s?[)\\]]?\\s?|[(（][月火水木金土日][)）]\\s?)?(?:오전|오후|AM|PM|am|pm|午前|午後|上午|下午)?\\s?\\d{1,2}(?::\\d{2}(?::\\d{2})?|[시时時]\\s?\\d{1,2}[분分])\\s?(?:AM|PM|am|pm|a\\.m\\.|p\\.m\\.)?(?:\\s?(?:KST|GMT|UTC|JST|Z|[+-]\\d{2}:?\\d{2}))?)";
    private static final String CLOCK = CLOCK_NEEDED + "?";
    private static final String DAY =
            "\\d{4}\\s?[-./년年]\\s?\\d{1,2}\\s?[-./월月]\\s?\\d{1,2}(?:\\s?[일日]|\\.(?=[\\s(（]|$))?";
    private static final String ENGLISH_DAY =
            "(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} [A-Z][a-z]{2,8}\\.?,? \\d{4})";
    private static final Scan LABELLED = Scan.of("(?:(?<published>" + PUBLISHED + ")|(?<modified>" + MODIFIED
            + "))\\s?[:：|ㅣ]?\\s{0,2}(?<time>(?:" + DAY + "|" + ENGLISH_DAY + ")" + CLOCK + ")");
    /** A day in digits, or one in words with its time of day: anything less may begin a sentence. */
    private static final Scan BARE = Scan.of("(?:\\d{4}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\.?" + CLOCK
            + "|\\d{4}\\s?[년年]\\s?\\d{1,2}\\s?[월月]\\s?\\d{1,2}\\s?[일日]" + CLOCK_NEEDED
            + "|\\d{1,2}:\\d{2}(?:\\s?(?:AM|PM|am|pm))?(?:\\s?(?:KST|GMT|UTC))?,? " + ENGLISH_DAY + ")(?!\\d)");

    private static final Pattern LABEL =
            Pattern.compile("(?:(?<published>" + PUBLISHED + ")|(?<modified>" + MODIFIED + "))\\s?[:：]?");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s|ㅣ│/·,()\\[\\]<>-]+");
    private static final Pattern BESIDE = Pattern.compile(
            "[월화수목금토일](?:요일)?|(?:지면\\s?)?[A-Z]?\\d{1,3}면(?:\\s?TOP)?|제?\\s?\\d{1,6}호|\\S{0,4}기사\\s?원문|최종\\s?편집\\s?[:：]?\\s?[ⓒ©].{2,20}|(?:来源|출처)\\s?[:：].{0,60}|(?:작성자|등록자|글쓴이|담당\\s?부서|부서명?|작성\\s?부서)\\s?[:：]\\s?.{1,20}|기자명|(?:댓글|조회|추천|공감|좋아요)\\s?(?:수\\s?)?[:：]?\\s?[\\d,]+");

    Stamps {
        published = List.copyOf(published);
        modified = List.copyOf(modified);
        signatures = List.copyOf(signatures);
    }

    /** The stamps of a line that is nothing else. */
    static Optional<Stamps> read(String line) {
        if (line.length() > LONGEST || line.length() < 8 || !digits(line)) {
            return Optional.empty();
        }
        List<String> published = new ArrayList<>();
        List<String> modified = new ArrayList<>();
        List<Signature> signatures = new ArrayList<>();
        int from = 0;
        Finds m = LABELLED.in(line);
        while (m.find()) {
            if (!beside(line.substring(from, m.start()), signatures)) {
                return Optional.empty();
            }
            (m.has("modified") ? modified : published).add(Lines.strip(m.group("time")));
            from = m.end();
        }
        String rest = line.substring(from);
        if (published.isEmpty() && modified.isEmpty()) {
            Finds bare = BARE.in(line);
            return bare.find()
                            && beside(line.substring(0, bare.start()), signatures)
                            && beside(line.substring(bare.end()), signatures)
                    ? Optional.of(new Stamps(List.of(Lines.strip(bare.group())), List.of(), signatures))
                    : Optional.empty();
        }
        return beside(rest, signatures) ? Optional.of(new Stamps(published, modified, signatures)) : Optional.empty();
    }

    /** Whether the text may be a stamp or the label of one, such as a table's heading; cheap. */
    static boolean hinted(String text) {
        if (text.isEmpty() || text.length() > LONGEST || HINTS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return label(text) || (digits(text) && read(text).isPresent());
    }

    /** Whether the text is a label alone. */
    static boolean label(String text) {
        return text.length() <= 20 && LABEL.matcher(text).matches();
    }

    private static boolean beside(String text, List<Signature> signatures) {
        for (String part : text.split("[|ㅣ│]", -1)) {
            String words = ORNAMENT.matcher(part).replaceAll(" ").strip();
            if (words.isEmpty() || BESIDE.matcher(words).matches() || Furniture.widget(words)) {
                continue;
            }
            Optional<Signature> signature = Bylines.alone(Lines.strip(part));
            if (signature.isEmpty()) {
                return false;
            }
            signatures.add(signature.get());
        }
        return true;
    }

    private static boolean digits(String line) {
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            if (run == 4) {
                return true;
            }
        }
        return false;
    }
}
