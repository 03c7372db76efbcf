package io.sillok.transform.article;

import io.sillok.transform.scan.LetterSet;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.ScanSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines around an article's body from the body: credits, copyright, links, buttons, calls to subscribe. */
final class Furniture {
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,300}\\]\\([^)]{0,500}\\)(.*)");
    private static final Scan CREDIT = Scan.of(
            "[\\[(</▲△◀▶]?\\s?(?:(?:자료|제공)?\\s?사진|이미지|그래픽|일러스트|영상|삽화|출처|사진\\s?(?:제공|출처)|영상\\s?(?:취재|편집|제공|촬영)|촬영\\s?기자?|CG|디자인|자막|음향|Photos?|Image|Picture|Illustration|Photograph|图片?|摄影|供图|写真)"
                    + "(?:\\s?제공|\\s[Cc]redit|来源|提供)?\\s?(?:[=:/：|]|[Bb]y\\s|[Cc]ourtesy)\\s?(.{1,80}?)\\s?[)\\]>|]?");
    private static final Scan BROADCAST_CREDIT =
            Scan.of("(?:\\(|\\[)?(?:영상\\s?취재|영상\\s?편집|촬영\\s?기자|화면\\s?제공)\\s([가-힣A-Za-z ,·]{2,60})[)\\]]?");
    private static final Pattern NEXT_CREDIT =
            Pattern.compile("\\s?[/,|]\\s?(?=(?:영상\\s?취재|영상\\s?편집|편집|그래픽|CG|디자인|자막|음향|취재|구성)\\s?[:：=])");
    private static final Scan SLASHED = Scan.of("/\\s?([^/.。]{2,25}?)\\s?\\|?");
    private static final Scan PROVIDED = Scan.of("(?:[\\[(<ⓒ©▲]\\s?(?=.{2,100}$)|(?=\\S{2,20}(?:"
            + " \\S{1,20})?$))([^.。]{2,60}?)\\s?(?:제공|자료사진|캡처|갈무리|홈페이지|Getty Images|via Getty"
            + " Images)\\s?[)\\]>|]?\\.?");
    private static final Scan MARKED = Scan.of("[ⓒ©]\\s?((?![^\\d]{0,12}\\d{4})[^.,。©ⓒ]{2,30})");

    private static final List<Scan> CREDITS = List.of(CREDIT, BROADCAST_CREDIT, SLASHED, PROVIDED, MARKED);

    private static final Scan COPYRIGHT_FRONT = Scan.of(
            "[<〈《\\[(【※▷▶■]{0,2}\\s?(?:저작권자|저작권|[Cc]opyright|COPYRIGHT|[ⓒ©]|\\([Cc]\\)\\s?\\d{4}|版权|未经|无断|無断|(?:이|본)\\s?(?:기사|콘텐츠|뉴스|저작물|사이트).{0,40}(?:저작권|무단)).*");
    private static final Scan COPYRIGHT_WITHIN =
            Scan.of("무단\\s?(?:전재|복제|사용|배포)|재배포\\s?(?:금지|를)|AI\\s?학습.{0,12}(?:금지|이용)|[Aa]ll [Rr]ights"
                    + " [Rr]eserved|版权所有|未经.{0,8}(?:授权|许可)|無断(?:転載|複製)");
    /** What tells the small print of an article from a sentence about copying. */
    private static final Pattern STATEMENT =
            Pattern.compile("[ⓒ©]|^[<\\[(]?[Cc]opyright|^[<\\[※]{0,2}\\s?(?:이|본|해당)\\s?(?:기사|콘텐츠|뉴스|저작물|사이트)");

    private static final Pattern TELLING = Pattern.compile(".*[다요죠][.”\"’']{1,3}");

    private static final Scan RELATED = Scan.of(
            "(?:[\\[<【■◆▶●]?\\s?(?:관련\\s?(?:기사|뉴스|영상)|연관\\s?(?:기사|뉴스)|추천\\s?(?:기사|뉴스)|인기\\s?(?:기사|뉴스)|많이 본|가장"
                    + " 많이|실시간\\s?(?:뉴스|인기)|주요\\s?(?:뉴스|기사)|이 시각|최신\\s?(?:기사|뉴스)|함께 보면|다른\\s?기사|이 기사는|이 기사와|이"
                    + " 기사를|기사\\s?제보|제보\\s?[는:：하]|구독|좋아요|공유하기|댓글|첨부\\s?파일|담당\\s?부서|이전\\s?글|다음\\s?글|이전\\s?기사|다음\\s?기사)|[☞▶→👉]|(?:READ"
                    + " MORE|Read [Mm]ore|Read also|Also [Rr]ead|Related|RELATED|See [Aa]lso|SEE"
                    + " ALSO|MORE|Watch|WATCH|Don't miss|Sign up|Subscribe|Follow|Click"
                    + " here|Advertisement|ADVERTISEMENT|Continue reading|Share this)\\b|"
                    + "相关(?:阅读|新闻|链接|报道)|[（(【\\[]?(?:责任编辑|责编)|推荐阅读|编辑[:：]|延伸阅读|扫一扫|分享到|【?関連(?:記事|ニュース)|あわせて読みたい|来源[:：]).{0,160}");
    private static final String PLATFORMS = "카카오톡|카톡|네이버|유튜브|다음|텔레그램|구글";
    private static final String SERVICES =
            "구독하기|구독해\\s?주세요|앱\\s?다운로드|앱\\s?설치|뉴스레터\\s?(?:신청|구독)|바로\\s?가기|제보하기|후원하기|정기구독";
    private static final String CONTACTS = "제보|문의|전화|대표전화|팩스|이메일|카카오톡|라인|홈페이지";

    private static final Pattern APPEAL = Pattern.compile(
            "(?:[\\[<(【※■▶▷◆●☎]\\s?)?(?:.{0,30}(?:" + PLATFORMS + ").{0,24}(?:제보|구독|채널\\s?추가|친구\\s?추가|검색|홈에서).{0,60}|"
                    + ".{0,30}(?:" + SERVICES + ").{0,24}|"
                    + ".{0,20}제보(?:를|가|는).{0,20}(?:기다립니다|뉴스가 됩니다|받습니다|됩니다)[.!]?|"
                    + "(?:" + CONTACTS + ")\\s?[:：▷☎].{2,80})[\\])>】]?");
    /** What no appeal goes without. */
    private static final Scan CALL =
            Scan.of(PLATFORMS + "|" + SERVICES + "|제보(?:를|가|는)|(?:" + CONTACTS + ")\\s?[:：▷☎]");

    private static final String FILE = "\\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png)";
    private static final Scan OF_FILE = Scan.of("(?i)" + FILE);

    /** What a site says of an article in whole sentences: who may read it, whose opinion it is, what made its summary. */
    private static final Pattern NOTICE = Pattern.compile(
            "[※*“\"]?\\s?(?:(?:이|본) (?:자료|저작물|기사|보도자료)[는은] .{2,40}(?:전재하여|공공누리).{2,60}|.{0,20}공공누리.{0,40}(?:이용(?:이 가능|할 수 있)|출처).{0,120}|(?:이|본|해당)\\s?(?:기사|콘텐츠|글)[는은].{0,30}(?:회원|구독자|유료|독자).{0,12}전용.{0,80}"
                    + "|로그인(?:하면|하시면|후|을 하).{0,30}(?:볼|읽을|보실|읽으실) 수.{0,12}"
                    + "|(?:이|본|해당)?\\s?(?:외부\\s?)?(?:필진|필자|기고|칼럼|글|기고문|요약|요약문)(?:의 (?:글|기고|칼럼)|의 원고)?[은는]? .{0,40}(?:편집\\s?방향|논조|생성한|생성된|생성하였|요약한).{0,50})");
    /** What no such notice goes without. */
    private static final Scan NOTICED = Scan.of("전재하여|공공누리|전용|로그인|편집\\s?방향|논조|생성한|생성된|생성하였|요약한");
    /** What a letter or a press release lists beneath itself, and whom to ask. */
    private static final Pattern ENCLOSED = Pattern.compile(
            "(?:붙임|첨부|별첨|\\d\\.)\\s?(?:\\d{1,2}\\s?)?[.:：)]?\\s?[^.]{2,60}\\s(?:각\\s?)?\\d{1,2}부\\s?\\.?(?:\\s?끝\\s?\\.?)?"
                    + "|[^.“”\"]{2,60}\\(\\s?(?:☎\\s?)?0\\d{1,2}[-.)]\\s?\\d{3,4}-\\d{4}\\s?\\)");

    private static final Pattern PHONED = Pattern.compile("부\\s?\\.?(?:\\s?끝\\s?\\.?)?$|\\d{4}\\s?\\)$");
    private static final int LONGEST_END = 8;

    private static final ScanSet WITHIN = ScanSet.of(List.of(COPYRIGHT_WITHIN, CALL, OF_FILE, NOTICED));

    private static final Pattern ATTACHMENT = Pattern.compile(
            "(?i).{1,120}" + FILE
                    + "\\s?(?:[(\\[]?\\s?[\\d.,]+\\s?(?:bytes|[kmg]?b)\\s?[)\\]]?)?(?:\\s?(?:다운로드|미리\\s?보기|바로\\s?보기|바로\\s?듣기|새창열림|열기|\\d+회|[/|]))*");
    private static final Scan SPEAKER = Scan.of(
            "[\\[<【(◀▶■●]\\s?(?:앵커|기자|리포트|리포터|앵커멘트|기자멘트|아나운서|진행자|VCR|녹취|인터뷰|싱크|현장음|자막)\\s?[\\])>】▶◀]?\\s?[:：]?|[◀<\\[]?(?:앵커|리포트)[▶>\\]]?\\s?[:：]?");
    private static final Scan SPEAKER_FRONT =
            Scan.of("[\\[<【◀]\\s?(?:앵커|기자|리포트|리포터|앵커멘트|기자멘트|아나운서|진행자)\\s?[\\]>】▶]\\s?[:：]?\\s*");
    private static final Pattern SMALL_PRINT = Pattern.compile(
            "[<〈\\[(]?\\s?(?:저작권자|[Cc]opyright|ⓒ|©)[^.]{0,70}(?:무단|금지|[Rr]eserved)[^.]{0,50}[>〉\\])]?\\.?$");
    private static final Pattern HASH = Pattern.compile("#[^\\s#,，]{1,40}(?:[\\s,，]*#[^\\s#,，]{1,40})*");
    private static final Scan TAGS =
            Scan.of("(?:태그|키워드|해시태그|주제어|TAGS?|Tags?|Keywords?|关键词|标签|キーワード|タグ)\\s?[:：|]\\s?(.{1,200})");
    private static final String APART = " \t\n\u000b\f\r|/·,ㅣ";
    private static final Pattern NUMBERED = Pattern.compile("#\\d+");

    /** What buttons and counters beside an article say, in lower case. */
    private static final Set<String> WIDGETS = Set.of(
            "공유",
            "공유하기",
            "기사공유",
            "기사공유하기",
            "sns공유",
            "sns",
            "스크랩",
            "기사스크랩하기",
            "스크랩하기",
            "프린트",
            "프린트하기",
            "인쇄",
            "인쇄하기",
            "글자크기",
            "글자크기설정",
            "글씨크기",
            "본문글씨키우기",
            "본문글씨줄이기",
            "글씨키우기",
            "글씨줄이기",
            "글자크게",
            "글자작게",
            "크게",
            "작게",
            "보통",
            "가",
            "가나다라마바사",
            "폰트",
            "폰트크기",
            "페이스북",
            "트위터",
            "카카오톡",
            "카카오스토리",
            "네이버블로그",
            "네이버밴드",
            "밴드",
            "블로그",
            "라인",
            "텔레그램",
            "url복사",
            "주소복사",
            "링크복사",
            "메일",
            "이메일",
            "메일보내기",
            "기사듣기",
            "음성으로듣기",
            "기사저장",
            "저장",
            "북마크",
            "닫기",
            "더보기",
            "목록",
            "목록으로",
            "맨위로",
            "위로",
            "이전",
            "다음",
            "댓글",
            "댓글쓰기",
            "댓글보기",
            "좋아요",
            "싫어요",
            "추천",
            "추천해요",
            "화나요",
            "슬퍼요",
            "훈훈해요",
            "공감",
            "공감해요",
            "기사보내기",
            "기사원문",
            "원문보기",
            "광고",
            "구독",
            "팔로우",
            "신고",
            "신고하기",
            "번역",
            "다크모드",
            "요약보기",
            "기사요약",
            "자동요약",
            "ai요약",
            "ai기사요약",
            "3줄요약",
            "세줄요약",
            "핵심요약",
            "가+",
            "가-",
            "share",
            "print",
            "email",
            "facebook",
            "twitter",
            "x",
            "copy",
            "link",
            "tweet",
            "save",
            "listen",
            "分享",
            "打印",
            "字号",
            "收藏",
            "评论",
            "举报",
            "纠错",
            "【纠错】",
            "シェア",
            "印刷",
            "ツイート",
            "保存");

    private static final Scan COUNT = Scan.of(
            "(?i)(?:조회\\s?수?|댓글\\s?수?|추천\\s?수?|공감\\s?수?|좋아요|싫어요|공유|스크랩|Views?|Comments?|Shares?|阅读|评论)\\s?[:：(]?\\s?[\\d,]+\\s?(?:개|회|건|명)?\\s?\\)?");

    private static final LetterSet FIRST_OF_WIDGETS = LetterSet.beginning(List.copyOf(WIDGETS));

    private Furniture() {}

    /** The credit that the line is, where it is nothing else. */
    static Optional<String> credit(String line) {
        if (line.startsWith("![")) {
            Matcher image = IMAGE.matcher(line);
            if (image.matches()) {
                String rest = Lines.strip(image.group(1).replace('|', ' '));
                return Optional.of(Lines.strip(rest.startsWith("/") ? rest.substring(1) : rest));
            }
        }
        if (line.length() > 120) {
            return Optional.empty();
        }
        for (Scan scan : CREDITS) {
            Matcher m = scan.whole(line);
            if (m != null) {
                // "ⓒ 신문 무단전재 금지" says whose the article is, not whose the picture
                return COPYRIGHT_WITHIN.found(line)
                        ? Optional.empty()
                        : Optional.of(Lines.strip(NEXT_CREDIT.split(m.group(1), 2)[0]));
            }
        }
        return Optional.empty();
    }

    /** Whether the line stands beside the body: a link list, the small print, a button, an appeal to the reader. */
    static boolean besides(String line) {
        long held = line.length() > 250 ? 0 : WITHIN.in(line).held();
        return copyright(line, (held & 1) != 0)
                || (!Lines.stopped(line) && RELATED.matches(line))
                || (line.length() <= 140
                        && (held & 2) != 0
                        && CALL.found(line)
                        && APPEAL.matcher(line).matches()
                        && !TELLING.matcher(line).matches())
                || (line.length() <= 200
                        && (held & 4) != 0
                        && OF_FILE.found(line)
                        && ATTACHMENT.matcher(line).matches())
                || (line.length() <= 160
                        && (held & 8) != 0
                        && NOTICE.matcher(line).matches())
                || (line.length() <= 90
                        && phoned(line)
                        && ENCLOSED.matcher(line).matches())
                || (line.length() <= 20 && SPEAKER.matches(line))
                || widget(line);
    }

    /** The small print; a sentence that tells of copying and copyright is none. */
    private static boolean copyright(String line, boolean within) {
        if (line.length() > 250) {
            return false;
        }
        if (within && COPYRIGHT_WITHIN.found(line)) {
            return !TELLING.matcher(line).matches() || STATEMENT.matcher(line).find();
        }
        return line.length() <= 160
                && COPYRIGHT_FRONT.matches(line)
                && !TELLING.matcher(line).matches()
                && !proseAfterFront(line);
    }

    /** {@code Copyright law was changed in 1998.} begins like small print and is none: it has neither mark nor year nor owner. */
    private static boolean proseAfterFront(String line) {
        return Lines.sentence(line)
                && line.toLowerCase(Locale.ROOT).startsWith("copyright")
                && !line.matches("(?i)copyright\\s?(?:[ⓒ©:]|\\(c\\)|\\d{4}|by\\b|notice).*");
    }

    /** Where the small print begins that the paragraph ends in; its length where it does not. */
    static int beforeSmallPrint(String paragraph) {
        int from = Math.max(1, paragraph.length() - 160);
        if (paragraph.indexOf("저작권자", from) < 0
                && paragraph.indexOf("opyright", from) < 0
                && paragraph.indexOf('ⓒ', from) < 0
                && paragraph.indexOf('©', from) < 0) {
            return paragraph.length();
        }
        Matcher m = SMALL_PRINT.matcher(paragraph).region(from, paragraph.length());
        if (!m.find() || !Lines.sentence(paragraph.substring(0, m.start()))) {
            return paragraph.length();
        }
        int end = m.start();
        while (end > 0 && Character.isWhitespace(paragraph.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the words begin behind {@code [앵커]} and the like, 0 where no such mark stands before them. */
    static int speaker(String paragraph) {
        Matcher m = SPEAKER_FRONT.lookingAt(paragraph);
        return m != null && m.end() < paragraph.length() ? m.end() : 0;
    }

    /** Whether the line can only be one of those around an article: a signature, an address, a time, tags. */
    static boolean alone(String line) {
        return line.length() <= 120
                && (Bylines.alone(line).isPresent()
                        || Bylines.emailAlone(line).isPresent()
                        || Stamps.read(line).isPresent()
                        || tags(line).isPresent());
    }

    /** Whether the words are those of buttons and counters alone. */
    static boolean widget(String line) {
        if (line.length() > 80) {
            return false;
        }
        if (COUNT.matches(line)) {
            return true;
        }
        int i = 0;
        while (i < line.length() && APART.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        if (i == line.length() || !FIRST_OF_WIDGETS.has(Character.toLowerCase(line.charAt(i)))) {
            return false;
        }
        if (WIDGETS.contains(joined(line))) {
            return true;
        }
        int words = 0;
        while (i < line.length()) {
            int begin = i;
            while (i < line.length() && APART.indexOf(line.charAt(i)) < 0) {
                i++;
            }
            if (i > begin) {
                if (!WIDGETS.contains(line.substring(begin, i).toLowerCase(Locale.ROOT))) {
                    return false;
                }
                words++;
            }
            i++;
        }
        return words > 0;
    }

    private static String joined(String line) {
        return line.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the line ends as one of a letter's last does. */
    private static boolean phoned(String line) {
        return PHONED.matcher(line)
                .region(Math.max(0, line.length() - LONGEST_END), line.length())
                .find();
    }

    /** The tags that the line lists, where it does nothing else. */
    static Optional<List<String>> tags(String line) {
        if (line.length() > 300) {
            return Optional.empty();
        }
        boolean hashed = line.startsWith("#")
                && HASH.matcher(line).matches()
                && !NUMBERED.matcher(line).matches();
        Matcher listed = hashed || Lines.sentence(line) ? null : TAGS.whole(line);
        if (!hashed && listed == null) {
            return Optional.empty();
        }
        List<String> tags = new ArrayList<>();
        for (String tag : (listed == null ? line : listed.group(1)).split(hashed ? "[#\\s,，]+" : "[#,，、|/]+", -1)) {
            if (!tag.isBlank()) {
                tags.add(Lines.strip(tag));
            }
        }
        return Optional.of(tags);
    }
}
