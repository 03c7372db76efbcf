package io.sillok.transform.mention;

import io.sillok.transform.scan.LetterKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a name means that others bear too: somebody whom the text has named otherwise before, or whose parent it names before, in the
 * same sentence, unless the words right before say that it is another's. 광주 AI데이터센터 is that of Gwangju; AI데이터센터 alone may be any, and
 * 민간 AI데이터센터 or 목포의 AI데이터센터 is another.
 */
final class SharedNames {
    private static final int REACH = 100;
    private static final int LONGEST_WORD = 8;
    /** What says that a thing is not the one known, or one of many. */
    private static final Set<String> OTHERS = Set.of(
            "민간", "첫", "한", "두", "세", "네", "다른", "또", "새", "각", "각종", "여러", "모든", "일부", "타", "이런", "그런", "신규", "국내",
            "해외", "세계", "글로벌", "대형", "초대형", "대규모", "초대규모", "소규모", "중소형", "최초", "최대", "자체", "기존", "하이퍼스케일");

    private final String text;
    /** Where each of them was named last before the hit that was asked about last. */
    private final Map<String, Integer> last = new HashMap<>();
    /** The hit that was asked about last. */
    private NameIndex.@Nullable Hit before;

    SharedNames(String text) {
        this.text = text;
    }

    /** Whom of its bearers the name means there; names are asked about in the order of the text. */
    List<Known> meant(NameIndex.Hit hit) {
        int begin = hit.span().begin();
        List<Known> meant = hit.known().stream()
                .filter(k -> !k.shared()
                        || (!isAnother(k, begin) && (last.containsKey(k.id()) || inSentence(k.parent(), begin))))
                .toList();
        before = hit;
        for (Known k : hit.known()) {
            if (k.id() != null && !k.shared()) {
                last.put(k.id(), hit.span().end());
            }
        }
        return meant;
    }

    /** Whether the word right before makes the thing another one than the known, or one of many: 민간, 첫, 목포, 해남의. */
    private boolean isAnother(Known known, int at) {
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int first = end;
        while (first > 0 && end - first <= LONGEST_WORD && LetterKinds.isOfWord(text.charAt(first - 1))) {
            first--;
        }
        String word = text.substring(first, end);
        if (word.isEmpty() || OTHERS.contains(word)) {
            return !word.isEmpty();
        }
        boolean genitive = word.endsWith("의");
        int named = before == null ? -1 : before.span().end();
        return before != null && (named == end || (genitive && named == end - 1))
                ? before.known().stream().noneMatch(k -> isOf(known, k))
                : genitive;
    }

    /** Whether the known thing belongs to the other, or both to the same. */
    private static boolean isOf(Known known, Known other) {
        String parent = known.parent();
        return parent != null && (parent.equals(other.id()) || parent.equals(other.parent()));
    }

    private boolean inSentence(@Nullable String id, int at) {
        Integer end = id == null ? null : last.get(id);
        if (end == null || at - end > REACH) {
            return false;
        }
        String between = text.substring(end, at);
        return !between.contains(". ") && between.indexOf('\n') < 0;
    }
}
