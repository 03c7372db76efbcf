package io.sillok.transform.article;

import io.sillok.transform.scan.Scan;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a photograph.
 *
 * @param text what it shows; empty where only the credit is given
 * @param credit whose photograph it is, or null
 */
record Captions(String text, @Nullable String credit) {
    private static final int LONGEST = 300;

    private static final String WHOSE =
            "(?:자료\\s?|제공\\s?)?사진(?:\\s?제공|\\s?출처)?|이미지(?:\\s?제공|\\s?출처)?|그래픽|일러스트|삽화|출처|영상|Photos?(?: by| credit|"
                    + " courtesy of)?|Image(?: credit)?|Credit|Courtesy of|图片来源|图源|供图|图|摄|写真(?:提供)?";
    private static final Pattern BRACKETED = Pattern.compile(
            "[\\[(（<〈【]\\s?(?:" + WHOSE + ")\\s?[=:：/| ]\\s?(?<credit>[^\\[\\]()（）<>]{1,60})[\\])）>〉】]\\s?\\.?$");
    private static final Pattern BRACKETED_GIVER = Pattern.compile(
            "[\\[(（<]\\s?(?<credit>[^\\[\\]()./=]{2,30}?)\\s?(?:제공|자료\\s?사진|캡처|갈무리|자료)(?:[.,][^\\[\\]()]{0,30})?[\\])）>]\\.?$");
    private static final Pattern PROVIDED = Pattern.compile(
            "(?:(?<=[.다])\\s|\\s?[/=|(\\[]\\s?|(?<=[.])\\s?)(?<credit>[^./=|()\\[\\]]{2,30}?)\\s?(?:제공|자료\\s?사진|캡처|갈무리)\\s?[)\\]]?\\.?$");
    private static final Pattern SLASHED = Pattern.compile("\\s?[/=]\\s?(?:사진\\s?[=:]\\s?)?(?<credit>[^./=]{2,30})$");
    private static final Pattern MARKED = Pattern.compile("\\s?[ⓒ©]\\s?(?<credit>[^.ⓒ©]{2,40})$");
    private static final Pattern ENGLISH = Pattern.compile("\\s?\\((?<credit>\\p{Lu}[^().]{1,40})\\)\\s?\\.?$");
    private static final Scan FRONT = Scan.of(
            "(?:[▲△▴◀◁▼▽▶](?:\\s?사진\\s?설명\\s?[:：=])?|\\[사진\\s?설명]|사진\\s?설명\\s?[:：=]|\\[사진]|<사진>|图为|【写真】|写真[:：])\\s?");

    /** ▶ 싱크 김철수 / 과장 : "…", ▷ 김철수/주민: "…": whom a broadcaster shows speaking; and what else there is to read. */
    private static final Pattern NO_CAPTION = Pattern.compile(
            "[▶▷◀◁▲]\\s?(?:[^▶]{1,8}▶$|(?:관련|연관)\\s?(?:기사|뉴스).*|(?:싱크|인터뷰|녹취|현장음|SYNC|INT)\\b.*\\S|[가-힣A-Z][^\"“:]{1,40}[:：]?\\s?[\"“].*[\"”][.]?$)");
    /** 시민들이 걷고 있다. /김철수 기자: what a picture shows goes on, and a slash says whose it is. */
    private static final Pattern BY_REPORTER =
            Pattern.compile("(?:고 있다|모습(?:이다)?|장면(?:이다)?)\\.?\\s?[/=|]\\s?[가-힣]{2,4}\\s?(?:사진|선임|인턴|전문)?기자$");

    /** A caption as an outlet marks it, taken apart. */
    static Captions of(String caption) {
        String text = Lines.collapse(caption);
        Matcher front = FRONT.lookingAt(text);
        if (front != null) {
            text = text.substring(front.end());
        }
        Optional<String> whole = Furniture.credit(text);
        if (whole.isPresent()) {
            return new Captions("", whole.get().isEmpty() ? null : whole.get());
        }
        Optional<Bylines.Signed> signed = Bylines.behind(text);
        if (signed.isPresent()) {
            String by = Lines.strip(text.substring(signed.get().end()));
            return new Captions(text.substring(0, signed.get().end()), bare(by));
        }
        int tail = Math.max(0, text.length() - 80);
        for (Pattern pattern : new Pattern[] {BRACKETED, BRACKETED_GIVER, MARKED, PROVIDED, ENGLISH, SLASHED}) {
            Matcher m = pattern.matcher(text).region(tail, text.length()).useTransparentBounds(true);
            if (m.find() && m.start() > 0) {
                return new Captions(Lines.strip(text.substring(0, m.start())), Lines.strip(m.group("credit")));
            }
        }
        return new Captions(text, null);
    }

    /** The caption that a line of the body is by its marks: nothing else opens with ▲ or ends in a photograph's credit. */
    static Optional<Captions> inBody(String line) {
        if (line.length() > LONGEST || NO_CAPTION.matcher(line).lookingAt()) {
            return Optional.empty();
        }
        Matcher front = FRONT.lookingAt(line);
        if (front != null && front.end() < line.length()) {
            if (line.indexOf(line.charAt(0), 1) > 0) {
                // "▲ one ▲ two ▲ three" is a list
                return Optional.empty();
            }
            return Optional.of(of(line));
        }
        if (line.endsWith("기자") && BY_REPORTER.matcher(line).find()) {
            return Optional.of(of(line));
        }
        if (!closes(line)) {
            return Optional.empty();
        }
        Matcher credit = BRACKETED.matcher(line).region(Math.max(0, line.length() - 80), line.length());
        if (credit.find() && credit.start() > 0) {
            return Optional.of(of(line));
        }
        return Optional.empty();
    }

    /** Whether a bracket closes at the line's end or right before it. */
    private static boolean closes(String line) {
        for (int i = Math.max(0, line.length() - 4); i < line.length(); i++) {
            if ("])）>〉】".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line opens with a mark that captions have as well as lists. */
    static boolean marked(String line) {
        return "▲△▴◀◁▼▽▶".indexOf(line.charAt(0)) >= 0;
    }

    private static String bare(String text) {
        return text.replaceAll("^[\\s(\\[<=/|]+|[\\s)\\]>|]+$", "");
    }
}
