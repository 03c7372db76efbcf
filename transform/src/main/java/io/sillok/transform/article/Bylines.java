package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises who signs an article: on a line alone, before a wire story's first sentence, behind its last. */
final class Bylines {
    /** Longer lines sign nothing. */
    private static final int LONGEST = 120;

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String CLOSERS = "\"'”’」』)]）】》>";

    private static final Scan BRACKET =
            Scan.of("[\\[(（【<〈]((?:[^\\[\\](){}（）【】<>〈〉]|\\([^()]{1,12}\\)){2,48})[\\])）】>〉]\\s?=?\\s?");
    /** {@code 광주=통신사}: where and by whom a wire story was sent. */
    private static final Pattern DATELINE =
            Pattern.compile("[\\p{L}·ㆍ, ]{1,20}(?:\\([^()]{1,12}\\))?[\\p{L}·ㆍ, ]{0,10}\\s?[=＝]\\s?[\\p{L}0-9"
                    + " ]{2,20}(?:\\([^)]{1,12}\\))?");

    /** The first sign of equality stands behind at most forty letters and a blank. */
    private static final int FARTHEST_SIGN = 41;

    private static final Pattern SIGNED_FRONT = Pattern.compile("([^.=“”\"\\[(]{2,40}?(?:=[^.=“”\"]{2,30}?)?)\\s?=\\s");
    private static final Scan CHINESE_FRONT = Scan.of(
            "(?:本报讯|本报[\\p{IsHan}\\d]{0,12}[讯电]|新华社[\\p{IsHan}\\d]{2,16}[讯电]|中新[社网][\\p{IsHan}\\d]{2,16}[讯电]|[\\p{IsHan}]{2,8}讯)?\\s?[（(]([^（）()]{0,8}记者[^（）()]{1,24})[）)]\\s?");
    private static final Pattern JAPANESE_END = Pattern.compile("【(\\p{IsHan}{3,6}(?:、\\p{IsHan}{3,6}){0,3})】$");

    private Bylines() {}

    /**
     * A signature and what it leaves of its paragraph.
     *
     * @param bylines none where only the agency is named
     * @param begin first character of the rest, inclusive
     * @param end last character of the rest, exclusive
     */
    record Signed(List<Byline> bylines, int begin, int end) {}

    /** Whether a short text looks like a signature; cheap. */
    static boolean hinted(String text) {
        boolean hinted = text.startsWith("By ")
                || text.startsWith("BY ")
                || text.startsWith("by ")
                || text.endsWith("기자")
                || text.endsWith("특파원")
                || text.endsWith("논설위원")
                || text.startsWith("记者")
                || text.startsWith("本报记者")
                || text.startsWith("作者")
                || text.endsWith("記者");
        return hinted && alone(text).isPresent();
    }

    /** The line's signature where the line is nothing else. */
    static Optional<Signature> alone(String line) {
        if (line.length() > LONGEST || line.length() < 4) {
            return Optional.empty();
        }
        List<String> emails = new ArrayList<>();
        String text = withoutAddresses(line, emails);
        if (KoreanByline.possible(text)) {
            Optional<Signature> korean = KoreanByline.read(text, !emails.isEmpty());
            return korean.map(s -> s.addressed(emails));
        }
        Optional<Signature> latin = LatinByline.read(text);
        if (latin.isEmpty() && HanByline.possible(text)) {
            latin = HanByline.read(text);
        }
        return latin.map(s -> s.addressed(emails));
    }

    private static String withoutAddresses(String line, List<String> emails) {
        if (line.indexOf('@') < 0) {
            return line;
        }
        Matcher mail = EMAIL.matcher(line);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (mail.find()) {
            emails.add(mail.group());
            text.append(line, from, mail.start()).append(' ');
            from = mail.end();
        }
        text.append(line, from, line.length());
        return Lines.strip(text.toString().replaceAll("[(<\\[]\\s*[)>\\]]", " "));
    }

    /** The e-mail address that the line is, where it is nothing else. */
    static Optional<String> emailAlone(String line) {
        if (line.length() > 140 || line.indexOf('@') < 0) {
            return Optional.empty();
        }
        Matcher mail = EMAIL.matcher(line);
        if (!mail.find()) {
            return Optional.empty();
        }
        String around = line.substring(0, mail.start()) + line.substring(mail.end());
        return around.replaceAll("(?i)e-?mail|이메일|메일|[()<>\\[\\]:=/|\\s]", "").isEmpty()
                ? Optional.of(mail.group())
                : Optional.empty();
    }

    /** Takes {@code [광주=통신사] 이름 기자 =} off the paragraph's front; empty where it does not begin so. */
    static Optional<Signed> before(String paragraph) {
        Matcher m = CHINESE_FRONT.lookingAt(paragraph);
        if (m != null) {
            Optional<Signature> signature = HanByline.read(m.group(1));
            if (signature.isPresent()) {
                return rest(signature.get().bylines(), paragraph, m.end(), paragraph.length());
            }
        }
        m = BRACKET.lookingAt(paragraph);
        int at = 0;
        List<Byline> bylines = List.of();
        if (m != null) {
            String inside = m.group(1);
            Optional<Signature> signature = alone(inside);
            if (signature.isPresent()) {
                return rest(signature.get().bylines(), paragraph, m.end(), paragraph.length());
            }
            if (!DATELINE.matcher(inside).matches()) {
                return Optional.empty();
            }
            String by = Lines.strip(inside.substring(Math.max(inside.lastIndexOf('='), inside.lastIndexOf('＝')) + 1));
            if (by.matches("\\p{IsHan}{3,6}") && paragraph.charAt(0) == '【') {
                bylines = List.of(new Byline(by, null, null));
            }
            at = m.end();
        }
        int sign = paragraph.indexOf('=', at);
        Matcher signed = SIGNED_FRONT.matcher(paragraph).region(at, paragraph.length());
        if (sign >= 0 && sign - at <= FARTHEST_SIGN && signed.lookingAt()) {
            Optional<Signature> signature = alone(signed.group(1));
            if (signature.isPresent()) {
                return rest(signature.get().bylines(), paragraph, signed.end(), paragraph.length());
            }
        }
        return at == 0 ? Optional.empty() : rest(bylines, paragraph, at, paragraph.length());
    }

