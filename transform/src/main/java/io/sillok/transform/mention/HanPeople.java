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

/** Finds people in Chinese: an office before a family name and given name, or behind it, and names of other languages by their dots. */
final class HanPeople {
    private static final Set<String> SURNAMES = WordList.load("surnames.zh.txt");
    private static final String TITLE = "(?:常务)?副?(?:" + String.join("|", WordList.load("titles.zh.txt")) + ")";
    /** Characters that follow a name of two characters rather than end one of three. */
    private static final String NOT_GIVEN = "在和与的了等对是将说表会率出一就为向从到于及称指强同已又还也都参主因被由曰。，、；：";

    /** Characters that no given name begins with. */
    private static final String NEVER_GIVEN = "在和与的了等对是将说就为从到于及又已还也都被由曰。，、；：";

    private static final Scan BEFORE = Scan.of(TITLE + "(\\p{IsHan}{2,3})");
    private static final Scan BEHIND = Scan.around(TITLE, 3, "(\\p{IsHan}{2,3})(" + TITLE + ")");
    /** Characters that transcribe names of other languages. */
    private static final String SOUND =
            "[阿埃艾奥巴贝比宾博布查达德迪蒂杜顿多恩尔法菲费弗福富戈格古哈海赫霍基吉加杰卡凯康科克肯库拉莱兰朗勒雷里利丽莉列林龙鲁罗洛吕马玛麦迈曼梅门蒙米莫姆穆纳内尼宁努诺欧帕佩皮普奇乔切琴让热日荣瑞若萨塞桑森沙舍圣史斯思苏索塔泰坦汤特汀廷图托瓦万威韦维温沃乌西希夏肖谢辛休雅亚扬耶叶伊易因英尤约泽扎詹朱兹佐丁丹厄娜妮娅安昂京平隆唐登拜伦劳波甘盖默伯连卢茨文保佛本切彻丘]";

    private static final Scan FOREIGN = Scan.around(
            "[·•]",
            8 + 8,
            "(" + TITLE + ")?(?<!" + SOUND + ")(" + SOUND + "{1,7}(?:[·•]" + SOUND + "{1,8}){1,3})(?!" + SOUND
                    + "|[·•])");

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
            // 郑州市长庄建球: whoever follows the office has it
            boolean named = found.containsKey(m.end());
            boolean begins = m.start() == 0 || !han(text.charAt(m.start() - 1)) || name.length() == 3;
            if (begins
                    && !named
                    && SURNAMES.contains(name.substring(0, 1))
                    && NOT_GIVEN.indexOf(name.charAt(name.length() - 1)) < 0) {
                found.putIfAbsent(m.start(), person(m.start(), name, m.group(2)));
            }
        }
        m = FOREIGN.in(text);
        while (m.find()) {
            found.put(m.start(2), person(m.start(2), m.group(2), m.has(1) ? m.group(1) : null));
        }
        again(text, found);
        List<Mention> all = new ArrayList<>(found.values());
        all.addAll(HanOrganisations.find(text));
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
