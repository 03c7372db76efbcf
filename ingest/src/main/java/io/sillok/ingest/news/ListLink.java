package io.sillok.ingest.news;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A link of a page that may be an article's.
 *
 * @param element that is clicked
 * @param address absolute, or null where only the page's own script knows it
 * @param target what tells it from others: the address without its fragment, or the script
 * @param title its text, or an image's
 */
record ListLink(Element element, @Nullable String address, String target, String title) {
    private static final Pattern LOCATION = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=|location\\.(?:assign|replace)\\(|window\\.open\\()\\s*['\"]([^'\"\\s]+)['\"]");
    private static final Pattern CALL = Pattern.compile("[A-Za-z_$][\\w$.]*\\s*\\(\\s*[^)\\s]");
    /** What links do, in place of what they lead to. */
    private static final Pattern DOES = Pattern.compile(
            "(?i)(?:기사)?\\s?(?:더\\s?보기|전체\\s?보기|전체|자세히\\s?보기|목록(?:으로)?|이전|다음|처음|마지막|맨\\s?위로|맨\\s?앞|맨\\s?뒤|바로\\s?가기|본문\\s?바로가기|로그인|회원가입|공유(?:하기)?|스크랩|인쇄|댓글|구독(?:하기)?|제보(?:하기)?|"
                    + "read more|more|see all|view all|next|previous|prev|first|last|home|log ?in|sign ?(?:in|up)|subscribe|share|上一页|下一页|更多|首页)(?:\\s?(?:기사|뉴스|페이지|page|\\+|>|»|›)){0,2}");

    private static final Pattern DATE_OR_NUMBER = Pattern.compile("[\\d\\s.,:/년월일시분오전후()\\[\\]-]*");
    private static final Set<String> FILES = Set.of(
            "pdf", "hwp", "hwpx", "zip", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "jpg", "jpeg", "png", "gif",
            "mp3", "mp4");

    /** Reads an element; null where it leads nowhere that an article could be. */
    static @Nullable ListLink of(Element element, String base) {
        String href = element.attr("href").strip();
        String script =
                href.toLowerCase(Locale.ROOT).startsWith("javascript:") ? href.substring(11) : element.attr("onclick");
        String address = null;
        if (href.isEmpty()
                || href.startsWith("#")
                || href.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            for (String other : new String[] {"data-href", "data-url", "data-link"}) {
                address = address == null && element.hasAttr(other) ? element.attr(other) : address;
            }
            Matcher location = LOCATION.matcher(script);
            address = address == null && location.find() ? location.group(1) : address;
        } else {
            address = href;
        }
        String title = ListTitle.of(element);
        if (address == null) {
            return CALL.matcher(script).find() ? new ListLink(element, null, script, title) : null;
        }
        String absolute = Addresses.resolve(base, address);
        if (absolute == null || absolute.contains(":") && !Addresses.web(absolute) && !absolute.startsWith("/")) {
            return null; // mailto:, tel:
        }
        int fragment = absolute.indexOf('#');
        String page = fragment < 0 ? absolute : absolute.substring(0, fragment);
        int dot = page.lastIndexOf('.');
        return page.isEmpty() || FILES.contains(page.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? null
                : new ListLink(element, page, page, title);
    }

    /** How many letters the title has, a Chinese or Korean one counting for two: what the eye makes of its length. */
    int weight() {
        return title.codePoints()
                .map(c -> !Character.isLetter(c) ? 0 : Character.isIdeographic(c) || c >= 0x3040 && c <= 0xd7a3 ? 2 : 1)
                .sum();
    }

    /** Whether the title can be a headline, short ones included. */
    boolean named() {
        return weight() >= 6
                && !DOES.matcher(title).matches()
                && !DATE_OR_NUMBER.matcher(title).matches();
    }

    /** The address with its numbers and its words taken out: articles of one site look alike in this. */
    String shape() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        String names = query < 0 ? "" : target.substring(query).replaceAll("=[^&]*", "");
        return path.replaceAll("[^/]*\\d[^/]*", "0").replaceAll("[^/]+-[^/-]+-[^/-]+-[^/]*", "0") + names;
    }
}
