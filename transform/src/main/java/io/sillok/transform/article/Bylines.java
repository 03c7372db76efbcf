package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises who signs an article: on a line alone, before a wire story's first sentence, behind its last. */
final class Bylines {
    private static final String ROLE = "(?:[가-힣]{0,4}기자|[가-힣]{0,3}특파원|통신원|리포터|앵커|논설위원|논설실장|칼럼니스트|편집위원|에디터)";
    private static final String EMAIL =
            "[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}";
    private static final String NAME = "[가-힣]{2,4}";
    private static final String DESK = "(?:[가-힣A-Za-z]{2,12}\\s?[=/]\\s?)?";

    private static final Pattern EMAIL_ALONE = Pattern.compile("[(<\\[]?" + EMAIL + "[)>\\]]?");
    private static final Pattern KOREAN =
            Pattern.compile("(?:[\\[(【][가-힣A-Za-z·, ()]{1,30}=[가-힣A-Za-z0-9 ]{2,15}[\\])】])?[\\s/\\[(<【▶■◆●=-]{0,4}"
                    + DESK + "(" + NAME + ")(?:\\s?[·,]\\s?" + NAME + "){0,5}\\s?(" + ROLE
                    + ")(?:들)?[\\s/|,:;)\\]>】=-]{0,4}(" + EMAIL + ")?[\\s)\\]>】|]{0,3}");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:[Bb]y|BY|Reported by|Written by)[: ]\\s?((?:[\\p{Lu}][\\p{L}.'’-]{0,20} ?){1,4})(?:,?\\s?\\|?\\s?((?:[\\p{L}]{2,20} ?){1,5}))?");
    private static final Pattern CHINESE = Pattern.compile(
            "[（(]?(?:本报|新华社|中新社|通讯员)?\\s?(记者|作者|通讯员|文)[:：/ ]?\\s?(\\p{IsHan}{2,4})(?:[ 、]\\p{IsHan}{2,4}){0,3}[)）]?");
    private static final Pattern WIRE =
            Pattern.compile("[\\[(【]([가-힣A-Za-z·, ()]{1,30})=([가-힣A-Za-z0-9 ]{2,15})[\\])】]\\s?(?:(" + NAME
                    + ")(?:\\s?[·,]\\s?" + NAME + "){0,4}\\s?(" + ROLE + ")\\s?=\\s?)?");
    private static final Pattern BEHIND = Pattern.compile(
            "([.”\"’])\\s?[/\\[(]?\\s?(" + NAME + ")\\s?(" + ROLE + ")\\s?[|/]?\\s?(" + EMAIL + ")?[\\])]?$");

    private Bylines() {}

    /** A byline and what is left of its paragraph. */
    record Signed(@Nullable Byline byline, Passage rest) {}

    /** The line's byline where the line is nothing else. */
    static Optional<Byline> alone(String line) {
        if (line.length() > 120) {
            return Optional.empty();
        }
        Matcher m = KOREAN.matcher(line);
        if (m.matches()) {
            return Optional.of(new Byline(m.group(1), m.group(2), m.group(3)));
        }
        m = ENGLISH.matcher(line);
        if (m.matches()) {
            String role = m.group(2);
            return Optional.of(new Byline(m.group(1).strip(), role == null ? null : role.strip(), null));
        }
        m = CHINESE.matcher(line);
        if (m.matches()) {
            return Optional.of(new Byline(m.group(2), m.group(1).equals("文") ? null : m.group(1), null));
        }
        return Optional.empty();
    }

    /** Whether the line is an e-mail address and nothing else. */
    static boolean emailAlone(String line) {
        return line.length() < 140 && EMAIL_ALONE.matcher(line).matches();
    }

    /** Takes {@code [광주=통신사] 이름 기자 =} off the paragraph's front; empty where it does not begin so. */
    static Optional<Signed> before(Passage paragraph) {
        Matcher m = WIRE.matcher(paragraph.text());
        if (!m.lookingAt() || m.end() == paragraph.length()) {
            return Optional.empty();
        }
        Byline byline = m.group(3) == null ? null : new Byline(m.group(3), m.group(4), null);
        return Optional.of(
                new Signed(byline, paragraph.sub(m.end(), paragraph.length()).strip()));
    }

    /** Takes {@code 이름 기자 name@paper.kr} off the paragraph's end; empty where it does not end so. */
    static Optional<Signed> behind(Passage paragraph) {
        int tail = Math.max(0, paragraph.length() - 120);
        Matcher m = BEHIND.matcher(paragraph.text()).region(tail, paragraph.length());
        if (!m.find()) {
            return Optional.empty();
        }
        return Optional.of(new Signed(
                new Byline(m.group(2), m.group(3), m.group(4)),
                paragraph.sub(0, m.end(1)).strip()));
    }

    /** Reads an author as feeds and metadata give it: {@code 이름 기자}, {@code mail (Name)}, {@code Name}. */
    static Optional<Byline> author(@Nullable String delivered) {
        if (delivered == null) {
            return Optional.empty();
        }
        String text = Lines.collapse(delivered);
        if (text.isEmpty() || text.length() > 120 || text.startsWith("http")) {
            return Optional.empty();
        }
        Optional<Byline> whole = alone(text);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher mail = Pattern.compile(EMAIL).matcher(text);
        String email = null;
        if (mail.find()) {
            email = mail.group();
            text = Lines.strip(
                    (text.substring(0, mail.start()) + text.substring(mail.end())).replaceAll("[()<>\\[\\]]", " "));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Byline(text, null, email));
    }
}
