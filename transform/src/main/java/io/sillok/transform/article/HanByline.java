package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Chinese and Japanese outlets sign: {@code 本报记者 张三 李四}, {@code （记者王五）}, {@code 山田太郎記者}. */
final class HanByline {
    private static final String NAME = "\\p{IsHan}{2,4}";
    private static final String ROLE = "(?:本报|新华社|中新社|中新网|特约|实习|见习|首席|全媒体|通讯社|本社)?(?:记者|記者|通讯员|特派員|編集委員|论员)";
    private static final String LATER = "(?:[\\s、·・]{1,2}(?!" + ROLE + ")" + NAME + "){0,5}";
    /** Without anything between role and name, only as much as a name is long. */
    private static final Pattern ROLE_FIRST = Pattern.compile("(?<role>" + ROLE
            + "|作者|撰文|编译|取材・文|文・写真|文(?=[:：/／・]))(?:[:：/／・\\s]{1,2}(?<names>" + NAME + LATER
            + ")|(?<close>\\p{IsHan}{2,3}"
            + LATER + "))(?!\\p{IsHan})");

    private static final Pattern NAME_FIRST =
            Pattern.compile("(?<names>" + NAME + "(?:[、，,·・]" + NAME + "){0,3})\\s?(?<role>記者|特派員|編集委員)");
    private static final String ORNAMENT = " \u3000()（）[]【】「」<>〈〉|｜/／:：;；·・";

    private HanByline() {}

    /** Whether the line has what such signatures have; cheap. */
    static boolean possible(String line) {
        return line.contains("记者")
                || line.contains("記者")
                || line.contains("作者")
                || line.contains("通讯员")
                || line.contains("文")
                || line.contains("特派員")
                || line.contains("编译")
                || line.contains("編集委員");
    }

    /** The signature that the line is, where it is nothing else; {@code line} is without addresses. */
    static Optional<Signature> read(String line) {
        int begin = 0;
        int end = line.length();
        while (begin < end && ORNAMENT.indexOf(line.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ORNAMENT.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String text = line.substring(begin, end);
        List<Byline> bylines = new ArrayList<>();
        Matcher m = NAME_FIRST.matcher(text);
        if (m.matches()) {
            add(bylines, m.group("role"), m.group("names"));
            return Optional.of(new Signature(bylines, null));
        }
        m = ROLE_FIRST.matcher(text);
        int at = 0;
        while (at < text.length() && m.region(at, text.length()).lookingAt()) {
            add(bylines, m.group("role"), m.group("names") != null ? m.group("names") : m.group("close"));
            at = m.end();
            while (at < text.length() && ORNAMENT.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return bylines.isEmpty() || at < text.length() ? Optional.empty() : Optional.of(new Signature(bylines, null));
    }

    private static void add(List<Byline> bylines, String role, String names) {
        for (String name : names.split("[\\s、，,·・]+", -1)) {
            bylines.add(new Byline(name, role.equals("文") || role.equals("撰文") ? null : role, null));
        }
    }
}
