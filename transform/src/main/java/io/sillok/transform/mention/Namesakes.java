package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Towns of one name in different provinces: 경기 광주시 is not the metropolitan city, 경남 고성군 not the one in 강원. */
public final class Namesakes {
    private static final int LONGEST = 8;
    private static final Pattern PROVINCE = Pattern.compile("(?:경기|강원|충북|충남|전북|전남|경북|경남|제주|[가-힣]{2}(?:남|북|자치)?도)$");
    /** Metropolitan cities lie in no province, whatever bears their name there. */
    private static final Set<String> METROPOLITAN = Set.of("광주", "광주시", "광주시청", "광주시의회");

    private Namesakes() {}

    /** The province that is named right before a place, with a blank between; null where none is. */
    public static @Nullable String province(String text, int place) {
        if (place < 3 || text.charAt(place - 1) != ' ' || "기원북남주도".indexOf(text.charAt(place - 2)) < 0) {
            return null;
        }
        int begin = place - 1;
        while (begin > 0 && place - begin <= LONGEST && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        String word = text.substring(begin, place - 1);
        Matcher m = PROVINCE.matcher(word);
        return m.matches() ? word : null;
    }

    /** Whether a name that the watch knows is there that of a town in 경기. */
    static boolean another(String text, Span name) {
        String province = METROPOLITAN.contains(name.of(text)) ? province(text, name.begin()) : null;
        return province != null && province.startsWith("경기");
    }
}
