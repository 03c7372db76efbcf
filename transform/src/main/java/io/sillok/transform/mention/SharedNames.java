package io.sillok.transform.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a name means that others bear too: somebody whom the text names otherwise as well, or whose parent it names before, in the
 * same sentence. 광주 AI데이터센터 is that of Gwangju; AI데이터센터 alone may be any.
 */
final class SharedNames {
    private static final int REACH = 100;

    private final String text;
    /** Ids that a name of their own stands for anywhere in the text. */
    private final Set<String> named = new HashSet<>();
    /** Where each of them was named last before the hit that was asked about last. */
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * @param hits in order, in which they are then asked about
     */
    SharedNames(String text, List<NameIndex.Hit> hits) {
        this.text = text;
        for (NameIndex.Hit hit : hits) {
            for (Known k : hit.known()) {
                if (k.id() != null && !k.shared()) {
                    named.add(k.id());
                }
            }
        }
    }

    /** Whom of its bearers the name means there. */
    List<Known> meant(NameIndex.Hit hit) {
        List<Known> meant = hit.known().stream()
                .filter(k -> !k.shared()
                        || (k.id() != null && named.contains(k.id()))
                        || inSentence(k.parent(), hit.span().begin()))
                .toList();
        for (Known k : hit.known()) {
            if (k.id() != null && !k.shared()) {
                last.put(k.id(), hit.span().end());
            }
        }
        return meant;
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
