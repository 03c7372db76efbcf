package io.sillok.transform.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines around an article's body from the body: credits, captions, copyright, links, times. */
final class Furniture {
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,300}\\]\\([^)]{0,500}\\)(.*)");
    private static final Pattern CREDIT = Pattern.compile(
            "[\\[(</▲△◀▶]?\\s?(?:(?:자료|제공)?사진|이미지|그래픽|일러스트|영상|삽화|출처|사진\\s?제공|Photos?|Image|Picture|Illustration|Photograph|图片?|摄影|供图)"
                    + "(?:\\s?제공|\\s[Cc]redit|来源)?\\s?(?:[=:/：|]|[Bb]y\\s|[Cc]ourtesy)\\s?(.{1,80}?)\\s?[)\\]>|]?");
    private static final Pattern SLASHED = Pattern.compile("/\\s?([^/.。]{2,25}?)\\s?\\|?");
    private static final Pattern PROVIDED = Pattern.compile(
            "(?:[\\[(<ⓒ©▲]\\s?(?=.{2,100}$)|(?=\\S{2,20}(?: \\S{1,20})?$))([^.。]{2,60}?)\\s?(?:제공|자료사진|캡처|갈무리|홈페이지|Getty Images|via Getty Images)\\s?[)\\]>|]?\\.?");
    private static final Pattern CAPTION = Pattern.compile("[▲△▴◀▼]\\s?.{2,300}");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "무단\\s?(?:전재|복제)|재배포\\s?금지|저작권자|[Cc]opyright|COPYRIGHT|[Aa]ll [Rr]ights [Rr]eserved|版权所有|未经.{0,6}授权|AI 학습.{0,10}금지");
    private static final Pattern RELATED = Pattern.compile(
            "(?:[\\[<【■◆]?\\s?(?:관련\\s?(?:기사|뉴스)|추천\\s?(?:기사|뉴스)|많이 본|주요\\s?뉴스|함께 보면|이 기사는|기사\\s?제보|제보\\s?는|구독|좋아요|공유하기|댓글)|[☞▶→]|"
                    + "(?:READ MORE|Read [Mm]ore|Read also|Also [Rr]ead|Related|RELATED|See [Aa]lso|SEE ALSO|MORE|Watch|WATCH|Don't miss|Sign up|Subscribe|Follow|Click here|Advertisement|ADVERTISEMENT|Continue reading|Share this)\\b|"
                    + "相关(?:阅读|新闻|链接)|责任编辑|推荐阅读|编辑[:：]).{0,160}");
    private static final Pattern STAMP = Pattern.compile(
            "(?:[\\[(]?(기사\\s?입력|최초\\s?입력|입력\\s?(?:시간|일시)?|등록|승인|발행|게재|송고|수정|최종\\s?수정|업데이트|Published|Posted|Updated|Last updated|发布时间|发表于|更新时间)\\s?[:：|]?\\s{0,2}"
                    + "((?:[A-Z][a-z]{2,8}\\.? \\d{1,2},? )?\\d{1,4}[-./년年\\d ].{0,30}?)[\\])]?)");

    private Furniture() {}

    /** The credit that the line is, where it is nothing else. */
    static Optional<String> credit(String line) {
        Matcher image = IMAGE.matcher(line);
        if (image.matches()) {
            String rest = Lines.strip(image.group(1).replace('|', ' '));
            return Optional.of(Lines.strip(rest.startsWith("/") ? rest.substring(1) : rest));
        }
        if (line.length() > 120) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {CREDIT, SLASHED, PROVIDED}) {
            Matcher m = pattern.matcher(line);
            if (m.matches()) {
                return Optional.of(Lines.strip(m.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Whether the line stands beside a picture, a link list or the small print rather than in the body. */
    static boolean besides(String line) {
        if (CAPTION.matcher(line).matches() && !Lines.stopped(line)) {
            return true;
        }
        if (line.length() <= 250 && COPYRIGHT.matcher(line).find()) {
            return true;
        }
        return Bylines.emailAlone(line)
                || (!Lines.stopped(line) && RELATED.matcher(line).matches());
    }

    /** A line that says when the article was published or changed. */
    record Stamp(boolean modified, String time) {}

    static Optional<Stamp> stamp(String line) {
        if (line.length() > 80) {
            return Optional.empty();
        }
        Matcher m = STAMP.matcher(line);
        if (!m.matches()) {
            return Optional.empty();
        }
        String word = m.group(1);
        boolean modified =
                word.contains("수정") || word.contains("업데이트") || word.contains("pdated") || word.contains("更新");
        return Optional.of(new Stamp(modified, Lines.strip(m.group(2))));
    }
}