    /** Takes {@code 이름 기자 name@paper.kr} off the paragraph's end; empty where it does not end so. */
    static Optional<Signed> behind(String paragraph) {
        if (paragraph.indexOf('】', Math.max(0, paragraph.length() - 40)) >= 0) {
            Optional<Signed> japanese = japanese(paragraph);
            if (japanese.isPresent()) {
                return japanese;
            }
        }
        if (paragraph.indexOf('@', Math.max(0, paragraph.length() - LONGEST)) < 0 && !cued(paragraph)) {
            return Optional.empty();
        }
        int from = Math.max(1, paragraph.length() - LONGEST);
        for (int i = paragraph.length() - 2; i >= from; i--) {
            char c = paragraph.charAt(i);
            if (c != '.' && c != '?' && c != '!' && c != '。') {
                continue;
            }
            int end = i + 1;
            while (end < paragraph.length() && CLOSERS.indexOf(paragraph.charAt(end)) >= 0) {
                end++;
            }
            Optional<Signature> signature = alone(Lines.strip(paragraph.substring(end)));
            if (signature.isPresent()) {
                return rest(signature.get().bylines(), paragraph, 0, end);
            }
        }
        return Optional.empty();
    }

    private static Optional<Signed> japanese(String paragraph) {
        Matcher japanese =
                JAPANESE_END.matcher(paragraph).region(Math.max(0, paragraph.length() - 40), paragraph.length());
        if (japanese.find() && japanese.start() > 0 && "。」".indexOf(paragraph.charAt(japanese.start() - 1)) >= 0) {
            List<Byline> bylines = new ArrayList<>();
            for (String name : japanese.group(1).split("、", -1)) {
                bylines.add(new Byline(name, null, null));
            }
            return rest(bylines, paragraph, 0, japanese.start());
        }
        return Optional.empty();
    }

    /**
     * An address behind the last sentence.
     *
     * @param end of the rest, exclusive
     */
    record Addressed(String email, int end) {}

    /** Takes an address off the paragraph's end, where it follows a full stop. */
    static Optional<Addressed> emailBehind(String paragraph) {
        int from = Math.max(0, paragraph.length() - LONGEST);
        if (paragraph.indexOf('@', from) < 0) {
            return Optional.empty();
        }
        Matcher mail = EMAIL.matcher(paragraph).region(from, paragraph.length());
        while (mail.find()) {
            boolean last = paragraph.substring(mail.end()).matches("[)\\]>\\s]{0,3}");
            int end = mail.start();
            while (end > 0 && "([</| ".indexOf(paragraph.charAt(end - 1)) >= 0) {
                end--;
            }
            if (last && end > 0 && Lines.stopped(paragraph.substring(0, end))) {
                return Optional.of(new Addressed(mail.group(), end));
            }
        }
        return Optional.empty();
    }

    private static boolean cued(String paragraph) {
        String tail = paragraph.substring(Math.max(0, paragraph.length() - 60));
        return tail.contains("기자")
                || tail.contains("특파원")
                || tail.contains("위원")
                || tail.contains("통신원")
                || tail.contains("리포터")
                || tail.contains("记者")
                || tail.contains("記者")
                || tail.contains("입니다");
    }

    private static Optional<Signed> rest(List<Byline> bylines, String paragraph, int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && Character.isWhitespace(paragraph.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(paragraph.charAt(last - 1))) {
            last--;
        }
        return first == last ? Optional.empty() : Optional.of(new Signed(bylines, first, last));
    }

    /** Reads authors as feeds and metadata give them: {@code 이름 기자}, {@code mail (Name)}, {@code Name and Name}. */
    static List<Byline> authors(@Nullable String delivered) {
        if (delivered == null) {
            return List.of();
        }
        String text = Lines.collapse(delivered);
        if (text.isEmpty() || text.length() > LONGEST || text.contains("://")) {
            return List.of();
        }
        Optional<Signature> whole = alone(text);
        if (whole.isPresent()) {
            return whole.get().bylines();
        }
        List<String> emails = new ArrayList<>();
        text = Lines.strip(withoutAddresses(text, emails).replaceAll("[()<>\\[\\]]", " "));
        if (text.isEmpty()) {
            return List.of();
        }
        if (!KoreanByline.possible(text) && !HAN.matcher(text).find()) {
            Optional<Signature> latin = LatinByline.names(text);
            if (latin.isPresent()) {
                return latin.get().addressed(emails).bylines();
            }
        }
        List<Byline> named = new ArrayList<>();
        for (String name : text.split("\\s?[,;·、]\\s?|\\s(?:and|&)\\s", -1)) {
            if (!name.isBlank()) {
                named.addAll(alone(Lines.strip(name))
                        .map(Signature::bylines)
                        .orElseGet(() -> List.of(new Byline(Lines.strip(name), null, null))));
            }
        }
        return new Signature(named, null).addressed(emails).bylines();
    }
}
