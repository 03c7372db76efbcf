package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.LetterKinds;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people and organisations in Chinese: an office before a family name and given name, or behind it. */
final class HanPeople {
    private static final Set<String> SURNAMES = WordList.load("surnames.zh.txt");
    private static final String TITLE =
            "(?:国家主席|副?总统|副?总理|副?省长|副?市长|副?部长|副?县长|副?区长|副?书记|副?主任|副?主席|副?厅长|副?局长|副?秘书长|秘书长|董事长|总经理|总裁|首席执行官|创始人|院长|所长|校长|教授|院士|大使|发言人|会长)";
    /** Characters that follow a name of two characters rather than end one of three. */
    private static final String NOT_GIVEN = "在和与的了等对是将说表会率出一就为向从到于及称指强同已又还也都参主因被由曰。，、；：";

    /** Characters that no given name begins with. */
    private static final String NEVER_GIVEN = "在和与的了等对是将说就为从到于及又已还也都被由曰。，、；：";

    private static final Scan BEFORE = Scan.of(TITLE + "(\\p{IsHan}{2,3})");
    private static final Scan BEHIND = Scan.around(TITLE, 3, "(\\p{IsHan}{2,3})(" + TITLE + ")");
    private static final Scan ORGANISATION = Scan.of(
            "(?:(?<!\\p{IsHan})|(?<=[和与及同对的在由]))(?![和与及同对在由将个名位家座])([\\p{IsHan}&&[^的了和加入]]{2,12}?(?:大学|研究院|研究所|公司|集团|银行|委员会|科技部|外交部|商务部|财政部|工业和信息化部|市政府|省政府|人民政府|厅|中心))");

    private HanPeople() {}

    static List<Mention> find(String text) {
        Map<Integer, Mention> found = new HashMap<>();
        Finds m = BEFORE.in(text);
        int from = 0;
        while (m.find(from)) {
            String name = name(m.group(1));
            if (!name.isEmpty()) {
                found.put(m.start(1), person(m.start(1), name, text.substring(m.start(), m.start(1))));
            }
            from = m.start(1);
        }
        m = BEHIND.in(text);
        while (m.find()) {
            String name = m.group(1);
            boolean begins = m.start() == 0 || !han(text.charAt(m.start() - 1)) || name.length() == 3;
            if (begins
                    && SURNAMES.contains(name.substring(0, 1))
                    && NOT_GIVEN.indexOf(name.charAt(name.length() - 1)) < 0) {
                found.putIfAbsent(m.start(), person(m.start(), name, m.group(2)));
            }
        }
        again(text, found);
        List<Mention> all = new ArrayList<>(found.values());
        m = ORGANISATION.in(text);
        while (m.find()) {
            all.add(Mention.asWritten(new Span(m.start(1), m.end(1)), text, MentionType.ORGANISATION));
        }
        return all;
    }

    /** Who was named with an office is named by the name alone later. */
    private static void again(String text, Map<Integer, Mention> found) {
        Map<String, Mention> names = new HashMap<>();
        found.values()
                .forEach(p -> names.merge(
                        p.name(), p, (a, b) -> a.span().begin() < b.span().begin() ? a : b));
        for (int i = 0; i < text.length() && !names.isEmpty(); i++) {
            for (int length = 3; length > 1; length--) {
                Mention known = i + length > text.length() ? null : names.get(text.substring(i, i + length));
                if (known != null && known.span().begin() < i) {
                    found.putIfAbsent(i, person(i, known.name(), known.title()));
                    break;
                }
            }
        }
    }

    /** The name that the characters begin with: a family name and one or two characters. */
    private static String name(String characters) {
        if (!SURNAMES.contains(characters.substring(0, 1)) || NEVER_GIVEN.indexOf(characters.charAt(1)) >= 0) {
            return "";
        }
        boolean two = characters.length() == 2 || NOT_GIVEN.indexOf(characters.charAt(2)) >= 0;
        return two ? characters.substring(0, 2) : characters;
    }

    private static Mention person(int begin, String name, @Nullable String title) {
        return new Mention(new Span(begin, begin + name.length()), name, MentionType.PERSON, name, title, null, null);
    }

    private static boolean han(char c) {
        return LetterKinds.isHan(c);
    }
}
